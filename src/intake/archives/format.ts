import type { ByteContainer } from '../format';

const GZIP = '\u001f\u008b';
/** A file, an empty archive, a part of several. */
const MARKS = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008', GZIP];

/** An archive of files of any format, with folders; also one compressed file (`.gz`). */
export const zip: ByteContainer = {
  id: 'zip',
  holds: 'byte parts',
  extensions: ['zip', 'gz', 'maff'],
  sniff: (head) => MARKS.some((mark) => head.startsWith(mark)),
  open: async function* ({ input, bytes, budget }) {
    if (bytes[0] === GZIP.charCodeAt(0)) yield (await import('./gzip')).fileOf(bytes, input.name, budget);
    else yield* (await import('./zip')).filesOf(bytes, input.name, budget);
  },
};
