import { koreanWords, pattern } from '../../../data/lexicon';
import { type Bounds, type Exactness, type Quantity, unitOf } from '../quantities';
import type { TextDocument } from '../document';
import { lazily } from '../caches';

const DIGITS: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const UNDER: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const TENS = koreanWords('native-tens').numbered(1);
const ONES = koreanWords('native-ones').numbered(1);
const [TEN, ONE] = [koreanWords('native-tens').alternatives, koreanWords('native-ones').alternatives];

/** Native numbers, to be counted with a counter: `열여섯`, `서른`, `두`. */
export const NATIVE = `(?:${TEN})?(?:${ONE})|${TEN}`;
/** Numbers in words of Chinese: `백`, `삼백이십`. */
export const SINO = `(?:[일이삼사오육칠팔구]?[십백천만억]){1,5}[일이삼사오육칠팔구]?`;
/** `2천`, `1만2천400`, `3억`, `1,200`, `28.6`. */
export const DIGIT = `\\d[\\d,]{0,14}(?:\\.\\d{1,4})?(?: ?[십백천만억조](?: ?\\d[\\d,]{0,5}(?:\\.\\d{1,3})?)?){0,6}`;
/** `수십`, `수백만`. */
export const VAGUE = `수[십백천만][만억]?`;

export function koreanNumber(text: string): Omit<Bounds, 'exactness'> & { readonly isVague: boolean } {
  if (text.startsWith('수')) {
    const [one, two] = [text.charAt(1), text.charAt(2)];
    const scale = (UNDER[one] ?? DIGITS[one] ?? 1) * (DIGITS[two] ?? 1);
    return { low: 2 * scale, high: 10 * scale - 1, isVague: true };
  }
  const digits = text.replaceAll(/[일이삼사오육칠팔구]/g, (sign) => String('일이삼사오육칠팔구'.indexOf(sign) + 1));
  const isDigits = /^[\d십백천만억]/.test(digits) && !ONES.has(text);
  const value = isDigits ? mixed(digits.replaceAll(/[ ,]/g, '')) : native(text);
  return { low: value, high: value, isVague: false };
}

function native(text: string): number {
  const tens = [...TENS.keys()].find((word) => text.startsWith(word)) ?? '';
  return 10 * (TENS.get(tens) ?? 0) + (ONES.get(text.slice(tens.length)) ?? 0);
}

/** Digits with their scales: each `만`, `억` closes what stands before it. */
function mixed(text: string): number {
  let [all, part, digits] = [0, 0, ''];
  for (const sign of text) {
    if (/[\d.]/.test(sign)) digits += sign;
    else if (Object.hasOwn(UNDER, sign)) {
      part += (digits === '' ? 1 : Number(digits)) * (UNDER[sign] ?? 1);
      digits = '';
    } else {
      all += (part + (digits === '' ? (part === 0 ? 1 : 0) : Number(digits))) * (DIGITS[sign] ?? 1);
      [part, digits] = [0, ''];
    }
  }
  return all + part + (digits === '' ? 0 : Number(digits));
}

/** Of the counters, those of people. */
const PEOPLE = /명|사람|인/;
/** Counters of one kind of thing, as the words they share with the other languages. */
const THINGS = koreanWords('counters-of-things').leaders;

const quantity = lazily(
  () =>
    new RegExp(
      `(?<hedge>약 |대략 |거의 |최소 |적어도 |최대 |무려 )?(?:(?<number>${DIGIT}|${VAGUE}|${SINO})(?<over>여)? ?|(?<native>${NATIVE}) ?)(?:(?<age>세(?![가-힣]*대)|살)|(?<decade>대(?=[ 이의라로가는였]))|(?<unit>${koreanWords('units-behind-numbers').alternatives})|(?<counter>${koreanWords('counters').alternatives}))(?<tail> ?(?:${koreanWords('behind-quantities').alternatives}))?`,
      'g',
    ),
);

const ABOUT = pattern('약|대략|거의|{words-of-estimates}', '', koreanWords);

/** What happens, as the English words that stand for it. */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/숨[지진졌]|사망|목숨|희생|죽[은었인]/, 'kill'],
  [/부상|다[치친쳤]/, 'injure'],
  [/실종/, 'miss'],
  [/체포|붙잡|구속|연행|구금|검거/, 'arrest'],
  [/구조[됐했되하]/, 'rescue'],
  [/대피|이주|추방/, 'evacuate'],
  [/파괴|무너|침수|물에 잠|유실/, 'destroy'],
  [/해임|철직/, 'dismiss'],
  [/처형|총살/, 'execute'],
  [/파견|파병|보[내냈]/, 'send'],
  [/발사|쐈|쏘/, 'fire'],
  [/모[이인였]|참가|참석|동원|끌려/, 'gather'],
  [/징역|선고|교화형/, 'sentence'],
  [/감염|확진/, 'infect'],
  [/탈북|입국/, 'defect'],
];

/** What happens in a Korean sentence, as the English words that stand for it. */
export const koreanActs = (sentence: string): string[] =>
  ACTS.filter(([words]) => words.test(sentence)).map(([, act]) => act);

/** The act that stands nearest to a place of a Korean sentence, behind it rather than before. */
function actNear(sentence: string, from: number, to: number): string | null {
  let best: { readonly act: string; readonly cost: number } | null = null;
  for (const [words, act] of ACTS) {
    for (const [text, shift] of [
      [sentence.slice(to, to + 60), 0],
      [sentence.slice(Math.max(0, from - 40), from), 30],
    ] as const) {
      const found = words.exec(text);
      if (found === null) continue;
      const cost = shift === 0 ? found.index : shift + text.length - found.index;
      if (best === null || cost < best.cost) best = { act, cost };
    }
  }
  return best?.act ?? null;
}

/** What is counted and measured in a Korean sentence, in its order. `isDate(offset)`: part of a date, and no number. */
export function koreanQuantities(document: TextDocument, at: number, isDate: (offset: number) => boolean): Quantity[] {
  const sentence = document.sentences[at];
  if (sentence === undefined) return [];
  const text = document.text.slice(sentence.start, sentence.end);
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantity())) {
    const start = sentence.start + match.index;
    const groups: Record<string, string | undefined> = match.groups ?? {};
    const numberAt = start + (groups['hedge'] ?? '').length;
    if (isDate(numberAt) || isInWord(text, numberAt - sentence.start)) continue;
    if (groups['decade'] !== undefined && !/0$/.test(groups['number'] ?? '')) continue;
    const isOne = /^(?:1|한)$/.test(groups['number'] ?? groups['native'] ?? '');
    if (isOne && groups['unit'] !== undefined) continue;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
    found.push({
      ...{ start, end: start + match[0].length, sentence: at },
      ...boundsOf(groups, behind),
      ...countedOf(groups, text, match.index),
      act: actNear(text, match.index, match.index + match[0].length),
      role: /추가로 ?$|^ ?더 /.test(behind) ? 'added' : /^에서 /.test(behind) ? 'former' : null,
    });
  }
  return found;
}

/** Whether a number in words only ends a longer one: `지난` and `한` of `지난한`. */
const isInWord = (text: string, at: number): boolean =>
  /^[가-힣]/.test(text.charAt(at)) && /[가-힣\d]/.test(text.charAt(at - 1));

function boundsOf(
  groups: Readonly<Record<string, string | undefined>>,
  behind: string,
): Pick<Quantity, 'low' | 'high' | 'exactness'> {
  const { low, high, isVague } = koreanNumber(groups['number'] ?? groups['native'] ?? '');
  const times = groups['unit'] === undefined ? 1 : (unitOf(groups['unit'])?.times ?? 1);
  if (/^도 없/.test(behind)) return { low: 0, high: 0, exactness: 'exact' };
  const tail = `${groups['hedge'] ?? ''}${groups['tail'] ?? ''}${behind}`;
  if (groups['decade'] !== undefined) return { low, high: low + 9, exactness: 'range' };
  const scaled = (exactness: Exactness, from = low, to = high): Pick<Quantity, 'low' | 'high' | 'exactness'> => ({
    ...{ low: from * times, high: to * times, exactness },
  });
  if (isVague) return scaled('vague');
  if (/이상|최소|적어도|넘|웃도/.test(tail)) return scaled('at least', low, Infinity);
  if (/이하|미만|최대/.test(tail)) return scaled('at most', 0, high);
  const isAbout = groups['over'] !== undefined || /^여 /.test(groups['counter'] ?? '') || ABOUT.test(tail);
  return scaled(isAbout ? 'about' : 'exact');
}

function countedOf(
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
  from: number,
): Pick<Quantity, 'unit' | 'noun' | 'isPerson' | 'per'> {
  const { age, decade, unit, counter } = groups;
  if (age !== undefined || decade !== undefined) return { unit: 'age', noun: null, isPerson: false, per: null };
  if (unit !== undefined) {
    const per = /(?:1|한) ?(kg|㎏|킬로|톤|리터|달러|위안)[가-힣]* ?$|(kg|㎏|킬로|톤|리터)당/.exec(
      text.slice(Math.max(0, from - 8), from),
    );
    return { unit: unitOf(unit)?.unit ?? unit, noun: null, isPerson: false, per: per === null ? null : '1' };
  }
  const kind = counter ?? '';
  if (PEOPLE.test(kind)) return { unit: 'count', noun: null, isPerson: true, per: null };
  return {
    unit: 'count',
    noun: THINGS.get(kind) ?? kind,
    isPerson: false,
    per: null,
  };
}
