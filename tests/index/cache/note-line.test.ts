import fc from 'fast-check';
import { lineOf, packSketch, readLine, unpackSketch } from '../../../src/index/cache/note-line';

const kept = { mtime: 1_700_000_000_123, size: 4096, packed: 'a\tid\tlast', sketch: '3 abc def' };

describe('a line of the cache', () => {
  it('reads back as it was, on one line of ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (path, mtime, size) => {
        const line = lineOf(path, { ...kept, mtime, size });
        expect(line).toMatch(/^[\t -~]+\n$/);
        expect(readLine(line.slice(0, -1))).toEqual({ path, kept: { ...kept, mtime, size } });
        expect(readLine(lineOf(path, null).slice(0, -1))).toEqual({ path, kept: null });
      }),
    );
  });

  it('says nothing once a character of it is another, or its end is gone', () => {
    const line = lineOf('A/Ada.md', kept).slice(0, -1);
    for (let at = 0; at < line.length; at += 1) {
      const other = line[at] === 'x' ? 'y' : 'x';
      expect(readLine(line.slice(0, at) + other + line.slice(at + 1))).toBeUndefined();
      expect(readLine(line.slice(0, at))).toBeUndefined();
    }
  });

  it('keeps a sketch', () => {
    const sketch = {
      count: 42,
      whole: Uint32Array.of(0, 1, 0xffffffff, 0x80000000),
      lead: Uint32Array.of(7),
    };
    expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
    expect(unpackSketch('no sketch')).not.toEqual(sketch);
    expect(unpackSketch('')).toBeNull();
  });
});
