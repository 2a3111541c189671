import { pattern } from '../../data/lexicon';
import type { ByteContainer } from '../format';

/** Headers that only mails have. */
const OF_MAIL = pattern(String.raw`^(?:{of-mail})[ \t]*:`, 'im');

/** A mail: newsletter, alert, digest, a forwarded article. What reads one is loaded with the first. */
export const eml: ByteContainer = {
  id: 'eml',
  holds: 'byte parts',
  extensions: ['eml', 'emlx'],
  sniff: looksLikeMail,
  open: async function* ({ input, bytes }, context) {
    const { readMail } = await import('./read');
    yield* readMail(withoutCount(bytes), input.name, context);
  },
};

/** A block of headers with a sender, and either a header that only mails have or subject and date beside it. */
function looksLikeMail(head: string): boolean {
  const start = head.replace(
    /^(?:\u00ef\u00bb\u00bf)?[\r\n]{0,20}(?:\d{1,10}[ \t]*\r?\n)?(?:>?From [^\n]{1,200}\r?\n)?/,
    '',
  );
  if (!/^[!-9;-~]{1,60}:[ \t]?\S?/.test(start)) return false;
  const block = start.split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
  const has = (name: string): boolean => new RegExp(`^${name}[ \\t]*:`, 'im').test(block);
  if (!block.split(/\r?\n/).every((line) => /^[ \t]|^[!-9;-~]{1,60}[ \t]*:|^$/.test(line)) && block.length < 4000)
    return false;
  return has('from') && (OF_MAIL.test(block) || (has('subject') && has('date')));
}

/** Apple Mail writes the number of bytes before the message, and properties behind it. */
function withoutCount(bytes: Uint8Array): Uint8Array {
  const first = /^(\d{1,10})[ \t]*\r?\n/.exec(String.fromCharCode(...bytes.subarray(0, 40)));
  if (!first) return bytes;
  const start = first[0].length;
  return bytes.subarray(start, start + Number(first[1]));
}

/** A mailbox: mails one behind the other, each after a line that begins with `From `. */
export const mbox: ByteContainer = {
  id: 'mbox',
  holds: 'byte parts',
  extensions: ['mbox', 'mbx'],
  sniff: (head) => /^From [^\n]{0,200}\d{2}:\d{2}[^\n]{0,40}\r?\n(?:>?From |[!-9;-~]{1,60}:)/.test(head),
  open: async function* ({ input, bytes }) {
    const { mailsOf } = await import('./mailbox');
    yield* mailsOf(bytes, input.name);
  },
};

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
    const { pageOf } = await import('./web-archive');
    yield pageOf(bytes, input.name);
  },
};
