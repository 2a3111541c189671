import { getDocumentProxy } from 'unpdf';
import type { Outcome } from '../src/model';
import type { PdfFile } from '../src/intake';
import { collectPdf, pdfProblem } from '../src/intake/pdf/collect';

/** The text of a PDF. Nothing in the file is run and nothing is fetched for it. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Outcome<PdfFile>> {
  try {
    // The reader keeps what it is given: the caller's bytes stay the caller's.
    const document = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      useWorkerFetch: false,
      disableFontFace: true,
      stopAtErrors: false,
    });
    try {
      return await collectPdf(document, name);
    } finally {
      await document.destroy();
    }
  } catch (error) {
    return pdfProblem(error, name);
  }
}
