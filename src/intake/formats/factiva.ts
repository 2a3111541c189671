import { factivaRecords } from '../exports/factiva';
import { pieces } from '../exports/pages';
import { exportParts, type ExportRecord } from '../exports/records';
import type { Outlets } from '../outlets';
import type { TextContainer } from '../format';

const ACCESSION =
  /^[ \t]*(?:AN[ \t]+)?(?:Document|Dokument|Documento|文書|文件|Документ)[ \t\u00a0]+[A-Z][A-Z0-9]{4,13}(?:19|20)\d{6}[a-z0-9]{6,14}[ \t]*$/m;
const CODED = /^[ \t]*(?:HD|WC|PD|SN|LP|TD|LA|AN)(?:[ \t\u00a0]|$)/gm;
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
      isPage(text) ? pageRecords(text, context.outlets) : factivaRecords(text, context.outlets),
    ),
};

const isPage = (text: string): boolean => text.slice(0, 2000).trimStart().startsWith('<');

function* pageRecords(html: string, outlets: Outlets): Generator<ExportRecord> {
  let number = 0;
  for (const words of pieces(html, ARTICLE)) {
    number += 1;
    for (const record of factivaRecords(words, outlets))
      yield 'missing' in record ? { ...record, where: `document ${number}` } : record;
  }
}
