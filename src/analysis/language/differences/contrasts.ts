import { lazily } from '../quantities/lazily';

/** Of each kind what stands against what: a line of words for each. Two sentences with words of other lines tell of two things. */
const OPPOSED: Readonly<Record<string, readonly string[]>> = {
  latitude: ['north(?:ern)?|북측|북부|북쪽', 'south(?:ern)?|남측|남부|남쪽'],
  longitude: ['east(?:ern)?|동해|동부|동쪽', 'west(?:ern)?|서해|서부|서쪽'],
  height: ['upper', 'lower'],
  phase: ['beg[aiu]n|begins|start(?:ed|s)?|시작|개막', 'end(?:ed|s)?|finished|closed|종료|폐막|끝났'],
  trade: ['buys?|bought|수입|사들', 'sells?|sold|수출|팔았'],
  way: ['arrive[sd]?|도착', 'left|leaves?|departed|출발'],
  time: ['morning|아침|오전', 'afternoon|오후', 'evening|저녁'],
  sex: ['men|male|boys|남성', 'women|female|girls|여성'],
};
/** What one sentence has and the other lacks, though both tell of the like: one of several, somebody beside, another time. */
const ONE_SIDED: Readonly<Record<string, readonly string[]>> = {
  row: ['first|첫', 'second|두 번째', 'third|세 번째', 'fourth|네 번째', 'fifth', 'final|last|마지막', 'all of (?:its|the|their)'],
  beside: ['deputy|driver|wife|husband|brother|sister|father|mother|lawyer|bodyguard|assistant|predecessor|successor|부인|운전수|전임|후임'],
  then: ['ago|(?:a|one|the) year (?:earlier|before)|last year|previous year|(?:in|since) (?:19|20)\\d\\d|작년|지난해|재작년|\\d+년 전'],
}; // prettier-ignore

interface Contrast {
  readonly kind: string;
  readonly pole: string;
  readonly pattern: RegExp;
}

const contrasts = lazily(() =>
  Object.entries({ ...OPPOSED, ...ONE_SIDED }).flatMap(([kind, poles]) =>
    poles.map((words, at): Contrast => {
      const [korean, english] = [true, false].map((is) => words.split('|').filter((word) => /[가-힣]/.test(word) === is));
      const parts = [...(english?.length ? [`\\b(?:${english.join('|')})\\b`] : []), ...(korean ?? [])];
      return { kind, pole: `${kind} ${String(at)}`, pattern: new RegExp(parts.join('|')) };
    }),
  ),
); // prettier-ignore

/** What may tell a sentence apart from another of the same words, by kind. `sentence`: its words in small letters. */
export const contrastsIn = (sentence: string): ReadonlySet<string> =>
  new Set(contrasts().flatMap(({ pole, pattern }) => (pattern.test(sentence) ? [pole] : [])));

/** Whether two sentences tell of two things: of a kind they have opposed words, or one of them alone has what is one of several. */
export function areContrasted(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const of = (all: ReadonlySet<string>, kind: string): readonly string[] => [...all].filter((pole) => pole.startsWith(`${kind} `)); // prettier-ignore
  const isApart = (kind: string): boolean => !of(one, kind).some((pole) => other.has(pole));
  return (
    Object.keys(OPPOSED).some((kind) => of(one, kind).length > 0 && of(other, kind).length > 0 && isApart(kind)) ||
    Object.keys(ONE_SIDED).some((kind) => of(one, kind).length + of(other, kind).length > 0 && isApart(kind))
  );
}
