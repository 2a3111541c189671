import type { Traced } from '../../../model';
import type { DayOrder } from '../../dates/find';
import { readStatedDate } from '../../dates/value';
import type { TracedDate } from '../../draft';
import { type LinkedPage, textAt } from '../json-ld';
import type { PageScan } from './scan';
import type { ShownDate } from './shown-dates';
import { fromMetas, traced } from './values';

/** `<meta>` names that state the moment of publication, most exact first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'article:published_date',
  'article:publicationdate',
  'article:post_date',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publish_time',
  'published_time',
  'published_time_telegram',
  'published-date',
  'published_date',
  'publisheddate',
  'publishedtime',
  'pubdate',
  'article_date_original',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'originalpublicationdate',
  'iso-8601-publish-date',
  'rnews:datepublished',
  'bt:pubdate',
  'rbpubdate',
  'pub_date',
  'publication_date',
  'citation_publication_date',
  'citation_online_date',
  'date_published',
  'dateposted',
  'og:datepublished',
  'og:pubdate',
  'og:publish_date',
  'og:article:published',
  'shareaholic:article_published_time',
  'vr:published_time',
  'mediator_published_time',
  'twt-published-at',
  'displaydate',
  'prism.publicationdate',
];
/** Names that state a day whose meaning differs from site to site: of publication, of issue, of the last change. */
const LOOSE = [
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.publication',
  'date.issued',
  'article:created',
  'article.created',
  'dc.date.created',
  'dcterms.created',
  'dc.created',
  'datecreated',
  'date_created',
  'content_create_date',
  'created',
  'og:regdate',
  'pdate',
  'ptime',
  'gentime',
  'release_date',
  'video:release_date',
  'doc_date',
  'citation_date',
  'dc.date',
  'dcterms.date',
  'date',
  'timestamp',
];
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'article:modified',
  'article:modified_date',
  'og:modified_time',
  'og:updated_time',
  'datemodified',
  'dateupdated',
  'dcterms.modified',
  'dc.date.modified',
  'dc.modified',
  'bt:moddate',
  'lastmod',
  'last-modified',
  'lastmodified',
  'last_modified',
  'modified_time',
  'updated_time',
  'revision_date',
  'modified',
  'utime',
];

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

const IN_SCRIPT =
  /["']?(?:date_?publi(?:shed|cation)|publi(?:sh|shed|cation)_?(?:date|time|at|on)(?:_?iso)?|published|pub_?date|first_?published?(?:_?(?:at|date))?|article_?date|created_?at)["']?\s*[:=]\s*["']?((?:19|20)\d{2}-?\d{2}-?\d{2}[^"',}]{0,25}|1\d{9}(?:\d{3})?|\d{1,2}[./]\d{1,2}[./]\d{4}|\p{L}{3,9} \d{1,2}, \d{4})/iu;

/** What the page's own program knows, else when the page was last changed. */
function lastResort(page: PageScan, modified: readonly TracedDate[], order: DayOrder): TracedDate[] {
  for (const script of page.scripts) {
    const value = IN_SCRIPT.exec(script)?.[1];
    const found = value === undefined ? [] : dated({ value, from: 'page script' }, order);
    if (found.length > 0) return found;
  }
  return modified.slice(0, 1).map((date) => ({ ...date, from: `${date.from}, no other day stated` }));
}
