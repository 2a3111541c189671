import type { ByteContainer } from '../format';

/** A mailbox: mails one behind the other, each after a line that begins with `From `. */
export const mbox: ByteContainer = {
  id: 'mbox',
  holds: 'byte parts',
  extensions: ['mbox', 'mbx'],
  sniff: (head) => /^From [^\n]{0,200}\d{2}:\d{2}[^\n]{0,40}\r?\n(?:>?From |[!-9;-~]{1,60}:)/.test(head),
  open: async function* ({ input, bytes }) {
    const { mailsOf } = await import('../mail/mailbox');
    yield* mailsOf(bytes, input.name);
  },
};
