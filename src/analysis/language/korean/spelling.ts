import { englishWords } from '../../../data/lexicon';
/** Family names of Korea in their customary spellings; a line is one name. */
const FAMILIES = `
kim gim|lee ri yi rhee li rhie i|pak park bak|choe choi choy|jong jung chung chong jeong cheong|kang gang|cho jo joe|yun yoon youn|jang chang|im lim rim|han|o oh|so seo suh|sin shin|kwon gwon|hwang|an ahn|song|yu yoo ryu you rhyu|hong|chon jeon jun chun|ko koh go|mun moon|yang|son sohn|pae bae|paek baek paik|ho hur heo huh|no noh roh ro|nam|sim shim|kwak gwak|sung seong|cha|chu choo ju joo|u woo wu ou|ku koo gu goo|min|jin chin|na ra|chi ji|om eom um|won|chae|pang bang|kong gong|hyon hyun hyeon|pyon byun byeon|yo yeo|thae tae|pyo|to do`;

const FAMILY_LINE: ReadonlyMap<string, number> = new Map(
  FAMILIES.trim()
    .split('|')
    .flatMap((line, number) => line.split(' ').map((name) => [name, number] as const)),
);

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

const INITIALS = [...englishWords('initials')];
const VOWELS = [...englishWords('vowels')];
const FINALS = [...englishWords('finals')];

/** A Hangul syllable in Latin letters, by itself: sounds that change between syllables are left as they are written. */
function romanised(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171) return '';
  const [initial, vowel, final] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}

/** Whether a Hangul name and Latin words, the family name first or last, are one: `리일복` and `Ri Il Bok`. */
export function sameKoreanName(hangul: string, latin: readonly string[]): boolean {
  const words = latin.map((word) => word.toLowerCase().replace(/[^a-z]/g, ''));
  const family = romanised(hangul.charAt(0));
  const given = givenKey([...hangul.slice(1)].map(romanised));
  const orders = [words, [...words.slice(-1), ...words.slice(0, -1)]];
  return orders.some(([first = '', ...rest]) => sameKoreanFamily(family, first) && givenKey(rest) === given);
}

/** A Hangul name in Latin letters, a word for each syllable: `리일복` → `ri il pok`, by the Revised rules. */
export const romanisedWords = (hangul: string): readonly string[] => [...hangul.replace(/ /g, '')].map(romanised);
