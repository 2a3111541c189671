import type { Calendar } from '../expression';
import type { Line } from './line';
import type { Read } from './parts';
import { RELATIVES } from './words';

/** `last year`, `that year`, `the previous year`, `the year before`. */
export function readRelativeYear(line: Line, at: number): Read<NonNullable<Calendar['year']>> | null {
  const from = line.fold(at) === 'the' ? at + 1 : at;
  if (from > at && line.fold(from) === 'year' && line.fold(from + 1) === 'before')
    return { value: 'before', next: from + 2 };
  const relative = RELATIVES.get(line.fold(from));
  if (relative === undefined || line.fold(from + 1) !== 'year') return null;
  return { value: from > at && relative === 'next' ? 'after' : relative, next: from + 2 };
}

/** What gives a month or a day its year, behind it: `2021`, `, 2021`, `of last year`, `Juche 110 (2021)`. */
export function readYearBehind(line: Line, at: number): Read<NonNullable<Calendar['year']>> | null {
  const from = line.text(at) === ',' || line.fold(at) === 'of' || line.fold(at) === 'in' ? at + 1 : at;
  if (line.fold(from) === 'juche' && line.text(from + 2) === '(') {
    const year = line.year(from + 3);
    if (year !== null && line.text(from + 4) === ')') return { value: year, next: from + 5 };
  }
  const year = line.year(from);
  return year === null ? readRelativeYear(line, from) : { value: year, next: from + 1 };
}
