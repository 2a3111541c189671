import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/**
 * Lines of a UTF-8 stream, without their ends; blank lines are left out. Holds one line at a time.
 * Not `node:readline`, which also cuts at U+2028 and U+2029: both may stand raw inside a JSON string.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let pending: string[] = [];
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const [first = '', ...more] = String(chunk).split('\n');
    pending.push(first);
    for (const part of more) {
      yield* nonBlank(pending.join(''));
      pending = [part];
    }
  }
  yield* nonBlank(pending.join(''));
}

function* nonBlank(line: string): Generator<string> {
  if (line.trim() !== '') yield line;
}

/** Writes and waits where the reader is slower, so that memory stays constant. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(line + '\n')) await once(stream, 'drain');
}
