import type { Form } from './form';
import { join, someone, type Person } from './person';
import { type NameStatistics, type TextDocument, givenKey, sameKoreanFamily } from '../../language';
import {
  isListedGiven,
  sameGiven,
  personName,
  type PersonName,
  type EasternParts,
} from '../../language/person-names/person-name';
import { groupBy } from '../../../model';

interface PersonMentions {
  readonly people: Person[];
  /** Forms that may repeat someone: one name, or the last names of a longer one. */
  readonly short: Form[];
  /** Full forms that fit more than one person. */
  readonly unclear: readonly { readonly form: Form; readonly people: readonly Person[] }[];
}

/** Puts full forms together, the longest first, so that which comes first in the text decides nothing. */
export function gather(forms: readonly Form[], document: TextDocument): PersonMentions {
  const people: Person[] = [];
  const short = forms.filter(({ full }) => !full);
  const juniors = forms.filter(({ name }) => name.suffix !== '').length;
  const unclear: { form: Form; people: readonly Person[] }[] = [];
  for (const alike of byWriting(forms.filter(({ full }) => full))) {
    const [first] = alike;
    if (!first) continue;
    const found = whose(first, people, juniors, document);
    if (found.length === 1 && found[0]) join(found[0], alike);
    else if (found.length > 1) unclear.push(...alike.map((form) => ({ form, people: found })));
    else if (people.some((person) => endsLike(person, first.name))) short.push(...alike);
    else people.push(someone([first.name], alike));
  }
  return { people, short, unclear };
}

/** Groups of forms written alike, the most words first, then in the order of the text. */
function byWriting(forms: readonly Form[]): Form[][] {
  const groups = groupBy(forms, ({ name }) => `${name.written}|${name.suffix}`);
  const length = (group: readonly Form[]): number => group[0]?.name.core.length ?? 0;
  const suffixed = (group: readonly Form[]): number => (group[0]?.name.suffix === '' ? 0 : 1);
  return [...groups.values()].sort(
    (a, b) => length(b) - length(a) || suffixed(b) - suffixed(a) || startOf(a) - startOf(b),
  );
}

const startOf = (group: readonly Form[]): number => group[0]?.mention.start ?? 0;

/** The people a full form can name; one whose name differs in spelling only is alone. */
function whose(form: Form, people: readonly Person[], juniors: number, document: TextDocument): Person[] {
  const alike: Person[] = [];
  for (const person of people) {
    if (isJunior(form, person, juniors)) continue;
    const degrees = person.names.map((name) => likeness(name, form.name));
    if (degrees.includes('exact')) return [person];
    if (degrees.includes('alike') && !areJoined(form, person, document)) alike.push(person);
  }
  return alike;
}

/** `Donald Trump` beside `Donald Trump Jr.`: two, unless the `Jr.` is said once, first, and left out later. */
function isJunior(form: Form, person: Person, juniors: number): boolean {
  const suffixed = person.names.some(({ suffix }) => suffix !== '');
  if (suffixed === (form.name.suffix !== '')) return false;
  const first = Math.min(...person.forms.map(({ mention }) => mention.start));
  const [junior, senior] = suffixed ? [first, form.mention.start] : [form.mention.start, first];
  const titled = suffixed ? form.roles.length > 0 : person.forms.some(({ roles }) => roles.length > 0);
  return juniors > 1 || senior < junior || titled;
}

/** `X and Y` are two people, however alike their names. */
const areJoined = ({ mention }: Form, person: Person, { text }: TextDocument): boolean =>
  person.forms.some(({ mention: other }) => {
    const [left, right] = other.start < mention.start ? [other, mention] : [mention, other];
    return right.start - left.end < 7 && /^,? (?:and|met|&) $/.test(text.slice(left.end, right.start));
  });

/** `López Obrador`, `Suu Kyi`, `Jong Un` after the whole name; a nickname. */
function endsLike(person: Person, { words }: PersonName): boolean {
  return person.names.some(
    (name) =>
      words.join(' ') === name.nickname ||
      (name.words.length > words.length &&
        words.every((word, at) => word === name.words[name.words.length - words.length + at])),
  );
}

/** Given names only, `Bill and Hillary Clinton`: the first has the second's family name. Returns who stays short. */
export function takeCouples(gathered: PersonMentions, document: TextDocument, names: NameStatistics): Form[] {
  const { people, short } = gathered;
  return short.filter((form) => {
    if (!document.text.startsWith(' and ', form.mention.end)) return true;
    const partner = people.find((person) => person.forms.some((other) => isNext(form, other, document)));
    const family = partner?.names[0]?.written.split(' ').at(-1);
    if (!partner || family === undefined || form.name.words.length !== 1 || !isGiven(form.name.words[0] ?? '', names))
      return true;
    const name = personName(`${form.name.written} ${family}`);
    const present = people.find((person) => person.names.some((other) => likeness(other, name) !== null));
    if (
      present === partner ||
      (!present && people.some((person) => person.names.some(({ words }) => words.includes(form.name.words[0] ?? ''))))
    )
      return true;
    if (present) present.forms.push(form);
    else people.push(someone([name], [form]));
    return false;
  });
}

const isNext = ({ mention }: Form, other: Form, { text }: TextDocument): boolean =>
  other.full &&
  other.name.style === 'western' &&
  other.mention.start - mention.end === 5 &&
  text.slice(mention.end, other.mention.start) === ' and ';

function isGiven(word: string, names: NameStatistics): boolean {
  const { given, family } = names.of(word);
  return (isListedGiven(word) && given >= family) || (given >= 5 && given > 3 * family);
}

/** How sure two full forms are one person's: `exact` forms differ in spelling only. */
type FormAgreement = 'exact' | 'alike' | null;

/** Whether two full forms can name one person. */
export function likeness(a: PersonName, b: PersonName): FormAgreement {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return null;
  if (a.joined === b.joined) return 'exact';
  if (a.style === 'hangul' || b.style === 'hangul') return null;
  if (a.style === 'burmese' || b.style === 'burmese') return null;
  if (a.core.length === b.core.length && isTurned(a.core, b.core)) return 'alike';
  if (a.eastern && b.eastern) return sameEastern(a.eastern, b.eastern) ? 'alike' : null;
  return sameWestern(a.core, b.core) ? 'alike' : null;
}

/** `Orbán Viktor` and `Viktor Orbán`: the same words, the family name first or last. */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  const last = a.length - 1;
  if (last < 1) return false;
  if (a[0] === b[last] && a.slice(1).every((word, at) => word === b[at])) return true;
  return a[last] === b[0] && b.slice(1).every((word, at) => word === a[at]);
}

/** Spellings of one Korean name; Chinese and Vietnamese names have one spelling each. */
function sameEastern(one: EasternParts, two: EasternParts): boolean {
  if (!sameKoreanFamily(one.family, two.family)) return false;
  if (one.given === two.given) return true;
  return sylLike(one.given) && sylLike(two.given) && givenKey(one.syllables) === givenKey(two.syllables);
}

/** Long enough that agreeing says something. */
const sylLike = (given: string): boolean => given.length >= 4;

function sameWestern(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || !short.some((word) => long.includes(word))) return false;
  if (short.every((word, index) => word === long[index])) return !isInitial(short[short.length - 1]);
  const families = long.length > 2 ? [long.length - 1, long.length - 2] : [long.length - 1];
  return families.some(
    (at) => sameAt(short, long.slice(0, at + 1)) && (at === long.length - 1 || long.length > short.length),
  );
}

/** The same family name at the end, given names that agree, no middle name against another. */
function sameAt(short: readonly string[], long: readonly string[]): boolean {
  if (short[short.length - 1] !== long[long.length - 1] || long.length < 2) return false;
  const [given, ...middle] = short.slice(0, -1);
  const [first, ...others] = long.slice(0, -1);
  if (!given || !first || !agree(given, first)) return false;
  if (middle.every((word, index) => others[index] !== undefined && agree(word, others[index]))) return true;
  const tail = others.slice(-middle.length);
  return middle.length <= others.length && middle.every((word, index) => word.length > 1 && word === tail[index]);
}

const isInitial = (word: string | undefined): boolean => word !== undefined && word.length === 1;

const agree = (a: string, b: string): boolean =>
  isInitial(a) || isInitial(b) ? a.charAt(0) === b.charAt(0) : sameGiven(a, b);
