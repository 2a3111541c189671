import { failed } from '../../model';
import type { Input, Outcome } from '../../model';
import type { IntakeContext, PdfFile } from '../context';
import { documentParts } from '../documents/parts';
import type { Properties } from '../documents/blocks';
import type { ByteSource } from '../formats/format';
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
  if (isPictures(file)) {
    yield refuse('no-text-layer', name, 'its pages are pictures without text; run text recognition (OCR) first.');
    return;
  }
  const { blocks, furniture } = pdfBlocks(file, context.outlets);
  const removed = [
    { what: 'page header or footer', why: 'it repeats on the pages', count: furniture.repeated },
    { what: 'page number', why: 'it is no part of the text', count: furniture.numbers },
  ].filter(({ count }) => count > 0);
  const url = input.url ?? furniture.url;
  yield* documentParts(
    { name, from: 'PDF', properties: propertiesOf(file), removed, ...(url === null ? {} : { url }) },
    blocks,
    context,
  );
}

const isPictures = ({ pages }: PdfFile): boolean => {
  const letters = pages.reduce(
    (sum, page) => sum + page.items.reduce((own, item) => own + item.text.replace(/[^\p{L}]/gu, '').length, 0),
    0,
  );
  return letters < STRAY * Math.max(1, pages.length);
};

function propertiesOf({ title, author, created }: PdfFile): Properties {
  const day = pdfDate(created);
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(day === null ? {} : { created: day }),
  };
}

/** `D:20241115133000+09'00'` → `2024-11-15`: the hour is that of whoever made the file. */
function pdfDate(printed: string | undefined): string | null {
  const match = /^(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})/.exec(printed ?? '');
  return match ? `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}` : null;
}
