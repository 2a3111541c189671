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
    yield* (await import('../documents/read-docx')).readDocx(source, context);
  },
};
