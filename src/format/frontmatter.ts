import { failed, message, ok, problemOf, type Outcome } from '../model';
import { itemLines, withComments } from './frontmatter-comments';
import { commentsIn, locateEntries, type EntrySpan } from './frontmatter-entries';
import { loadMapping } from './frontmatter-load';
import { quickEntries, quickMapping } from './frontmatter-quick';
import { salvagedData, unclosedProperties } from './salvage';
import { entryLines, loaded, type YamlValue } from './yaml-value';

/** A note's properties as they were read. */
export type NoteData = Readonly<Record<string, unknown>>;

/** The value of a key; undefined where the note has no such key. */
export const ownValue = (data: NoteData, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

export interface Frontmatter {
  readonly data: NoteData;
  /** Everything after the block; the whole text, without byte order mark, when there is none. */
  readonly body: string;
}

/** New values of top-level keys, in the order in which missing ones are added; undefined removes. */
export type FrontmatterChanges = Readonly<Record<string, YamlValue | undefined>>;

interface Block {
  /** Offsets of the YAML between the fences; equal when it is empty. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first character after the closing fence's line. */
  readonly bodyStart: number;
}

const OPENING = /^\ufeff?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/gm;

/** A block opens on the first line and closes at the next `---` line, as Obsidian sees it. */
export function findBlock(text: string): Block | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(text);
  if (!closing) return null;
  return { start: opening[0].length, end: closing.index, bodyStart: closing.index + closing[0].length };
}

/** What stands below a note's frontmatter, which is not read: for notes whose properties are known to be whole. */
export function bodyBelow(text: string): string {
  const block = findBlock(text);
  return block === null ? text.replace(/^\ufeff/, '') : text.slice(block.bodyStart);
}

/** The comments in a note's frontmatter, without `#`; it must have been read without error before. */
export function frontmatterComments(text: string): readonly string[] {
  const block = findBlock(text);
  const yaml = block === null ? '' : text.slice(block.start, block.end);
  return yaml.includes('#') ? commentsIn(yaml) : [];
}

const isBlank = (yaml: string): boolean => yaml.split(/\r?\n/).every((line) => /^\s*(?:#.*)?$/.test(line));

function invalidYaml(error: unknown, subject: string): Outcome<never> {
  const thrown = error as { reason?: string; mark?: { line: number }; message?: string };
  const reason = thrown.reason ?? thrown.message ?? 'not YAML';
  const says = message`The properties at the top of the note cannot be read: ${reason}. Correct them, then try again.`;
  return failed(problemOf('invalid-yaml', subject, says, thrown.mark && `line ${thrown.mark.line + 2}`));
}

const unusualYaml = (what: string, subject: string): Outcome<never> =>
  failed(
    problemOf(
      'unusual-yaml',
      subject,
      message`The properties at the top of the note ${what}, so Dateline leaves them alone. Write them one key per line, then try again.`,
    ),
  );

/** Reads a note's frontmatter; none gives empty data. Problem `invalid-yaml`; never throws. */
export function readFrontmatter(text: string, subject: string): Outcome<Frontmatter> {
  const block = findBlock(text);
  if (!block && isUnclosed(text)) return invalidYaml(new Error('no line “---” closes them'), subject);
  if (!block) return ok({ data: {}, body: text.replace(/^\ufeff/, '') });
  const yaml = text.slice(block.start, block.end);
  const quick = quickMapping(yaml);
  if (quick !== null) return ok({ data: quick, body: text.slice(block.bodyStart) });
  try {
    return ok({ data: isBlank(yaml) ? {} : loadMapping(yaml), body: text.slice(block.bodyStart) });
  } catch (error) {
    return invalidYaml(error, subject);
  }
}

/** Properties of Dateline's that nothing closes any more; of others they are a text. */
const isUnclosed = (text: string): boolean => /^\ufeff?-/.test(text) && OURS.test(unclosedProperties(text) ?? '');
const OURS = /^["']?(?:article-id|entity-id|dateline)["']?\s*:/m;

/** What can be read of properties that `readFrontmatter` refuses: which note it is. Nothing is to be written by it. */
export function salvagedFrontmatter(text: string): Frontmatter {
  const block = findBlock(text);
  const yaml = block === null ? (unclosedProperties(text) ?? '') : text.slice(block.start, block.end);
  return { data: salvagedData(yaml), body: block === null ? text : text.slice(block.bodyStart) };
}

/**
 * Changes the named top-level keys of a note's frontmatter and keeps every other byte: order, quoting, comments, line
 * ends, unknown keys. A key that already reads as asked is not touched; a block is made when there is none. A missing key
 * is put behind the last key that is there of those before it in `order`, else at the end, in the order of the changes.
 * Problems `invalid-yaml`, `unusual-yaml`: then nothing is changed.
 */
export function editFrontmatter(
  text: string,
  changes: FrontmatterChanges,
  subject: string,
  order: readonly string[] = [],
): Outcome<string> {
  const read = readFrontmatter(text, subject);
  if (!read.ok) return read;
  const { data } = read.value;
  const wanted = Object.entries(changes).filter(([key, value]) => !alreadyReads(data, key, value));
  if (wanted.length === 0) return ok(text);
  const block = findBlock(text);
  if (!block) return ok(prependBlock(text, wanted));
  const yaml = text.slice(block.start, block.end);
  const entries = entriesOf(yaml);
  if (typeof entries === 'string') return unusualYaml(entries, subject);
  const edited = editYaml(yaml, inOrder(wanted, order), entries, data, { eol: lineEnd(text), order });
  if (!readsAs(edited, expected(data, wanted)))
    return unusualYaml('are written in a way that cannot be edited safely', subject);
  return ok(text.slice(0, block.start) + edited + text.slice(block.end));
}

function entriesOf(yaml: string): ReadonlyMap<string, EntrySpan> | string {
  if (quickMapping(yaml) !== null) return quickEntries(yaml);
  return isBlank(yaml) ? new Map<string, EntrySpan>() : locateEntries(yaml);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function alreadyReads(data: Readonly<Record<string, unknown>>, key: string, value: YamlValue | undefined): boolean {
  if (!Object.hasOwn(data, key)) return value === undefined;
  return value !== undefined && sameAsLoaded(data[key], loaded(value));
}

/** Whether a value read from a note is the one asked for; a value with cycles is never. */
function sameAsLoaded(present: unknown, asked: unknown): boolean {
  if (Array.isArray(asked)) {
    return (
      Array.isArray(present) &&
      present.length === asked.length &&
      asked.every((item, i) => sameAsLoaded(present[i], item))
    );
  }
  return present === asked;
}

/** The line end of the text's first line. */
const lineEnd = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

type Change = readonly [key: string, value: YamlValue | undefined];

function newLines(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(([key, value]) => (value === undefined ? [] : entryLines(key, value)));
}

function prependBlock(text: string, changes: readonly Change[]): string {
  const lines = newLines(changes);
  if (lines.length === 0) return text;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const eol = lineEnd(text.slice(mark.length));
  return mark + ['---', ...lines, '---', ''].join(eol) + text.slice(mark.length);
}

interface Layout {
  readonly eol: string;
  readonly order: readonly string[];
}

const inOrder = (changes: readonly Change[], order: readonly string[]): readonly Change[] => {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...changes].sort(([a], [b]) => place(a) - place(b));
};

/** Edits from the last place to the first, so that offsets of what is still to come hold. */
function editYaml(
  yaml: string,
  changes: readonly Change[],
  entries: ReadonlyMap<string, EntrySpan>,
  data: NoteData,
  layout: Layout,
): string {
  const edits = changes.map(([key, value]) => {
    const span = entries.get(key);
    if (span) {
      const old = { comments: span.comments, items: itemLines(yaml.slice(span.start, span.end), data[key]) };
      return { ...span, lines: replacement(key, value, old, layout.eol) };
    }
    const at = placeFor(key, entries, layout.order) ?? yaml.length;
    return {
      start: at,
      end: at,
      lines: newLines([[key, value]])
        .map((line) => line + layout.eol)
        .join(''),
    };
  });
  // Of several additions at one place the first must stand first, so it is put in last.
  const lastFirst = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  return lastFirst.reduce((text, { start, end, lines }) => text.slice(0, start) + lines + text.slice(end), yaml);
}

/** End of the last entry that stands before the key in `order`; null when none is there. */
function placeFor(key: string, entries: ReadonlyMap<string, EntrySpan>, order: readonly string[]): number | null {
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const ends = before.flatMap((other) => entries.get(other)?.end ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The entry's new lines, with the comments that stood in the old ones. */
function replacement(
  key: string,
  value: YamlValue | undefined,
  old: Parameters<typeof withComments>[1],
  eol: string,
): string {
  const values = Array.isArray(value) ? value.map(loaded) : null;
  const lines =
    value === undefined
      ? old.comments.map(({ text }) => text)
      : old.comments.length === 0
        ? entryLines(key, value)
        : withComments(entryLines(key, value), old, values);
  return lines.map((line) => line + eol).join('');
}

function expected(
  data: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
): Readonly<Record<string, unknown>> {
  const changed = new Map(changes);
  const kept = Object.entries(data).filter(([key]) => !changed.has(key));
  const added = changes.flatMap(([key, value]) => (value === undefined ? [] : [[key, loaded(value)] as const]));
  return Object.fromEntries([...kept, ...added]);
}

/** The last guard: the edited text must read as the old one with exactly the changes asked for. */
function readsAs(yaml: string, data: Readonly<Record<string, unknown>>): boolean {
  try {
    const read = quickMapping(yaml) ?? (isBlank(yaml) ? {} : loadMapping(yaml));
    const keys = Object.keys(data);
    return (
      keys.length === Object.keys(read).length &&
      keys.every((key) => Object.hasOwn(read, key) && same(read[key], data[key]))
    );
  } catch {
    return false;
  }
}
