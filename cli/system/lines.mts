import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable, type Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { failed, ok, type Outcome } from '../../src/model';
import type { CountedLine, ExtractedFiles } from '../../src/workflow/extracted/lines';
import { STDIN, unreadable } from './inputs.mts';

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

/** Files of extracted articles, opened one after the other; `-` is what is piped in, `.gz` is unpacked. */
export async function* extractedFiles(paths: readonly string[]): ExtractedFiles {
  for (const path of paths) {
    const name = path === STDIN ? 'stdin' : path;
    const opened = path === STDIN ? ok<Readable>(process.stdin) : await openFile(path);
    if (!opened.ok) yield opened;
    else yield ok({ name, lines: readable(name, isPacked(path) ? unpacked(opened.value) : opened.value) });
  }
}

const isPacked = (path: string): boolean => /\.gz$/i.test(path);

async function openFile(path: string): Promise<Outcome<Readable>> {
  const stream = createReadStream(path);
  return new Promise((resolve) => {
    stream.once('ready', () => resolve(ok(stream)));
    stream.once('error', (error) => resolve(failed(unreadable(path, error))));
  });
}

/** An error of either stream ends the reading with it. */
const unpacked = (stream: Readable): Readable => pipeline(stream, createGunzip(), () => undefined);

/** A file that breaks off ends with a problem; what was whole before it came in. */
async function* readable(name: string, stream: Readable): AsyncGenerator<Outcome<CountedLine>> {
  try {
    for await (const line of countedLines(stream)) yield ok(line);
  } catch (error) {
    yield failed(unreadable(name, error));
  }
}
