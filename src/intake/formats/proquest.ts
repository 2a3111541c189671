import { pieces } from '../exports/pages';
import { proquestRecords } from '../exports/proquest';
import { exportParts, type ExportRecord } from '../exports/records';
import type { Outlets } from '../outlets';
import type { TextContainer } from '../format';

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
      isPage(text) ? pageRecords(text, context.outlets) : proquestRecords(text, context.outlets),
    ),
};

const isPage = (text: string): boolean => text.slice(0, 2000).trimStart().startsWith('<');

function* pageRecords(html: string, outlets: Outlets): Generator<ExportRecord> {
  let number = 0;
  const starts = new RegExp(RECORD).test(html) ? RECORD : /<body\b|^/gi;
  for (const words of pieces(html, starts)) {
    for (const record of proquestRecords(words, outlets)) {
      number += 1;
      yield 'missing' in record ? { ...record, where: `document ${number}` } : record;
    }
  }
}
