import type { ReadingTools } from '../src/intake';
import { parseHtml } from '../src/intake/html-parser';

/** What reading needs here: the plugin's own page parser, and a PDF reader that runs without a browser, loaded with the first PDF. */
export const readingTools: ReadingTools = {
  parseHtml,
  readPdf: async (bytes, name) => (await import('./pdf')).readPdf(bytes, name),
};
