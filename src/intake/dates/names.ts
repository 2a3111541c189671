import { englishWords, koreanWords, worldWords } from '../../data/lexicon';
import { monthNames } from '../../data/lexicon/calendar';
import { foldForm } from '../../model';

const MONTHS = new Map([...monthNames('world'), ...monthNames('en')].map(([name, number]) => [foldForm(name), number]));

/** 1 to 12 of a month's name or abbreviation in any language outlets write dates in; null for any other word. */
export const monthNumber = (name: string): number | null => MONTHS.get(foldForm(name)) ?? null;

/** Weekdays, and words that stand beside a day and say nothing: `am`, `le`, `at`. */
const FILLERS = new Set(
  [
    ...[...englishWords('weekdays'), ...englishWords('weekdays-short'), ...worldWords('weekdays')],
    ...[...koreanWords('weekdays')].flatMap((day) => [day, `${day}요일`]),
    ...worldWords('before-days'),
  ].map(foldForm),
);

/** Whether nothing but weekdays, prepositions and marks stands in a text. */
export const isDateFiller = (text: string): boolean =>
  text.split(/[\s\p{P}\p{S}]+/u).every((word) => word === '' || FILLERS.has(foldForm(word)));
