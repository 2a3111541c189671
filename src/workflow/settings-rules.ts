import { markupWords } from '../data/lexicon';
import { message, type Message } from '../model';

/**
 * What a setting may hold, in one place for the settings tab and for settings read from disk.
 * Each rule gives null when the value is fine, else one sentence that says what to change.
 */

/** Characters that some file system, or Obsidian's links, cannot carry in a name. */
const ILLEGAL = /[\\:*?"<>|#^[\]\p{Cc}]/u;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Keys with a fixed meaning: Obsidian's own and those that carry identity and decisions (`docs/vault-format.md`). */
const FIXED_KEYS: ReadonlySet<string> = markupWords('fixed-keys');

const TOKENS: readonly string[] = ['date', 'title', 'source', 'year', 'month'];

function nameFault(name: string): Message | null {
  if (name === '' || name === '.' || name === '..')
    return 'Leave no part between slashes empty, and use no “.” or “..”.';
  if (name.startsWith('.')) return 'A name that starts with a dot is hidden in Obsidian.';
  if (/[. ]$/.test(name) || name.startsWith(' '))
    return 'A name cannot start with a space or end with a space or a dot.';
  if (RESERVED.test(name)) return message`“${name}” is reserved on Windows.`;
  return null;
}

export function folderFault(path: string): Message | null {
  if (path === '') return 'Enter a folder.';
  const illegal = ILLEGAL.exec(path);
  if (illegal) return message`A folder name cannot contain “${illegal[0]}”.`;
  return (
    path
      .split('/')
      .map(nameFault)
      .find((fault) => fault !== null) ?? null
  );
}

/** `others`: the names of the other properties; one name cannot hold two values. */
export function propertyFault(name: string, others: readonly string[]): Message | null {
  if (name.trim() === '') return 'Enter a property name.';
  if (name !== name.trim()) return 'A property name cannot start or end with a space.';
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_ .-]*$/u.test(name)) return 'Use letters, digits, spaces, “-” and “_” only.';
  if (FIXED_KEYS.has(name.toLowerCase())) return message`“${name}” has a fixed meaning and cannot be used here.`;
  const taken = others.some((other) => other.toLowerCase() === name.toLowerCase());
  return taken ? message`“${name}” is already used by another property.` : null;
}

export function fileNameFault(pattern: string): Message | null {
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .find((token) => !TOKENS.includes(token));
  if (unknown !== undefined)
    return message`“${`{${unknown}}`}” is not known. Use ${TOKENS.map((token) => `{${token}}`).join(' ')}.`;
  if (!pattern.split('/').at(-1)?.includes('{title}')) return 'The last part must contain {title}.';
  const plain = pattern.replace(/\{[a-z]+\}/g, 'x');
  return /[{}]/.test(plain) ? 'A brace is not closed.' : folderFault(plain);
}

/** Empty is fine: no tag. */
export function tagFault(tag: string): Message | null {
  if (tag === '') return null;
  if (tag.startsWith('#')) return 'Enter the tag without “#”.';
  if (!/^[\p{L}\p{N}\p{M}_/-]+$/u.test(tag)) return 'A tag holds letters, digits, “-”, “_” and “/” only.';
  return /^[\d/]+$/.test(tag) ? 'A tag needs at least one letter.' : null;
}

/** Empty is fine: no template. */
export function templateFault(path: string): Message | null {
  if (path === '') return null;
  return path.toLowerCase().endsWith('.md') ? folderFault(path) : 'Choose a Markdown note.';
}

/** A note of a vocabulary, or a file of it. */
export function vocabularyFault(path: string): Message | null {
  return /\.(?:md|ya?ml|json)$/i.test(path) ? folderFault(path) : 'Choose a note with a block of YAML, or a YAML file.';
}

export const MAX_RELATED = 30;

export function relatedFault(count: number): Message | null {
  return Number.isInteger(count) && count >= 0 && count <= MAX_RELATED
    ? null
    : message`Enter a whole number from 0 to ${MAX_RELATED}.`;
}

/** Minutes between syncs; 0 is fine: only on command. Shorter than a quarter of an hour would be a burden on the sites. */
const MIN_SCHEDULE = 15;

export function scheduleFault(minutes: number): Message | null {
  const fits = Number.isInteger(minutes) && (minutes === 0 || (minutes >= MIN_SCHEDULE && minutes <= 10_080));
  return fits ? null : message`Enter 0 for no schedule, or a whole number of minutes from ${MIN_SCHEDULE} to 10080.`;
}

/** Empty is fine: no files of places. */
export const gazetteerFault = (path: string): Message | null => (path === '' ? null : folderFault(path));

/** Folders, one a line; none is fine. */
export const foldersFault = (paths: string): Message | null =>
  linesOf(paths)
    .map(folderFault)
    .find((fault) => fault !== null) ?? null;

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\/+$/, ''))
    .filter((line) => line !== '');

/** What calls suggestions: characters that nobody writes names with, and that the app itself does not listen to. */
export function triggerFault(trigger: string): Message | null {
  if (!/^[^\p{L}\p{N}\p{M}\s]{1,3}$/u.test(trigger))
    return 'Enter one to three characters, no letters, digits or spaces.';
  return /^[[#/]/.test(trigger) ? 'Obsidian itself listens to “[”, “#” and “/”.' : null;
}

/** Empty is fine: no inbox. */
export const inboxFault = (path: string): Message | null => (path === '' ? null : folderFault(path));

export function quietFault(seconds: number): Message | null {
  return Number.isInteger(seconds) && seconds >= 5 && seconds <= 3600
    ? null
    : 'Enter a whole number of seconds from 5 to 3600.';
}

export function feedUrlFault(url: string): Message | null {
  return /^https?:\/\/[^\s/]+/i.test(url) ? null : 'Enter the web address of a feed, with https://.';
}
