import fc from 'fast-check';
import { affectedBy } from '../../src/relations';
import { allIn, entity, Stories, times, type Told } from './world';

const names = times(14, (at) => `e${at}`);
const ENTITIES = names.map((id, at) =>
  entity(
    id,
    (['place', 'person', 'theme', 'agency'] as const)[at % 4] ?? 'place',
    at % 5 === 4 ? { location: 'e0' } : {},
  ),
);

const listsOf = (vault: Stories, id: string): readonly string[] => allIn(vault.relate(id, 2));

function refresh(vault: Stories, ids: Iterable<string | null>): number {
  let looked = 0;
  for (const id of new Set(ids)) {
    if (id === null) continue;
    looked += 1;
    vault.listed.set(id, new Set(listsOf(vault, id)));
  }
  return looked;
}

/** Tells stories in one run, and looks again at those it can have changed. */
function run(vault: Stories, stories: readonly Told[]): number {
  const entities = new Map<string, number>();
  for (const story of stories) {
    vault.tell(story);
    for (const id of Object.keys(story)) entities.set(id, (entities.get(id) ?? 0) + 1);
  }
  return refresh(vault, affectedBy({ entities, articles: stories.length }, vault));
}

describe('who is affected', () => {
  const anyStory = fc.dictionary(fc.constantFrom(...names), fc.uniqueArray(fc.nat(400), { maxLength: 2 }), {
    maxKeys: 5,
  });
  const sorted = anyStory.map((story): Told =>
    Object.fromEntries(Object.entries(story).map(([id, at]) => [id, at.sort((a, b) => a - b)])),
  );

  it('leaves every list as if all were computed anew, however the stories came', () => {
    fc.assert(
      fc.property(fc.array(fc.array(sorted, { minLength: 1, maxLength: 6 }), { maxLength: 30 }), (runs) => {
        const vault = new Stories(ENTITIES);
        refresh(vault, vault.ids());
        for (const stories of runs) run(vault, stories);
        for (const id of vault.ids()) expect([...(vault.listed.get(id) ?? [])]).toEqual(listsOf(vault, id));
      }),
      { numRuns: 200 },
    );
  });

  it('is everybody named with an entity that a story less names', () => {
    const vault = new Stories(ENTITIES, [...times(3, () => ['e0', 'e1', 'e2']), ...times(40, () => [])]);
    const gone = [...affectedBy({ entities: new Map([['e0', -1]]), articles: -1 }, vault)];
    expect(gone).toEqual(expect.arrayContaining(['e0', 'e1', 'e2']));
  });

  it('is few in a large vault', () => {
    const many = times(400, (at) => entity(`p${at}`, 'person'));
    const vault = new Stories(many);
    const story = (at: number): Told => Object.fromEntries([0, 1, 2].map((k) => [`p${(at * 7 + k * 13) % 400}`, [k]]));
    run(vault, times(2000, story));
    let looked = 0;
    for (let at = 0; at < 20; at += 1) looked += run(vault, [story(2000 + at)]);
    expect(looked / 20).toBeLessThan(12);
  });
});
