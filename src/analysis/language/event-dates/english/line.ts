import { Shape } from '../../word-types';
import type { Token } from '../../document';
import { isYear } from '../years';
import { FUNCTION_WORDS } from '../../names';
import { MONTHS } from '../../calendar';
import { COUNTED } from './words';

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
    if (/^[$€£¥₩№#%]$/.test(this.text(at - 1)) || this.isCounted(at + 1)) return null;
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
