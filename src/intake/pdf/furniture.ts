import type { PdfItem, PdfPage } from '../context';
import { lineOf, rowsOf } from './lines';

/** Part of a page's height at its top and bottom where headers and footers stand. */
const EDGE = 0.13;
const MOST_ROWS = 4;

export interface Cleared {
  readonly pages: readonly PdfPage[];
  /** Lines left out because they repeat, and those that only number a page. */
  readonly repeated: number;
  readonly numbers: number;
  /** Address that a browser printed below the pages. */
  readonly url: string | null;
}

interface EdgeRow {
  readonly page: number;
  readonly key: string;
  readonly text: string;
  readonly items: readonly PdfItem[];
  /** Whole percent of the page's height. */
  readonly place: number;
}

const PAGE_NUMBER =
  /^(?:(?:page|p\.|seite|页|第)\s*)?[-–—|·\s]*\d{1,4}[-–—|·\s]*(?:(?:of|\/|von|sur|de)\s*\d{1,4})?(?:\s*(?:页|쪽|면|페이지))?$/iu;
/** `11/15/24, 1:30 PM   Title` above and `https://… 1/3` below, as browsers print pages. */
const PRINTED_AT =
  /^\d{1,4}[/.-]\s?\d{1,2}[/.-]\s?\d{1,4}\.?,? (?:(?:오전|오후|上午|下午) )?\d{1,2}:\d{2}(?: ?[AP]M)?\b/i;
const PRINTED_FROM = /^((?:https?|file):\/\/\S+)(?:\s+\d{1,4}\/\d{1,4})?$/;

/** Pages without headers, footers and page numbers: what stands at the same place of several pages in the same words. */
export function clearFurniture(pages: readonly PdfPage[]): Cleared {
  const edges = pages.flatMap((page, index) => edgeRows(page, index));
  const pagesWith = new Map<string, Set<number>>();
  for (const { key, page, place } of edges) {
    for (const near of [place - 1, place, place + 1]) {
      const seen = pagesWith.get(`${near} ${key}`) ?? new Set();
      pagesWith.set(`${near} ${key}`, seen.add(page));
    }
  }
  const dropped = new Set<PdfItem>();
  let repeated = 0;
  let numbers = 0;
  let url: string | null = null;
  for (const row of edges) {
    const often = (pagesWith.get(`${row.place} ${row.key}`)?.size ?? 0) >= enough(pages.length);
    const isNumber = PAGE_NUMBER.test(row.text);
    const printed = PRINTED_FROM.exec(row.text)?.[1];
    if (printed !== undefined && /^http/.test(printed) && !printed.includes('…')) url ??= printed;
    if (!often && !isNumber && printed === undefined && !PRINTED_AT.test(row.text)) continue;
    for (const item of row.items) dropped.add(item);
    if (isNumber) numbers += 1;
    else repeated += 1;
  }
  const kept = pages.map((page) => ({ ...page, items: page.items.filter((item) => !dropped.has(item)) }));
  return { pages: kept, repeated, numbers, url };
}

/** Left and right pages may have headers of their own. */
const enough = (pages: number): number => (pages < 2 ? Infinity : Math.max(2, Math.ceil(pages * 0.3)));

/** The first and last rows of a page that stand in its margins. */
function edgeRows({ items, height }: PdfPage, page: number): EdgeRow[] {
  const rows = rowsOf(items);
  const top = rows.slice(0, MOST_ROWS).filter((row) => row.y > height * (1 - EDGE));
  const bottom = rows.slice(-MOST_ROWS).filter((row) => row.y < height * EDGE && !top.includes(row));
  return [...top, ...bottom].map((row) => {
    const { text } = lineOf(row);
    const key = text.replace(/\d+/g, '#').toLowerCase();
    return { page, key, text, items: row.items, place: Math.round((row.y / height) * 100) };
  });
}
