import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CountedLine } from '../src/workflow/extracted/lines';

/**
 * Lines of a UTF-8 stream, without their ends; blank lines are left out. Holds one line at a time.
 * Not `node:readline`, which also cuts at U+2028 and U+2029: both may stand raw inside a JSON string.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  for await (const { text } of countedLines(stream, Infinity)) if (text !== null) yield text;
}

/** Characters of a line, at most: what `extract` makes of an archive in one line stays below. */
const LONGEST = 256_000_000;

/** The same with their numbers, for lines somebody else wrote: null in place of one that is too long to be held. */
export async function* countedLines(stream: Readable, longest = LONGEST): AsyncGenerator<CountedLine> {
  const line = new GrowingLine(longest);
  let number = 1;
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const [first = '', ...more] = String(chunk).split('\n');
    line.add(first);
    for (const part of more) {
      yield* line.end(number);
      number += 1;
      line.add(part);
    }
  }
  yield* line.end(number);
}

/** A line as it comes in; what is too long is let go at once. */
class GrowingLine {
  private parts: string[] = [];
  private length = 0;

  constructor(private readonly longest: number) {}

  add(part: string): void {
    this.length += part.length;
    if (this.length <= this.longest) this.parts.push(part);
    else this.parts = [];
  }

  *end(number: number): Generator<CountedLine> {
    const text = this.length > this.longest ? null : this.parts.join('');
    [this.parts, this.length] = [[], 0];
    if (text === null || text.trim() !== '') yield { number, text };
  }
}

/** Writes and waits where the reader is slower, so that memory stays constant. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(line + '\n')) await once(stream, 'drain');
}
