import { readDay } from '../../src/model';
// Surnames that articles say without a first name, with the first name hidden where they say it: the truth of both fits.
import { readFileSync } from 'node:fs';
import { sexOf } from '../../src/analysis/language';
import { personKey } from '../../src/analysis/language/person-names/key';
import { isFull, personName, type PersonName } from '../../src/analysis/language/person-names/person-name';

interface Named {
  readonly text: string;
  readonly name: string | null;
  readonly rule: string;
  readonly roles: readonly string[];
  readonly before: string;
}

export interface Story {
  readonly id: string;
  readonly part: 'fit' | 'tune';
  readonly title: string;
  readonly date: string;
  readonly countries: Readonly<Record<string, number>>;
  readonly bodies: Readonly<Record<string, number>>;
  readonly persons: readonly Named[];
}

export const readStories = (path: string): Story[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Story);

/** A surname of an article. */
export interface Surname {
  readonly short: PersonName;
  readonly family: string;
  readonly roles: readonly string[];
  /** Those with the full name only. */
  readonly fullRoles: readonly string[];
  readonly sex: 'man' | 'woman' | null;
  /** Mentions without a first name. */
  readonly count: number;
  readonly inHeadline: boolean;
  /** Full names of the article that end in it, one a person. */
  readonly full: readonly PersonName[];
}

export const familyOf = (name: PersonName): string => name.eastern?.family ?? name.core.at(-1) ?? '';

/** Every surname that an article says alone, at least once. */
export function surnamesOf({ persons, title }: Story): Surname[] {
  const parsed = persons.map((person) => ({ person, name: personName(person.text) }));
  const found = new Map<string, typeof parsed>();
  for (const each of parsed) {
    const { name } = each;
    if (name.core.length !== 1 || isFull(name) || name.written.length < 2) continue;
    found.set(name.core[0] ?? '', [...(found.get(name.core[0] ?? '') ?? []), each]);
  }
  return [...found].flatMap(([family, short]) => {
    const [first] = short;
    if (first === undefined) return [];
    const full = parsed.filter(({ name }) => isFull(name) && familyOf(name) === family);
    const people = new Map(
      full.map(({ name }) => [personKey(name.written + (name.suffix === '' ? '' : ` ${name.suffix}`)), name]),
    );
    const all = [...short, ...full].map(({ person }) => person);
    const sexes = new Set(short.map(({ person }) => sexBefore(person)).filter((sex) => sex !== null));
    return {
      short: first.name,
      family,
      roles: [...new Set(all.flatMap(({ roles }) => roles))],
      fullRoles: full.flatMap(({ person }) => person.roles),
      sex: sexes.size === 1 ? ([...sexes][0] ?? null) : null,
      count: short.length,
      inHeadline: new RegExp(`\\b${first.name.written}\\b`, 'i').test(title),
      full: [...people.values()],
    };
  });
}

const sexBefore = ({ before }: Named): 'man' | 'woman' | null =>
  sexOf(/([A-Za-z]+)\.? $/.exec(before)?.[1]?.toLowerCase() ?? '');

export const dayOfStory = ({ date }: Story): number | null => readDay(date);

/** Counts of articles, of 10,000: `[naming one in full, naming only somebody else of the family name in full]`. */
export interface NamedCounts {
  countsOf(name: string, others: readonly string[]): number[];
}

export function countNamed(stories: readonly Story[]): NamedCounts {
  const byFamily = new Map<string, string[][]>();
  for (const { persons } of stories) {
    const named = new Map<string, Set<string>>();
    for (const { text } of persons) {
      const name = personName(text);
      const family = familyOf(name);
      if (isFull(name)) named.set(family, (named.get(family) ?? new Set()).add(personKey(text)));
    }
    for (const [family, keys] of named) {
      const all = byFamily.get(family);
      if (all) all.push([...keys]);
      else byFamily.set(family, [[...keys]]);
    }
  }
  const rate = (count: number): number => Math.round((count * 10_000) / Math.max(1, stories.length));
  return {
    countsOf(name, others) {
      const keys = new Set([name, ...others].map(personKey));
      const families = new Set([name, ...others].map((form) => familyOf(personName(form))));
      const articles = [...families].flatMap((family) => byFamily.get(family) ?? []);
      const own = articles.filter((all) => all.some((key) => keys.has(key))).length;
      return [rate(own), rate(articles.length - own)];
    },
  };
}
