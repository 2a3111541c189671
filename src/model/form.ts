/**
 * The comparison key of a surface form: compatibility-decomposed, without combining marks, lower case, apostrophes of
 * every kind dropped (`Ch'ŏngjin` → `chongjin`), every other run of non-letters and non-digits one space.
 * Hangul is recomposed, so that its syllables stay what a reader sees.
 */
export function foldForm(form: string): string {
  return form
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
