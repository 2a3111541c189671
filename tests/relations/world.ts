import type { Entity, EntityKind } from '../../src/model';
import {
  relate,
  type Affecting,
  type Named,
  type Proximity,
  type RelatedList,
  type RelatedLists,
} from '../../src/relations';
import type { Appearances, Companions, StoryFilter } from '../../src/relations/appearances';
import { storiesIn } from '../../src/relations/closeness';
import { countStory } from '../../src/relations/companions';
import { hashOf } from '../../src/relations/steps';

export const LISTS: readonly RelatedList[] = ['agencies', 'organizations', 'people', 'places', 'themes'];

export const entity = (id: string, kind: EntityKind, more: Partial<Entity> = {}): Entity => ({
  id,
  kind,
  name: id,
  aliases: [],
  origin: 'article',
  ...more,
});

/** Entity → sentences that name it; a list of names stands in one sentence. */
export type Told = readonly string[] | Readonly<Record<string, readonly number[]>>;

/** Companions as they are defined: story by story. */
export function counted(
  id: string,
  { oneIn, least, also }: StoryFilter,
  { storiesOf, namedIn }: Pick<Appearances, 'storiesOf' | 'namedIn'>,
): Companions {
  const together = new Map<string, Record<Proximity, number>>();
  const count = (other: string, proximity: Proximity): void => {
    const counts = together.get(other) ?? { sentence: 0, paragraph: 0, article: 0 };
    counts[proximity] += 1;
    together.set(other, counts);
  };
  const stories = [...storiesOf(id, oneIn)].filter((story) => countStory(id, namedIn(story), count)).length;
  const all = [...together].map(([other, counts]) => ({ id: other, ...counts }));
  return { stories, together: all.filter((one) => storiesIn(one) >= least || also.has(one.id)) };
}

/** A vault of stories: the first named is `s0`. */
export class Stories implements Affecting {
  private readonly told = new Map<string, readonly Named[]>();
  private readonly keys = new Map<string, string[]>();
  private readonly known: ReadonlyMap<string, Entity>;
  /** Entity → the entities its note lists. */
  readonly listed = new Map<string, ReadonlySet<string>>();

  constructor(entities: readonly Entity[], stories: readonly Told[] = []) {
    this.known = new Map(entities.map((one) => [one.id, one]));
    for (const story of stories) this.tell(story);
  }

  tell(story: Told, key = `s${this.told.size}`): void {
    const rows: readonly [string, readonly number[]][] = Array.isArray(story)
      ? (story as readonly string[]).map((id) => [id, [0]])
      : Object.entries(story as Readonly<Record<string, readonly number[]>>);
    const named = rows.filter(([id]) => this.known.has(id)).map(([id, at]) => ({ id, at }));
    this.put(key, named);
  }

  private put(key: string, named: readonly Named[]): void {
    this.told.set(key, named);
    for (const { id } of named) this.keys.set(id, [...(this.keys.get(id) ?? []), key]);
  }

  /** The same, told in the opposite order. */
  reversed(): Stories {
    const other = new Stories([...this.known.values()].reverse());
    for (const [key, named] of [...this.told].reverse()) other.put(key, [...named].reverse());
    return other;
  }

  readonly appearances = {
    told: this.told,
    get total(): number {
      return this.told.size;
    },
    countOf: (id: string): number => this.keys.get(id)?.length ?? 0,
    storiesOf: (id: string, oneIn = 1): readonly string[] =>
      (this.keys.get(id) ?? []).filter((story) => hashOf(story) % oneIn === 0),
    namedIn: (story: string): readonly Named[] => this.told.get(story) ?? [],
    companionsOf: (id: string, looking: StoryFilter): Companions => counted(id, looking, this.appearances),
  };

  entity = (id: string): Entity | null => this.known.get(id) ?? null;
  under = (id: string): ReadonlySet<string> =>
    new Set(
      [...this.known.values()]
        .filter(({ parent, location, broader }) => [parent, location, broader].includes(id))
        .map((below) => below.id),
    );
  ids = (): Iterable<string> => this.known.keys();
  lists = (id: string, other: string): boolean => this.listed.get(id)?.has(other) ?? false;

  relate(id: string, limit = 5): RelatedLists {
    const self = this.known.get(id);
    if (self === undefined) throw new Error(`no ${id}`);
    return relate(self, this, { limit });
  }

  idsIn(id: string, list: RelatedList, limit = 5): readonly string[] {
    return this.relate(id, limit)[list].map((one) => one.id);
  }
}

export const allIn = (lists: RelatedLists): readonly string[] =>
  LISTS.flatMap((list) => lists[list].map(({ id }) => id));
export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
