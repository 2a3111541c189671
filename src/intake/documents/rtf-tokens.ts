/** A piece of an RTF file. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  /** A byte in hexadecimal, `\'c7`, or as it stands in the file. */
  | { readonly type: 'byte'; readonly byte: number }
  /** Plain ASCII. */
  | { readonly type: 'text'; readonly text: string };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;

/** The tokens of an RTF file, in one pass; binary data is passed over by its length. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      yield byte === OPEN ? { type: 'open' } : { type: 'close' };
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, end } = control(bytes, at + 1);
      if (token?.type === 'word' && token.word === 'bin') at = end + Math.max(0, token.value ?? 0);
      else {
        if (token) yield token;
        at = end;
      }
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1;
    else if (byte >= 0x80) {
      yield { type: 'byte', byte };
      at += 1;
    } else {
      const end = plainEnd(bytes, at);
      yield { type: 'text', text: ascii(bytes, at, end) };
      at = end;
    }
  }
}

function plainEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  // Bounded, so that no piece is longer than a string may be built of arguments.
  while (at < bytes.length && at - from < 4096) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 9) break;
    if (byte >= 0x80 || byte === OPEN || byte === CLOSE || byte === BACKSLASH) break;
    at += 1;
  }
  return at === from ? from + 1 : at;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** A control word or symbol behind its backslash. */
function control(bytes: Uint8Array, from: number): { token: RtfToken | null; end: number } {
  const first = bytes[from] ?? 0;
  if (!isLetter(first)) return symbol(bytes, from);
  let at = from;
  while (at < bytes.length && at - from < 32 && isLetter(bytes[at] ?? 0)) at += 1;
  const word = ascii(bytes, from, at);
  const digits = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at < bytes.length && at - digits < 11 && isDigit(bytes[at] ?? 0)) at += 1;
  const number = ascii(bytes, digits, at);
  const value = /\d/.test(number) ? Number(number) : null;
  if (value === null) at = digits;
  // One blank behind a control word belongs to it.
  return { token: { type: 'word', word, value }, end: bytes[at] === 0x20 ? at + 1 : at };
}

/** `\'hh`, an escaped character, or a symbol with a meaning. */
function symbol(bytes: Uint8Array, from: number): { token: RtfToken | null; end: number } {
  if (bytes[from] === QUOTE) {
    const [high, low] = [hexValue(bytes[from + 1]), hexValue(bytes[from + 2])];
    return { token: high < 0 || low < 0 ? null : { type: 'byte', byte: high * 16 + low }, end: from + 3 };
  }
  const character = String.fromCharCode(bytes[from] ?? 0);
  if ('\\{}'.includes(character)) return { token: { type: 'text', text: character }, end: from + 1 };
  if (character === '~') return { token: { type: 'text', text: '\u00a0' }, end: from + 1 };
  if (character === '_') return { token: { type: 'text', text: '-' }, end: from + 1 };
  if (character === '*') return { token: { type: 'word', word: '*', value: null }, end: from + 1 };
  if (character === '\n' || character === '\r')
    return { token: { type: 'word', word: 'par', value: null }, end: from + 1 };
  return { token: null, end: from + 1 };
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
function hexValue(byte = 0): number {
  if (isDigit(byte)) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
