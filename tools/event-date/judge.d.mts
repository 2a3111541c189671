export interface MainDayPair {
  /** As labelled. */
  readonly when: string | null;
  /** `event_date`. */
  readonly answer: string | null;
}
export interface MainDayCounts {
  readonly labelled: number;
  readonly exact: number;
  readonly within: number;
  readonly unlabelled: number;
  readonly none: number;
}
export function judgeMainDays(pairs: readonly MainDayPair[]): MainDayCounts;
type MainDayRow = Readonly<Record<'set' | 'part' | 'exact' | 'within' | 'none', string>>;
export function mainDayRow(set: string, part: string, counts: MainDayCounts): MainDayRow;
export const MAIN_DAY_HEADS: MainDayRow;

export function isWithin(answer: string, when: string): boolean;
