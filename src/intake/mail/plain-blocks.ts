import { escaped } from '../markdown/pieces';
import { isHardWrapped } from '../markdown/wrapped';
import { destination } from '../redirects';
import type { MailBlock, Link } from './block';

/** How a plain text part was written (RFC 3676): lines that end in a space go on in the next. */
export interface PlainForm {
  readonly flowed: boolean;
  /** The space that joins lines is not part of the text. */
  readonly joinedWithoutSpace: boolean;
}

const URL_IN_TEXT = /<?(https?:\/\/[^\s<>"'`[\]{}|\\^]{4,2000})>?/gi;

/** Paragraphs of a plain text mail; lines broken for the width of a screen are put together again. */
export function plainBlocks(text: string, form: PlainForm): MailBlock[] {
  const lines = unwrapLines(text, form).split('\n');
  const blocks: MailBlock[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(plainBlock(isHardWrapped(open) ? [open.join(' ')] : open));
    open = [];
  };
  for (const raw of lines) {
    const line = raw.trim();
    if (line !== '') open.push(line);
    else close();
  }
  close();
  return blocks;
}

/** The text with its lines as they were written, before they were broken for sending. */
export const unwrapLines = (text: string, form: PlainForm): string =>
  form.flowed ? unflowed(text, form.joinedWithoutSpace) : text.replace(/\r\n?/g, '\n');

interface Open {
  readonly depth: number;
  readonly words: string;
}

/** Lines of the same depth of quotation flow together; a stuffed space in front goes. */
function unflowed(text: string, joinedWithoutSpace: boolean): string {
  const out: string[] = [];
  let open = null as Open | null;
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const marks = /^>*/.exec(raw)?.[0] ?? '';
    const words = raw.slice(marks.length).replace(/^ /, '');
    const isSignature = words === '-- ';
    const goesOn = open !== null && open.depth === marks.length && !isSignature;
    if (open !== null && !goesOn) out.push(open.words);
    const line = goesOn && open !== null ? open.words + words : prefixed(marks, words);
    const flows = words.endsWith(' ') && !isSignature;
    open = flows ? { depth: marks.length, words: joinedWithoutSpace ? line.slice(0, -1) : line } : null;
    if (!flows) out.push(line);
  }
  if (open !== null) out.push(open.words);
  return out.join('\n');
}

const prefixed = (marks: string, words: string): string => (marks === '' ? words : `${marks} ${words}`);

/** A block of lines as they are. */
export function plainBlock(lines: readonly string[]): MailBlock {
  const text = lines.join('\n');
  const links: Link[] = [...text.matchAll(URL_IN_TEXT)].map(([, address = '']) => ({
    href: destination(address.replace(/[.,;:!?)]+$/, '')),
    words: address,
  }));
  const markdown = lines.map((line) => escaped(line, true)).join('  \n');
  return { text, markdown, heading: 0, strong: false, links };
}
