/**
 * The comparison key of a surface form: compatibility-decomposed, without combining marks, lower case, apostrophes of
 * every kind dropped (`Ch'ŏngjin` → `chongjin`), every other run of non-letters and non-digits one space.
 * Hangul is recomposed, so that its syllables stay what a reader sees.
 */
export function foldForm(form: string): string {
  const plain = plainness(form);
  if (plain === FOLDED) return form;
  if (plain === ASCII) return foldAscii(form);
  return form
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FOLDED = 0;
const ASCII = 1;
const BEYOND = 2;

/** Nearly all forms are ASCII, and most of them folded already: what those need is far cheaper. */
function plainness(form: string): number {
  let plain = FOLDED;
  let before = 32;
  for (let at = 0; at < form.length; at += 1) {
    const unit = form.charCodeAt(at);
    if (unit >= 128) return BEYOND;
    const letter = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
    if (!letter && (unit !== 32 || before === 32)) plain = ASCII;
    before = unit;
  }
  return before === 32 && form !== '' ? ASCII : plain;
}

const foldAscii = (form: string): string =>
  form
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
