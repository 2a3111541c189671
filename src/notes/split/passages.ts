import { linksInBody } from '../retarget';

/** Which of two entities a text names. */
export interface NamedEntities {
  readonly moved: boolean;
  readonly stays: boolean;
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
const isWordPart = (text: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(text);

/**
 * Whether a body names an entity by forms that move to another, by others, or by both. Longer forms come first: in
 * “Kim Jong Un” there is no “Kim”.
 */
export function namedIn(body: string, moving: readonly string[], staying: readonly string[]): NamedEntities {
  const text = folded(asShown(body));
  const moved = new Set(moving.map(folded));
  const forms = [...new Set([...moved, ...staying.map(folded)])].filter((form) => form !== '');
  const covered: { readonly start: number; readonly end: number }[] = [];
  const named = { moved: false, stays: false };
  for (const form of forms.sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const span = { start: at, end: at + form.length };
      if (!isWhole(text, span.start, span.end) || covered.some((one) => one.start < span.end && span.start < one.end))
        continue;
      covered.push(span);
      named[moved.has(form) ? 'moved' : 'stays'] = true;
    }
  }
  return named;
}

/** In scripts without spaces a form is not bounded by anything; there, and only there, it may stand within a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const [before, first] = [text.slice(Math.max(0, start - 1), start), text.slice(start, start + 1)];
  const [last, behind] = [text.slice(end - 1, end), text.slice(end, end + 1)];
  const unspaced = (char: string): boolean =>
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(char);
  const open = isWordPart(before) && isWordPart(first) && !unspaced(first);
  return !open && !(isWordPart(last) && isWordPart(behind) && !unspaced(last));
}

/** The body with its links replaced by the words they show: where they lead names nobody. */
function asShown(body: string): string {
  let text = '';
  let from = 0;
  for (const { start, end, kind, shown } of linksInBody(body)) {
    text += body.slice(from, start) + (kind === 'wiki' ? (shown ?? '') : '');
    from = end;
  }
  return text + body.slice(from);
}
