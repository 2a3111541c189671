import fc from 'fast-check';
import type { EntityKind } from '../../src/model';
import { likelihoodRatio, SIGNIFICANT } from '../../src/relations';
import { allIn, entity, LISTS, Stories, times, type Told } from './world';

const VAULT = [
  entity('police', 'agency', { parent: 'ministry', location: 'Hoeryong' }),
  entity('ministry', 'agency', { location: 'North Korea' }),
  entity('Hoeryong', 'place', { location: 'North Hamgyong' }),
  entity('North Hamgyong', 'place', { location: 'North Korea' }),
  entity('North Korea', 'place'),
  entity('phones', 'theme', { broader: 'information' }),
  entity('information', 'theme'),
  entity('Daily NK', 'source'),
];
const places = (...names: string[]): ReturnType<typeof entity>[] => names.map((name) => entity(name, 'place'));

describe('what a note states', () => {
  it('needs a story that names both: its own property links it else', () => {
    expect(allIn(new Stories(VAULT).relate('police'))).toEqual([]);
    const vault = new Stories(VAULT, [{ Hoeryong: [0], police: [900], ministry: [1800] }, ...times(400, () => [])]);
    expect(vault.idsIn('police', 'agencies')).toEqual(['ministry']);
    expect(vault.idsIn('ministry', 'agencies')).toEqual(['police']);
    expect(vault.idsIn('police', 'places')).toEqual(['Hoeryong']);
  });

  it('comes first, and says how', () => {
    const told = times(3, () => ['Hoeryong', 'Musan']);
    const vault = new Stories([...VAULT, ...places('Musan')], [...told, ['Hoeryong', 'North Hamgyong']]);
    const [first, second] = vault.relate('Hoeryong').places;
    expect(first).toMatchObject({ id: 'North Hamgyong', relation: { kind: 'location', direction: 'up' }, stories: 1 });
    expect(first?.strength).toBeGreaterThan(1);
    expect(second?.id).toBe('Musan');
    expect(second?.relation).toBeUndefined();
  });

  it('needs the other entity to be known, and never ties an entity to itself', () => {
    const odd = [entity('x', 'place', { location: 'x' }), entity('y', 'agency', { parent: 'nobody' })];
    expect(allIn(new Stories(odd, [['x']]).relate('x'))).toEqual([]);
    expect(allIn(new Stories(odd).relate('y'))).toEqual([]);
  });
});

describe('being named together', () => {
  it('relates what stands close together in the only story of a vault', () => {
    const vault = new Stories(
      VAULT.map(({ id, kind }) => entity(id, kind)),
      [{ Hoeryong: [0], police: [0], ministry: [1], 'North Korea': [700], phones: [] }],
    );
    expect(vault.relate('Hoeryong').agencies.map(({ id }) => id)).toEqual(['police', 'ministry']);
    expect(vault.idsIn('Hoeryong', 'themes')).toEqual(['phones']);
    expect(vault.idsIn('Hoeryong', 'places')).toEqual([]);
    expect(vault.idsIn('phones', 'places')).toEqual(['Hoeryong', 'North Korea']);
  });

  it('counts more in a sentence than in a paragraph, and there more than in an article', () => {
    const vault = new Stories(places('a', 'near', 'by', 'far'), [
      ...times(4, (): Told => ({ a: [0, 300], near: [300], by: [1], far: [600] })),
      ...times(40, () => []),
    ]);
    const [near, by, far] = vault.relate('a').places;
    expect([near?.id, by?.id, far?.id]).toEqual(['near', 'by', 'far']);
    expect(near?.strength).toBeGreaterThan(by?.strength ?? 1);
  });

  it('does not let what most stories name drown what belongs together', () => {
    const vault = new Stories(places('Musan', 'Hoeryong', 'North Korea'), [
      ...times(10, () => ['Musan', 'Hoeryong', 'North Korea']),
      ...times(60, () => ['North Korea']),
      ...times(30, () => []),
    ]);
    expect(vault.idsIn('Musan', 'places')).toEqual(['Hoeryong']);
  });

  it('lists what most stories name where chance does not explain it', () => {
    const vault = new Stories(places('Musan', 'North Korea'), [
      ...times(40, () => ['Musan', 'North Korea']),
      ...times(10, () => ['North Korea']),
      ...times(150, () => []),
    ]);
    expect(vault.idsIn('Musan', 'places')).toEqual(['North Korea']);
  });

  it('does not tie what meets less often than by chance', () => {
    const vault = new Stories(places('a', 'b'), [
      ...times(9, () => ['a']),
      ...times(9, () => ['b']),
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(vault.idsIn('a', 'places')).toEqual([]);
  });

  it('wants two stories of an entity that several name', () => {
    const once = [...times(6, () => ['a']), ['a', 'b'], ...times(50, () => [])];
    expect(new Stories(places('a', 'b'), once).idsIn('a', 'places')).toEqual([]);
    expect(new Stories(places('a', 'b'), once).idsIn('b', 'places')).toEqual(['a']);
    expect(new Stories(places('a', 'b'), [...once, ['a', 'b']]).idsIn('a', 'places')).toEqual(['b']);
  });

  it('leaves outlets and unknown ids out', () => {
    expect(allIn(new Stories(VAULT, [['phones', 'Daily NK', 'nobody']]).relate('phones'))).toEqual([]);
  });

  it('breaks ties by name and keeps to the limit', () => {
    const vault = new Stories(places('c', 'a', 'b', 'centre'), [['b', 'centre', 'c', 'a']]);
    expect(vault.idsIn('centre', 'places', 2)).toEqual(['a', 'b']);
  });

  it('looks at a part of very many stories, and finds the same', () => {
    const vault = new Stories(places('a', 'b', 'c'), [
      ...times(3000, (at) => (at % 3 === 0 ? ['a', 'b'] : ['a'])),
      ...times(100, () => ['b', 'c']),
      ...times(6000, () => []),
    ]);
    const [related] = vault.relate('a').places;
    expect(related?.id).toBe('b');
    expect(related?.stories).toBeLessThan(400);
    expect(related?.stories).toBeGreaterThan(60);
  });
});

describe('relate, for any vault', () => {
  const KINDS: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'theme', 'source'];
  const names = times(12, (at) => `e${at}`);
  const name = fc.constantFrom(...names);
  const anyEntities = fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), parent: fc.option(name), location: fc.option(name) }),
    { minLength: 2, maxLength: names.length },
  );
  const anyStory = fc.dictionary(
    name,
    fc.uniqueArray(fc.nat(600), { maxLength: 3 }).map((at) => at.sort((a, b) => a - b)),
  );
  const anyVault = fc.tuple(anyEntities, fc.array(anyStory, { maxLength: 130, size: 'max' })).map(
    ([rows, stories]) =>
      new Stories(
        rows.map(({ kind, parent, location }, at) =>
          entity(`e${at}`, kind, { ...(parent ? { parent } : {}), ...(location ? { location } : {}) }),
        ),
        stories,
      ),
  );

  it('does not depend on the order of stories or of what they name', () => {
    fc.assert(
      fc.property(anyVault, (vault) => {
        for (const id of vault.ids()) expect(vault.reversed().relate(id)).toEqual(vault.relate(id));
      }),
    );
  });

  it('keeps limits and ranks straight', () => {
    fc.assert(
      fc.property(anyVault, fc.integer({ min: 1, max: 4 }), (vault, limit) => {
        for (const id of vault.ids()) {
          const lists = vault.relate(id, limit);
          expect(allIn(lists)).not.toContain(id);
          expect(new Set(allIn(lists)).size).toBe(allIn(lists).length);
          for (const list of LISTS) {
            expect(lists[list].length).toBeLessThanOrEqual(limit);
            lists[list].forEach((item, at) => {
              expect(item.strength).toBeGreaterThan(0);
              expect(item.strength).toBeLessThanOrEqual(lists[list][at - 1]?.strength ?? 2);
            });
          }
        }
      }),
    );
  });

  it('lists nothing that more than a fifth of the stories name unless that is significant with exact counts', () => {
    fc.assert(
      fc.property(anyVault, (vault) => {
        const { appearances } = vault;
        const { total } = appearances;
        for (const id of total >= 91 ? vault.ids() : []) {
          for (const other of allIn(vault.relate(id))) {
            const [first, second] = [appearances.countOf(id), appearances.countOf(other)];
            if (second <= total / 5) continue;
            const together = [...appearances.storiesOf(id)].filter((story) =>
              appearances.namedIn(story).some((named) => named.id === other),
            ).length;
            expect(likelihoodRatio({ first, second, together, stories: total })).toBeGreaterThan(SIGNIFICANT.oneIn1000);
          }
        }
      }),
    );
  });
});
