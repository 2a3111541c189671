import { isEastAsianSurname } from '../language';
import { entityId, foldForm, type Entity, type Mention } from '../model';
import { candidate, decided, undecided, type Decision } from './decision';
import type { Registry } from './registry';

/** Someone named in full in the article. */
interface Person {
  words: readonly string[];
  entity: Entity;
  readonly mentions: Mention[];
}

const wordsOf = (mention: Mention): string[] => foldForm(mention.text).split(' ');

/** Resolves mentions of people: full names first, then family and given names that repeat one of them. */
export function resolvePersons(mentions: readonly Mention[], registry: Registry, text: string): Map<Mention, Decision> {
  const people: Person[] = [];
  const decisions = new Map<Mention, Decision>();
  for (const mention of mentions.filter((other) => isFull(other))) {
    const person = people.find((other) => isSame(other.words, wordsOf(mention))) ?? meet(mention, people, registry);
    person.mentions.push(mention);
    if (wordsOf(mention).length > person.words.length && person.entity.origin === 'article') rename(person, mention);
  }
  for (const person of people)
    for (const mention of person.mentions) decisions.set(mention, decideFull(person, mention));
  for (const mention of mentions.filter((other) => !isFull(other)))
    decisions.set(mention, decideShort(mention, people, registry, text));
  return decisions;
}

const isFull = (mention: Mention): boolean =>
  (wordsOf(mention).length > 1 && !/^[가-힣] /.test(mention.text)) || /^[가-힣]{3,}$/.test(mention.text);

function meet(mention: Mention, people: Person[], registry: Registry): Person {
  const known = registry.byForm(mention.text).find(({ entity }) => entity.kind === 'person')?.entity;
  const person = { words: wordsOf(mention), entity: known ?? newPerson(mention.text), mentions: [] };
  people.push(person);
  return person;
}

/** A longer form of the same name is the better one. */
function rename(person: Person, mention: Mention): void {
  person.words = wordsOf(mention);
  person.entity = newPerson(mention.text);
}

function newPerson(form: string): Entity {
  const name = form
    .replace(/\s+/g, ' ')
    .replace(/^(\p{Lu})(\p{Lu}{2,})(?= )/u, (_, first: string, rest: string) => first + rest.toLowerCase());
  return { id: entityId('person', name), kind: 'person', name, aliases: [], origin: 'article' };
}

/** Equal, one the beginning of the other, or equal but for middle names and initials. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (short.every((word, index) => word === long[index])) return true;
  const ends = short[0] === long[0] && short[short.length - 1] === long[long.length - 1];
  return ends && short.length === 2 && !isEastAsianSurname(long[0] ?? '');
}

const decideFull = (person: Person, mention: Mention): Decision =>
  person.entity.origin === 'vault'
    ? decided(person.entity, 'registry', `the vault knows “${mention.text}”`)
    : decided(person.entity, 'full-name', `named in full as “${person.entity.name}”`);

function decideShort(mention: Mention, people: readonly Person[], registry: Registry, text: string): Decision {
  const [family = ''] = foldForm(mention.text).split(' ');
  const byFamily = people.filter(
    ({ words }) =>
      words[words.length - 1] === family ||
      (words[0] === family && isEastAsianSurname(family)) ||
      isHangulFamily(words, family),
  );
  const fitting = byFamily.length > 0 ? byFamily : people.filter(({ words }) => words.includes(family));
  const [first] = fitting;
  if (!first) return decideAlone(mention, registry);
  if (fitting.length === 1) return decided(first.entity, 'family-name', `repeats “${first.entity.name}”`);
  const title = titleBefore(mention, text);
  const titled =
    title === '' ? [] : fitting.filter((person) => person.mentions.some((other) => titleBefore(other, text) === title));
  if (titled.length === 1 && titled[0])
    return decided(titled[0].entity, 'family-name', `repeats “${titled[0].entity.name}”, with the same title`);
  return decideBetween(mention, fitting);
}

/** The capitalised word right before a mention: `Gen.`. */
const titleBefore = (mention: Mention, text: string): string =>
  /(\p{Lu}\p{L}+)\.? $/u.exec(text.slice(Math.max(0, mention.start - 20), mention.start))?.[1] ?? '';

const isHangulFamily = (words: readonly string[], family: string): boolean =>
  words.length === 1 && /^[가-힣]$/.test(family) && (words[0] ?? '').startsWith(family);

/** Characters: about a sentence, about a paragraph. */
const NEAR = 250;
const FAR = 500;

/** Two people share the name: the one mentioned last, if the other is farther away; else neither. */
function decideBetween(mention: Mention, people: readonly Person[]): Decision {
  const ranked = people
    .map((person) => ({ person, distance: distanceTo(person, mention) }))
    .sort((a, b) => a.distance - b.distance);
  const candidates = ranked.map(({ person, distance }) =>
    candidate(person.entity, 1 / (1 + distance), `last named ${distance} characters before`),
  );
  const [near, next] = ranked;
  if (!near || !next || near.distance > NEAR || next.distance < FAR) {
    return undecided('family-name', 'more than one person of that name', candidates);
  }
  return decided(
    near.person.entity,
    'family-name',
    `repeats “${near.person.entity.name}”, named last`,
    candidates.slice(1),
  );
}

function distanceTo(person: Person, mention: Mention): number {
  const before = person.mentions
    .filter((other) => other.end <= mention.start)
    .map((other) => mention.start - other.end);
  return Math.min(Infinity, ...before);
}

function decideAlone(mention: Mention, registry: Registry): Decision {
  const known = registry.byForm(mention.text).find(({ entity }) => entity.kind === 'person')?.entity;
  if (known) return decided(known, 'registry', `the vault knows “${mention.text}”`);
  return decided(newPerson(mention.text), 'single-name', 'named by one name only');
}
