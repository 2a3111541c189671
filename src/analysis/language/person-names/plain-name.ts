import { englishWords } from '../../../data/lexicon';
import { isRegnal, isRoleHead } from '../titles';
import { foldForm } from '../../../model';

/** Titles that are also given names: taken for one only before another title, or where two names follow a title. */
const NAMES_TOO = englishWords('names-too');
const PARTIES = englishWords('plain-name-parties');
/** Titles in front of a name that `isRoleHead` leaves to other words. */
const COURTESY = englishWords('courtesy');
/** `senators`, `congressmen`, `secretaries`, `comedians`: a title of several, before the first of them. */
const isPlural = (fold: string): boolean =>
  /(?:s|men)$/.test(fold) && isClearHead(fold.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, ''));
const CREDITS_IN_FRONT = englishWords('credits-in-front');
const CREDITS_BEHIND = englishWords('credits-behind');
/** Written in capitals only. */
const WIRES = englishWords('plain-name-wires');

/**
 * A person's name without what is none of it: titles, party, nationality, credit words around it. `House Speaker Paul
 * Ryan` → `Paul Ryan`, `John Moore Getty Images` → `John Moore`. A title that makes one name one person's stays: `Pope
 * Francis`. A name keeps at least one word.
 */
export function plainName(form: string): string {
  const words = withoutCredits(form.trim().split(/\s+/));
  const end = Math.max(titleEnd(words), officeEnd(words));
  return words.slice(end).join(' ');
}

/**
 * `Mahzarin Banaji of Harvard` → `Mahzarin Banaji`: two names, and where somebody is from; `Joan of Arc` is one name,
 * `Secretary of State` an office. Notes may be told apart so: what stands behind is no part of what texts call somebody, but
 * it is of a note's name.
 */
export function withoutHome(form: string): string {
  const words = form.split(' ');
  const of = words.indexOf('of');
  const isOffice = isRoleHead(lastFold(words[of - 1] ?? ''));
  return of > 1 && !isOffice && words.slice(0, of).every((word) => /^\p{Lu}/u.test(word))
    ? words.slice(0, of).join(' ')
    : form;
}

/** Index of the first word after an office told with whose it is: `Knewton CEO [Jose Ferreira]`, `Markham Mayor [Frank Scarpitti]`. */
function officeEnd(words: readonly string[]): number {
  for (let at = words.length - 3; at > 0; at -= 1)
    if (isClearHead(lastFold(words[at] ?? '')) && words[at + 1] !== 'of') return at + 1;
  return 0;
}

function withoutCredits(words: readonly string[]): readonly string[] {
  let first = 0;
  while (first < words.length - 1 && CREDITS_IN_FRONT.has(foldForm(words[first] ?? ''))) first += 1;
  const behind = words.findIndex(
    (word, at) => at > first + 1 && (CREDITS_BEHIND.has(foldForm(word)) || WIRES.has(word.replace(/[/|]$/, ''))),
  );
  return words.slice(first, behind === -1 ? undefined : behind);
}

/** `general` of `Secretary-General`. */
const lastFold = (word: string): string => foldForm(word.slice(word.lastIndexOf('-') + 1));

/** Index of the first word after the titles. */
function titleEnd(words: readonly string[]): number {
  const folds = words.map((word) => foldForm(word));
  let end = 0;
  for (let at = 0; at < words.length - 1; at += 1) {
    if (isHead(folds, at)) end = at + 1;
    else break;
    // `Secretary of State`: the office goes on for a word.
    if (end > 0 && folds[end] === 'of' && end + 2 < words.length) at = (end += 2) - 1;
  }
  return end;
}

function isHead(folds: readonly string[], at: number): boolean {
  const [fold = '', next = '', left] = [folds[at], folds[at + 1], folds.length - at - 1];
  if (COURTESY.has(fold)) return true;
  if (isPlural(fold)) return true;
  if (isRegnal(fold) && left < 2) return false;
  if (NAMES_TOO.has(fold)) return left > 1 && (at > 0 || fold === 'prince' || isClearHead(next));
  return isRoleHead(fold) || (PARTIES.has(fold) && left > 1);
}

const isClearHead = (fold: string): boolean => isRoleHead(fold) && !NAMES_TOO.has(fold);
