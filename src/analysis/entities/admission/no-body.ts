import { englishWords, pattern } from '../../../data/lexicon';
import { isChamber, isSide } from '../../language';
import { isAgencyHead, isCompanyEnding, isOrganizationHead, mayHeadAgency } from '../../language/agency-words';
import { foldForm } from '../../../model';
import { whyNoAgency } from './no-agency';
import { otherThing } from './other-things';
import type { NameContext } from './name-context';

/** Words that no name begins or ends with. */
const FRAGMENT = englishWords('fragment');
/** Verbs of headlines and slogans before a body's name. */
const COMMANDS = englishWords('commands');
const PREPOSITION = /\s(?:of|for|on|in|at|to|against|from|with|by)\s/;

const isHead = (fold: string): boolean =>
  isChamber(fold) || isAgencyHead(fold) || isOrganizationHead(fold) || mayHeadAgency(fold);

/** Why a string is no name of a body: first what was cut wrongly, then what it is instead. */
export function whyNoBody(
  name: string,
  kind: 'agency' | 'organization',
  words: readonly string[],
  context: NameContext,
): string | null {
  const folds = words.map((word) => foldForm(word));
  return (
    whyAcronym(name, context) ??
    whyGarbled(name, words, folds) ??
    whyGlued(words, kind, context) ??
    whyOwned(name, words, folds, context) ??
    whyOther(name, folds) ??
    (kind === 'agency' ? whyNoAgency(name, words, folds, context) : null)
  );
}

const isAcronym = (name: string): boolean => /^[\p{Lu}\d.&-]{2,6}$/u.test(name);

function whyAcronym(name: string, { forms }: NameContext): string | null {
  if (!isAcronym(name) || forms.some((form) => form.includes(' ') && !isAcronym(form))) return null;
  return 'an acronym that the article does not expand';
}

/** Pieces of sentences, lines in capitals, repetitions. */
function whyGarbled(name: string, words: readonly string[], folds: readonly string[]): string | null {
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  const isPiece = FRAGMENT.has(first) || FRAGMENT.has(last) || (words.length > 1 && COMMANDS.has(first));
  if (isPiece) return 'a piece of a sentence';
  if (folds.some((fold, at) => fold.length > 2 && fold === folds[at + 1])) return 'it says a word twice';
  // Not `of the`.
  const pairs = folds.slice(1).map((fold, at) => [folds[at] ?? '', fold]);
  const long = pairs.filter((pair) => pair.every((fold) => fold.length > 3)).map((pair) => pair.join(' '));
  if (new Set(long).size < long.length) return 'it says words twice';
  const isShouted = words.length > 1 && name === name.toUpperCase() && words.some((word) => /\p{L}{6}/u.test(word));
  return isShouted ? 'a line in capitals' : null;
}

/** `WallaceWhite House`, `Danoff SchakowskyDrag`; not `BlackRock Inc`. Bodies of the state bear no such names, or as their first word. */
function whyGlued(
  words: readonly string[],
  kind: 'agency' | 'organization',
  { names, isFamilyName, isKnown }: NameContext,
): string | null {
  for (const [at, word] of words.entries()) {
    const [, left = '', right = ''] = /^([\p{L}'’.-]*?\p{Ll})(\p{Lu}\p{Ll}.*)$/u.exec(word) ?? [];
    if (left === '' || /^(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van)$/.test(left)) continue;
    const rest = [right, ...words.slice(at + 1)].join(' ');
    const fold = foldForm(left);
    const counts = names.of(fold);
    const isFamily = kind === 'agency' || isFamilyName(fold) || counts.family > 2 * counts.organisation + 3;
    if ((rest.includes(' ') && isKnown(rest)) || (at > 0 && isFamily)) return 'two names run together';
    if (words.length > 1 && (left === 'The' || isAgencyHead(fold) || isChamber(fold))) return 'two words run together';
  }
  return null;
}

/** `Trump White House`, `Congress Trump`, `Supreme Court’s Citizens United`, `Pfizer PFE`, `Waxman-Markey`. */
function whyOwned(
  name: string,
  words: readonly string[],
  folds: readonly string[],
  { isFamilyName, isKnown }: NameContext,
): string | null {
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  if (words.length === 1) {
    const parts = name.split('-').map((part) => foldForm(part));
    if (parts.every((part) => isFamilyName(part)) || isFamilyName(first))
      return 'the last name of somebody in the story';
  }
  const rest = words.slice(1).join(' ');
  if (rest !== '' && isFamilyName(first) && isKnown(rest)) return `“${rest}” with a name before it`;
  const start = words
    .slice(0, -1)
    .join(' ')
    .replace(/\s*-+$/, '');
  if (start !== '' && isFamilyName(last) && isKnown(start)) return `“${start}” with a name behind it`;
  if (isBelonging(name)) return 'what belongs to a body, not the body';
  return isTicker(words) ? 'a ticker stands behind it' : null;
}

/** `House’s Democratic`; not `Secret Service’s Office of Integrity`. */
function isBelonging(name: string): boolean {
  const [, owner, owned] = /(\S+)['’]s\s(.+)$/.exec(name) ?? [];
  if (owner === undefined || owned === undefined) return false;
  return isHead(foldForm(owner)) && !owned.split(/\s+/).some((word) => isHead(foldForm(word)));
}

/** Whether capitals at the end only repeat letters of the name before them: `Canopy Growth Corp. CGC`. */
function isTicker(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? '';
  const before = words.slice(0, -1).join('').toUpperCase();
  if (!/^\p{Lu}{2,5}$/u.test(last) || before === '' || last[0] !== before[0]) return false;
  let at = 0;
  for (const letter of last) {
    at = before.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Laws, programmes, diseases, times, groups of people, ideas; words for many bodies; two bodies in one. */
function whyOther(name: string, folds: readonly string[]): string | null {
  const last = folds[folds.length - 1] ?? '';
  if (folds.length === 1 && (isHead(last) || isSide(last))) return 'a word for many bodies';
  if (DATES.test(name)) return 'a day or a month, no body';
  const [before = name] = name.split(PREPOSITION);
  const head = foldForm(before.split(/\s+/).pop() ?? '');
  // `Centers for Disease Control`: what stands behind the head says nothing.
  if (before !== name && isHead(head)) return null;
  const other = PROGRAMMES.test(name) ? null : otherThing(folds[0] ?? '', head, last);
  return other ?? (isPair(name) ? 'two bodies in one' : null);
}

const DATES = pattern(String.raw`^(?!may\b)(?:{weekdays}|{months})(?:\s\d{1,2})?$`, 'i');
/** Programmes that are bodies: `United Nations Development Programme`. */
const PROGRAMMES = /^(?:United Nations|UN|U\.N\.|World)\s/;

/** `California Senate and Assembly`; not `Securities and Exchange Commission`. */
function isPair(name: string): boolean {
  const [left, right, more] = name.split(/\s(?:and|&)\s/);
  if (left === undefined || right === undefined || more !== undefined || PREPOSITION.test(left)) return false;
  const [one = '', other = ''] = [left, right].map((part) => foldForm(part.split(/\s+/).pop() ?? ''));
  const isWhole = (fold: string): boolean => isChamber(fold) || isAgencyHead(fold) || isCompanyEnding(fold);
  return isWhole(one) && isWhole(other) && (left.includes(' ') || !right.includes(' '));
}
