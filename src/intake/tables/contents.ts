import { markupWords, pattern } from '../../data/lexicon';
import { DAY_LENGTH } from '../../model';
import type { DayOrder } from '../dates/find';
import { calendarDay } from '../dates/stated';
import { readStatedDate } from '../dates/value';
import { isHtml } from '../plain';

/** What the cells of a column have in common. Shares are of the cells that are not empty. */
export interface Contents {
  /** Share of the rows that have a cell here. */
  readonly filled: number;
  readonly dates: number;
  readonly addresses: number;
  /** Addresses of pictures, sounds and the like: not of pages. */
  readonly files: number;
  readonly numbers: number;
  readonly html: number;
  /** Mean length in characters. */
  readonly length: number;
  /** Share of different cells. */
  readonly different: number;
  /** Mean number of words. */
  readonly words: number;
}

/** What programs write where there is nothing. */
const NOTHING = /^(?:nan|none|null|n\/?a|#n\/a|undefined|-|–|—|\[\]|\{\})$/i;

/** A cell without what stands for nothing. */
export const filledIn = (cell: string): string => (NOTHING.test(cell.trim()) ? '' : cell.trim());

export function contentsOf(cells: readonly string[]): Contents {
  const filled = cells.map(filledIn).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number => filled.filter(test).length / Math.max(1, filled.length);
  const mean = (measure: (cell: string) => number): number =>
    filled.reduce((sum, cell) => sum + measure(cell), 0) / Math.max(1, filled.length);
  return {
    filled: filled.length / Math.max(1, cells.length),
    dates: share(isDate),
    addresses: share((cell) => ADDRESS.test(cell)),
    files: share((cell) => FILE.test(cell)),
    numbers: share((cell) => /^[-+]?[\d.,\s]+%?$/.test(cell)),
    html: share((cell) => isHtml(cell.slice(0, 2000))),
    length: mean((cell) => cell.length),
    different: new Set(filled).size / Math.max(1, filled.length),
    words: mean((cell) => cell.slice(0, 2000).split(/\s+/).length),
  };
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const FILE = pattern(
  String.raw`^https?:\/\/\S+\.(?:{endings-of-pictures}|{endings-of-sounds}|pdf)(?:\?\S*)?$`,
  'i',
  markupWords,
);

const isDate = (cell: string): boolean => cell.length <= 60 && (isoDate(cell, 'dmy') ?? isoDate(cell, 'mdy')) !== null;

const SERIAL = /^(\d{5})(?:[.,](\d{1,12}))?$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
/** Years of two digits are of this century up to here. */
const LAST_SHORT_YEAR = 59;

/**
 * The date a cell states, in a form that names it without doubt; what is clear already stays as it is written. Null
 * where it states none. Besides what every value can state: days a spreadsheet counts since 1900, years of two digits.
 */
export function isoDate(cell: string, order: DayOrder): string | null {
  const serial = SERIAL.exec(cell);
  if (serial) return fromSerial(Number(serial[1]), Number(`0.${serial[2] ?? 0}`));
  const numeric = NUMERIC.exec(cell);
  if (!numeric) return readStatedDate(cell, order) === null ? null : cell;
  const [day, , one = '', , two = '', year = ''] = [numeric[0], '', numeric[1], '', numeric[3], numeric[4]];
  const monthFirst = Number(one) <= 12 && (Number(two) > 12 || order === 'mdy');
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > LAST_SHORT_YEAR ? 1900 : 2000);
  if (Number(one) <= 12 && Number(two) <= 12 && one !== two && order === null && numeric[2] !== '.') return null;
  const date = calendarDay(full, Number(monthFirst ? one : two), Number(monthFirst ? two : one));
  return date === null ? null : date + cell.slice(day.length);
}

/** Days since the end of 1899, as spreadsheets count; 1954 to 2064, or any number of five digits would be a date. */
function fromSerial(days: number, fraction: number): string | null {
  if (days < 20_000 || days > 60_000) return null;
  const seconds = Math.round(fraction * 86_400);
  const stamp = new Date((days - 25_569) * DAY_LENGTH + seconds * 1000).toISOString();
  return seconds === 0 ? stamp.slice(0, 10) : stamp.slice(0, 19);
}

/** Whether a column states days alone: a program that knows no time writes midnight everywhere. */
export const isDaysOnly = (cells: readonly string[], order: DayOrder): boolean =>
  cells.every((cell) => (readStatedDate(isoDate(filledIn(cell), order) ?? '')?.time ?? '00:00:00') === '00:00:00');

/** Whether the days of a column come before their months, as far as one of them tells; null where none does. */
export function orderOf(cells: readonly string[]): DayOrder {
  for (const cell of cells) {
    const numeric = NUMERIC.exec(cell.trim());
    if (numeric && Number(numeric[1]) > 12 && Number(numeric[3]) <= 12) return 'dmy';
    if (numeric && Number(numeric[3]) > 12 && Number(numeric[1]) <= 12) return 'mdy';
  }
  return null;
}
