import { decodeCp949 } from './cp949';

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/**
 * The seven-bit sets of Korean and Chinese mail, which no platform decodes: shifts switch between ASCII and a set whose
 * characters are pairs, the same as in EUC-KR or GB 2312 without their high bits. RFC 1557 and RFC 1922.
 */
export function decodeIso2022(bytes: Uint8Array, language: 'kr' | 'cn'): string {
  const plain: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ESCAPE && bytes[at + 1] === 0x24) at += 3;
    else if (byte === SHIFT_OUT || byte === SHIFT_IN) shifted = byte === SHIFT_OUT;
    else {
      // A line's end is its own shift back.
      if (byte === 0x0a) shifted = false;
      plain.push(shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte);
    }
  }
  const eightBit = Uint8Array.from(plain);
  return language === 'kr' ? decodeCp949(eightBit) : new TextDecoder('gb18030').decode(eightBit);
}

/** Chinese mail of RFC 1843: `~{` opens a run of GB 2312 pairs, `~}` closes it, `~~` is a tilde. */
export function decodeHz(bytes: Uint8Array): string {
  const plain: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d || next === 0x7e || next === 0x0a)) {
      if (next === 0x7e) plain.push(0x7e);
      else shifted = next === 0x7b || (next === 0x0a && shifted);
      at += 1;
    } else plain.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(plain));
}
