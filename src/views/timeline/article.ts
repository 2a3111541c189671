import { calendarOf, dayAt, readDay, weekdayOf, type Day, type Settings } from '../../model';
import { basename, linkTargets } from '../../format/links';
import { eventSpan } from '../../format/event-dates';
import { ARTICLE_KEYS } from '../../format/managed';
import { idIn, texts } from '../../format/note-record';

/** When something happened, as a note has it in `event-date` or `event-dates`. */
export interface HappenedSpan {
  readonly first: Day;
  /** In it as well. */
  readonly last: Day;
  /** As it is written. */
  readonly value: string;
  readonly approximate: boolean;
}

/** What a timeline needs of an article's note. */
export interface TimelineArticle {
  readonly path: string;
  readonly title: string;
  /** The day of publication; null where the note states none. */
  readonly published: Day | null;
  /** When the main event was; null where the note does not say. */
  readonly main: HappenedSpan | null;
  /** With the main event, in the order of the calendar. */
  readonly happened: readonly HappenedSpan[];
  readonly isCopy: boolean;
  /** Its properties. */
  readonly data: NoteProperties;
}

export type NoteProperties = Readonly<Record<string, unknown>>;

/** Whether the properties are those of an article's note. */
export const isArticle = (data: NoteProperties): boolean => idIn(data, ARTICLE_KEYS.id) !== null;

/** Reads the properties of an article's note, or of any note that has some of them. */
export function timelineArticle(path: string, data: NoteProperties, { properties }: Settings): TimelineArticle {
  const own = (key: string): readonly string[] => valuesOf(data, key);
  const [main = null] = own(properties.eventDate).flatMap(happenedSpan);
  const listed = own(ARTICLE_KEYS.eventDates).flatMap(happenedSpan);
  const isListed = listed.some(({ value }) => value === main?.value);
  return {
    path,
    title: own(properties.title)[0] ?? basename(path),
    published: readDay(own(properties.date)[0] ?? ''),
    main,
    happened: [...(main === null || isListed ? [] : [main]), ...listed].sort(byCalendar),
    isCopy: own(ARTICLE_KEYS.copyOf).length > 0,
    data,
  };
}

/** Names of its outlets, as a person reads them. */
export const sourceOf = ({ data }: TimelineArticle, { properties }: Settings): string =>
  valuesOf(data, properties.source).map(readableName).join(', ');

/** The texts of a property, be it a list or one. */
export const valuesOf = (data: NoteProperties, key: string): readonly string[] =>
  Object.hasOwn(data, key) ? texts(data[key]) : [];

/** What a person reads in a value: of links the name of the note. */
export function readableName(text: string): string {
  const targets = linkTargets(text);
  return targets.length === 0 ? text : targets.map(basename).join(', ');
}

/** Dates come again and again in a vault; what a value means depends on nothing else. */
const spans = new Map<string, readonly HappenedSpan[]>();
const MOST_KEPT = 50_000;

function happenedSpan(value: string): readonly HappenedSpan[] {
  const known = spans.get(value);
  if (known !== undefined) return known;
  if (spans.size >= MOST_KEPT) spans.clear();
  const read = readSpan(value);
  spans.set(value, read);
  return read;
}

function readSpan(value: string): readonly HappenedSpan[] {
  const span = eventSpan(value);
  const [first, last] = [readDay(span?.first ?? ''), readDay(span?.last ?? '')];
  if (first === null || last === null) return [];
  return [{ first, last, value: value.trim(), approximate: isApproximate(value) }];
}

const byCalendar = (one: HappenedSpan, other: HappenedSpan): number => one.first - other.first || one.last - other.last;

/**
 * Whether something happened at some time in what a value of `event-dates` covers, not throughout it: a month, a year, a week,
 * a third of one. A day, and a stretch whose ends a text names, is precise. Told from the value alone: a stretch that a text
 * names and that happens to be a week from Monday to Sunday counts as a week.
 */
export function isApproximate(value: string): boolean {
  const [from = '', to] = value.trim().split('/');
  if (to === undefined) return readDay(from) === null;
  const [first, last] = [readDay(from), readDay(to)];
  return first === null || last === null || isPartOfWeek(first, last) || isPartOfMonth(first, last);
}

/** Monday to Sunday, and its early, middle and late part. */
const PARTS_OF_WEEK: ReadonlySet<string> = new Set(['0-6', '0-2', '1-3', '3-6']);

function isPartOfWeek(first: Day, last: Day): boolean {
  return last - first < 7 && PARTS_OF_WEEK.has(`${weekdayOf(first)}-${weekdayOf(last)}`);
}

/** The days 1 to 10, 11 to 20, 21 to the end, and the two halves. */
function isPartOfMonth(first: Day, last: Day): boolean {
  const [start, end] = [calendarOf(first), calendarOf(last)];
  if (start.year !== end.year || start.month !== end.month) return false;
  const isEnd = last + 1 === dayAt(end.year, end.month + 1, 1);
  if (start.day === 1) return end.day === 10 || end.day === 15;
  if (start.day === 11) return end.day === 20;
  return isEnd && (start.day === 21 || start.day === 16);
}
