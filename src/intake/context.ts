import type { Outcome } from '../model';
import type { Outlets } from './outlets';

/** What reading needs from outside: a DOM parser (the same in the worker and on the command line) and the outlets. */
export interface IntakeContext extends ReadingTools {
  readonly outlets: Outlets;
  /** Whether pictures become links to where they are on the web; they are never fetched. */
  readonly images: 'link' | 'none';
}

/** The parts of reading that differ between platforms, or are too large to load before they are needed. */
export interface ReadingTools {
  /** Parses a whole page without running or fetching anything. */
  parseHtml(html: string): Document | Promise<Document>;
  /** The text of a PDF with its places; in the app by the app's own reader. Problems: `encrypted`, `unreadable-pdf`. */
  readPdf(bytes: Uint8Array, name: string): Promise<Outcome<PdfFile>>;
}

/** A PDF as its reader finds it. */
export interface PdfFile {
  /** Of the document's own properties, where set. */
  readonly title?: string;
  readonly pages: readonly PdfPage[];
  /** Pages that could not be read; they are not among `pages`. */
  readonly unreadable: number;
}

export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which need not be that of reading. */
  readonly items: readonly PdfItem[];
}

/** A piece of text of a PDF page; its origin is the page's lower left corner, in points. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
  /** Name of the typeface as the file has it; bold and italic show in it. */
  readonly font: string;
}
