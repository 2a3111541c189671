import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSame, alikeByName } from '../../../../src/analysis/entities/names/same-pairs';
import type { SamePair, Stories } from '../../../../src/analysis/entities/names/likeness';
import { PEOPLE } from '../../../../src/analysis/entities/names/person-likeness';
import type { Entity, EntityKind } from '../../../../src/model';
import { judge } from '../../../../tools/same/judge.mts';

const table = readFileSync(join(__dirname, '../../../../tools/same/pairs.tsv'), 'utf8');

const entity = (kind: EntityKind, name: string, more: Partial<Entity> = {}): Entity => ({
  id: `${kind}:${name}`,
  kind,
  name,
  aliases: [],
  origin: 'vault',
  ...more,
});

/** Stories as lists of names; a name with `@n` stands in sentence n, the others each in their own. */
function storiesFrom(told: readonly (readonly string[])[], entities: readonly Entity[]): Stories {
  const idOf = new Map(entities.map(({ name, id }) => [name, id]));
  const named = told.map((names) =>
    names.map((text, at) => {
      const [name = '', sentence] = text.split('@');
      return { id: idOf.get(name) ?? `place:${name}`, at: [sentence === undefined ? 100 + at : Number(sentence)] };
    }),
  );
  const of = (id: string): string[] => named.flatMap((one, at) => (one.some((n) => n.id === id) ? [String(at)] : []));
  return {
    total: told.length,
    countOf: (id) => of(id).length,
    storiesOf: of,
    namedIn: (story) => named[Number(story)] ?? [],
  };
}

function find(
  entities: readonly Entity[],
  told: readonly (readonly string[])[] = [],
  isApart: (a: string, b: string) => boolean = () => false,
): readonly SamePair[] {
  return ended(findSame({ entities, stories: storiesFrom(told, entities), isApart }));
}

function ended<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const pairs = (found: readonly SamePair[]): string[][] => found.map(({ keep, other }) => [keep, other]);

describe('the finder of duplicate entities', () => {
  it.each(['tune', 'held-out'] as const)('proposes hardly anything wrong on the %s half of the list', (part) => {
    const { precision, recall, pairs: count, nearMisses } = judge(table, part);
    expect(count).toBeGreaterThan(100);
    expect(nearMisses / count).toBeGreaterThan(0.48);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('proposes a note of a place that a user made and one of the same name, whatever little the first says', () => {
    const known = entity('place', 'China', { id: 'place:china:cn', country: 'CN', coordinates: { lat: 35, lon: 105 } });
    expect(pairs(find([entity('place', 'China', { id: 'mine' }), known]))).toHaveLength(1);
    expect(pairs(find([entity('place', 'China', { id: 'mine', country: 'CN' }), known]))).toHaveLength(1);
    expect(pairs(find([entity('place', 'China', { id: 'mine', country: 'US' }), known]))).toEqual([]);
    expect(pairs(find([entity('place', 'China'), known]))).toEqual([]);
  });

  it('tells why, the names first', () => {
    const [found] = find([entity('person', 'Sergei Lavrov'), entity('person', 'Sergey Lavrov')]);
    expect(found?.evidence[0]).toEqual({
      rule: 'transliteration',
      detail: '“Sergei Lavrov” and “Sergey Lavrov” are transliterations of one name',
    });
    expect(found?.score).toBeGreaterThanOrEqual(0.8);
  });

  it('keeps the note that more stories name', () => {
    const people = [entity('person', 'Sergei Lavrov'), entity('person', 'Sergey Lavrov')];
    expect(pairs(find(people, [['Sergey Lavrov'], ['Sergey Lavrov'], ['Sergei Lavrov']]))).toEqual([
      ['person:Sergey Lavrov', 'person:Sergei Lavrov'],
    ]);
  });

  it('never proposes two that one sentence names', () => {
    const people = [entity('person', 'Sergei Lavrov'), entity('person', 'Sergey Lavrov')];
    expect(find(people, [['Sergei Lavrov@3', 'Sergey Lavrov@3']])).toEqual([]);
    expect(find(people, [['Sergei Lavrov@3', 'Sergey Lavrov@4']])).toEqual([]);
  });

  it('needs shared company for what many could be called', () => {
    const people = [entity('person', 'Pak Jong Chon'), entity('person', 'Park Jung-chon'), entity('place', 'Wonsan')];
    const rest = Array.from({ length: 30 }, (_, at) => [`elsewhere ${at}`]);
    expect(find(people, rest)).toEqual([]);
    const shared = [
      ['Pak Jong Chon', 'Wonsan', 'x'],
      ['Park Jung-chon', 'Wonsan', 'y'],
    ];
    expect(pairs(find(people, [...shared, ...rest]))).toHaveLength(1);
  });

  it('respects what a user said is not the same', () => {
    const themes = [entity('theme', 'Market'), entity('theme', 'Markets')];
    expect(find(themes)).toHaveLength(1);
    expect(find(themes, [], () => true)).toEqual([]);
  });

  it('leaves a short form alone that fits two bodies', () => {
    const bodies = [
      entity('organization', 'World Food Program'),
      entity('organization', 'Women For Peace'),
      entity('organization', 'WFP'),
    ];
    const together = [1, 2, 3].map((at) => ['World Food Program@1', 'WFP@1', `x${at}`]);
    expect(find(bodies.slice(1, 2).concat(bodies[0] ?? [], bodies[2] ?? []), together)).toEqual([]);
    expect(
      pairs(
        find(
          [bodies[0], bodies[2]].flatMap((one) => one ?? []),
          together,
        ),
      ),
    ).toHaveLength(1);
  });

  it('never proposes what stands above and below each other', () => {
    const ground = { country: 'CH', coordinates: { lat: 46.2, lon: 6.15 } };
    const above = entity('place', 'Geneva', { id: 'place:geneva:ch', ...ground });
    const below = entity('place', 'Genève', { ...ground, location: above.id, aliases: ['Geneva'] });
    expect(find([above, below])).toEqual([]);
    expect(find([above, { ...below, location: 'place:elsewhere' }])).toHaveLength(1);
  });

  it('compares few of many names, also where thousands share a surname', () => {
    const word = (seed: number): string =>
      [...String(seed * 7919 + 12345)]
        .map((digit) => 'bakimosetuluranonipe'.slice(+digit * 2, +digit * 2 + 2))
        .join('');
    const people = Array.from({ length: 8000 }, (_, at) => {
      const name = `${at % 2 === 0 ? 'kim' : word(at % 211)} ${word(at)}`;
      return entity(
        'person',
        name.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase()),
      );
    });
    let compared = 0;
    const counting = { ...PEOPLE, compare: (...both: Parameters<typeof PEOPLE.compare>) => (compared++, PEOPLE.compare(...both)) }; // prettier-ignore
    ended(alikeByName(people, counting));
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(3 * people.length);
  });
});
