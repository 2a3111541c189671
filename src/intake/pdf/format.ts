import type { ByteContainer } from '../format';

/** A PDF with text in it. Its reader is loaded with the first one. */
export const pdf: ByteContainer = {
  id: 'pdf',
  holds: 'byte parts',
  extensions: ['pdf'],
  sniff: (head) => /%PDF-\d\.\d/.test(head.slice(0, 1024)),
  open: async function* (source, context) {
    yield* (await import('./read')).readPdfParts(source, context);
  },
};
