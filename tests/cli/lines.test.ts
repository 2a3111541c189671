import { Readable } from 'node:stream';
import { countedLines, linesOf } from '../../cli/system/lines.mts';

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}
const chunks = (...texts: readonly string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));

describe('lines of a stream', () => {
  it('are put together from the pieces they come in, without blank ones', async () => {
    expect(await all(linesOf(chunks('one\ntw', 'o\n', '\n \nthree')))).toEqual(['one', 'two', 'three']);
  });

  it('end only at a line feed: JSON may hold other ends of lines', async () => {
    expect(await all(linesOf(chunks('a\u2028b\u2029c\n')))).toEqual(['a\u2028b\u2029c']);
  });

  it('keep the numbers they have in the file', async () => {
    expect(await all(countedLines(chunks('one\n\nthree\n')))).toEqual([
      { number: 1, text: 'one' },
      { number: 3, text: 'three' },
    ]);
  });

  it('are let go where they are too long, and the next ones are not', async () => {
    const long = ['x'.repeat(8), 'x'.repeat(8), '\nshort\n', 'y'.repeat(11), '\n'];
    expect(await all(countedLines(chunks(...long), 10))).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'short' },
      { number: 3, text: null },
    ]);
  });
});
