import type { ByteContainer } from '../format';

/** Headers of mails on their way; an archive of a page was never sent. */
const SENT = /^(?:to|received|message-id|delivered-to|return-path)[ \t]*:/im;

/** A page saved with its pictures in one file, as browsers and Word write it. */
export const mhtml: ByteContainer = {
  id: 'mhtml',
  holds: 'byte parts',
  extensions: ['mht', 'mhtml'],
  sniff: (head) => {
    const start = head.replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
    const block = start.split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
    if (!/^[!-9;-~]{1,60}:/.test(block) || SENT.test(block)) return false;
    if (/^(?:snapshot-)?content-location[ \t]*:/im.test(block) && /^content-type[ \t]*:/im.test(block)) return true;
    return /^mime-version[ \t]*:/im.test(block) && /^content-type[ \t]*:\s*multipart\/related\b/im.test(block);
  },
  open: async function* ({ input, bytes }) {
    const { pageOf } = await import('../mail/web-archive');
    yield pageOf(bytes, input.name);
  },
};
