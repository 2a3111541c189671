import { isShortGiven } from '../../language/person-names/given-forms';
import type { Person } from './person';
import { personName, type PersonName } from '../../language/person-names/person-name';
import { isSlip } from '../names/likeness';

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
