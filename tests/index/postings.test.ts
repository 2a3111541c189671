import fc from 'fast-check';
import { Postings, type Hashed } from '../../src/index/postings';

describe('postings', () => {
  it('give the part of their items that the hash decides, whatever came and went', () => {
    const step = fc.record({ hash: fc.oneof(fc.nat(64), fc.nat(2 ** 30 - 1), fc.constant(2 ** 29)), goes: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const postings = new Postings<Hashed>();
        const there: Hashed[] = [];
        for (const { hash, goes } of steps) {
          const gone = goes < 3 ? there.splice(goes, 1)[0] : undefined;
          if (gone !== undefined) postings.delete(gone);
          const item = { hash };
          there.push(item);
          postings.add(item);
        }
        for (const oneIn of [1, 2, 4, 64, 2 ** 29]) {
          const found = [...postings.oneIn(oneIn)];
          expect(new Set(found)).toEqual(new Set(there.filter(({ hash }) => hash % oneIn === 0)));
          expect(found.length).toBe(new Set(found).size);
        }
      }),
    );
  });
});
