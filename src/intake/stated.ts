import { singleSpaced, type Input, type Traced } from '../model';
import type { Declared, TracedDate } from './draft';
import { dayOrder, languageOrder } from './dates/order';
import { readStatedDate } from './dates/value';
import { canonicalUrl } from './url';

/** What an article's own text declares, behind what the container it came in says about it. */
export function withStated(declared: Declared, { stated }: Input): Declared {
  if (stated === undefined) return declared;
  const { from } = stated;
  const order = dayOrder('', stated.url ?? '') ?? languageOrder(stated.language ?? declared.language ?? '');
  const text = (value: string | undefined, what: string): Traced<string>[] => {
    const plain = singleSpaced(value ?? '');
    return plain === '' ? [] : [{ value: plain, from: `${from} ${what}`, evidence: plain }];
  };
  const date = (value: string | undefined, what: string): TracedDate[] => {
    const read = value === undefined ? null : readStatedDate(value, order);
    return read === null
      ? []
      : [{ date: read.date, time: read.time, offset: read.offset, from: `${from} ${what}`, evidence: value ?? '' }];
  };
  const url = stated.url === undefined ? null : canonicalUrl(stated.url);
  const authors = (stated.authors ?? []).map(singleSpaced).filter((name) => name !== '');
  return {
    ...declared,
    titles: [...text(stated.title, 'title'), ...declared.titles],
    dates: [...date(stated.published, 'date'), ...declared.dates],
    modified: [...date(stated.updated, 'update'), ...declared.modified],
    sources: [...text(stated.source, 'source'), ...declared.sources],
    sections: [...text(stated.section, 'section'), ...declared.sections],
    authors: [...(authors.length > 0 ? [{ value: authors, from: `${from} author` }] : []), ...declared.authors],
    urls: [
      ...(url === null ? [] : [{ value: url, from: `${from} link`, evidence: stated.url ?? '' }]),
      ...declared.urls,
    ],
    language: stated.language ?? declared.language,
  };
}

/** Address that relative links of an input start from, where one is known. */
export const baseOf = (input: Input): string | undefined => input.url ?? input.stated?.url;
