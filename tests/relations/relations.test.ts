import fc from 'fast-check';
import type { Entity, EntityKind } from '../../src/model';
import { EVIDENCE_LIMIT, relate, relateOnly, type Appearance, type RelatedList } from '../../src/relations';

const entity = (id: string, kind: EntityKind, more: Partial<Entity> = {}): Entity => ({
  id,
  kind,
  name: id,
  aliases: [],
  origin: 'article',
  ...more,
});
const world = (...entities: Entity[]): Map<string, Entity> => new Map(entities.map((item) => [item.id, item]));
const article = (name: string, ...entities: string[]): Appearance => ({ article: name, entities });
const LISTS: readonly RelatedList[] = ['agencies', 'organizations', 'people', 'places', 'themes'];
const OPTIONS = { limit: 5 };

const vault = world(
  entity('police', 'agency', { parent: 'ministry', location: 'Hoeryong' }),
  entity('ministry', 'agency', { location: 'North Korea' }),
  entity('Hoeryong', 'place', { location: 'North Hamgyong' }),
  entity('North Hamgyong', 'place', { location: 'North Korea' }),
  entity('North Korea', 'place'),
  entity('phones', 'theme', { broader: 'information' }),
  entity('information', 'theme'),
  entity('Daily NK', 'source'),
);
const idsIn = (from: string, list: RelatedList, appearances: readonly Appearance[], limit = 5): string[] =>
  relate(appearances, vault, { limit })
    .get(from)
    ?.[list].map(({ id }) => id) ?? [];

describe('stated relations', () => {
  it('hold in both directions without any article', () => {
    expect(idsIn('police', 'agencies', [])).toEqual(['ministry']);
    expect(idsIn('police', 'places', [])).toEqual(['Hoeryong']);
    expect(idsIn('Hoeryong', 'agencies', [])).toEqual(['police']);
    expect(idsIn('ministry', 'agencies', [])).toEqual(['police']);
    expect(idsIn('phones', 'themes', [])).toEqual(['information']);
    expect(idsIn('information', 'themes', [])).toEqual(['phones']);
  });

  it('come before what only appears together, upwards first', () => {
    const together = [article('a', 'Hoeryong', 'Musan'), article('b', 'Hoeryong', 'Musan')];
    const more = new Map([
      ...vault,
      ['Musan', entity('Musan', 'place')],
      ['Mangyang', entity('Mangyang', 'place', { location: 'Hoeryong' })],
    ]);
    const places = relate(together, more, OPTIONS).get('Hoeryong')?.places ?? [];
    expect(places.map(({ id, why }) => [id, why])).toEqual([
      ['North Hamgyong', 'typed'],
      ['Mangyang', 'typed'],
      ['Musan', 'co-occurrence'],
    ]);
    expect(places[0]?.relation).toEqual({ kind: 'location', direction: 'up' });
    expect(places[1]?.relation).toEqual({ kind: 'location', direction: 'down' });
  });

  it('need the other entity to be known', () => {
    const alone = world(entity('police', 'agency', { parent: 'ministry' }));
    expect(relate([], alone, OPTIONS).get('police')?.agencies).toEqual([]);
  });

  it('never tie an entity to itself', () => {
    const odd = world(entity('x', 'place', { location: 'x' }));
    expect(relate([article('a', 'x', 'x')], odd, OPTIONS).get('x')?.places).toEqual([]);
  });
});

describe('appearing together', () => {
  it('relates the entities of the only article', () => {
    const one = [article('a', 'Hoeryong', 'phones', 'police')];
    expect(idsIn('phones', 'places', one)).toEqual(['Hoeryong']);
    expect(idsIn('phones', 'agencies', one)).toEqual(['police']);
    expect(idsIn('Hoeryong', 'themes', one)).toEqual(['phones']);
  });

  it('ranks what belongs together above what is everywhere', () => {
    const flat = world(...['Seoul', 'Musan', 'everywhere', 'rare'].map((id) => entity(id, 'place')));
    const appearances = [
      ...Array.from({ length: 20 }, (_, at) => article(`n${at}`, 'everywhere', at % 2 ? 'rare' : 'Seoul')),
      ...Array.from({ length: 3 }, (_, at) => article(`m${at}`, 'everywhere', 'Musan', 'Seoul')),
      article('z1', 'Musan', 'everywhere'),
    ];
    const places = relate(appearances, flat, OPTIONS).get('Musan')?.places ?? [];
    expect(places.map(({ id }) => id)).toEqual(['Seoul', 'everywhere']);
  });

  it('does not tie what meets less often than by chance', () => {
    const flat = world(entity('a', 'place'), entity('b', 'place'));
    const appearances = [
      ...Array.from({ length: 20 }, (_, at) => article(`a${at}`, 'a')),
      ...Array.from({ length: 20 }, (_, at) => article(`b${at}`, 'b')),
      article('both', 'a', 'b'),
    ];
    expect(relate(appearances, flat, OPTIONS).get('a')?.places).toEqual([]);
  });

  it('leaves outlets and unknown ids out', () => {
    const related = relate([article('a', 'phones', 'Daily NK', 'nobody')], vault, OPTIONS);
    expect(LISTS.flatMap((list) => related.get('phones')?.[list].map(({ id }) => id) ?? [])).toEqual(['information']);
    expect(related.has('nobody')).toBe(false);
  });

  it('breaks ties by name', () => {
    const flat = world(...['c', 'a', 'b', 'centre'].map((id) => entity(id, 'place')));
    const places = relate([article('x', 'b', 'centre', 'c', 'a')], flat, { limit: 2 }).get('centre')?.places;
    expect(places?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('shows the articles that tell most, and counts them all', () => {
    const flat = world(...['a', 'b', 'c', 'd'].map((id) => entity(id, 'person')));
    const crowded = Array.from({ length: 6 }, (_, at) => article(`crowd${at}`, 'a', 'b', 'c', 'd'));
    const [first] = relate([...crowded, article('pair', 'a', 'b')], flat, OPTIONS).get('a')?.people ?? [];
    expect(first?.id).toBe('b');
    expect(first?.evidence.count).toBe(7);
    expect(first?.evidence.articles).toEqual(['pair', 'crowd0', 'crowd1', 'crowd2', 'crowd3']);
  });
});

describe('relate, for any vault', () => {
  const KINDS: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'theme', 'source'];
  const names = Array.from({ length: 12 }, (_, at) => `e${at}`);
  const anyEntity = fc.record({
    kind: fc.constantFrom(...KINDS),
    parent: fc.option(fc.constantFrom(...names), { nil: undefined }),
    location: fc.option(fc.constantFrom(...names), { nil: undefined }),
  });
  const anyVault = fc.array(anyEntity, { minLength: 1, maxLength: names.length }).map((rows) =>
    world(
      ...rows.map(({ kind, parent, location }, at) =>
        entity(`e${at}`, kind, {
          ...(parent ? { parent } : {}),
          ...(location ? { location } : {}),
        }),
      ),
    ),
  );
  const anyAppearances = fc.array(
    fc.record({
      article: fc.constantFrom('p', 'q', 'r', 's', 't'),
      entities: fc.array(fc.constantFrom(...names, 'x')),
    }),
    { maxLength: 12 },
  );

  it('does not depend on the order of articles, entities or rows', () => {
    fc.assert(
      fc.property(anyVault, anyAppearances, fc.integer({ min: 1, max: 4 }), (entities, appearances, limit) => {
        const turned = [...appearances].reverse().map((row) => ({ ...row, entities: [...row.entities].reverse() }));
        const mirrored = new Map([...entities].reverse());
        const straight = relate(appearances, entities, { limit });
        expect(new Map([...relate(turned, mirrored, { limit })].sort())).toEqual(new Map([...straight].sort()));
      }),
    );
  });

  it('keeps limits, ranks and evidence straight', () => {
    fc.assert(
      fc.property(anyVault, anyAppearances, fc.integer({ min: 1, max: 4 }), (entities, appearances, limit) => {
        for (const [id, lists] of relate(appearances, entities, { limit }))
          for (const list of LISTS) {
            const items = lists[list];
            expect(items.length).toBeLessThanOrEqual(limit);
            expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
            items.forEach((item, at) => {
              expect(item.id).not.toBe(id);
              expect(item.score).toBeLessThanOrEqual(items[at - 1]?.score ?? Infinity);
              expect(item.why === 'typed' ? item.score >= 1 : item.score > 0 && item.score < 1).toBe(true);
              expect(item.evidence.articles.length).toBe(Math.min(item.evidence.count, EVIDENCE_LIMIT));
            });
          }
      }),
    );
  });

  it('is symmetric where no limit cuts', () => {
    fc.assert(
      fc.property(anyVault, anyAppearances, (entities, appearances) => {
        const related = relate(appearances, entities, { limit: 99 });
        for (const [id, lists] of related)
          for (const item of LISTS.flatMap((list) => lists[list])) {
            if (entities.get(id)?.kind === 'source') continue;
            const back = LISTS.flatMap((list) => related.get(item.id)?.[list] ?? []).find((other) => other.id === id);
            expect(back?.why).toBe(item.why);
            expect(back?.evidence).toEqual(item.evidence);
          }
      }),
    );
  });

  it('answers for some entities as for all', () => {
    fc.assert(
      fc.property(anyVault, anyAppearances, fc.subarray(names), (entities, appearances, some) => {
        const all = relate(appearances, entities, OPTIONS);
        const part = relateOnly(some, appearances, entities, OPTIONS);
        expect([...part.keys()]).toEqual(some.filter((id) => entities.has(id)));
        for (const [id, lists] of part) expect(lists).toEqual(all.get(id));
      }),
    );
  });
});
