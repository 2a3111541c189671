import { message, ok, type Outcome } from '../../model';
import { refuse } from '../problems';
import { extensionShare } from './cp949';
import { decodeAs } from './decode-as';
import { guessEncoding } from './guess';
import { encodingOf } from './labels';
import { pairedEncoding } from './paired';
import { undoDoubleEncoding, utf8Shape } from './utf';

/** First bytes of files that are no text, with what to call them and what to do instead. */
const MAGIC: readonly { readonly bytes: string; readonly what: string; readonly instead: string }[] = [
  { bytes: '\u0089PNG', what: 'an image', instead: 'import the page or text it belongs to' },
  { bytes: 'GIF8', what: 'an image', instead: 'import the page or text it belongs to' },
  { bytes: '\u00ff\u00d8\u00ff', what: 'an image', instead: 'import the page or text it belongs to' },
  { bytes: 'BM', what: 'an image', instead: 'import the page or text it belongs to' },
  { bytes: 'II*\u0000', what: 'an image', instead: 'import the page or text it belongs to' },
  { bytes: 'MM\u0000*', what: 'an image', instead: 'import the page or text it belongs to' },
  { bytes: 'RIFF', what: 'an image, sound or film', instead: 'import the page or text it belongs to' },
  { bytes: 'ID3', what: 'a sound', instead: 'import its transcript' },
  { bytes: 'OggS', what: 'a sound', instead: 'import its transcript' },
  { bytes: '\u001aE\u00df\u00a3', what: 'a film', instead: 'import its transcript' },
  { bytes: '\u007fELF', what: 'a program', instead: 'import the text itself' },
  { bytes: 'MZ\u0090', what: 'a program', instead: 'import the text itself' },
  {
    bytes: '\u00d0\u00cf\u0011\u00e0',
    what: 'an old Office document (.doc, .xls) or an Outlook message (.msg)',
    instead: 'save it as DOCX or as text, a message as EML',
  },
  { bytes: '%PDF-', what: 'a PDF', instead: 'name it .pdf and import it as a file' },
  { bytes: '{\\rtf', what: 'an RTF document', instead: 'name it .rtf and import it as a file' },
  { bytes: 'PK\u0003\u0004', what: 'a ZIP archive or Office document', instead: 'import it as a file' },
  { bytes: '\u001f\u008b', what: 'a compressed file', instead: 'import it as a file' },
  { bytes: '7z\u00bc\u00af', what: 'a 7-Zip archive', instead: 'unpack it, or pack it as ZIP' },
  { bytes: 'Rar!', what: 'a RAR archive', instead: 'unpack it, or pack it as ZIP' },
  { bytes: '\u00fd7zXZ\u0000', what: 'a compressed file', instead: 'unpack it and import what is inside' },
  { bytes: 'BZh', what: 'a compressed file', instead: 'unpack it and import what is inside' },
  { bytes: '(\u00b5/\u00fd', what: 'a compressed file', instead: 'unpack it and import what is inside' },
  { bytes: '!BDN', what: 'an Outlook mailbox (.pst)', instead: 'export its messages as EML or MBOX' },
  { bytes: 'SQLite format 3\u0000', what: 'a database', instead: 'export its articles as CSV or JSON' },
];

/** Shorter marks of plain letters also begin words: they count where what follows is no text either. */
const SURE = 5;

/** Text of bytes: by byte order mark, declaration, validity as UTF-8, shape of UTF-16, else the likeliest legacy set. */
export function decode(bytes: Uint8Array, name: string, contentType?: string): Outcome<string> {
  const head = latin1(bytes.subarray(0, 8192));
  const magic = MAGIC.find((entry) => head.startsWith(entry.bytes) && isBeyondDoubt(entry.bytes, head));
  if (magic)
    return refuse(
      'unsupported-format',
      name,
      message`this is ${magic.what}, which holds no text that can be read; ${magic.instead}.`,
    );
  const encoding = byMark(bytes) ?? byShape(bytes);
  if (encoding !== null) return ok(decodeAs(withoutMark(bytes, encoding), encoding));
  if (isBinary(bytes.subarray(0, 65_536))) return refuse('binary', name, 'this is a binary file, not text.');
  return byDeclaration(bytes, name, declaredLabels(head, contentType));
}

/** So many zeros in a text are strays, left by a program that went wrong: a share of it, in a short one two or three. */
const mostStrays = (length: number): number => Math.max(length / 500, Math.min(3, length / 32));

/** Zeros, and more characters that no text has than strays make up. */
function isBinary(sample: Uint8Array): boolean {
  if (!sample.includes(0)) return false;
  const odd = sample.reduce((sum, byte) => sum + (byte < 32 && !WHITE.has(byte) ? 1 : 0), 0);
  return odd > mostStrays(sample.length);
}

/** Tab, line ends, form feed, and the escape that seven-bit sets announce themselves by. */
const WHITE: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 27]);

const isBeyondDoubt = (magic: string, head: string): boolean =>
  magic.length >= SURE || /[^\t\n\r -~]/.test(magic) || /(?!\s)\p{Cc}/u.test(head.slice(0, 64));

/**
 * Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever a page says: pages are saved anew with old declarations.
 * Seven-bit sets look like ASCII and count as declared.
 */
function byDeclaration(bytes: Uint8Array, name: string, labels: readonly string[]): Outcome<string> {
  const known = labels.map(encodingOf);
  const declared = known.filter((encoding): encoding is string => encoding !== null && encoding !== '');
  const [first] = declared;
  if (first !== undefined && SEVEN_BIT.test(first)) return ok(decodeAs(bytes, first));
  if (first === 'utf-7')
    return refuse('unknown-encoding', name, 'it is in UTF-7, which is read by nothing any more; save it as UTF-8.');
  const escaped = byEscapes(bytes);
  if (escaped !== null) return ok(decodeAs(bytes, escaped));
  const strict = strictUtf8(bytes);
  if (strict !== null) return ok(undoDoubleEncoding(strict));
  if (isAlmostUtf8(bytes)) return ok(decodeAs(bytes, 'utf-8'));
  const unknown = labels[0];
  if (declared.length === 0 && known[0] === null && unknown !== undefined)
    return refuse(
      'unknown-encoding',
      name,
      message`its encoding “${unknown.slice(0, 40)}” is unknown; save it as UTF-8.`,
    );
  return ok(decodeAs(bytes, likeliest(bytes, declared)));
}

const SEVEN_BIT = /^(?:iso-2022|hz-|utf-32)/;

/** `TextDecoder` tells of bytes outside the encoding by throwing. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Sequences of UTF-8 and next to no bytes that are none, or one cut off at the end. */
function isAlmostUtf8(bytes: Uint8Array): boolean {
  const { sequences, strays } = utf8Shape(bytes);
  return strays === 0 || strays * 6 <= sequences;
}

/**
 * A declaration counts where the bytes can be read by it. Servers and mail programs say Latin of everything, so that
 * what a page says itself, or pairs of bytes that only Korean, Chinese or Japanese have, weigh more.
 */
function likeliest(bytes: Uint8Array, declared: readonly string[]): string {
  const possible = declared.filter((encoding) => !/^utf-/.test(encoding) && isReadable(bytes, encoding));
  const choice = possible.find((encoding) => encoding !== 'windows-1252') ?? possible[0];
  if (choice === undefined) return guessEncoding(bytes);
  return choice === 'windows-1252' ? (pairedEncoding(bytes) ?? choice) : choice;
}

const SAMPLE = 262_144;

/** More syllables than these are rare, and make sense of any bytes. */
const MOST_EXTENDED = 0.2;

/** Hardly a byte is outside the encoding; a character cut off by the end of the sample is none of them. */
function isReadable(bytes: Uint8Array, encoding: string): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (encoding === 'euc-kr' && extensionShare(sample) > MOST_EXTENDED) return false;
  const text = decodeAs(sample, encoding);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const high = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return wrong <= 1 || wrong <= high * 0.05;
}

/** Seven-bit Korean, Japanese and Chinese announce themselves. */
function byEscapes(bytes: Uint8Array): string | null {
  const at = bytes.subarray(0, 65_536).indexOf(0x1b);
  if (at < 0) return null;
  const escape = latin1(bytes.subarray(at + 1, at + 4));
  if (escape === '$)C') return 'iso-2022-kr';
  if (/^\$\)[AG]|^\$\*H/.test(escape)) return 'iso-2022-cn';
  return /^(?:\$[@B]|\(J|\$\(D)/.test(escape) ? 'iso-2022-jp' : null;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const byMark = (bytes: Uint8Array): string | null =>
  MARKS.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding ?? null;

const withoutMark = (bytes: Uint8Array, encoding: string): Uint8Array =>
  encoding === 'utf-8' ? bytes.subarray(bytes[0] === 0xef ? 3 : 0) : bytes;

/** UTF-16 or UTF-32 without a mark: nearly every second byte of Latin text is zero, or three of four. */
function byShape(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return null;
  const zeros = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const quarter = sample.length / 4;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  if (first + second + third + fourth === 0) return null;
  if (third > quarter * 0.9 && fourth > quarter * 0.9 && first < quarter * 0.05) return 'utf-32le';
  if (first > quarter * 0.9 && second > quarter * 0.9 && fourth < quarter * 0.05) return 'utf-32be';
  const even = first + third;
  const odd = second + fourth;
  if (odd > quarter * 0.2 && even <= odd * 0.05) return 'utf-16le';
  return even > quarter * 0.2 && odd <= even * 0.05 ? 'utf-16be' : null;
}

/** The charsets that the response, a `<meta>` and an XML declaration name; UTF-16 in a readable declaration is untrue. */
function declaredLabels(head: string, contentType?: string): string[] {
  const found = [
    /charset\s*=\s*["']?([\w.:+-]{1,40})/i.exec(contentType ?? '')?.[1],
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:+-]{2,40})/i.exec(head)?.[1],
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:+-]{2,40})/i.exec(head)?.[1],
  ];
  return found.filter((label): label is string => label !== undefined && !/^(?:utf-?16|ucs-?2|unicode)/i.test(label));
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
