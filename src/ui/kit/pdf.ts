import { loadPdfJs } from 'obsidian';
import type { PdfFile } from '../../intake';
import { collectPdf, pdfProblem, type PdfJsDocument } from '../../intake/pdf/collect';
import type { Outcome } from '../../model';

/** The part of the app's PDF reader that is used; the API does not type it. */
interface PdfJs {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfJsDocument>;
    destroy(): Promise<void>;
  };
}

/**
 * The text of a PDF by the app's own reader, which works in a thread of its own. Nothing in the file is run and nothing
 * is fetched for it. `signal` ends the reading early.
 */
export async function readPdf(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Outcome<PdfFile>> {
  try {
    const pdfJs = (await loadPdfJs()) as PdfJs;
    // The reader keeps what it is given: the caller's bytes stay the caller's.
    const task = pdfJs.getDocument({
      data: bytes.slice(),
      isEvalSupported: false,
      useWorkerFetch: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
    const stop = (): void => void task.destroy();
    signal?.addEventListener('abort', stop);
    try {
      return await collectPdf(await task.promise, name, () => signal?.aborted === true);
    } finally {
      signal?.removeEventListener('abort', stop);
      await task.destroy();
    }
  } catch (error) {
    return pdfProblem(error, name);
  }
}
