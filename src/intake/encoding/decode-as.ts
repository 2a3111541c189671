import { decodeBig5 } from './big5';
import { decodeCp949 } from './cp949';
import { decodeHz, decodeIso2022 } from './shifted';
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
