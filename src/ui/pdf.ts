import type { PdfFile } from '../intake';
import { failed, type Outcome } from '../model';

/** The text of a PDF by the app's own reader. */
export const readPdf = async (_bytes: Uint8Array, name: string): Promise<Outcome<PdfFile>> =>
  failed({ code: 'unreadable-pdf', subject: name, message: `${name}: PDFs cannot be read yet.` });
