import { markupWords, pattern } from '../../data/lexicon';
import { rawHeader } from './headers';
import type { MimePart } from './mime';

/** A piece of a mail's text. */
export interface TextPiece {
  readonly kind: 'html' | 'plain';
  readonly part: MimePart;
}

/** What a mail is made of: its text, the files and mails attached, and what cannot be read. */
export interface MailContent {
  readonly text: readonly TextPiece[];
  readonly attached: readonly MimePart[];
  readonly unreadable: readonly { readonly part: MimePart; readonly why: 'encrypted' | 'outlook' }[];
}

/** Nothing to read in them; they are left out in silence. */
const NO_ARTICLE = pattern('^(?:{parts-without-text})', '', markupWords);
const PICTURE = pattern(
  String.raw`\.(?:{endings-of-pictures}|{endings-of-sounds}|ics|vcf|asc|sig|p7s)$`,
  'i',
  markupWords,
);

export function contentOf(message: MimePart): MailContent {
  const text: TextPiece[] = [];
  const attached: MimePart[] = [];
  const unreadable: { part: MimePart; why: 'encrypted' | 'outlook' }[] = [];
  const visit = (part: MimePart): void => {
    const { value } = part.type;
    if (value === 'multipart/encrypted' || isSealed(part)) unreadable.push({ part, why: 'encrypted' });
    else if (/^application\/(?:vnd\.)?ms-tnef$/.test(value)) unreadable.push({ part, why: 'outlook' });
    else if (value === 'multipart/alternative') visitAll(bestAlternative(part.children));
    else if (value === 'multipart/related') visitAll(relatedRoot(part));
    else if (part.children.length > 0) visitAll(part.children);
    else if (isBody(part)) text.push({ kind: value === 'text/html' ? 'html' : 'plain', part });
    else if (!NO_ARTICLE.test(value) && !PICTURE.test(part.filename)) attached.push(part);
  };
  const visitAll = (parts: readonly MimePart[]): void => {
    parts.forEach(visit);
  };
  visit(message);
  return { text, attached, unreadable };
}

const isSealed = ({ type, filename }: MimePart): boolean =>
  /^application\/(?:x-)?pkcs7-mime$/.test(type.value) && type.params.get('smime-type') !== 'signed-data'
    ? true
    : /\.p7m$/i.test(filename);

/** Text that is shown, not a file that hangs on it. */
function isBody({ type, disposition, filename }: MimePart): boolean {
  const isText = /^(?:text\/(?:html|plain)|multipart\/.*|text|)$/.test(type.value);
  if (!isText || disposition.value === 'attachment') return false;
  return filename === '' || (disposition.value === '' && !/\.(?:txt|html?|md|eml)$/i.test(filename));
}

/** HTML where it says anything, with all that hangs on it; the others say the same in less. */
function bestAlternative(parts: readonly MimePart[]): readonly MimePart[] {
  const html = [...parts].reverse().find((part) => saysSomething(htmlOf(part)));
  const plain = parts.find((part) => part.type.value === 'text/plain');
  const rest = parts.filter((part) => part.type.value === 'message/rfc822');
  return html !== undefined ? [html, ...rest] : plain !== undefined ? [plain, ...rest] : parts;
}

function htmlOf(part: MimePart): MimePart | null {
  if (part.type.value === 'text/html') return part;
  if (part.type.value === 'multipart/alternative' || part.children.length === 0) return null;
  return part.children.map(htmlOf).find((found) => found !== null) ?? null;
}

const SAMPLE = 200_000;

function saysSomething(part: MimePart | null): boolean {
  if (part === null) return false;
  let inside = false;
  let letters = 0;
  for (const byte of part.content().subarray(0, SAMPLE)) {
    if (byte === 0x3c) inside = true;
    else if (byte === 0x3e) inside = false;
    else if (!inside && byte > 0x20) letters += 1;
  }
  return letters >= 40;
}

/** The part the others belong to: named by `start`, else the first. */
export function relatedRoot(part: MimePart): readonly MimePart[] {
  const start = part.type.params.get('start')?.replace(/^<|>$/g, '');
  const named = part.children.find(
    (child) => start !== undefined && rawHeader(child.headers, 'content-id').replace(/^<|>$/g, '') === start,
  );
  const root = named ?? part.children[0];
  const files = part.children.filter((child) => child !== root && child.disposition.value === 'attachment');
  return root === undefined ? [] : [root, ...files];
}
