import { failed, message, ok, problemNaming, type Outcome } from '../../model';
import type { PdfFile, PdfItem, PdfPage } from '../context';
import { refuse } from '../problems';

/** The part of a document of pdf.js that reading needs; the app's and the command line's may differ in version. */
export interface PdfJsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ readonly info: unknown }>;
}

interface PdfJsPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(options?: { disableNormalization?: boolean }): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): unknown;
}

/** A year of a newspaper has fewer. */
const MOST_PAGES = 3000;
const MOST_CHARACTERS = 30_000_000;

/** The text of a PDF with its places, page by page; `stopped` is asked between them. */
export async function collectPdf(
  document: PdfJsDocument,
  name: string,
  stopped: () => boolean = () => false,
): Promise<Outcome<PdfFile>> {
  if (document.numPages > MOST_PAGES)
    return refuse('too-much', name, message`it has ${document.numPages} pages; import a part of it.`);
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (stopped()) return failed(problemNaming('stopped', name, 'reading was stopped.'));
    const page = await readPage(document, number);
    if (page === null) continue;
    characters += page.items.reduce((sum, item) => sum + item.text.length, 0);
    if (characters > MOST_CHARACTERS) return refuse('too-much', name, 'it has more text than any book; import a part.');
    pages.push(page);
  }
  const unreadable = document.numPages - pages.length;
  if (unreadable > 0 && pages.length === 0)
    return refuse('unreadable-pdf', name, 'none of its pages can be read; print it to a new PDF.');
  return ok({ ...(await propertiesOf(document)), pages, unreadable });
}

/** Null for a page that cannot be read: the others count. */
async function readPage(document: PdfJsDocument, number: number): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    const placed = items.flatMap((item) => placedItem(item, viewport.transform, viewport.height));
    return { width: viewport.width, height: viewport.height, items: placed };
  } catch {
    return null;
  }
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** An item as it stands on the upright page; none where it is turned against the page. */
function placedItem(raw: unknown, view: readonly number[], height: number): PdfItem[] {
  if (!isTextItem(raw) || raw.str === '') return [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = raw.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  if (!(along.x > 0) || Math.abs(along.y) > Math.abs(along.x) * 0.05) return [];
  const size = raw.height > 0 ? raw.height : Math.hypot(c, d);
  const place = { x: va * e + vc * f + ve, y: height - (vb * e + vd * f + vf) };
  if (![size, place.x, place.y, raw.width].every(Number.isFinite) || size <= 0) return [];
  return [{ text: raw.str, ...place, width: Math.max(0, raw.width), size, font: raw.fontName }];
}

function isTextItem(item: unknown): item is TextItem {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) return false;
  return typeof item.str === 'string' && Array.isArray(item.transform);
}

async function propertiesOf(document: PdfJsDocument): Promise<Pick<PdfFile, 'title'>> {
  const info: unknown = await document.getMetadata().then(
    (metadata) => metadata.info,
    () => null,
  );
  const title: unknown = typeof info === 'object' && info !== null ? (info as Record<string, unknown>)['Title'] : null;
  return typeof title === 'string' && title.trim() !== '' ? { title: title.trim().slice(0, 1000) } : {};
}

/** What an exception of pdf.js means for whoever gave the file. */
export function pdfProblem<T>(error: unknown, name: string): Outcome<T> {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException')
    return refuse('encrypted', name, 'it is locked with a password; save it without one and import that.');
  if (kind === 'InvalidPDFException' || kind === 'MissingPDFException' || kind === 'FormatError')
    return refuse('damaged', name, 'this PDF is damaged or incomplete; get it again.');
  const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return refuse('unreadable-pdf', name, message`this PDF cannot be read (${reason}).`);
}
