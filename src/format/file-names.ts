import { markupWords } from '../data/lexicon';
import { numbersOf } from './ids';
import { oneLine } from './inert';

/** Bytes of UTF-8 a file name may have with its extension; file systems stop at 255, Sync and Android earlier. */
const MAX_BYTES = 200;
const EXTENSION = '.md';

/** Other signs of these go without one. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '/': '-',
  '\\': '-',
  ':': ' -',
  '|': '-',
  '"': '’',
  '`': '’',
  '<': '(',
  '>': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};
/** Illegal on Windows, Android or iOS, or with a meaning inside `[[…]]` or to a template engine. */
const SPECIAL = /[/\\:|"`<>[\]{}*?#^]/g;
const DEVICES = markupWords('names-of-devices');
/** What a name has before its first dot where Windows keeps that for a device; else nothing. */
export function deviceIn(name: string): string {
  const stem = (name.split('.', 1)[0] ?? '').trimEnd();
  return stem.length <= 'conout$'.length && DEVICES.has(stem.toLowerCase()) ? stem : '';
}

export const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** What must stay with the character before it: marks, joiners, variation selectors, skin tones. */
const EXTENDS = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;

/** The longest prefix within the limit that ends between two visible characters, at a word's end where one is near. */
export function truncate(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  let bytes = 0;
  let cut = 0;
  let safe = 0;
  let joined = false;
  for (const char of text) {
    if (!joined && !EXTENDS.test(char)) safe = cut;
    joined = char === '\u200d';
    bytes += utf8Length(char);
    if (bytes > maxBytes) break;
    cut += char.length;
  }
  const kept = text.slice(0, safe);
  const space = kept.lastIndexOf(' ');
  return (space > kept.length * 0.6 ? kept.slice(0, space) : kept).replace(/[\s,;:–—-]+$/, '');
}

/**
 * A name that is legal on Windows, macOS, Linux, Android and iOS and inside `[[…]]`, without extension. Never empty:
 * what is left of nothing is `Untitled`.
 */
export function legalName(text: string, maxBytes: number = MAX_BYTES - EXTENSION.length): string {
  const name = oneLine(head(text).normalize('NFC'))
    .replace(SPECIAL, (char) => SUBSTITUTES[char] ?? '')
    .replace(/%{2,}/g, '%')
    .replace(/\s+/g, ' ');
  const trimmed = trimEnds(truncate(trimEnds(name), maxBytes));
  if (trimmed === '') return 'Untitled';
  return trimmed.replace(deviceIn(trimmed), (device) => (device === '' ? '' : `${device}_`));
}

/** More than any name can hold: what is cut here would be cut later. */
const head = (text: string): string =>
  text
    .trimStart()
    .slice(0, 1000)
    .replace(/[\ud800-\udbff]$/, '');

/** No leading dot (hidden), no trailing dot or space (dropped by Windows), no joiner left over. */
const trimEnds = (name: string): string => name.replace(/^[\s.\u200c\u200d]+/, '').replace(/[\s.\u200c\u200d]+$/, '');

/** A folder path from settings, each part made legal; empty parts and `.`/`..` vanish. */
export function legalFolder(path: string): string {
  return path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\.+$/.test(part))
    .map((part) => legalName(part))
    .join('/');
}

export const notePath = (folder: string, name: string): string =>
  (folder === '' ? '' : `${folder}/`) + name + EXTENSION;

/**
 * The first of `name`, `name (qualifier)` …, `name 48213` … that is free. The numbers come from `id`, so that they do not
 * depend on what was named before; what has none is counted: `name 2`, `name 3` …
 */
export function freeName(
  name: string,
  qualifiers: readonly string[],
  isTaken: (name: string) => boolean,
  id: string | null = null,
): string {
  const room = MAX_BYTES - EXTENSION.length;
  const first = legalName(name);
  if (!isTaken(first)) return first;
  for (const qualifier of qualifiers) {
    const tail = ` (${legalName(qualifier, 60)})`;
    const qualified = legalName(name, room - utf8Length(tail)) + tail;
    if (!isTaken(qualified)) return qualified;
  }
  for (const number of numbers(id)) {
    const numbered = `${legalName(name, room - utf8Length(` ${number}`))} ${number}`;
    if (!isTaken(numbered)) return numbered;
  }
  throw new Error('numbers do not end');
}

function* numbers(id: string | null): Generator<number> {
  if (id !== null) yield* numbersOf(id);
  for (let n = 2; ; n++) yield n;
}

export interface NameFacts {
  /** `YYYY-MM-DD`, or null when the article states none. */
  readonly date: string | null;
  readonly title: string;
  readonly source: string | null;
}

/**
 * Fills a pattern such as `{year}/{date} {title}`; returns folder and name. A token without value leaves nothing, and a
 * folder made of nothing but such tokens vanishes.
 */
export function fileNameFrom(pattern: string, facts: NameFacts): { readonly folder: string; readonly name: string } {
  const [year = '', month = ''] = facts.date?.split('-') ?? [];
  const values: Readonly<Record<string, string | null>> = { ...facts, year, month };
  const parts = pattern
    .split('/')
    .map((part) => tidy(part.replace(/\{(\w+)\}/g, (_all, token: string) => flat(values[token]))));
  const name = parts.pop() ?? '';
  return { folder: legalFolder(parts.join('/')), name: legalName(name === '' ? facts.title : name) };
}

/** A token's value must not open a folder. */
const flat = (value: string | null | undefined): string => head(value ?? '').replace(/[/\\]/g, '-');
/** Separators left over around an empty token. */
const tidy = (part: string): string =>
  part
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–—_,\s]+|[-–—_,\s]+$/g, '')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .trim();

/** Words a clause needs before it can name a note. */
const CLAUSE_WORDS = 6;
const CLAUSE_END = /[.!?;:,。！？、](?=\s|$)|\s[–—-]\s|\n/g;

/** `Gen`, `St`, `U.S`: their full stop ends no sentence. */
const ABBREVIATION = /(?:^|[\s.(])\p{L}{1,3}$/u;

/** Lines of signs alone at the beginning, such as a lone emoji over a message. */
const WORDLESS = /^(?:[^\p{L}\p{N}\n]*\n)+/u;

/** The first clause of a text that says enough to name it; at most about 120 characters. */
export function firstClause(text: string): string {
  const start = text.slice(0, 400).replace(WORDLESS, '').trimStart();
  for (const match of start.matchAll(CLAUSE_END)) {
    const clause = start.slice(0, match.index).trim();
    if (match[0] === '.' && ABBREVIATION.test(clause)) continue;
    if (clause.split(/\s+/).length >= CLAUSE_WORDS || /[\n。！？]/.test(match[0]))
      return truncate(oneLine(clause), 160);
  }
  return truncate(oneLine(start), 120);
}
