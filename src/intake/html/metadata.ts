import type { Traced } from '../../model';
import type { DayOrder } from '../dates/find';
import { dayOrder, languageOrder } from '../dates/order';
import { NOTHING_DECLARED, type Declared } from '../draft';
import type { Outlets } from '../outlets';
import { namesOf, readLinkedData, type LinkedPage } from './json-ld';
import { readAddresses } from './metadata/addresses';
import { readAuthors } from './metadata/authors';
import { readDates } from './metadata/dates';
import { scanPage, type PageScan } from './metadata/scan';
import { readSections } from './metadata/sections';
import { readShownDates } from './metadata/shown-dates';
import { readTitles } from './metadata/titles';
import { fromMetas, metaNames, traced } from './metadata/values';

const SOURCE_META = metaNames('metas-of-outlets');

/**
 * What a page says about its article outside of its prose: JSON-LD, `<meta>`, microdata, `<time>`, and the lines around
 * the headline. `base`: the address it came from, where known.
 */
export function readPage(document: Document, outlets: Outlets, given: DayOrder, base?: string): Declared {
  const page = scanPage(document);
  const linked = readLinkedData(page.linkedData);
  const { titles, heading } = readTitles(page, linked, outlets);
  const urls = readAddresses(page, linked, base);
  const order = given ?? orderOf(page, urls);
  const headlineAt = heading?.at ?? placeOf(titles, page);
  const { dates, modified } = readDates(page, linked, readShownDates(page, headlineAt, outlets, order), order);
  const sources = sourcesOf(page, linked);
  return {
    ...NOTHING_DECLARED,
    titles,
    dates,
    modified,
    sources,
    authors: readAuthors(page, linked, headlineAt, outlets, sources),
    sections: readSections(page, linked, titles),
    urls,
    language: language(page),
  };
}

/** Which way round a page writes numeric days: as its address, its language or one of its days tells. */
function orderOf(page: PageScan, urls: readonly Traced<string>[]): DayOrder {
  const numeric = page.lines.filter(({ text }) => /\d\/\d/.test(text)).map(({ text }) => text);
  return dayOrder(numeric.join('\n'), urls[0]?.value) ?? languageOrder(page.language);
}

/** Where the headline stands that only the metadata mark as one. */
function placeOf(titles: readonly Traced<string>[], page: PageScan): number | null {
  const [title] = titles;
  return title === undefined ? null : (page.lines.find(({ text }) => text === title.value)?.at ?? null);
}

function sourcesOf(page: PageScan, linked: LinkedPage): Traced<string>[] {
  const publishers = linked.articles.slice(0, 3).flatMap((article) => namesOf(linked.resolve(article['publisher'])));
  return [...traced(publishers, 'json-ld publisher'), ...fromMetas(page, SOURCE_META)].filter(
    ({ value }) => value.length <= 100 && !/^https?:|[{}]/.test(value),
  );
}

function language({ language, metas }: PageScan): string | null {
  const [stated] = [language, ...(metas.get('og:locale') ?? []), ...(metas.get('content-language') ?? [])].filter(
    Boolean,
  );
  return /^[a-z]{2}(?=$|[-_])/i.exec(stated ?? '')?.[0].toLowerCase() ?? null;
}
