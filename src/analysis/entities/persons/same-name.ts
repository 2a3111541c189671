import { givenKey, sameKoreanFamily } from '../../language';
import { sameGiven } from '../../language/person-names/given-forms';
import type { EasternParts, PersonName } from '../../language/person-names/person-name';

/** How sure two full forms are one person's: `exact` forms differ in spelling only. */
export type FormAgreement = 'exact' | 'alike' | null;

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
