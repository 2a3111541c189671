import { markupWords, pattern, worldWords } from '../../data/lexicon';
import { appendedItems, isAppended } from './appended';
import { isLabelledSeries, labelledItems } from './labelled-items';
import type { TextContainer } from '../format';
import { ACCESSION, factivaRecords } from './factiva';
import { pieces } from './pages';
import { exportParts, type ExportRecord } from './records';
import type { Outlets } from '../outlets';
import { nexisRecords } from './nexis';
import { NUMBERED } from './nexis-labels';
import { proquestRecords } from './proquest';

/** Characters that tell which of the two shapes it has. */
const ENOUGH = 65_536;

/**
 * A text file to which a feed automation appended one item after the other, each with its day and `by Outlet(Feed)` below
 * it, or with labelled lines above it.
 */
export const appended: TextContainer = {
  id: 'appended',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => !more.trimStart().startsWith('<') && (isAppended(more) || isLabelledSeries(more)),
  open: ({ input, text }) =>
    isLabelledSeries(text.slice(0, ENOUGH)) ? labelledItems(input.name, text) : appendedItems(input.name, text),
};

const CODED = pattern(String.raw`^[ \t]*(?:{factiva-codes})(?:[ \t\u00a0]|$)`, 'gm', markupWords);
const ARTICLE = /<div[^>]{0,200}\bclass=["']?(?:article\s+)?[a-z]{2}Article\b/gi;

/** Articles exported from Factiva: text with its field codes or as it shows them, or the page it offers for saving. */
export const factiva: TextContainer = {
  id: 'factiva',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => {
    if (isPage(more))
      return new RegExp(ARTICLE, 'i').test(more) && /articleParagraph|\bfactiva\b|<b>HD<\/b>/i.test(more);
    const codes = new Set([...more.matchAll(CODED)].map(([code]) => code.trim()));
    if (codes.size >= 5 && codes.has('HD') && codes.has('SN')) return true;
    return ACCESSION.test(more) && /^[ \t]*\d[\d.,]{0,6}[ \t\u00a0]?\p{L}{1,8}[ \t]*$/mu.test(more);
  },
  open: ({ input, text }, context) =>
    exportParts(
      input.name,
      'Factiva export',
      isPage(text) ? factivaPages(text, context.outlets) : factivaRecords(text, context.outlets),
    ),
};

const isPage = (text: string): boolean => text.slice(0, 2000).trimStart().startsWith('<');

function* factivaPages(html: string, outlets: Outlets): Generator<ExportRecord> {
  let number = 0;
  for (const words of pieces(html, ARTICLE)) {
    number += 1;
    for (const record of factivaRecords(words, outlets))
      yield 'missing' in record ? { ...record, where: `document ${number}` } : record;
  }
}

const LENGTH = pattern(String.raw`^[ \t]*(?:{labels-in-nexis-length})\s?:`, 'im', worldWords);

/** Articles exported from Nexis Uni or LexisNexis, as text or out of a Word, RTF or PDF file. */
export const nexis: TextContainer = {
  id: 'nexis',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => {
    if (more.trimStart().startsWith('<')) return false;
    if (NUMBERED.test(more) && (LENGTH.test(more) || /^[ \t]*(?:LOAD-DATE|UPDATE|LANGUAGE|SPRACHE)\s?:/m.test(more)))
      return true;
    const labels = [
      LENGTH,
      /^[ \t]*Load-Date\s?:/im,
      /^[ \t]*End of Document[ \t]*$/im,
      /^[ \t]*(?:Body|BODY:?)[ \t]*$/m,
    ];
    if (labels.filter((label) => label.test(more)).length >= 3) return true;
    return (
      /^[ \t]*Documents? \(\d{1,6}\)[ \t]*$/m.test(more) &&
      /^[ \t]*(?:User Name|Job Number|Date and Time)\s?:/m.test(more)
    );
  },
  open: ({ input, text }, context) => exportParts(input.name, 'Nexis export', nexisRecords(text, context.outlets)),
};

const LABEL =
  /^[ \t]*(?:ProQuest document ID|Publication title|Publication info|Publication date|Document URL)[ \t\u00a0]?:/gim;
/** Where a record begins in the page ProQuest offers for saving. */
const RECORD = /<a\b[^>]{0,40}\bname=["']?DocID_/gi;

/** Articles exported from ProQuest, as text or as the page it offers for saving. */
export const proquest: TextContainer = {
  id: 'proquest',
  holds: 'text parts',
  extensions: [],
  sniff: (_head, more) => {
    if (isPage(more)) return /ProQuest document (?:ID|link)/i.test(more) && />\s?Full text:/i.test(more);
    if (/^[ \t]*Report Information from ProQuest/m.test(more)) return true;
    const labels = new Set([...more.matchAll(LABEL)].map(([label]) => label.trim().toLowerCase()));
    return labels.size >= 2 && /^[ \t]*(?:Full text|Abstract)[ \t]?:/im.test(more);
  },
  open: ({ input, text }, context) =>
    exportParts(
      input.name,
      'ProQuest export',
      isPage(text) ? proquestPages(text, context.outlets) : proquestRecords(text, context.outlets),
    ),
};

function* proquestPages(html: string, outlets: Outlets): Generator<ExportRecord> {
  let number = 0;
  const starts = new RegExp(RECORD).test(html) ? RECORD : /<body\b|^/gi;
  for (const words of pieces(html, starts)) {
    for (const record of proquestRecords(words, outlets)) {
      number += 1;
      yield 'missing' in record ? { ...record, where: `document ${number}` } : record;
    }
  }
}
