import type { ExportArticle } from './model';
import { lengthOf, type Period } from '../../format/moments';

/** When what an article tells of happened, as far as one period can say. */
export interface Happened extends Period {
  /** What says so: the note's day of the main event, else a date of the text, else only the day of publication. */
  readonly basis: 'event-date' | 'text' | 'publication';
}

/**
 * The day of the main event, which a note has only where it is stated and sure. Without one, of the periods a text tells of the
 * last that began before it was published: what came before is background, what is still to come has not happened. Without one,
 * the day of publication; null where that is not known either.
 */
export function happenedIn({ eventDate, eventDates, date, published }: ArticleDates): Happened | null {
  if (eventDate !== null) return { ...eventDate, basis: 'event-date' };
  const day = date ?? published?.day ?? null;
  const past = eventDates.filter(({ start }) => day === null || start <= day);
  const [last] = [...past].sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : lengthOf(a) - lengthOf(b)));
  if (last !== undefined) return { ...last, basis: 'text' };
  return day === null ? null : { value: day, start: day, end: day, basis: 'publication' };
}

type ArticleDates = Pick<ExportArticle, 'eventDate' | 'eventDates' | 'date' | 'published'>;
