import type { Entity, EntityKind } from '../../model';
import { basename } from '../../format/links';
import { type EntityRecord } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { entityName } from '../../index/entity-name';

/** Kinds that stand in a network, as its legend lists them. An outlet is in every one of its articles: that ties it to nothing. */
export const NETWORK_KINDS = ['agency', 'organization', 'person', 'place', 'theme'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

const isNetworkKind = (kind: EntityKind): kind is NetworkKind =>
  (NETWORK_KINDS as readonly EntityKind[]).includes(kind);

export interface NetworkEntity {
  readonly id: string;
  readonly kind: NetworkKind;
  readonly name: string;
  readonly path: string;
  /** What its note states of it. */
  readonly entity: Entity;
}

/** One story: an article with its copies. */
export interface NetworkStory {
  /** As `VaultIndex.articlesOf` takes it. */
  readonly key: string;
  /** `YYYY-MM-DD` of the first article that has one; null where none has. */
  readonly date: string | null;
  readonly title: string;
  /** Notes of the first article and its copies; at least one. */
  readonly paths: readonly string[];
  /** Numbers of the entities it names, each once, ascending. */
  readonly named: readonly number[];
  /** For each of them its sentences (paragraph × 256 + sentence), ascending; a theme has none. */
  readonly at: readonly (readonly number[])[];
}

/** What a network is counted from. An entity's number is its place in `entities`. */
export interface NetworkStories {
  readonly entities: readonly NetworkEntity[];
  readonly stories: readonly NetworkStory[];
  /** By the number of an entity: the stories that name it, by their place in `stories`, ascending. */
  readonly storiesOf: readonly (readonly number[])[];
}

/** Stories read between two turns of whoever waits. */
const STRETCH = 100;

/** Reads who is named in which story; `turn` lets others have a go in between. */
export async function readStories(index: VaultIndex, turn: () => Promise<void>): Promise<NetworkStories> {
  const numbers = new Numbers(index);
  const stories: NetworkStory[] = [];
  for (const key of [...index.stories].sort()) {
    const story = storyOf(key, index, numbers);
    if (story !== null) stories.push(story);
    if (stories.length % STRETCH === 0) await turn();
  }
  return { entities: numbers.entities, stories, storiesOf: inverted(stories, numbers.entities.length) };
}

function storyOf(key: string, index: VaultIndex, numbers: Numbers): NetworkStory | null {
  const articles = index.articlesOf(key);
  const [first] = articles;
  if (first === undefined) return null;
  const named = index
    .namedIn(key)
    .flatMap(({ id, at }) => {
      const number = numbers.of(id);
      return number === null ? [] : [{ number, at }];
    })
    .sort((a, b) => a.number - b.number);
  return {
    key,
    date: articles.find(({ date }) => date !== null)?.date ?? null,
    title: first.title ?? basename(first.path),
    paths: articles.map(({ path }) => path),
    named: named.map(({ number }) => number),
    at: named.map(({ at }) => at),
  };
}

/** Numbers entities as they are met. */
class Numbers {
  readonly entities: NetworkEntity[] = [];
  private readonly known = new Map<string, number | null>();

  constructor(private readonly index: VaultIndex) {}

  /** Null for what does not stand in a network. */
  of(id: string): number | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const number = this.number(this.index.entity(id));
    this.known.set(id, number);
    return number;
  }

  private number(record: EntityRecord | null): number | null {
    if (record === null || !isNetworkKind(record.type)) return null;
    const { id, type: kind, path } = record;
    const own = this.known.get(id);
    if (own !== undefined) return own;
    this.entities.push({ id, kind, name: entityName(record), path, entity: this.index.entityOf(record) });
    this.known.set(id, this.entities.length - 1);
    return this.entities.length - 1;
  }
}

function inverted(stories: readonly NetworkStory[], count: number): readonly (readonly number[])[] {
  const storiesOf = Array.from({ length: count }, (): number[] => []);
  stories.forEach(({ named }, story) => {
    for (const entity of named) storiesOf[entity]?.push(story);
  });
  return storiesOf;
}
