import { repairC1 } from './windows1252';

/** Length of a well-formed UTF-8 sequence at `at`; 0 where there is none; negative where the bytes end inside one. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return -1;
    const [low, high] = index === 1 ? secondByte(lead) : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return length;
}

/** No overlong forms, no surrogates, nothing past U+10FFFF. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

export interface Utf8Shape {
  /** Sequences of two bytes and more. */
  readonly sequences: number;
  /** Bytes above 0x7F that belong to none. */
  readonly strays: number;
  /** Where a sequence is cut off by the end of the bytes; their length where none is. */
  readonly end: number;
}

/** How far bytes are UTF-8. */
export function utf8Shape(bytes: Uint8Array): Utf8Shape {
  let sequences = 0;
  let strays = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length < 0) return { sequences, strays, end: at };
    if (length === 0) strays += 1;
    else if (length > 1) sequences += 1;
    at += Math.max(1, length);
  }
  return { sequences, strays, end: bytes.length };
}

/** UTF-8 with single bytes of windows-1252 in it, as pasting editors and careless templates leave them. */
export function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8');
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += utf8.decode(bytes.subarray(from, at));
    if (length < 0) return text;
    text += repairC1(String.fromCharCode(bytes[at] ?? 0));
    at += 1;
    from = at;
  }
  return text + utf8.decode(bytes.subarray(from));
}

/** UTF-32, which the standard leaves out. */
export function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    if (code === 0xfeff && at === 0) continue;
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

const MOST_REPAIRED = 5_000_000;

/**
 * Text that was UTF-8, taken for windows-1252 and written as UTF-8 again (`cafÃ©`), put right. Only where every such
 * group makes a character again; a text that only quotes one such group beside other accented letters stays.
 */
export function undoDoubleEncoding(text: string): string {
  if (text.length > MOST_REPAIRED || !/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u2122]/.test(text))
    return text;
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === null) return text;
    bytes.push(byte);
  }
  const all = Uint8Array.from(bytes);
  const { sequences, strays, end } = utf8Shape(all);
  return sequences >= 2 && strays === 0 && end === all.length ? new TextDecoder('utf-8').decode(all) : text;
}

const HIGH = new Map(
  Array.from({ length: 32 }, (_, index) => [repairC1(String.fromCharCode(0x80 + index)), 0x80 + index]),
);

function byteOf(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : (HIGH.get(character) ?? null);
}
