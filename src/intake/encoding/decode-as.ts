import { decodeCp949 } from './cp949';
import { decodeSingleByte } from './single-byte';
import { decodeMixed, decodeUtf32 } from './utf';

/** Text of bytes in an encoding named as `encodingOf` names it; bytes that mean nothing in it become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case 'utf-8':
      return decodeMixed(bytes);
    case 'euc-kr':
      return decodeCp949(bytes);
    case 'big5':
      return decodeBig5(bytes);
    case 'iso-2022-kr':
      return decodeIso2022(bytes, 'kr');
    case 'iso-2022-cn':
      return decodeIso2022(bytes, 'cn');
    case 'hz-gb-2312':
      return decodeHz(bytes);
    case 'utf-32le':
      return decodeUtf32(bytes, true);
    case 'utf-32':
    case 'utf-32be':
      return decodeUtf32(bytes, isLittle32(bytes) && encoding === 'utf-32');
    default:
      return decodeSingleByte(bytes, encoding) ?? new TextDecoder(encoding).decode(withoutHalf(bytes, encoding));
  }
}

const isLittle32 = ([first, second]: Uint8Array): boolean => first === 0xff && second === 0xfe;

/** A file cut off inside a character ends before it. */
function withoutHalf(bytes: Uint8Array, encoding: string): Uint8Array {
  return encoding.startsWith('utf-16') && bytes.length % 2 === 1 ? bytes.subarray(0, -1) : bytes;
}

/**
 * Characters of Hong Kong's supplement to Big5 with their bytes, those that news and names there need. The standard's
 * `big5` has the supplement, some engines' has private characters in its place.
 */
const HONG_KONG =
  '9df7咗 9df6喺 fb48嘅 925d哋 9df8啲 91c1嚟 9dcf嘢 9df5嗰 fcab攞 8fd4瞓 9de5嘥 96f5埗 916f鰂 9068邨 9e50鱲 fed3着 fbdf峯 ' +
  '8fc0衞 91af麪 8ea8綫 91a1鷄 fcf8栢 fd5e枱 fac0滙 fba3啓 9df1曱 9df4甴 9dd0嘞 9e58唓 9e4d揾 9dc7攰 9dbf踎 9cae氹 8adb氽 ' +
  '9bd3劏 fab8簕 9dbd嚿 9df0嗱 9dc8嘭 8a41唥 9e57唞 9df2𨋢 9bd0𠝹 8b48𠺘 8af4𠹌 9e77𠻹 fdf0煊 9454烱 fb46喆 fb69堃 9bda喼 ' +
  '8a46喐 94dc啫 fb55噏 97a3嚤 9cc5囖 9e52冚 89e0凼 96ef吔 8a79哣 95da啱 98e1嘣 8ac5嚡 96f1垻 967b塲 fb6f墪 8f78嫲 9dc0孭 ' +
  '9f6b寃 fbe3崐 a0a1嵗 fbf1帮 fbf9廐 facb恊 fca5懐 9e4c掹 fcb6揸 9e4b揼 fcbf擡 fcdf晧 fcfe桝 fd66歴 98c6沢 fa64滛 87de灮 ' +
  '91eb炣 9e49燶 a04c猂 98ae玏 fe5e珉 a0d5瑨 97d9畑 8a4f睺 8e50窰 8e5c笋 8e75粦 94f3糍 9dd1罉 8ec4羣 9563脷 99a8膥 8f4a茘 ' +
  '8f58菓 8f77蔴 8fb5蟚 8fbc衆 9e5a踭 8a4a蹆 9663鈪 90a2錬 9a54関 90c1隣 8bc4靑 9e46靭 90ee韮 9143飈 9652餸 99f4駄 9153騌 ' +
  '9f67鰛 9ddb鵞 ';

let supplement: ReadonlyMap<string, string> | null = null;

/** Big5 with the characters Hong Kong added; a private character that stands for a rarer one becomes U+FFFD. */
function decodeBig5(bytes: Uint8Array): string {
  const text = new TextDecoder('big5').decode(bytes);
  return text.replace(/[\ue000-\uf8ff]/g, (character) => privateCharacters().get(character) ?? '\ufffd');
}

/** What this platform's decoder gives for the bytes → the character meant. */
function privateCharacters(): ReadonlyMap<string, string> {
  supplement ??= new Map(
    HONG_KONG.trim()
      .split(' ')
      .map((entry) => [platformCharacter(Number.parseInt(entry.slice(0, 4), 16)), entry.slice(4)]),
  );
  return supplement;
}

const platformCharacter = (pair: number): string =>
  new TextDecoder('big5').decode(Uint8Array.of(pair >> 8, pair & 255));

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/**
 * The seven-bit sets of Korean and Chinese mail, which no platform decodes: shifts switch between ASCII and a set whose
 * characters are pairs, the same as in EUC-KR or GB 2312 without their high bits. RFC 1557 and RFC 1922.
 */
function decodeIso2022(bytes: Uint8Array, language: 'kr' | 'cn'): string {
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
function decodeHz(bytes: Uint8Array): string {
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
