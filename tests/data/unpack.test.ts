import fc from 'fast-check';
import { builtInData, packedData } from '../../src/data';
import { unpack, unpackText } from '../../src/data/unpack';
import { packFile, packText, toColumns } from '../../tools/pack-data.mjs';

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
  it('are not laid out in columns where a mark between them stands in the text', () => {
    expect(toColumns('a\fb')).toBeNull();
    expect(unpackText(packFile('a.tsv', 'a\fb\tc'))).toBe('a\fb\tc');
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
