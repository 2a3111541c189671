import { strict } from 'chrono-node/en';
import { toTextDocument } from '../../src/analysis/language';
import { findPastDates, type FoundDates } from '../../src/analysis/language/event-dates/find';
import type { EventDate } from '../../src/model';

/** The dates of a text, as the engine finds them. */
export const findIn = (text: string, published: string | null): readonly EventDate[] => findAll(text, published).dates;

/** With what was refused. */
export function findAll(text: string, published: string | null): Omit<FoundDates, 'main'> {
  const language = /[가-힣]/.test(text) ? 'ko' : 'en';
  return findPastDates(toTextDocument(text, { title: null, language, excluded: [] }), published);
}

type Found = Pick<EventDate, 'start' | 'end' | 'value' | 'precision'>;
type Parts = ReturnType<typeof strict.parse>[number]['start'];

/** The same by chrono's strict English, as far as its parts say how precise it is. */
export function findByChrono(text: string, published: string | null): readonly Found[] {
  const instant = published === null ? new Date(Date.UTC(2000, 0, 1)) : new Date(`${published}T12:00:00Z`);
  return strict.parse(text, { instant, timezone: 0 }).map(({ index, text: words, start, end }) => {
    const [from, to] = [partsValue(start), end ? partsValue(end) : null];
    const value = to === null || to.value === from.value ? from.value : `${from.value}/${to.value}`;
    const plural = { day: 'days', month: 'months', year: 'years' } as const;
    return { start: index, end: index + words.length, value, precision: value.includes('/') ? plural[from.precision] : from.precision }; // prettier-ignore
  });
}

function partsValue(parts: Parts): { readonly value: string; readonly precision: 'day' | 'month' | 'year' } {
  const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');
  const [year, month, day] = [String(parts.get('year')), two(parts.get('month')), two(parts.get('day'))];
  if (parts.isCertain('day') || parts.isCertain('weekday'))
    return { value: `${year}-${month}-${day}`, precision: 'day' };
  return parts.isCertain('month')
    ? { value: `${year}-${month}`, precision: 'month' }
    : { value: year, precision: 'year' };
}
