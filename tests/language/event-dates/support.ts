import { toTextDocument } from '../../../src/language';
import { findEventDates, type FoundDates } from '../../../src/language/event-dates';

/** What is found in a text published on a day: a Thursday where none is given. */
export function datesIn(text: string, published: string | null = '2024-11-28'): FoundDates {
  const language = /[가-힣]/.test(text) ? 'ko' : 'en';
  return findEventDates(toTextDocument(text, { title: null, language, excluded: [] }), published);
}

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
