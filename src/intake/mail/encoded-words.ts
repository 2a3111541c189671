import { decode } from '../encoding/decode';
import { decodeAs } from '../encoding/decode-as';
import { encodingOf } from '../encoding/labels';
import { asBytes, concatenated } from './bytes';
import { decodeBase64 } from './transfer';

const WORD = /=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000}|[^?]{0,2000})\?=/gi;

/**
 * A header's words with the encoded ones (`=?euc-kr?B?…?=`, RFC 2047) decoded. Neighbours of one charset are put
 * together before they are decoded, since programs cut characters in two between them. Raw bytes are guessed.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return rawWords(value);
  const parts: string[] = [];
  let open: { charset: string; bytes: Uint8Array[] } | null = null;
  let at = 0;
  const close = (): void => {
    if (open !== null) parts.push(textIn(concatenated(open.bytes), open.charset));
    open = null;
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(at, match.index);
    const [all, charset = '', kind = '', content = ''] = match;
    const bytes = kind.toLowerCase() === 'b' ? decodeBase64(asBytes(content)) : decodeQ(content);
    const last: { charset: string; bytes: Uint8Array[] } | null = open;
    if (last === null || !/^\s*$/.test(between) || last.charset !== charset.toLowerCase()) {
      close();
      if (!/^\s*$/.test(between) || last === null) parts.push(rawWords(between));
      open = { charset: charset.toLowerCase(), bytes: [bytes] };
    } else last.bytes.push(bytes);
    at = match.index + all.length;
  }
  close();
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

function textIn(bytes: Uint8Array, charset: string): string {
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
