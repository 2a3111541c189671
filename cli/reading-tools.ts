import type { ReadingTools } from '../src/intake';
import { parseHtml } from '../src/intake/html-parser';
import { failed } from '../src/model';

/** What reading needs here: the plugin's own page parser, and a PDF reader that runs without a browser. */
export const readingTools: ReadingTools = {
  parseHtml,
  readPdf: async (_bytes, name) =>
    failed({ code: 'unreadable-pdf', subject: name, message: `${name}: PDFs cannot be read yet.` }),
};
