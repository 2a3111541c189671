import { decode } from '../encoding/decode';
import { decodeAs } from '../encoding/decode-as';
import { encodingOf } from '../encoding/labels';
import { asBytes, concatenated } from './bytes';
import { decodeBase64 } from './transfer';

const WORD = /=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000}|[^?]{0,2000})\?=/gi;

/** Words side by side in one charset: what they hold is one text. */
interface Run {
  readonly charset: string;
  /** `b` or `q`, with content; pieces of one kind are put together before they are decoded. */
  readonly pieces: { readonly kind: string; content: string }[];
}

/**
 * A header's words with the encoded ones (`=?euc-kr?B?…?=`, RFC 2047) decoded. Neighbours of one charset are put
 * together first, since programs cut characters, and groups of Base64, in two between them. Raw bytes are guessed.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return rawWords(value);
  const parts: string[] = [];
  let open = null as Run | null;
  let at = 0;
  for (const match of value.matchAll(WORD)) {
    const [all, charset = '', kind = '', content = ''] = match;
    const between = value.slice(at, match.index);
    const touches = open !== null && /^\s*$/.test(between);
    if (open === null || !touches || open.charset !== charset.toLowerCase()) {
      if (open !== null) parts.push(textIn(open));
      if (!touches) parts.push(rawWords(between));
      open = { charset: charset.toLowerCase(), pieces: [] };
    }
    const last = open.pieces[open.pieces.length - 1];
    if (last?.kind === kind.toLowerCase()) last.content += content;
    else open.pieces.push({ kind: kind.toLowerCase(), content });
    at = match.index + all.length;
  }
  if (open !== null) parts.push(textIn(open));
  parts.push(rawWords(value.slice(at)));
  return parts.join('');
}

/** `_` is a space, `=XX` a byte. */
function decodeQ(content: string): Uint8Array {
  const plain = content
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return asBytes(plain);
}

function textIn({ charset, pieces }: Run): string {
  const bytes = concatenated(
    pieces.map(({ kind, content }) => (kind === 'b' ? decodeBase64(asBytes(content)) : decodeQ(content))),
  );
  const encoding = encodingOf(charset);
  return encoding === null || encoding === '' || encoding === 'utf-7' ? guessed(bytes) : decodeAs(bytes, encoding);
}

/** Header text that was never encoded: ASCII as it should be, else whatever its bytes look like. */
const rawWords = (characters: string): string =>
  /\P{ASCII}/u.test(characters) ? guessed(asBytes(characters)) : characters;

function guessed(bytes: Uint8Array): string {
  const text = decode(bytes, 'header');
  return text.ok ? text.value : '';
}
