import type { ByteContainer } from '../format';

/** A Rich Text document. */
export const rtf: ByteContainer = {
  id: 'rtf',
  holds: 'byte parts',
  extensions: ['rtf'],
  sniff: (head) => /^\s*\{\\rtf/.test(head),
  open: async function* (source, context) {
    yield* (await import('../documents/read-rtf')).readRtf(source, context);
  },
};
