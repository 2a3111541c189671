const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

type Kinds = readonly (readonly [why: string, words: ReadonlySet<string>])[];

/** Heads of names of what is no body, and what it is. */
const OTHER_THINGS: Kinds = [
  [
    'a law or an agreement, no body',
    list(
      `act acts amendment amendments bill treaty accord accords agreement pact doctrine clause resolution regulation regulations decree
      ordinance statute mandate authorization`,
    ),
  ],
  ['a programme or a plan, no body', list('program programs programme programmes plan scheme deal lottery visa')],
  ['a figure, no body', list('index rating average poll polls percent gdp')],
  [
    'a disease, no body',
    list('syndrome disease diseases virus disorder cancer fever flu influenza ebola zika coronavirus covid outbreak'),
  ],
  ['an honour, no body', list('medal award awards prize trophy')],
  [
    'a time or an event, no body',
    list(
      `era day month week year decade century war revolution uprising massacre crisis caucuses primary primaries referendum
      inauguration holocaust`,
    ),
  ],
  ['papers, no body', list('papers memo dossier constitution')],
];

/** Last words of names of people; not of `Americans for Prosperity`. */
const PEOPLE: Kinds = [
  [
    'a group of people, no body',
    list(
      `americans voters partiers nationalists supremacists jews christians muslims evangelicals conservatives liberals progressives
      whites blacks latinos hispanics hoaxers millennials immigrants`,
    ),
  ],
  [
    'somebody’s office, no body',
    list(
      'sec gov rep sen vp chairman chairwoman leader spokesman spokeswoman ambassador adviser advisor nominee candidate',
    ),
  ],
];

/** Parties whose name is that of their members. */
const PARTY_LIKE = list('liberal christian social sweden free young college new national centre center');
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
