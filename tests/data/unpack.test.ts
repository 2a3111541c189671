import fc from 'fast-check';
import { builtInData, packedData } from '../../src/data';
import { unpackText } from '../../src/data/inflate';
import { unpack } from '../../src/data/packed';
import { toColumns } from '../../tools/pack-columns.mjs';
import { packFile, packText } from '../../tools/pack-data.mjs';

describe('the packed data', () => {
  it('come out as they went in, in any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpackText(packText(text)) === text));
    expect(unpackText(packText('Hoeryŏng\t회령시\n'.repeat(10_000)))).toBe('Hoeryŏng\t회령시\n'.repeat(10_000));
  });
  it('come out as tables they went in as, packed by columns, however many cells each row has', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '한', ' ', '0', ';', '\r') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 40 })).map((rows) => rows.map((row) => row.join('\t')).join('\n')); // prettier-ignore
    fc.assert(fc.property(table, (text) => unpackText(packFile('a.tsv', text)) === text));
    expect(packFile('gazetteer.tsv', builtInData().gazetteer)).toMatch(/^deflate;columns;base91,/);
    expect(unpackText(packFile('gazetteer.tsv', builtInData().gazetteer))).toBe(builtInData().gazetteer);
  });
  it('come out as numbers, words in order and cells that come again went in', () => {
    const near = fc.integer({ min: -40_000, max: 40_000 }).map((value) => String(value / 100));
    const cells = fc.oneof(
      near,
      fc.constantFrom('0', '-0', '1.50', '1e3', '', '100000', '12.345', 'word', 'words', '낱말'),
    );
    const table = fc.array(fc.tuple(near, cells, fc.constantFrom('7', '70', '700', ''))).map((rows) =>
      [...rows]
        .sort(([, a], [, b]) => (a < b ? -1 : 1))
        .map((row) => row.join('\t'))
        .join('\n'),
    );
    fc.assert(fc.property(table, (text) => unpackText(packFile('a.tsv', text)) === text));
    const codings = (text: string): readonly string[] =>
      [...new TextDecoder().decode(toColumns(text) ?? new Uint8Array()).split('\n', 1).join().matchAll(/[a-z]+/g)].map(String); // prettier-ignore
    const line = (at: number): string =>
      [`name${at * 17}`, 45 + ((at * 7919) % 200) / 100, 1000 - (at % 50) * 19, `${'prefix'.repeat(4)}${at}`].join(
        '\t',
      );
    const rows = Array.from({ length: 2000 }, (_, at) => line(at)).join('\n');
    expect(codings(rows).slice(1)).toEqual(['front', 'hundredths', 'ranks', 'front']);
    expect(unpackText(packFile('a.tsv', rows))).toBe(rows);
  });
  it('are ASCII without anything a string would have to escape', () => {
    expect(packText('Hoeryŏng 회령시 `${"\\')).toMatch(/^[a-z;0-9]+,[#-[\]-~]+$/);
  });
  it('unpack by file, at every depth, and leave plain text alone', () => {
    const data = unpack({
      packed: { ...builtInData(), names: packText('n'), packs: { a: packText('x'), b: 'plain' } },
    });
    expect({ names: data.names, packs: { ...data.packs } }).toEqual({ names: 'n', packs: { a: 'x', b: 'plain' } });
  });
  it('hold every field the engine reads', () => {
    expect(Object.keys(builtInData())).toEqual(Object.keys(packedData().packed));
    expect(builtInData().gazetteer.length).toBeGreaterThan(1000);
  });
});
