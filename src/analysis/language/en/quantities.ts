import { englishWords, pattern } from '../../../data/lexicon';
import type { Sentence, TextDocument } from '../document';
import { FUNCTION_WORDS } from '../names';
import { hedged, numberAt, rangeFrom, type ReadNumber } from './numbers';
import { type Quantity, unitOf, type MeasureUnit, actOf, conceptOf, isPersonNoun, stemOf } from '../quantities';

const CROSSES = englishWords('marks-between-clauses');
const BEFORE_YEARS = englishWords('words-before-years');
const ONE_OF_SOME = englishWords('determiners-before-one');

/** The words of a sentence as numbers are read from them: folded, marks as they are. */
export function wordsOf({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): string[] {
  return tokens
    .slice(firstToken, lastToken)
    .map(({ fold, kind, text }) => (kind === 'word' && fold !== '' ? fold : text.toLowerCase()));
}

/** What is counted and measured in an English sentence, in its order. `isDate(token)`: part of a date, and no number. */
export function englishQuantities(document: TextDocument, at: number, isDate: (token: number) => boolean): Quantity[] {
  const sentence = document.sentences[at];
  if (sentence === undefined) return [];
  const words = wordsOf(document, sentence);
  const found: Quantity[] = [];
  for (let word = 0; word < words.length; word += 1) {
    if (isDate(sentence.firstToken + word) || isOtherNumber(words, word)) continue;
    const read = numberAt(words, word);
    if (read === null) continue;
    const number = rangeFrom(words, read) ?? hedged(words, read);
    const made = quantityOf(words, number, at);
    word = number.last - 1;
    if (made === null) continue;
    const [head, tail] = [
      document.tokens[sentence.firstToken + made.first],
      document.tokens[sentence.firstToken + made.last - 1],
    ];
    if (head !== undefined && tail !== undefined) found.push({ ...made.quantity, start: head.start, end: tail.end });
  }
  return found;
}

/** A time of day, an ordinal, a year by itself, part of a name: no count of anything. */
function isOtherNumber(words: readonly string[], at: number): boolean {
  const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]];
  if (before === ':' || after === ':' || /^[ap]\.?m\.?$/.test(after)) return true;
  if (before === '-' && !/^\d/.test(words[at - 2] ?? '')) return true;
  if (word === 'one') return /^(?:of|another|day|such|by|thing)$/.test(after) || ONE_OF_SOME.has(before);
  if (word === 'no') return !isPersonNoun(after) && !isPersonNoun(words[at + 2] ?? '');
  if (word === 'second' || word === 'a') return numberAt(words, at) === null;
  return /^(?:19|20)\d\d$/.test(word) && BEFORE_YEARS.has(before) && !isPersonNoun(after);
}

interface Made {
  readonly quantity: Omit<Quantity, 'start' | 'end'>;
  readonly first: number;
  readonly last: number;
}

function quantityOf(words: readonly string[], number: ReadNumber, sentence: number): Made | null {
  const currency = words[number.first - 1] === undefined ? undefined : currencyBefore(words, number.first);
  const measured = currency ?? measureAfter(words, number.last);
  const { low, high, exactness } = number;
  const role = roleOf(words, number);
  if (measured !== null) {
    const half = words.slice(measured.last, measured.last + 3).join(' ') === 'and a half' ? 0.5 : 0;
    const { times, unit } = measured.unit;
    const last = measured.last + (half > 0 ? 3 : 0);
    return {
      first: currency === undefined || currency === null ? number.first : number.first - 1,
      last,
      quantity: {
        ...{ low: (low + half) * times, high: (high + half) * times, exactness, sentence, unit, role },
        per: perOf(words, number, last),
        noun: null,
        isPerson: false,
        act: actNear(words, number.first, last),
      },
    };
  }
  if (/^times?$/.test(words[number.last] ?? '')) return null;
  const noun = nounAfter(words, number) ?? nounOfWhole(words, number) ?? nounBefore(words, number.first);
  const act = actNear(words, number.first, noun?.last ?? number.last);
  const isPerson = noun === null ? number.isNone === true || (act !== null && PERSONAL.has(act)) : noun.isPerson;
  if ((noun === null && act === null) || isNoCount(words, number, noun)) return null;
  return {
    first: number.first,
    last: Math.max(number.last, noun?.last ?? 0),
    quantity: {
      ...{ low, high, exactness, sentence, isPerson, act, role },
      ...{ unit: 'count', per: null, noun: noun?.concept ?? null },
    },
  };
}

/** Whether a number is a year in a name, or an age: `the 2020 election`, `Ine Varga, 45, said`. */
function isNoCount(words: readonly string[], { first, last }: ReadNumber, noun: Noun | null): boolean {
  const before = words[first - 1] ?? '';
  if (/^aged?$/.test(before) || (before === ',' && words[last] === ',')) return true;
  if (last > first + 1 || !/^(?:1[89]|20)\d\d$/.test(words[first] ?? '')) return false;
  return noun?.isPerson !== true || before === 'a' || DEFINITE.test(before);
}

/** Acts that are done to people. */
const PERSONAL = englishWords('acts-on-persons');

interface Measure {
  readonly unit: MeasureUnit;
  readonly last: number;
}

function currencyBefore(words: readonly string[], first: number): Measure | null | undefined {
  const word = words[first - 1] ?? '';
  const unit = /^[$€£¥₩]$/.test(word) ? unitOf(word) : undefined;
  if (unit === undefined) return undefined;
  let last = first;
  while (/^[\d.,]+(?:m|bn|tn)?$|^(?:million|billion|trillion|thousand|bn)$/.test(words[last] ?? '')) last += 1;
  return { unit, last };
}

/** `kilograms`, `% `, `cubic meters`, `-year-old`, `years old`, `miles per hour`. */
function measureAfter(words: readonly string[], from: number): Measure | null {
  let at = words[from] === '-' ? from + 1 : from;
  if (/^(?:more|additional|metric|us|u s)$/.test(words[at] ?? '')) at += 1;
  const [one = '', two = '', three = ''] = words.slice(at, at + 3);
  if (one === 'cubic' && /^met(?:er|re)s?$/.test(two)) return { unit: { unit: 'litre', times: 1000 }, last: at + 2 };
  if (one === 'square' && /^met(?:er|re)s?$/.test(two)) return { unit: { unit: 'm2', times: 1 }, last: at + 2 };
  if (one === 'square' && /^kilomet/.test(two)) return { unit: { unit: 'm2', times: 1e6 }, last: at + 2 };
  if (one === 'per' && two === 'cent') return { unit: { unit: 'percent', times: 1 }, last: at + 2 };
  if (one === 'degrees') return { unit: { unit: 'celsius', times: 1 }, last: at + 1 };
  if (/^years?$/.test(one) && (two === 'old' || (two === '-' && three === 'old'))) {
    return { unit: { unit: 'age', times: 1 }, last: at + (two === 'old' ? 2 : 3) };
  }
  const unit = unitOf(one);
  if (unit === undefined || one === 'm' || one === 'g' || one === 'ha') return null;
  const isSpeed = unit.unit === 'm' && /^(?:per|an|a)$/.test(two) && three === 'hour';
  return isSpeed ? { unit: { unit: 'km/h', times: unit.times / 1000 }, last: at + 3 } : { unit, last: at + 1 };
}

const RATE = /^(?:a|an|per|each|every)$/;

/** What a rate is for: `won a kilogram`, `a kilogram of rice costs 8,300 won`, `monthly`. */
function perOf(words: readonly string[], number: ReadNumber, last: number): string | null {
  const after = words[last + 1] ?? '';
  if (RATE.test(words[last] ?? '') && unitOf(after) !== undefined) return stemOf(after);
  // “a kilogram of rice costs 8,300 won”
  for (let at = 1; at < number.first; at += 1) {
    const isUnit = RATE.test(words[at - 1] ?? '') && words[at + 1] === 'of' && unitOf(words[at] ?? '') !== undefined;
    if (isUnit && at > number.first - 8) return stemOf(words[at] ?? '');
  }
  const near = words.slice(Math.max(0, number.first - 2), last + 2).join(' ');
  return /\bmonthly\b/.test(near) ? 'month' : (/\b(?:daily|weekly|yearly|annual)\b/.exec(near)?.[0] ?? null);
}

const DEFINITE = /^(?:the|its|their|his|our|those|these)$/;
const PLURAL = /(?:[^s]s|men|people|children)$/;

interface Noun {
  /** `people` stands for all, so that any other people may be some of them. */
  readonly concept: string;
  readonly isPerson: boolean;
  readonly last: number;
}

const NO_NOUN = pattern(String.raw`^(?:{no-noun})$`);
/** Participles end the words for what is counted: `nine homes destroyed`. */
const VERBAL = pattern(String.raw`^(?:{verbal})$|.{3}ed$`);
const ANYBODY = englishWords('anybody');
const REACH = 5;

/** The last word of what is counted: `three artillery rounds`, `1,200 construction workers`. */
function nounAfter(words: readonly string[], number: ReadNumber): Noun | null {
  let at = number.last;
  if (words[at] === 'of') {
    if (number.exactness !== 'vague' || DEFINITE.test(words[at + 1] ?? '')) return null;
    at += 1;
  }
  if (words[at] === '-') at += 1;
  if (words[at] === 'aboard' || (words[at] === 'on' && words[at + 1] === 'board'))
    return { concept: 'person', isPerson: true, last: at };
  let noun: Noun | null = null;
  const end = Math.min(words.length, at + REACH);
  for (; at < end; at += 1) {
    const word = words[at] ?? '';
    if (/^(?:more|additional|other|new|further|local|about|-)$/.test(word) && noun === null) continue;
    if (!/^\p{L}/u.test(word) || NO_NOUN.test(word) || FUNCTION_WORDS.has(word) || VERBAL.test(word)) break;
    if (numberAt(words, at) !== null) break;
    const isPerson = ANYBODY.has(word) || isPersonNoun(word);
    noun = { concept: ANYBODY.has(word) ? 'person' : conceptOf(word), isPerson, last: at + 1 };
    if (PLURAL.test(word) && !PLURAL.test(words[at + 1] ?? '')) break;
  }
  return noun;
}

/** `20 of the 80 grain stores`, `300 of the village’s 600 houses`, `of the brigade’s 1,200 members 586 are women`. */
function nounOfWhole(words: readonly string[], number: ReadNumber): Noun | null {
  if (words[number.last] === 'of') {
    for (let at = number.last + 1; at < Math.min(words.length, number.last + 6); at += 1) {
      const whole = numberAt(words, at);
      if (whole !== null) return withoutEnd(nounAfter(words, whole));
    }
    return DEFINITE.test(words[number.last + 1] ?? '')
      ? withoutEnd(nounAfter(words, { ...number, last: number.last + 2 }))
      : null;
  }
  for (let at = number.first - 1; at >= Math.max(0, number.first - 6); at -= 1) {
    const whole = isWhole(words, at) ? numberAt(words, at) : null;
    const noun = whole === null ? null : nounAfter(words, whole);
    if (noun !== null && noun.last >= number.first - 1) return withoutEnd(noun);
  }
  return null;
}

const withoutEnd = (noun: Noun | null): Noun | null => (noun === null ? null : { ...noun, last: 0 });

/** Whether the number at a word is all that a part is taken of: `of the 80`, `of the village’s 600`. */
function isWhole(words: readonly string[], at: number): boolean {
  const [one = '', two = '', three = '', four = ''] = [at - 1, at - 2, at - 3, at - 4].map((back) => words[back]);
  if (DEFINITE.test(one)) return two === 'of';
  return /^[’'ʼ‘]?s?$/.test(one) && one !== '' && (three === 'of' || (DEFINITE.test(three) && four === 'of'));
}

/** `the number of fever patients in Hamhung had reached 610`, `injuries now stand at 112`, `the death toll has risen to 37`. */
function nounBefore(words: readonly string[], first: number): Noun | null {
  for (let at = first - 1; at >= Math.max(0, first - 16); at -= 1) {
    if (/^[,;.]$/.test(words[at] ?? '')) return null;
    if (words[at] !== 'number' || words[at + 1] !== 'of') continue;
    const noun = nounAfter(words, { low: 0, high: 0, exactness: 'exact', first: at + 1, last: at + 2 });
    return noun === null ? null : { ...noun, last: 0 };
  }
  return null;
}

/** What another verb or a mark between costs: as many words. */
const CROSSING = 8;
const FAR = 30;

/** The nearest word that says what happens to those counted. */
function actNear(words: readonly string[], first: number, last: number): string | null {
  let best: { act: string; cost: number } | null = null;
  for (const step of [-1, 1]) {
    let cost = 0;
    for (let at = step < 0 ? first - 1 : first; at >= 0 && at < words.length && cost < FAR; at += step) {
      const word = words[at] ?? '';
      cost += CROSSES.has(word) ? CROSSING : /^[.:;]$/.test(word) ? FAR : 1;
      const act =
        /^\p{L}/u.test(word) && !(at >= first && at < last && unitOf(word) !== undefined) ? actOf(word) : undefined;
      if (act === undefined) continue;
      if (best === null || cost < best.cost) best = { act, cost };
      break;
    }
  }
  return best === null || best.cost >= FAR ? null : best.act;
}

const CHANGED = pattern('^(?:{stems-of-change})');
const ADDED = /^(?:more|additional|further|another|extra)$/;

function roleOf(words: readonly string[], { first, last }: ReadNumber): Quantity['role'] {
  const [one = '', two = '', next = ''] = [words[first - 1], words[first - 2], words[last]];
  if (ADDED.test(next) || one === 'another') return 'added';
  if (one === 'by' && words.slice(Math.max(0, first - 6), first).some((word) => CHANGED.test(word))) return 'added';
  if (one === 'from') return CHANGED.test(two) || words.includes('to', last) ? 'former' : null;
  if (isWhole(words, first)) return 'whole';
  if (next === 'of' && /^(?:the|those|them|its|their)$/.test(words[last + 1] ?? ''))
    return numberAt(words, last + 2) === null ? 'part' : null;
  return null;
}
