import { ok } from '../../model';
import type { Outcome } from '../../model';
import { refuse } from '../problems';
import { guessEncoding } from './guess';
import { repairC1 } from './windows1252';

/** First bytes of files that are no text, with what to call them. */
const MAGIC: readonly { readonly bytes: string; readonly what: string }[] = [
  { bytes: '%PDF-', what: 'a PDF' },
  { bytes: 'PK\u0003\u0004', what: 'a ZIP archive or Office document' },
  { bytes: '\u0089PNG', what: 'an image' },
  { bytes: 'GIF8', what: 'an image' },
  { bytes: '\u00ff\u00d8\u00ff', what: 'an image' },
  { bytes: '\u001f\u008b', what: 'a compressed file' },
  { bytes: '{\\rtf', what: 'an RTF document' },
  { bytes: '\u007fELF', what: 'a program' },
  { bytes: 'MZ\u0090', what: 'a program' },
  { bytes: '\u00d0\u00cf\u0011\u00e0', what: 'an old Office document' },
];

/** Text of bytes: by byte order mark, declaration, validity as UTF-8, shape of UTF-16, else the likeliest legacy set. */
export function decode(bytes: Uint8Array, name: string, contentType?: string): Outcome<string> {
  const head = latin1(bytes.subarray(0, 4096));
  const magic = MAGIC.find((entry) => head.startsWith(entry.bytes));
  if (magic)
    return refuse(
      'unsupported-format',
      name,
      `this is ${magic.what}, which cannot be read as an article; save its text or page instead.`,
    );
  const encoding = byMark(bytes) ?? byShape(bytes);
  if (encoding === null && bytes.subarray(0, 65_536).includes(0)) {
    return refuse('binary', name, 'this is a binary file, not text.');
  }
  return decodeAs(bytes, encoding ?? declared(head, contentType) ?? guessEncoding(bytes), name);
}

/** Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever a page says: pages are saved anew with old declarations. */
function decodeAs(bytes: Uint8Array, encoding: string, name: string): Outcome<string> {
  const strict = /^(?:utf-?16|iso-2022)/i.test(encoding) ? null : tryDecode(bytes, 'utf-8', true);
  if (strict !== null) return ok(strict);
  const label = isUtf8(encoding) ? guessEncoding(bytes) : encoding;
  const text = tryDecode(bytes, label, false);
  if (text === null)
    return refuse('unknown-encoding', name, `its encoding “${label.slice(0, 40)}” is unknown; save it as UTF-8.`);
  return ok(isLatin(label) ? repairC1(text) : text);
}

const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding);
const isLatin = (encoding: string): boolean => /^(?:windows-1252|iso-8859-1|latin-?1|us-ascii|ascii)$/i.test(encoding);

/** `TextDecoder` tells of an unknown label or, when `fatal`, of bytes outside the encoding by throwing. */
function tryDecode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: nearly every second byte of Latin text, or the same high bytes again and again. */
function byShape(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (odd > half * 0.1 && even <= odd * 0.05) return 'utf-16le';
  return even > half * 0.1 && odd <= even * 0.05 ? 'utf-16be' : null;
}

/** The charset the response, a `<meta>` or an XML declaration names; UTF-16 in a readable declaration is untrue. */
function declared(head: string, contentType?: string): string | null {
  const found =
    /charset\s*=\s*["']?([\w-]{2,30})/i.exec(contentType ?? '')?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1] ??
    null;
  if (found === null || /^utf-?16/i.test(found)) return null;
  if (/^(?:cp949|ms949|uhc|ks_c_5601.*)$/i.test(found)) return 'euc-kr';
  return /^cp(125\d)$/i.test(found) ? found.replace(/^cp/i, 'windows-') : found;
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
