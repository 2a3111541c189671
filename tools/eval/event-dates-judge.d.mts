import type { DatePrecision, EventDate } from '../../src/model';

export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null where it is no event date. */
  readonly value: string | null;
  readonly precision: DatePrecision | null;
}
export interface DatedText {
  readonly name: string;
  readonly published: string | null;
  readonly text: string;
  readonly gold: readonly Expression[];
}
export type Found = Pick<EventDate, 'start' | 'end' | 'value' | 'precision'>;
export interface JudgedDate {
  readonly kind: 'dated' | 'none' | 'stray';
  readonly right: boolean;
  readonly name: string;
  readonly text: string;
  readonly expression: Expression | null;
  readonly met: readonly Found[];
}
export type Half = 'tuned' | 'unseen';
export interface EventDateRow extends Readonly<Record<Half | 'all', string>> {
  readonly what: string;
  readonly bar?: string;
  readonly ok?: boolean;
}
export function readCase(line: string, name: string): DatedText;
export function readFixture(file: string, content: string): (DatedText & { readonly half: Half })[];
export function judge(dated: DatedText, found: readonly Found[]): JudgedDate[];
export function eventDateRows(judged: readonly (JudgedDate & { readonly half: Half })[]): EventDateRow[];
export function tuningMistakes(judged: readonly (JudgedDate & { readonly half: Half })[]): string[];
export const EVENT_DATE_HEADS: Readonly<Record<string, string>>;
