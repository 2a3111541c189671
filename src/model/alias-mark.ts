import { foldForm } from './form';

/** No vowels, so that no mark is a word. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const LENGTH = 5;

/**
 * The mark of an alias that Dateline wrote into a note, kept there (`dateline-aliases`): an alias without a mark is the
 * user's, a mark without its alias says that the user took it away. Five letters of a hash (FNV-1a) of the folded form: two
 * aliases of one note share one by chance once in 3,200,000.
 */
export function aliasMark(form: string): string {
  let hash = 0x811c9dc5;
  for (const unit of foldForm(form)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  // The low digits of the hash are the poorest.
  let rest = (hash ^ (hash >>> 15)) >>> 0;
  let mark = '';
  for (let at = 0; at < LENGTH; at += 1) {
    mark += LETTERS[rest % LETTERS.length] ?? '';
    rest = Math.floor(rest / LETTERS.length);
  }
  return mark;
}
