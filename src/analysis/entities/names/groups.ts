import { comesAtOnce } from '../admission/verdict';
import { type Analysis, type Article, type Entity, type Finding, foldForm, type EntityKind } from '../../../model';

/** How names of one kind are known to be one, and which of them is the entity's. */
export interface NameRule {
  /** The same for all that may be one; null where the id alone tells. */
  key(entity: Entity): string | null;
  /** Of names with the numbers of their stories. */
  canonical(names: ReadonlyMap<string, number>): string;
}

export type NameRules = Readonly<Partial<Record<EntityKind, NameRule>>>;

/** What several stories say of one entity, as each of them understood it. */
export interface NameEntry {
  /** As one of the stories has it; where they differ, the one whose name comes first. */
  entity: Entity;
  /** Name, as stories resolve it → in how many. */
  readonly names: Map<string, number>;
  /** Form of two words and more by which a text names a person → in how many. */
  readonly forms: Map<string, number>;
  /** Numbers of the stories that name it, rising. */
  readonly stories: number[];
  /** Marks of the sentences that name it first in a story, each once, some of them: one for a story and its copies. */
  readonly sentences: Set<number>;
  /** Number of a story → what it says a person is; only of stories that say it. */
  readonly roles: Map<number, readonly string[]>;
  /** Whether one of the stories is enough for a note. */
  atOnce: boolean;
}

/** One story, as far as names of others are understood by it. */
interface NamedStory {
  readonly id: string;
  /** ISO 3166-1 alpha-2, of the places it names. */
  readonly countries: readonly string[];
  /** `YYYY-MM-DD`; null where none is stated. */
  readonly day: string | null;
  /** Numbers of the entries it names. */
  readonly names: readonly number[];
}

/** What stories are told apart by: the input and its headline. */
export const storyId = ({ name, title }: Article): string => `${name}\n${title?.value ?? ''}`;

/** Sentences kept of one entity: more tell nothing new. */
const MOST_KEPT = 8;

/** Collects what stories say of names, one after the other; what comes of it depends on no order but that of the numbers. */
export class NameTable {
  readonly entries: NameEntry[] = [];
  readonly stories: NamedStory[] = [];
  private readonly numbers = new Map<string, number>();

  /** Takes what a story says and gives its number. */
  add(article: Article, analysis: Analysis): number {
    const { date, body } = article;
    const story = this.stories.length;
    const findings = [...analysis.actors, ...analysis.places];
    const seen = mentionsOf(analysis);
    const names = findings.flatMap((finding) => {
      const entity = analysis.entities[finding.entity];
      if (entity === undefined) return [];
      const number = this.numberOf(entity);
      const { first, forms } = seen.get(finding.entity) ?? { first: 0, forms: new Set<string>() };
      this.learn(number, story, finding, entity, forms, sentenceMark(body.text, first));
      return [number];
    });
    const scene = analysis.location && this.numbers.get(analysis.location.entity);
    const entry = scene === undefined || scene === null ? undefined : this.entries[scene];
    if (entry !== undefined) entry.atOnce = true;
    const countries = [...new Set(analysis.places.flatMap((place) => analysis.entities[place.entity]?.country ?? []))];
    this.stories.push({ id: storyId(article), day: date?.value ?? null, countries, names });
    return story;
  }

  entry(id: string): NameEntry | null {
    return this.entries[this.numbers.get(id) ?? -1] ?? null;
  }

  private numberOf(entity: Entity): number {
    const known = this.numbers.get(entity.id);
    if (known !== undefined) return known;
    const number = this.entries.length;
    this.numbers.set(entity.id, number);
    this.entries.push({
      entity,
      names: new Map(),
      forms: new Map(),
      stories: [],
      sentences: new Set(),
      roles: new Map(),
      atOnce: false,
    });
    return number;
  }

  private learn(
    number: number,
    story: number,
    finding: Finding,
    entity: Entity,
    forms: ReadonlySet<string>,
    sentence: number,
  ): void {
    const entry = this.entries[number];
    if (entry === undefined) return;
    entry.entity = asOne(entry.entity, entity);
    entry.names.set(entity.name, (entry.names.get(entity.name) ?? 0) + 1);
    for (const form of forms) entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    entry.stories.push(story);
    if (finding.linked && entry.sentences.size < MOST_KEPT) entry.sentences.add(sentence);
    if (finding.roles !== undefined) entry.roles.set(story, finding.roles);
    entry.atOnce ||= finding.linked && comesAtOnce(finding, entity);
  }
}

/** One entity as two stories have it: the name that comes first, and what either knows of others. */
function asOne(one: Entity, other: Entity): Entity {
  const first = other.name < one.name ? other : one;
  if (one.name === other.name && one.aliases.join('\n') === other.aliases.join('\n')) return one;
  const forms = new Set([one.name, ...one.aliases, other.name, ...other.aliases]);
  forms.delete(first.name);
  return { ...first, aliases: [...forms].sort() };
}

interface Seen {
  /** Offset of the first mention. */
  first: number;
  readonly forms: Set<string>;
}

function mentionsOf({ mentions }: Analysis): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { entity, type, text, start } of mentions) {
    if (entity === null) continue;
    const one = seen.get(entity) ?? { first: start, forms: new Set<string>() };
    one.first = Math.min(one.first, start);
    if (type === 'person' && text.includes(' ')) one.forms.add(text);
    seen.set(entity, one);
  }
  return seen;
}

/** Letters of a sentence that are looked at before and after a name, at most. */
const REACH = 160;

/** A number for the sentence around an offset, the same wherever these words stand (FNV-1a, 32 bits). */
export function sentenceMark(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  const opening = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('\n'),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
  );
  const closing = /[.!?](?=\s|$)|\n/.exec(after);
  const words = foldForm(before.slice(opening + 1) + after.slice(0, closing?.index ?? after.length));
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Entries that are taken for one entity so far. */
export type NameGroup = NameEntry[];

/** NameGroups by the keys their entries have in common. */
export type NameGroups = Map<string, NameGroup>;

/** How many times stories name a group. */
export const storiesOf = (group: readonly NameEntry[]): number =>
  group.reduce((sum, { stories }) => sum + stories.length, 0);

/** Whether only stories tell of it, as the kind or one of the kinds. */
export const isNamedAs = (group: readonly NameEntry[], kinds: readonly EntityKind[]): boolean =>
  group.every(({ entity }) => entity.origin === 'article' && kinds.includes(entity.kind));

/** The folded names of a group, in code-unit order. */
export const foldsOf = (group: readonly NameEntry[]): readonly string[] =>
  [...new Set(group.map(({ entity }) => foldForm(entity.name).replace(/^the /, '')))].sort();

/** The entry that most stories name, of equals that of the first id; whatever order the stories came in. */
export function mostTold(group: readonly NameEntry[]): NameEntry | undefined {
  const isBefore = (a: NameEntry, b: NameEntry): boolean =>
    a.stories.length > b.stories.length || (a.stories.length === b.stories.length && a.entity.id < b.entity.id);
  return group.reduce<NameEntry | undefined>((best, one) => (best && !isBefore(one, best) ? best : one), undefined);
}

/** NameGroups by their keys, in code-unit order. */
export const byKey = <T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

/** Puts a group into another. */
export function take(groups: NameGroups, key: string, into: NameGroup): void {
  into.push(...(groups.get(key) ?? []));
  groups.delete(key);
}
