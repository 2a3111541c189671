import type { Bounds } from './quantity';

const DIGITS: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const UNDER: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const TENS: Readonly<Record<string, number>> = { 열: 10, 스물: 20, 스무: 20, 서른: 30, 마흔: 40, 쉰: 50, 예순: 60, 일흔: 70, 여든: 80, 아흔: 90 }; // prettier-ignore
const ONES: Readonly<Record<string, number>> = { 한: 1, 하나: 1, 두: 2, 둘: 2, 세: 3, 셋: 3, 네: 4, 넷: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9 }; // prettier-ignore

/** Native numbers, to be counted with a counter: `열여섯`, `서른`, `두`. */
export const NATIVE = `(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)?(?:하나|한|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)|열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔`;
/** Numbers in words of Chinese: `백`, `삼백이십`. */
export const SINO = `(?:[일이삼사오육칠팔구]?[십백천만억]){1,5}[일이삼사오육칠팔구]?`;
/** `2천`, `1만2천400`, `3억`, `1,200`, `28.6`. */
export const DIGIT = `\\d[\\d,]{0,14}(?:\\.\\d{1,4})?(?: ?[십백천만억조](?: ?\\d[\\d,]{0,5}(?:\\.\\d{1,3})?)?){0,6}`;
/** `수십`, `수백만`. */
export const VAGUE = `수[십백천만][만억]?`;

export function koreanNumber(text: string): Omit<Bounds, 'exactness'> & { readonly isVague: boolean } {
  if (text.startsWith('수')) {
    const [one, two] = [text.charAt(1), text.charAt(2)];
    const scale = (UNDER[one] ?? DIGITS[one] ?? 1) * (DIGITS[two] ?? 1);
    return { low: 2 * scale, high: 10 * scale - 1, isVague: true };
  }
  const digits = text.replaceAll(/[일이삼사오육칠팔구]/g, (sign) => String('일이삼사오육칠팔구'.indexOf(sign) + 1));
  const isDigits = /^[\d십백천만억]/.test(digits) && !Object.keys(ONES).includes(text);
  const value = isDigits ? mixed(digits.replaceAll(/[ ,]/g, '')) : native(text);
  return { low: value, high: value, isVague: false };
}

function native(text: string): number {
  const tens = Object.keys(TENS).find((word) => text.startsWith(word)) ?? '';
  return (TENS[tens] ?? 0) + (ONES[text.slice(tens.length)] ?? 0);
}

/** Digits with their scales: each `만`, `억` closes what stands before it. */
function mixed(text: string): number {
  let [all, part, digits] = [0, 0, ''];
  for (const sign of text) {
    if (/[\d.]/.test(sign)) digits += sign;
    else if (Object.hasOwn(UNDER, sign)) {
      part += (digits === '' ? 1 : Number(digits)) * (UNDER[sign] ?? 1);
      digits = '';
    } else {
      all += (part + (digits === '' ? (part === 0 ? 1 : 0) : Number(digits))) * (DIGITS[sign] ?? 1);
      [part, digits] = [0, ''];
    }
  }
  return all + part + (digits === '' ? 0 : Number(digits));
}
