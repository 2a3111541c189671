import { englishWords } from '../../../data/lexicon';
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

type Kinds = readonly (readonly [why: string, words: ReadonlySet<string>])[];

/** Heads of names of what is no body, and what it is. */
const OTHER_THINGS: Kinds = [
  ['a law or an agreement, no body', englishWords('other-things')],
  ['a programme or a plan, no body', englishWords('other-things-other-things')],
  ['a figure, no body', englishWords('admission-other-things-other-things')],
  ['a disease, no body', englishWords('other-things-other-things-b')],
  ['an honour, no body', list('medal award awards prize trophy')],
  ['a time or an event, no body', englishWords('other-things-other-things-c')],
  ['papers, no body', list('papers memo dossier constitution')],
];

/** Last words of names of people; not of `Americans for Prosperity`. */
const PEOPLE: Kinds = [
  ['a group of people, no body', englishWords('people')],
  ['somebody’s office, no body', englishWords('other-things-people')],
];

/** Parties whose name is that of their members. */
const PARTY_LIKE = englishWords('party-like');
const MEMBERS = list('democrats republicans');

/**
 * What a name stands for by its head, where that is no body; folded words. `head`: the word before the first preposition,
 * `last`: the last of all, the same where there is no preposition.
 */
export function otherThing(first: string, head: string, last: string): string | null {
  const [named] = OTHER_THINGS.find(([, words]) => words.has(last) || words.has(head)) ?? [];
  if (named !== undefined) return named;
  if (head !== last) return null;
  if (MEMBERS.has(last) && !PARTY_LIKE.has(first)) return 'a group of people, no body';
  if (/(?:ism|phobia)$/.test(last)) return 'an idea, no body';
  return PEOPLE.find(([, words]) => words.has(last))?.[0] ?? null;
}
