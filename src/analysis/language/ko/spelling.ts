import { englishWords, koreanWords } from '../../../data/lexicon';
import { isParticle } from '../matcher';
import type { EntityKind } from '../../../model';
import { isHangul } from '../characters';
import { TITLES_AND_MINISTERS } from './words';

/** Family names of Korea in their customary spellings; a line is one name. */
const FAMILY_LINE = englishWords('korean-family-names').numbered(0);

/** Whether two folded family names are spellings of one Korean name: `ri` and `lee`. */
export function sameKoreanFamily(a: string, b: string): boolean {
  const line = FAMILY_LINE.get(a);
  return a === b || (line !== undefined && line === FAMILY_LINE.get(b));
}

/** A key that the spellings of one Korean family name share, folded; null for any other word. */
export const koreanFamilyKey = (name: string): string | null => {
  const line = FAMILY_LINE.get(name);
  return line === undefined ? null : String(line);
};

/** What the systems of romanisation write differently, brought to one spelling; longer patterns first. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/woo|wu/g, 'u'],
  [/yeo|you(?=ng|n|l)|you$/g, 'yo'],
  [/eui|ui|ee/g, 'i'],
  [/eu|oo|ou/g, 'u'],
  [/eo/g, 'o'],
  [/ch|j/g, 'j'],
  [/kh|k|g|q/g, 'k'],
  [/ph|p|b|f|v/g, 'p'],
  [/th|t|d/g, 't'],
  [/sh/g, 's'],
  [/r|l/g, 'l'],
  [/ae|ai|ay/g, 'e'],
  [/([a-z])-?\1+/g, '$1'],
  // `Chul`, `Jung`, `Sung` and `Chol`, `Jong`, `Song`; in an open syllable (`Su`, `So`) they are two names.
  [/u(?=(?:nk|n|k|l|p|m|t)(?![aeiouyw]))/g, 'o'],
];

/** A key that spellings of one Korean given name share, whatever system they follow: `jong un` and `jung eun`. */
export const givenKey = (syllables: readonly string[]): string =>
  RULES.reduce((key, [pattern, to]) => key.replace(pattern, to), syllables.join('-')).replace(/-/g, '');

/** Sounds by their place in a syllable's number: several are alike, and one is silent. */
const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = [...koreanWords('vowels-in-latin')];
const FINALS = ' k k k n n n t l l l l l l l l m p p t t ng t t k t p t'.split(' ');

/** A Hangul syllable in Latin letters, by itself: sounds that change between syllables are left as they are written. */
function romanised(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171) return '';
  const [initial, vowel, final] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}

/** A Hangul name in Latin letters, a word for each syllable: `리일복` → `ri il pok`, by the Revised rules. */
export const romanisedWords = (hangul: string): readonly string[] => [...hangul.replace(/ /g, '')].map(romanised);

const LONGEST = 4;
/** Endings a name takes besides the particles of places and bodies. */
const MORE = koreanWords('stem-more');
const isEnding = (ending: string): boolean => isParticle(ending) || MORE.has(ending);

/**
 * The longest beginning of a Korean word that passes a test and leaves nothing or a particle; null when there is none.
 * `혜산시에서` → `혜산시`; what is no particle makes it another word (`안전부장`).
 */
export function stem(word: string, test: (head: string) => boolean): string | null {
  if (test(word)) return word;
  for (let cut = word.length - 1; cut >= Math.max(1, word.length - LONGEST); cut -= 1) {
    const head = word.slice(0, cut);
    if (isEnding(word.slice(cut)) && test(head)) return head;
  }
  return null;
}

/** Whether what is written onto a name leaves it the name: nothing, a particle, a courtesy and its particle. */
export function isNameTail(tail: string, courtesy: RegExp): boolean {
  if (tail === '' || isEnding(tail)) return true;
  const polite = courtesy.exec(tail)?.[0];
  if (polite === undefined) return false;
  const rest = tail.slice(polite.length);
  return rest === '' || isEnding(rest);
}

/**
 * What Korean grammar lets be written onto a name, in its order. `C` is where a final consonant stands before, `V` a vowel,
 * `D` a consonant but ㄹ, `R` a vowel or ㄹ; what is no Hangul may be read either way. `S` is any
 * syllable, `_` what is no Hangul.
 */
const OF_PLACE = '에(?:게서?|서|다가?)?|한테서?|께서?|더러|하고|(?:D으로|R로)(?:[서써]|부터)?|C이랑|V랑';
const LIKE = '처럼|보다|만큼|같이|대로|C과|V와';
const LIMIT = koreanWords('particles-of-limits').alternatives;
const FOCUS = koreanWords('particles-of-topics').alternatives;
const SHORT = koreanWords('particles-run-together').alternatives;
const QUOTED = `란|라(?:${koreanWords('endings-of-quoted-copulas').alternatives})?`;
const WAS = '(?:이었|V였|이겠|입니)S{0,6}';
const IS = `${koreanWords('endings-of-copulas').alternatives}|기(?=_때)`;
const COPULA =
  `이(?:${IS})|V(?:다|며|지만|니까|예요|죠|여서)|인(?:데[도다는]?|지[는도를가라]?|가|듯|(?=_[것줄셈]))|` +
  `일(?:지도?|까|수록|(?=_[것수가때뿐텐거]))|임(?:[을은이]|에도?)|${WAS}|(?:C이|V)(?:${QUOTED})`;
const GROUP = '들?(?:등지?|쪽|측|간|때문인?|대신)?';
const CHAIN = `(?:(?:${OF_PLACE})(?:R로)?)?(?:${LIKE})?(?:(?:${LIMIT}){1,2}(?:(?:D으로|R로)[서써]?)?(?:${LIKE})?)?(?:${FOCUS}|${SHORT}|${COPULA})?들?요?`;

/** A title, `김철이가`, `김철네`, a call. */
const OF_PERSON = `(?:(?:${TITLES_AND_MINISTERS}|대원수|장군|수령)님?){0,2}님?(?:(?:C이)?네?${GROUP}${CHAIN}|C아|인)_`;
const INSIDE = '(?:내(?=_|에|의)|외(?=에|의))?';
/** Made there, bound for it, from it; `평양서`, short for 에서. People are named with 인, streets with 대로. */
const BEHIND_PLACE = `산(?!_(?:${koreanWords('what-mountains-have').alternatives}))|제[가는를]?|행[이은을]?|발|서(?:[는도만]|부터|까지)?|임`;

const FINAL_COUNT = 28;
const RIEUL = 8;

/** Before each syllable stands what the one before it ends in: `c`, `l` for ㄹ, `v`, `x` where that is no Hangul. */
const FOLLOWING: Readonly<Record<string, string>> = {
  C: '(?=[clx])',
  V: '(?=[vx])',
  D: '(?=[cx])',
  R: '(?=[lvx])',
  S: '(?:[^_]{2})',
};
const grammar = (endings: string): RegExp =>
  new RegExp(`^(?:${endings})`.replace(/[CVDRS]|\[[가-힣]+\]|[가-힣]/g, (sign) => FOLLOWING[sign] ?? `(?:.${sign})`));
const PERSON = grammar(OF_PERSON);
const PLACE = grammar(`(?!대로)${INSIDE}${GROUP}${CHAIN}_|(?:${BEHIND_PLACE})_`);
const OTHER = grammar(`${INSIDE}${GROUP}${CHAIN}_|(?:발|인|임)_`);

/** Syllables that are read: the longest endings, and two of the word behind them. */
const REACH = 18;

function coded(text: string, end: number): string {
  let [written, before] = ['', text.charCodeAt(end - 1)];
  for (let at = end; at < end + REACH; at += 1) {
    const unit = text.charCodeAt(at);
    written += isHangul(unit) ? endOf(before) + text.charAt(at) : '_';
    before = unit;
  }
  return written;
}

function endOf(unit: number): string {
  if (!isHangul(unit)) return 'x';
  const final = (unit - 0xac00) % FINAL_COUNT;
  if (final === 0) return 'v';
  return final === RIEUL ? 'l' : 'c';
}

/** Whether the Hangul at the end of a name leaves it the name: endings alone, no more of a word (`북한군`, `김철수`). */
export function endsKoreanName(text: string, end: number, kind: EntityKind): boolean {
  const rules = kind === 'person' ? PERSON : kind === 'place' ? PLACE : OTHER;
  return rules.test(coded(text, end));
}
