import { isEastAsianSurname, type TextDocument } from '../../language';
import type { Candidate } from '../../../model';
import { candidate } from '../decision';
import type { Bearers } from './bearers';
import type { Form } from './form';
import { sexOfPerson, titlesOf, type Person } from './person';
import { foremostOf } from './relatives';
import type { SurnameBearers } from './surname-bearer';

/** Whom a short form stands for, or between whom it cannot be decided; neither where it fits nobody. */
export type Reference =
  | { readonly person: Person; readonly how: string; readonly losers: readonly Candidate[] }
  | { readonly person: null; readonly losers: readonly Candidate[] };

/**
 * Finds whom a short form repeats: by family name, then given name, then any of the names. `bearer`: whom of the pack the
 * surname likely means.
 */
export function refer(form: Form, bearers: Bearers, bearer: SurnameBearers | null): Reference {
  const fitting = fittingBy(form, bearers);
  const foremost = fitting.length > 1 ? foremostOf(fitting, bearer) : null;
  if (foremost !== null && !fitting.some((other) => other !== foremost && isDominant(other, [foremost])))
    return { person: foremost, how: 'of those of that name best known, repeats', losers: [] };
  const introduced = fitting.length > 1 ? fitting.filter((person) => firstStart(person) < form.mention.start) : [];
  const open = introduced.length > 0 ? introduced : fitting;
  const [only] = open;
  if (!only) return { person: null, losers: [] };
  if (open.length === 1) return { person: only, how: 'repeats', losers: [] };
  const titled = open.filter((person) => shares(titlesOf(person), form.titles));
  if (titled.length === 1 && titled[0]) return { person: titled[0], how: 'with the same title, repeats', losers: [] };
  return mostly(form, open) ?? between(form, open);
}

function fittingBy(form: Form, bearers: Bearers): readonly Person[] {
  for (const people of bearers.of(form.name)) {
    const found = people.filter((person) => !isOtherSex(form, person) && !isOtherGeneration(form, person));
    if (found.length > 0) return found;
  }
  return [];
}

/** `Trump Jr.` is no other’s; where he is called so, `Trump` alone is not he. */
function isOtherGeneration({ name }: Form, person: Person): boolean {
  if (name.suffix !== '') return person.names.every(({ suffix }) => suffix !== name.suffix);
  return person.forms.some((form) => !form.full && form.name.suffix !== '');
}

/** `Mrs. Mugabe` is not the Mr. Mugabe named before. */
function isOtherSex({ sex }: Form, person: Person): boolean {
  const other = sex === null ? null : sexOfPerson(person);
  return other !== null && other !== sex;
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...b].some((word) => a.has(word));

const firstStart = (person: Person): number => Math.min(...person.forms.map(({ mention }) => mention.start));

/** How often someone is named before a family name alone means them, and how much oftener than namesakes. */
const OFTEN = 4;
const OFTENER = 4;

/**
 * The one the article is mostly about, or the only one it has called by the family name alone; unless another of the
 * name was named since.
 */
function mostly({ mention }: Form, people: readonly Person[]): Reference | null {
  const [main, ...others] = [...people].sort((a, b) => b.forms.length - a.forms.length);
  if (!main) return null;
  const dominant = isDominant(main, others);
  const established = shortCount(main) >= 2 && others.every((other) => shortCount(other) === 0);
  if (!dominant && !established) return null;
  const distance = distanceTo(main, mention.start);
  const reach = Math.min(dominant ? NEAR : FAR, distance);
  if (others.some((other) => distanceTo(other, mention.start) < reach)) return null;
  const losers = others.map(({ entity, forms }) =>
    candidate(entity, forms.length / main.forms.length, `named ${forms.length} times`),
  );
  return { person: main, how: 'the article is mostly about it, repeats', losers };
}

const isDominant = (main: Person, others: readonly Person[]): boolean =>
  main.forms.length >= OFTEN && others.every(({ forms }) => forms.length * OFTENER <= main.forms.length);

const shortCount = (person: Person): number => person.forms.filter(({ full }) => !full).length;

/** Characters: about a sentence, about a paragraph. */
const NEAR = 250;
const FAR = 500;

/** Several people share the name: the one mentioned last, if the others are farther away; else none of them. */
function between({ mention }: Form, people: readonly Person[]): Reference {
  const ranked = people
    .map((person) => ({ person, distance: distanceTo(person, mention.start) }))
    .sort((a, b) => a.distance - b.distance);
  const candidates = ranked.map(({ person, distance }) =>
    candidate(
      person.entity,
      1 / (1 + distance),
      Number.isFinite(distance) ? `last named ${distance} characters before` : 'named later',
    ),
  );
  const [near, next] = ranked;
  if (!near || !next || near.distance > NEAR || next.distance < FAR) return { person: null, losers: candidates };
  return { person: near.person, how: 'named last, repeats', losers: candidates.slice(1) };
}

function distanceTo(person: Person, start: number): number {
  let least = Infinity;
  for (const { mention } of person.forms) if (mention.end <= start) least = Math.min(least, start - mention.end);
  return least;
}

const INTRODUCES = new Set(['surnamed', 'named', 'called', 'nicknamed', 'identified']);

/**
 * Whether the text introduces someone new by one name: `surnamed Kim`, `Kim, a 45-year-old trader,`; not `he called Comey a
 * liar` of one whom the article names in full.
 */
export function isIntroduced({ mention, before, name }: Form, { text }: TextDocument, bearers: Bearers): boolean {
  if (before === 'called' && name.style === 'western' && (bearers.of(name)[0]?.length ?? 0) > 0) return false;
  if (INTRODUCES.has(before)) return true;
  // Elsewhere an age comes with second mentions too; only where thousands share a family name it makes a new person.
  const [word = ''] = name.words;
  return (
    isEastAsianSurname(word) && /^, (?:an? )?(?:aged )?\d{2}(?:,|-year)/.test(text.slice(mention.end, mention.end + 20))
  );
}

/** Whether a whole family is meant: `the Obamas`, `the Bush family`. */
export function isFamily({ name, before, mention }: Form, bearers: Bearers, { text }: TextDocument): boolean {
  if (name.words.length !== 1) return false;
  const word = name.words[0] ?? '';
  if (
    /^ (?:family|clan|dynasty|siblings?|brothers|sisters|twins|children)\b/.test(
      text.slice(mention.end, mention.end + 12),
    )
  )
    return true;
  return before === 'the' && word.length > 4 && /[^s]s$/.test(word) && !bearers.named(word);
}
