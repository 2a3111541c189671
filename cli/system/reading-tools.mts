import type { Outcome } from '../../src/model';
import type { PdfFile, ReadingTools } from '../../src/intake';
import { parseHtml } from '../../src/intake/html-parser';

let watched = false;

/**
 * In damaged files the reader leaves promises of its own unanswered, which would end the process although the file is
 * read, or its problem told. Any other error ends it as before.
 */
function outliveStrayErrors(): void {
  if (watched) return;
  watched = true;
  process.on('unhandledRejection', (error) => {
    if (!(error instanceof Error) || !OF_THE_READER.test(error.name)) throw error;
  });
}

/** Names of the reader's own errors. */
const OF_THE_READER = /Exception$|^(?:Format|Jbig2|Jpx|Jpeg|DNLMarker|EOIMarker)Error$/;

/** The text of a PDF. Nothing in the file is run and nothing is fetched for it. */
async function readPdf(bytes: Uint8Array, name: string): Promise<Outcome<PdfFile>> {
  const [{ getDocumentProxy }, { collectPdf, pdfProblem }] = await Promise.all([
    import('unpdf'),
    import('../../src/intake/pdf/collect'),
  ]);
  outliveStrayErrors();
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

/** What reading needs here: the plugin's own page parser, and a PDF reader that runs without a browser, loaded with the first PDF. */
export const readingTools: ReadingTools = { parseHtml, readPdf };
