import fc from 'fast-check';
import { builtInData, packedData } from '../../src/data';
import { unpack, unpackText } from '../../src/data/unpack';
import { packText } from '../../tools/pack-data.mjs';

describe('the packed data', () => {
  it('come out as they went in, in any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpackText(packText(text)) === text));
    expect(unpackText(packText('Hoeryŏng\t회령시\n'.repeat(10_000)))).toBe('Hoeryŏng\t회령시\n'.repeat(10_000));
  });
  it('are ASCII without anything a string would have to escape', () => {
    expect(packText('Hoeryŏng 회령시 `${"\\')).toMatch(/^[a-z;0-9]+,[A-Za-z0-9+/=]+$/);
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
