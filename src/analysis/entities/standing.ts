/** A headline prepared for asking what it names. */
export interface TitleText {
  readonly text: string;
  readonly lower: string;
}

export const titleText = (title: string): TitleText => ({ text: title, lower: title.toLowerCase() });

/**
 * Where a form stands in a headline as words of its own, -1 where it does not; capitals throughout must be so there too
 * (`WHO`, not `Who`). In Hangul a particle may follow.
 */
export function standsAt(form: string, { text, lower }: TitleText): number {
  if (text === '' || form === '') return -1;
  const capitals = form === form.toUpperCase();
  const [inner, outer] = capitals ? [form, text] : [form.toLowerCase(), lower];
  for (let at = outer.indexOf(inner); at >= 0; at = outer.indexOf(inner, at + 1)) {
    if (/[가-힣]/.test(form)) return at;
    if (!isLetter(outer, at - 1) && !isLetter(outer, at + inner.length)) return at;
  }
  return -1;
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
