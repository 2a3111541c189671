import { failed, type Input, type Outcome } from '../../model';
import type { IntakeContext, PdfFile } from '../context';
import { documentParts } from '../documents/parts';
import type { ByteSource } from '../format';
import { refuse } from '../problems';
import { pdfBlocks } from './blocks';

/** Characters a page of a scan may have all the same: a stamp, a page number. */
const STRAY = 12;

/** The articles of a PDF, or why its text cannot be had. */
export async function* readPdfParts(
  { input, bytes }: ByteSource,
  context: IntakeContext,
): AsyncGenerator<Outcome<Input>> {
  const { name } = input;
  const read = await context.readPdf(bytes, name);
  if (!read.ok) {
    yield failed(read.problem);
    return;
  }
  const file = read.value;
  const lack = lackOf(file);
  if (lack !== null) {
    yield refuse('no-text-layer', name, lack);
    return;
  }
  const { blocks, furniture } = pdfBlocks(file, context.outlets);
  const removed = [
    { what: 'page header or footer', why: 'it repeats on the pages', count: furniture.repeated },
    { what: 'page', why: 'its PDF is damaged there; print the document to a new PDF', count: file.unreadable },
    { what: 'page number', why: 'it is no part of the text', count: furniture.numbers },
  ].filter(({ count }) => count > 0);
  const url = input.url ?? furniture.url;
  yield* documentParts(
    {
      name,
      from: 'PDF',
      properties: file.title === undefined ? {} : { title: file.title },
      removed,
      ...(url === null ? {} : { url }),
    },
    blocks,
    context,
  );
}

/** Why there is no text to be had; null where there is. */
function lackOf(file: PdfFile): string | null {
  if (isUnreadable(file))
    return 'its fonts do not say which letters they show, so its text cannot be read; run text recognition (OCR) first.';
  return isPictures(file) ? 'its pages are pictures without text; run text recognition (OCR) first.' : null;
}

const isPictures = ({ pages }: PdfFile): boolean => {
  const letters = pages.reduce(
    (sum, page) => sum + page.items.reduce((own, item) => own + item.text.replace(/[^\p{L}]/gu, '').length, 0),
    0,
  );
  return letters < STRAY * Math.max(1, pages.length);
};

/** Controls, private characters and replacements: what a font without a table of its characters gives. */
const NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;

/** Whether most signs of a document stand for no character. */
function isUnreadable({ pages }: PdfFile): boolean {
  let signs = 0;
  let unknown = 0;
  for (const { items } of pages) {
    for (const { text } of items) {
      signs += text.replace(/\s/g, '').length;
      unknown += text.replace(/\s/g, '').match(NO_LETTER)?.length ?? 0;
    }
  }
  return unknown > 0.5 * signs && unknown > STRAY;
}
