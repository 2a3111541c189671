import { inWord, unitClass } from '../analysis/language/characters';
import { basename, nameKey } from './links';
import { passageAt, passagesIn, type Passages } from './passages';

/** Where in its text a note names what it links. */
export interface Spot {
  /** As in the lists. */
  readonly target: string;
  /** Paragraph × 256 + sentence in the paragraph, both from 0, ascending, each once; the 256th and later count as the last. */
  readonly at: readonly number[];
}

/**
 * The sentences of a note's text (without properties) in which it names what its lists link: by its links to them, by the
 * words it links them with, by their names, and by the last word of a name that stands for no other. `targets` as in the
 * lists; those the text does not name are left out. Fast, because it runs over every article of a vault.
 */
export function spotsIn(body: string, targets: readonly string[]): readonly Spot[] {
  if (targets.length === 0) return [];
  const passages = passagesIn(body);
  const found = matches(body, [...new Set(targets)]);
  const at = new Map<string, number[]>();
  for (const { start, target } of found) addTo(at, target, passages, start);
  return [...at].map(([target, codes]) => ({ target, at: codes }));
}

/** A stretch of a text that names a target. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** Where targets are named, in order; of two that overlap the longer. */
function matches(body: string, targets: readonly string[]): readonly Match[] {
  const links = linksIn(body, targets);
  const found = [...links];
  for (const [form, target] of formsOf(targets, links, body)) {
    if (target !== null) addOccurrences(found, body, form, target);
  }
  found.push(...lastWords(body, targets));
  return withoutOverlaps(found);
}

function addTo(at: Map<string, number[]>, target: string, passages: Passages, start: number): void {
  const code = passages.at[passageAt(passages, start)] ?? 0;
  const codes = at.get(target);
  if (codes === undefined) at.set(target, [code]);
  else if (codes.at(-1) !== code) codes.push(code);
}

/** The links of a text to the targets, brackets included. */
function linksIn(body: string, targets: readonly string[]): readonly Match[] {
  const byKey = new Map(targets.map((target) => [nameKey(target), target]));
  const links: Match[] = [];
  for (let start = body.indexOf('[['); start >= 0; start = body.indexOf('[[', start + 2)) {
    const end = body.indexOf(']]', start);
    if (end < 0) break;
    const inside = body.slice(start + 2, end);
    const target = byKey.get(nameKey((/^[^|#^]*/.exec(inside)?.[0] ?? '').trim()));
    if (target !== undefined) links.push({ start, end: end + 2, target });
  }
  return links;
}

/** What names a target in running text; null where one form means two of them. */
function formsOf(
  targets: readonly string[],
  links: readonly Match[],
  body: string,
): ReadonlyMap<string, string | null> {
  const forms = new Map<string, string | null>();
  const add = (form: string, target: string): void => {
    if (form.length < 2) return;
    const other = forms.get(form);
    forms.set(form, other === undefined || other === target ? target : null);
  };
  for (const target of targets) add(nameOf(target), target);
  for (const { start, end, target } of links) {
    // Looked for in the link alone: the text before it is as long as the note.
    const link = body.slice(start, end);
    const words = link.includes('|') ? link.slice(link.lastIndexOf('|') + 1, -2) : '';
    if (/[^a-z ]/.test(words)) add(words, target);
  }
  return forms;
}

/** The name a target shows: without folder and without a qualifier in brackets. */
const nameOf = (target: string): string => basename(target).replace(/ \([^()]*\)$/, '');

const LAST_WORD = /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}(\p{Lu}[\p{L}'’-]{3,})$/u;

/** A person is named once in full and then by the last name, an agency likewise; one that two targets share says nothing. */
function lastWords(body: string, targets: readonly string[]): readonly Match[] {
  const words = new Map<string, string | null>();
  for (const target of targets) {
    const last = LAST_WORD.exec(nameOf(target))?.[1];
    if (last !== undefined) words.set(last, words.has(last) ? null : target);
  }
  const found: Match[] = [];
  for (const [word, target] of words) {
    if (target !== null) addOccurrences(found, body, word, target, (start) => !followsName(body, start));
  }
  return found;
}

/** Whether a word with a capital stands right before an offset: `South Hamgyong` is not `Hamgyong`. */
function followsName(body: string, start: number): boolean {
  if (body.charCodeAt(start - 1) !== 32) return false;
  let at = start - 1;
  while (at > 0 && inWord(unitClass(body, at - 1))) at -= 1;
  const first = body.charAt(at);
  return first !== first.toLowerCase();
}

function addOccurrences(
  found: Match[],
  body: string,
  form: string,
  target: string,
  counts: (start: number) => boolean = () => true,
): void {
  for (let start = body.indexOf(form); start >= 0; start = body.indexOf(form, start + form.length)) {
    const end = start + form.length;
    if (isWord(body, start, end) && counts(start)) found.push({ start, end, target });
  }
}

/** Words do not begin or end inside others; in scripts without case a particle may follow at once. */
function isWord(body: string, start: number, end: number): boolean {
  if (start > 0 && inWord(unitClass(body, start - 1)) && body.charCodeAt(start) < 0x1100) return false;
  return end >= body.length || body.charCodeAt(end - 1) >= 0x1100 || !inWord(unitClass(body, end));
}

function withoutOverlaps(found: Match[]): readonly Match[] {
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
  }
  return kept;
}
