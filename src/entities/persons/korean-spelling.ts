/** Family names of Korea in their customary spellings; a line is one name. */
const FAMILIES = `
kim gim|lee ri yi rhee li rhie|pak park bak|choe choi choy|jong jung chung chong jeong cheong|kang gang|cho jo joe|yun yoon youn|jang chang|im lim rim|han|o oh|so seo suh|sin shin|kwon gwon|hwang|an ahn|song|yu yoo ryu you rhyu|hong|chon jeon jun chun|ko koh go|mun moon|yang|son sohn|pae bae|paek baek paik|ho hur heo huh|no noh roh|nam|sim shim|kwak gwak|sung seong|cha|chu choo ju joo|u woo wu ou|ku koo gu goo|min|jin chin|na ra|chi ji|om eom um|won|chae|pang bang|kong gong|hyon hyun hyeon|pyon byun byeon|yo yeo|thae tae|pyo|to do`;

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

/** What the systems of romanisation write differently, brought to one spelling; longer patterns first. */
const RULES: readonly (readonly [RegExp, string])[] = [
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
  [/(.)\1+/g, '$1'],
  // `Chul`, `Jung`, `Sung` and `Chol`, `Jong`, `Song`; in an open syllable (`Su`, `So`) they are two names.
  [/u(?=(?:nk|n|k|l|p|m|t)(?![aeiouyw]))/g, 'o'],
];

/** A key that spellings of one Korean given name share, whatever system they follow: `jongun` and `jungeun`. */
export const givenKey = (joined: string): string =>
  RULES.reduce((key, [pattern, to]) => key.replace(pattern, to), joined);
