import type { ByteContainer } from '../format';

/** A Word document, told from other archives by the names of the files in it. */
export const docx: ByteContainer = {
  id: 'docx',
  holds: 'byte parts',
  extensions: ['docx', 'docm', 'dotx'],
  sniff: (head, more) =>
    head.startsWith('PK\u0003\u0004') &&
    (more.includes('word/document') ||
      (more.includes('[Content_Types].xml') && /word\/|docProps\//.test(more) && !/\b(?:xl|ppt)\//.test(more))),
  open: async function* (source, context) {
    yield* (await import('./read-docx')).readDocx(source, context);
  },
};

/** A Rich Text document. */
export const rtf: ByteContainer = {
  id: 'rtf',
  holds: 'byte parts',
  extensions: ['rtf'],
  sniff: (head) => /^\s*\{\\rtf/.test(head),
  open: async function* (source, context) {
    yield* (await import('./read-rtf')).readRtf(source, context);
  },
};
