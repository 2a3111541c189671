import type { Traced } from '../../../model';
import type { DayOrder } from '../../dates/find';
import { readStatedDate } from '../../dates/value';
import type { TracedDate } from '../../draft';
import { type LinkedPage, textAt } from '../json-ld';
import type { PageScan } from './scan';
import type { ShownDate } from './shown-dates';
import { fromMetas, metaNames, traced } from './values';

/** `<meta>` names that state the moment of publication, most exact first. */
const PUBLISHED = metaNames('metas-of-publication');
/** Names that state a day whose meaning differs from site to site: of publication, of issue, of the last change. */
const LOOSE = metaNames('metas-of-days');
const MODIFIED = metaNames('metas-of-changes');

/** What the machine-readable parts of a page state, and what its readers see, each strongest first. */
export interface PageDates {
  readonly dates: readonly TracedDate[];
  readonly modified: readonly TracedDate[];
}

/**
 * Days of publication and change. The outlet's statement to machines comes first, since it has time and zone, unless
 * the line under the headline names another day as that of publication; then loose statements, and last what only a
 * script or a note of change says.
 */
export function readDates(
  page: PageScan,
  linked: LinkedPage,
  shown: { readonly published: readonly ShownDate[]; readonly changed: readonly TracedDate[] },
  order: DayOrder,
): PageDates {
  const read = (values: readonly Traced<string>[]): TracedDate[] => values.flatMap((value) => dated(value, order));
  const ofArticle = (key: string): TracedDate[] =>
    read(linked.articles.slice(0, 6).flatMap((item) => traced([textAt(item, key)], `json-ld ${key}`)));
  const exact = [
    ...ofArticle('datePublished'),
    ...read(fromMetas(page, PUBLISHED)),
    ...marked(page, /^(?:\w+:)?datepublished$/, order),
  ];
  const plain = shown.published.filter(({ sure }) => sure);
  const loose = [
    ...read(fromMetas(page, LOOSE)),
    ...ofArticle('dateCreated'),
    ...ofArticle('uploadDate'),
    ...marked(page, /^(?:\w+:)?(?:datecreated|uploaddate|date)$/, order),
  ];
  const modified = [
    ...ofArticle('dateModified'),
    ...read(fromMetas(page, MODIFIED)),
    ...marked(page, /^(?:\w+:)?datemodified$/, order),
    ...shown.changed,
  ];
  const dates = [...exact, ...plain, ...loose, ...shown.published.filter(({ sure }) => !sure)];
  return { dates: dates.length > 0 ? dates : lastResort(page, modified, order), modified };
}

const dated = ({ value, from }: Traced<string>, order: DayOrder): TracedDate[] => {
  const stated = readStatedDate(value, order);
  return stated ? [{ ...stated, from, evidence: value }] : [];
};

function marked(page: PageScan, name: RegExp, order: DayOrder): TracedDate[] {
  return page.marked
    .filter((mark) => name.test(mark.name) && mark.zone !== 'comments' && mark.zone !== 'aside')
    .slice(0, 4)
    .flatMap(({ value, text, name: from }) => dated({ value: value || text, from: `marked ${from}` }, order));
}

/** A field of a page's program that holds the day of publication, and what days look like there. */
const FIELD =
  /published|date_?publication|publi(?:sh|shed|cation)_?(?:date|time|at|on)(?:_?iso)?|pub_?date|article_?date|created_?at/;
const DAY =
  /(?:19|20)\d{2}-?\d{2}-?\d{2}[^"',}]{0,25}|1\d{9}(?:\d{3})?|\d{1,2}[./]\d{1,2}[./]\d{4}|\p{L}{3,9} \d{1,2}, \d{4}/u;
const IN_SCRIPT = new RegExp(String.raw`(?:${FIELD.source})["']?\s*[:=]\s*["']?(${DAY.source})`, 'iu');

/** What the page's own program knows, else when the page was last changed. */
function lastResort(page: PageScan, modified: readonly TracedDate[], order: DayOrder): TracedDate[] {
  for (const script of page.scripts) {
    const value = IN_SCRIPT.exec(script)?.[1];
    const found = value === undefined ? [] : dated({ value, from: 'page script' }, order);
    if (found.length > 0) return found;
  }
  return modified.slice(0, 1).map((date) => ({ ...date, from: `${date.from}, no other day stated` }));
}
