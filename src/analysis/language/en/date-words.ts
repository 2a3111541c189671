import { englishWords } from '../../../data/lexicon';
import { CALENDAR_UNITS, type Relative, type Unit, isYear, type PeriodPart } from '../date-expression';
import { Shape } from '../word-types';
import type { Token } from '../document';
import { FUNCTION_WORDS } from '../names';
import { MONTHS } from '../calendar';

export const SEASONS = englishWords('seasons').numbered(0);

/** How many: `a month ago`, `three years later`. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...[...englishWords('numbers-to-nineteen').numbered(0)].slice(1, 13),
  ...(['a', 'an'] as const).map((word) => [word, 1] as const),
]);

export const ORDINALS = new Map([...englishWords('ordinals').numbered(1)].slice(0, 4));

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  [...englishWords('calendar-units').numbered(0)].map(([word, at]) => [word, CALENDAR_UNITS[at] ?? 'day'] as const),
);

/** Times of a day, which are the day. */
export const TIMES_OF_DAY = englishWords('times-of-day');

export const THIRDS = englishWords('thirds').numbered(0);

/** Words before a unit, a month or a season that say which. `next` and `previous` count from the text with an article. */
const RELATIVE_NAMES: readonly Relative[] = ['last', 'this', 'next', 'same', 'before', 'after'];
export const RELATIVES: ReadonlyMap<string, Relative> = new Map(
  [...englishWords('relatives-of-times').numbered(0)].map(
    ([word, at]) => [word, RELATIVE_NAMES[at] ?? 'last'] as const,
  ),
);

/** Behind these a month or a year by itself tells when. */
export const BEFORE_DATES = englishWords('before-dates');

/** Words behind a number that make it an amount. */
const COUNTED = englishWords('behind-amounts');

/** The tokens of one sentence; out of range there is nothing, whatever is asked. */
export class SentenceTokens {
  constructor(readonly tokens: readonly Token[]) {}

  fold(at: number): string {
    return this.tokens[at]?.fold ?? '';
  }

  text(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  has(at: number, shape: number): boolean {
    return ((this.tokens[at]?.shape ?? 0) & shape) !== 0;
  }

  /** Whether nothing stands between two tokens, no space either: `2019-20`. */
  touches(at: number): boolean {
    return at > 0 && this.tokens[at - 1]?.end === this.tokens[at]?.start && this.tokens[at] !== undefined;
  }

  isHyphen(at: number): boolean {
    return /^[-‐‑–—~]$/.test(this.text(at));
  }

  /** 1 to 12 of a month's name; its capital tells it from the verb and the modal. */
  month(at: number): number | null {
    return this.has(at, Shape.capitalised) ? (MONTHS.get(this.fold(at)) ?? null) : null;
  }

  /** A year in digits that counts nothing and is no part of a longer number or word. */
  year(at: number): number | null {
    const text = this.text(at);
    if (!/^\d{4}$/.test(text) || !isYear(Number(text))) return null;
    if (/^[$€£¥₩№#%]$/.test(this.text(at - 1))) return null;
    // `the 2019-20 season`, but `2019-2021`
    const joined = this.isHyphen(at + 1) && this.touches(at + 1) && this.touches(at + 2);
    return joined && !/^\d{4}$/.test(this.text(at + 2)) ? null : Number(text);
  }

  /** 1 to 31, written `26` or `26th`. */
  day(at: number): number | null {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.text(at));
    const day = Number(match?.[1] ?? 0);
    return day >= 1 && day <= 31 ? day : null;
  }

  ordinal(at: number): number | null {
    return /\d(?:st|nd|rd|th)$/.test(this.text(at)) ? this.day(at) : null;
  }

  /** Whether a number before it is an amount. */
  isCounted(at: number): boolean {
    return this.text(at) === '%' || COUNTED.has(this.fold(at));
  }

  isMark(at: number): boolean {
    return this.tokens[at]?.kind === 'punctuation';
  }

  /** Whether nothing that a word before it would go with can follow: the end, a mark, a small word. */
  isClauseEnd(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined) return true;
    return token.kind === 'punctuation' ? !this.isHyphen(at) : FUNCTION_WORDS.has(token.fold);
  }

  /** Whether no noun can follow that a number before it would count: the end, a mark, a small word, a name. */
  isFree(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined || token.kind === 'punctuation') return this.text(at) !== '%';
    if (token.kind === 'number') return false;
    return (
      FUNCTION_WORDS.has(token.fold) || this.has(at, Shape.capitalised | Shape.possessive) || token.fold.endsWith('ly')
    );
  }
}

export interface Read<T> {
  readonly value: T;
  /** The token behind it. */
  readonly next: number;
}

/** `early`, `mid-`, `the end of`, `the second half of`, `the first week of`: what stands before a month or a year. */
export function readPart(line: SentenceTokens, at: number): Read<PeriodPart> | null {
  const third = THIRDS.get(line.fold(at));
  if (third !== undefined) return readThird(line, at, third);
  if (line.fold(at) === 'earlier')
    return line.fold(at + 1) === 'this' ? { value: { of: 'so far', index: 0 }, next: at + 1 } : null;
  const index = line.fold(at) === 'last' ? -1 : (ORDINALS.get(line.fold(at)) ?? 0) - 1;
  if (line.fold(at) !== 'last' && index < 0) return null;
  if (line.fold(at + 2) !== 'of' && line.fold(at + 2) !== 'in') return null;
  const part = counted(line.fold(at + 1), index);
  return part && { value: part, next: at + 3 };
}

function readThird(line: SentenceTokens, at: number, index: number): Read<PeriodPart> | null {
  const value: PeriodPart = { of: 'third', index };
  const word = line.fold(at);
  if (word === 'early' || word === 'late' || word === 'mid') {
    const next = line.isHyphen(at + 1) || line.fold(at + 1) === 'in' ? at + 2 : at + 1;
    return { value, next };
  }
  return line.fold(at + 1) === 'of' ? { value, next: at + 2 } : null;
}

/** `index` counts from 0; the last is -1. */
function counted(unit: string, index: number): PeriodPart | null {
  if (unit === 'half' && index < 2) return { of: 'half', index: index < 0 ? 1 : index };
  if (unit === 'quarter') return { of: 'quarter', index: index < 0 ? 3 : index };
  if (unit === 'week') return index < 0 ? { of: 'last seven', index: 0 } : { of: 'seven', index };
  return null;
}

/** `spring`, `the summer of`. */
export function readSeason(line: SentenceTokens, at: number): Read<PeriodPart> | null {
  const index = SEASONS.get(line.fold(at));
  return index === undefined ? null : { value: { of: 'season', index }, next: at + 1 };
}
