import { pattern } from '../../../data/lexicon';
import { candidate } from '../decision';
import { isSlip } from '../names/likeness';
import type { Form } from './form';
import { hasTitleOf, isForemost, type OfficeHolder } from './office-holders';
import { sexOfPerson, titlesOf, type Person } from './person';
import { type SurnameBearers, SURE } from './surname-bearer';
import { isEastAsianSurname, type TextDocument } from '../../language';
import { isShortGiven, personName, type PersonName } from '../../language/person-names/person-name';
import type { Candidate } from '../../../model';

/** Whom a short form stands for, or between whom it cannot be decided; neither where it fits nobody. */
type Reference =
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

/** Whom a form can repeat by its words, and by what stands beside it. */
export function fittingBy(form: Form, bearers: Bearers): readonly Person[] {
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

const FAMILY = pattern(String.raw`^ (?:{families})\b`);

/** Whether a whole family is meant: `the Obamas`, `the Bush family`. */
export function isFamily({ name, before, mention }: Form, bearers: Bearers, { text }: TextDocument): boolean {
  if (name.words.length !== 1) return false;
  const word = name.words[0] ?? '';
  if (FAMILY.test(text.slice(mention.end, mention.end + 12))) return true;
  return before === 'the' && word.length > 4 && /[^s]s$/.test(word) && !bearers.named(word);
}

/** The last words of a name, the first of an eastern one, the father’s of two Spanish ones. */
function isFamilyOf(short: PersonName, full: PersonName): boolean {
  if (short.style === 'hangul' || full.style === 'hangul') return isHangulFamily(short, full);
  if (full.eastern) return full.eastern.family === short.words.join('');
  if (endsWith(full.words, short.words) || endsWith(full.core, short.core)) return true;
  const { core } = full;
  return (
    core.length > 2 &&
    endsWith(core.slice(0, -1), short.core) &&
    (core[core.length - 2] ?? '').length > 1 &&
    full.style === 'western' &&
    core.length > short.core.length + 1
  );
}

const isHangulFamily = (short: PersonName, full: PersonName): boolean =>
  short.style === 'hangul' && full.style === 'hangul' && full.written.startsWith(short.written.charAt(0));

const endsWith = (long: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= long.length && tail.every((word, at) => word === long[long.length - tail.length + at]);

/** The given name, the given part of an eastern name, a nickname. */
function isGivenOf(short: PersonName, full: PersonName): boolean {
  if (full.style === 'hangul' || short.style === 'hangul') return false;
  const joined = short.words.join('');
  if (full.nickname !== '' && short.words.join(' ') === full.nickname) return true;
  if (full.eastern) return joined === full.eastern.given || joined === full.words[full.words.length - 1];
  const [given = ''] = full.words;
  return short.words.length === 1 && isShortGiven(joined, given);
}

const isAnyOf = (short: PersonName, full: PersonName): boolean =>
  short.words.length === 1 && (short.words[0] ?? '').length > 2 && full.words.slice(1).includes(short.words[0] ?? '');

const WAYS = [isFamilyOf, isGivenOf, isAnyOf] as const;

/** Letters of a family name from which on one letter tells nobody apart within an article. */
const LONG = 6;

/** The people of an article, and who bears which short form: looked up once a form, since articles repeat them. */
export class Bearers {
  private readonly found = new Map<string, readonly (readonly Person[])[]>();

  /** `authors`: of the article, who are called by first names that are then nobody’s else in it. */
  constructor(
    private readonly people: Person[],
    private readonly authors: readonly string[] = [],
  ) {}

  /** Someone new, who may bear any form. */
  add(person: Person): void {
    this.people.push(person);
    this.found.clear();
  }

  /** Those a form can be the family name of, the given name of, any name of. */
  of(name: PersonName): readonly (readonly Person[])[] {
    const key = `${name.written}|${name.suffix}`;
    const before = this.found.get(key);
    if (before !== undefined) return before;
    const found = WAYS.map((fits) => this.people.filter((person) => person.names.some((full) => fits(name, full))));
    if (this.isAuthors(name)) found[1] = [];
    this.found.set(key, found);
    return found;
  }

  /** The one whose family name a form of one word is with a slip of the pen: `Brennen` of John Brennan; null without one. */
  misspelt({ words, style }: PersonName): Person | null {
    const [word = '', more] = words;
    if (more !== undefined || style !== 'western') return null;
    const fits = ({ core, style: of }: PersonName): boolean =>
      of === 'western' && core.length > 1 && isSlip(word, core[core.length - 1] ?? '', LONG);
    const [only = null, another] = this.people.filter((person) => person.names.some(fits));
    return another === undefined ? only : null;
  }

  /** Whether a form is the first name of an author whom the article does not name beside. */
  private isAuthors(name: PersonName): boolean {
    return this.authors.some((author) => {
      const full = personName(author);
      const isNamed = this.people.some((person) => person.names.some(({ joined }) => joined === full.joined));
      return !isNamed && full.core.length > 1 && isGivenOf(name, full);
    });
  }

  /** Whether a word is part of someone's name. */
  named(word: string): boolean {
    return this.people.some((person) => person.names.some(({ words }) => words.includes(word)));
  }
}

const isKnown = ({ best, chance }: SurnameBearers): boolean => chance >= SURE && isForemost(best);

/**
 * Whether a surname means its foremost bearer though the article names only somebody else of that name in full: a `Jr.`, a
 * wife or a brother has it alone only with an own mark. He is called by the bearer's title, or is told as a relative, or the
 * surname was said before he was named. `short`: all forms of the article that are no full names.
 */
export function givesWay(person: Person, form: Form, bearer: SurnameBearers, short: readonly Form[]): boolean {
  if (!isKnown(bearer) || form.name.suffix !== '' || isBearer(person, bearer.best)) return false;
  if (!person.names.some(({ core }) => core.at(-1) === form.name.core.at(-1) && core.length > 1)) return false;
  const same = short.filter(({ name, sex }) => name.joined === form.name.joined && sex === form.sex);
  const own = person.forms.filter(({ full }) => full);
  if (own.length === 0) return false;
  if (person.names.some(({ suffix }) => suffix === 'jr' || suffix === 'sr')) return true;
  if (same.some((each) => hasTitleOf(each, bearer.best)) && !own.some((each) => hasTitleOf(each, bearer.best)))
    return true;
  return firstOf(same) < firstOf(own);
}

const isBearer = ({ entity }: Person, { entity: { id, name } }: OfficeHolder): boolean =>
  entity.id === id || entity.name === name;

const firstOf = (forms: readonly Form[]): number => Math.min(...forms.map(({ mention }) => mention.start));

/** Of several of one surname whom the article names, the one whom it means first of all; null where there is none. */
const foremostOf = (people: readonly Person[], bearer: SurnameBearers | null): Person | null =>
  bearer !== null && isKnown(bearer) ? (people.find((person) => isBearer(person, bearer.best)) ?? null) : null;
