import { englishWords } from '../../../data/lexicon';
import type { Bounds } from '../quantities';
import { lazily } from '../caches';

/** A number read from words or digits: words `[first, last)`. */
export interface ReadNumber extends Bounds {
  readonly first: number;
  readonly last: number;
  /** Whether it is `no` or `nobody`. */
  readonly isNone?: boolean;
}

const small = lazily(
  () =>
    new Map([
      ...englishWords('numbers-to-nineteen').numbered(0),
      ...[...englishWords('tens').numbered(2)].map(([word, tens]) => [word, 10 * tens] as const),
    ]),
);
const SCALES: Readonly<Record<string, number>> = {
  ...{ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9 },
};
/** Words for numbers nobody counted. */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  ...{ several: [3, 12], few: [2, 9], handful: [2, 9], couple: [2, 2], scores: [40, 199], dozens: [20, 149] },
  ...{ hundreds: [200, 1999], thousands: [2000, 19999], millions: [2e6, 999e6], billions: [2e9, 999e9] },
};
const FRACTIONS: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, thirds: 1 / 3, quarters: 1 / 4, fifth: 1 / 5 }; // prettier-ignore
const NONE = /^(?:no|nobody|none)$/;

const exact = (value: number): Bounds => ({ low: value, high: value, exactness: 'exact' });

/** The number that begins at a word, without what hedges it; null where none does. Words are folded, marks as they are. */
export function numberAt(words: readonly string[], first: number): ReadNumber | null {
  const word = words[first] ?? '';
  if (NONE.test(word)) return { ...exact(0), first, last: first + 1, isNone: true };
  const vague = vagueAt(words, first);
  if (vague !== null) return vague;
  const half = halfAt(words, first);
  if (half !== null) return half;
  const fraction = fractionAt(words, first);
  if (fraction !== null) return fraction;
  // “a month and a half”
  if (/^an?$/.test(word) && words.slice(first + 2, first + 5).join(' ') === 'and a half')
    return { ...exact(1), first, last: first + 1 };
  const plain = plainAt(words, first);
  if (plain === null) return null;
  const { value, last } = withHalf(words, plain.value, plain.last);
  return { ...exact(value), first, last };
}

/** `dozens`, `tens of thousands`, `several million`, `a few`. */
function vagueAt(words: readonly string[], at: number): ReadNumber | null {
  const first = at;
  const start = words[at] === 'a' ? at + 1 : at;
  const word = words[start] ?? '';
  if (/^(?:tens|hundreds)$/.test(word) && words[start + 1] === 'of') {
    const scale = SCALES[(words[start + 2] ?? '').replace(/s$/, '')];
    const times = word === 'tens' ? 10 : 100;
    if (scale !== undefined && scale >= 1000) {
      return { low: 2 * times * scale, high: 10 * times * scale - 1, exactness: 'vague', first, last: start + 3 };
    }
  }
  const bounds = Object.hasOwn(VAGUE, word) ? VAGUE[word] : undefined;
  if (bounds === undefined) return null;
  const next = words[start + 1] ?? '';
  const scale = /^(?:several|few|couple)$/.test(word) && Object.hasOwn(SCALES, next) ? (SCALES[next] ?? 1) : 1;
  const [low, high] = [bounds[0] * scale, bounds[1] * scale + scale - 1];
  return { low, high, exactness: low === high ? 'exact' : 'vague', first, last: start + (scale === 1 ? 1 : 2) };
}

/** `half a million`, `half a dozen`, `a quarter of a million`. */
function halfAt(words: readonly string[], first: number): ReadNumber | null {
  const isHalf = words[first] === 'half' && words[first + 1] === 'a';
  const isQuarter = words[first] === 'a' && words.slice(first + 1, first + 4).join(' ') === 'quarter of a';
  if (!isHalf && !isQuarter) return null;
  const last = first + (isHalf ? 3 : 5);
  const scale = Object.hasOwn(SCALES, words[last - 1] ?? '') ? SCALES[words[last - 1] ?? ''] : undefined;
  return scale === undefined ? null : { ...exact(scale / (isHalf ? 2 : 4)), first, last };
}

/** `half of the 1,200`, `a third of the mill’s 24`: worked out. */
function fractionAt(words: readonly string[], first: number): ReadNumber | null {
  const counted = small().get(words[first] ?? '') ?? 1;
  const at = words[first] === 'a' || small().has(words[first] ?? '') ? first + 1 : first;
  const part = Object.hasOwn(FRACTIONS, words[at] ?? '') ? FRACTIONS[words[at] ?? ''] : undefined;
  if (part === undefined || (at === first && words[at] !== 'half') || words[at + 1] !== 'of') return null;
  for (let whole = at + 2; whole < Math.min(words.length, at + 7); whole += 1) {
    const read = plainAt(words, whole);
    if (read === null) continue;
    return { ...exact(counted * part * read.value), first, last: read.last };
  }
  return null;
}

interface Plain {
  readonly value: number;
  readonly last: number;
}

/** `1,200`, `2.1 million`, `twenty-two`, `a hundred`, `two dozen`, `three hundred and five`. */
function plainAt(words: readonly string[], first: number): Plain | null {
  let at = first;
  let value: number | null = null;
  if (words[at] === 'a' && /^(?:dozen|hundred|thousand|million|billion)$/.test(words[at + 1] ?? '')) at += 1;
  else {
    value = digitsOf(words[at] ?? '') ?? shortOf(words, at) ?? wordsValue(words, at);
    if (value === null) return null;
    at = value < 100 && !/^\d/.test(words[at] ?? '') ? wordsEnd(words, at) : at + 1;
  }
  while (Object.hasOwn(SCALES, words[at] ?? '')) {
    value = (value ?? 1) * (SCALES[words[at] ?? ''] ?? 1);
    at += 1;
    const more = words[at] === 'and' ? at + 1 : at;
    const rest = value >= 100 ? wordsValue(words, more) : null;
    if (rest === null || rest >= value || Object.hasOwn(SCALES, words[wordsEnd(words, more)] ?? '')) continue;
    value += rest;
    at = wordsEnd(words, more);
  }
  return value === null ? null : { value, last: at };
}

/** `1,200` and `3.5`; a number of more than 15 digits is none to compare. */
function digitsOf(word: string): number | null {
  return /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?$|^\d{1,15}(?:\.\d{1,6})?$/.test(word)
    ? Number(word.replaceAll(',', ''))
    : null;
}

/** `$40m`, `€3bn`. */
function shortOf(words: readonly string[], at: number): number | null {
  const [, digits = '', scale = ''] = /^([\d,.]{1,12})(m|bn|tn)$/.exec(words[at] ?? '') ?? [];
  if (digits === '' || !/^[$€£¥₩]$/.test(words[at - 1] ?? '')) return null;
  const value = digitsOf(digits);
  return value === null ? null : value * (scale === 'm' ? 1e6 : scale === 'bn' ? 1e9 : 1e12);
}

function wordsValue(words: readonly string[], at: number): number | null {
  const value = small().get(words[at] ?? '');
  if (value === undefined) return null;
  const unit = value >= 20 ? small().get(words[at + (words[at + 1] === '-' ? 2 : 1)] ?? '') : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? value + unit : value;
}

function wordsEnd(words: readonly string[], at: number): number {
  const value = small().get(words[at] ?? '') ?? 0;
  const next = at + (words[at + 1] === '-' ? 2 : 1);
  const unit = value >= 20 ? small().get(words[next] ?? '') : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? next + 1 : at + 1;
}

/** `two and a half`; `a month and a half` stands behind its unit. */
function withHalf(words: readonly string[], value: number, last: number): Plain {
  const isHalf = words[last] === 'and' && words[last + 1] === 'a' && words[last + 2] === 'half';
  if (!isHalf) return { value, last };
  const scale = Object.hasOwn(SCALES, words[last + 3] ?? '') ? SCALES[words[last + 3] ?? ''] : undefined;
  return { value: (value + 0.5) * (scale ?? 1), last: last + (scale === undefined ? 3 : 4) };
}

const ABOUT = /^(?:about|around|roughly|approximately|some|estimated|circa)$/;
const OVER = /^(?:over|exceeding|above)$/;
const UNDER = /^(?:under|below)$/;

/** A number with what hedges it, before and behind: `at least 18`, `more than a hundred`, `60-odd`, `20 or more`. */
export function hedged(words: readonly string[], number: ReadNumber): ReadNumber {
  const [one = '', two = ''] = [words[number.first - 1], words[number.first - 2]];
  const back = (count: number, low: number, high: number, exactness: Bounds['exactness']): ReadNumber => ({
    ...{ low, high, exactness, last: number.last, first: number.first - count },
  });
  const { low, high } = number;
  const phrase = `${two} ${one}`;
  if (phrase === 'at least' || (one === 'least' && two === 'at')) return back(2, low, Infinity, 'at least');
  if (phrase === 'at most' || phrase === 'up to' || phrase === 'many as') return back(2, 0, high, 'at most');
  if (phrase === 'no fewer' || phrase === 'no less') return back(2, low, Infinity, 'at least');
  if (/^(?:more|greater) than$/.test(phrase)) {
    return words[number.first - 3] === 'no' ? back(3, 0, high, 'at most') : back(2, low, Infinity, 'at least');
  }
  if (/^(?:fewer|less) than$/.test(phrase)) return back(2, 0, high, 'at most');
  if (phrase === 'upwards of' || phrase === 'excess of' || phrase === 'minimum of')
    return back(2, low, Infinity, 'at least');
  if (/^(?:region of|something like)$/.test(phrase)) return back(2, low, high, 'about');
  if (OVER.test(one)) return back(1, low, Infinity, 'at least');
  if (UNDER.test(one)) return back(1, 0, high, 'at most');
  if (phrase === 'close to' || phrase === 'an estimated') return back(2, low, high, 'about');
  if (/^(?:nearly|almost)$/.test(one)) return back(1, low * 0.85, high, 'about');
  if (ABOUT.test(one)) return back(1, low, high, 'about');
  return behind(words, number);
}

function behind(words: readonly string[], number: ReadNumber): ReadNumber {
  const { last } = number;
  const at = words[last] === '-' ? last + 1 : last;
  if (words[at] === 'plus' || words[at] === '+')
    return { ...number, high: Infinity, exactness: 'at least', last: at + 1 };
  if (words[at] === 'odd') return { ...number, high: number.low + 9, exactness: 'about', last: at + 1 };
  if (words[last] !== 'or') return number;
  if (/^(?:fewer|less|under)$/.test(words[last + 1] ?? ''))
    return { ...number, low: 0, exactness: 'at most', last: last + 2 };
  if (/^(?:so|thereabouts)$/.test(words[last + 1] ?? '')) return { ...number, exactness: 'about', last: last + 2 };
  if (words[last + 1] === 'more') return { ...number, high: Infinity, exactness: 'at least', last: last + 2 };
  return number;
}

/** `between 40 and 60`, `20 to 30`, `20-30`: the second number, where one follows; null for none. */
export function rangeFrom(words: readonly string[], first: ReadNumber): ReadNumber | null {
  if (words[first.first - 1] === 'from') return null;
  const isBetween = words[first.first - 1] === 'between';
  const joint = words[first.last] ?? '';
  if (isBetween ? joint !== 'and' : !/^(?:to|[-–]|or)$/.test(joint)) return null;
  const second = numberAt(words, first.last + 1);
  if (second === null || second.isNone === true || second.low <= first.low) return null;
  const from = isBetween ? first.first - 1 : first.first;
  // “two to three million”
  const low = second.low >= 1000 && first.low < 100 ? first.low * scaleOf(second.low) : first.low;
  return { low, high: second.high, exactness: 'range', first: from, last: second.last };
}

const scaleOf = (value: number): number => [1e12, 1e9, 1e6, 1e3].find((scale) => value >= scale) ?? 1;
