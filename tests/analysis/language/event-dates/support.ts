import { toTextDocument } from '../../../../src/analysis/language';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findEventDates,
  findPastDates,
  type FoundDates,
  parseEventDateWeights,
} from '../../../../src/analysis/language/event-dates/find';

/** As they ship. */
export const WEIGHTS = parseEventDateWeights(
  readFileSync(join(__dirname, '../../../../src/data/event-date.tsv'), 'utf8'),
);

const documentOf = (text: string, title: string | null) =>
  toTextDocument(text, { title, language: /[가-힣]/.test(text) ? 'ko' : 'en', excluded: [] });

/** What is read in a text published on a day, of the story or before it: a Thursday where none is given. */
export const datesIn = (text: string, published: string | null = '2024-11-28'): Omit<FoundDates, 'main'> =>
  findPastDates(documentOf(text, null), published);

/** What is found in an article, as it ships. */
export const foundIn = (
  text: string,
  title: string | null = null,
  published: string | null = '2024-11-28',
): FoundDates => findEventDates(documentOf(text, title), published, WEIGHTS);

/** Values alone. */
export const valuesIn = (text: string, published?: string | null): string[] =>
  datesIn(text, published).dates.map(({ value }) => value);

/** `the 26th = 2024-11-26 day`, with `~` behind what is approximate. */
export const shownIn = (text: string, published?: string | null): string[] =>
  datesIn(text, published).dates.map(
    (date) => `${date.text} = ${date.value} ${date.precision}${date.approximate ? ' ~' : ''}`,
  );

/** Why each refused date was. */
export const refusalsIn = (text: string, published?: string | null): string[] =>
  datesIn(text, published).refused.map(({ text: words, reason }) => `${words}: ${reason.detail}`);
