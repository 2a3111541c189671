import { foldForm, message, type Message } from '../../../model';
import { isFindable } from '../places/form-index';

/** Characters of a name, at most. */
const LONGEST = 100;

/**
 * A name as it may stand in an index, a link and a note: on one line, without signs that mean something there, and with
 * the capitals of a name where it is written in one case throughout.
 */
export function cleanName(raw: string): string {
  if (PLAIN.test(raw) && raw.length <= LONGEST) return asName(raw);
  const name = raw
    .slice(0, LONGEST * 4)
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\s;+=~|\\[\]{}<>#^"“”]+/gu, ' ')
    .replace(/^[\s,.:*_/-]+|[\s,:*_/-]+$/gu, '')
    .trim();
  return asName(name);
}

/** What most names are, which leaves nothing to clean. */
const PLAIN = /^[A-Za-z]+(?:[ '-][A-Za-z]+)*$/;

/** `PYONGYANG`, `pyongyang` → `Pyongyang`; `DMZ` and `al-Bab` stay. */
function asName(name: string): string {
  if (/^[A-Z][a-z]/.test(name)) return name;
  const isShout = name === name.toUpperCase() && /\p{Lu}{5}/u.test(name);
  const isSmall = name === name.toLowerCase() && /^\p{Ll}/u.test(name) && !/^\p{Ll}{2,3}[ -]/u.test(name);
  if (!isShout && !isSmall) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s(/-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Why a name is none, one sentence; null where it is one. `name`: cleaned. */
export function faultOfName(name: string): Message | null {
  if (name === '') return 'it has no name.';
  if (name.length > LONGEST) return message`its name is longer than ${LONGEST} characters.`;
  if (name.includes('\ufffd')) return 'its name is not in the encoding of the file.';
  if ((name.match(/\p{L}/gu) ?? []).length < 2) return 'its name is a single letter, a number or signs alone.';
  return isFindable(name) && foldForm(name) !== '' ? null : 'its name is in letters that texts are not searched for.';
}

/** Scripts in which names are looked for in texts: those with capitals, and Hangul. */
const SEARCHED = /^[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}\p{P}\p{Zs}\uac00-\ud7a3]+$/u;

/** Other names of one place. */
export interface FormChoice {
  readonly name: string;
  /** As the file has them. */
  readonly forms: readonly string[];
  readonly keep: 'all' | 'alike';
  /** A town is spelled in many ways; of what is described (`Tumen River`) a translation counts as well. */
  readonly isDescribed: (form: string) => boolean;
}

/** Forms kept of one place, of lists in all languages and of a table's own. */
const MOST = { alike: 8, all: 40 } as const;

/** Forms that any place of a file has, at most. */
export const MOST_FORMS = MOST.all;

/** The other names worth keeping, cleaned, each once, without the name itself. */
export function chooseForms({ name, forms, keep, isDescribed }: FormChoice): readonly string[] {
  const key = foldForm(name);
  const seen = new Set([key]);
  const kept: string[] = [];
  for (const raw of forms) {
    const form = cleanName(raw);
    const folded = foldForm(form);
    if (seen.has(folded) || faultOfName(form) !== null || !SEARCHED.test(form)) continue;
    seen.add(folded);
    if (keep === 'alike' && !isAlike(form, folded, key) && !isDescribed(form)) continue;
    if (kept.push(form) >= MOST[keep]) break;
  }
  return kept;
}

/** What a list in all languages holds that English or Korean news may write: Hangul, and other spellings of the same sounds. */
function isAlike(form: string, folded: string, name: string): boolean {
  if (/^[\uac00-\ud7a3 ]{2,}$/.test(form)) return true;
  if (!/^\p{Lu}/u.test(form) || /^\p{Lu}{2,4}$/u.test(form) || /\d/.test(form) || folded.length < 4) return false;
  if (!/^[\p{Script=Latin}\p{M}\p{P} ]+$/u.test(form)) return false;
  if (bare(folded) === bare(name)) return true;
  const far = Math.min(3, Math.floor(name.length / 3));
  return Math.abs(folded.length - name.length) <= far && distance(folded, name) <= far;
}

/** A folded name without spaces and the words for a town: `hoeryong` of `hoeryong city` and `city of hoeryong`. */
const bare = (folded: string): string =>
  folded.replace(/^(?:city|town) of | (?:city|town|village|county|district)$/g, '').replace(/ /g, '');

/** Levenshtein distance, for names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
