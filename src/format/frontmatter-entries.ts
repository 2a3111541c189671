import { COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';
import type { EntryComment } from './frontmatter-comments';

/** Whole lines of a top-level entry in the YAML of a frontmatter. */
export interface EntrySpan {
  /** Start of the key's line. */
  readonly start: number;
  /** Start of the line after the value. */
  readonly end: number;
  readonly comments: readonly EntryComment[];
}

const OPENS: readonly number[] = [EVENT_ID.SEQUENCE, EVENT_ID.MAPPING];

/** First and one-past-last character an event covers, quotes and brackets left out; null for what has no place. */
function extent(event: Event): readonly [number, number] | null {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? null : [event.valueStart, event.valueEnd];
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return [event.start, event.start];
  return null;
}

interface RawEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly pieces: readonly (readonly [number, number])[];
}

/** Events of the top mapping grouped by entry, or what about it is unusual. */
function rawEntries(events: readonly Event[], yaml: string): readonly RawEntry[] | string {
  const top = events[1];
  if (events.filter((event) => event.type === EVENT_ID.DOCUMENT).length !== 1) return 'hold several documents';
  if (events.some((event) => event.type === EVENT_ID.ALIAS)) return 'use YAML aliases';
  if (top?.type !== EVENT_ID.MAPPING || top.style !== COLLECTION_STYLE.BLOCK) return 'are not one key per line';
  const entries: RawEntry[] = [];
  for (let at = 2; at < events.length - 2;) {
    const key = events[at];
    if (key?.type !== EVENT_ID.SCALAR) return 'have a key that is not text';
    const next = skipNode(events, at + 1);
    const pieces = events.slice(at + 1, next).flatMap((event) => {
      const piece = extent(event);
      return piece ? [piece] : [];
    });
    entries.push({ key: getScalarValue(yaml, key), keyStart: key.valueStart, keyEnd: key.valueEnd, pieces });
    at = next;
  }
  return entries;
}

/** Index after the node that starts at `at`. */
function skipNode(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let i = at; i < events.length; i++) {
    const type = events[i]?.type ?? EVENT_ID.POP;
    if (OPENS.includes(type)) depth++;
    else if (type === EVENT_ID.POP) depth--;
    if (depth === 0) return i + 1;
  }
  return events.length;
}

const lineStart = (yaml: string, at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;

/** Start of the line after the one that holds the character before `at`. */
function nextLine(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', Math.max(0, at - 1));
  return end < 0 ? yaml.length : end + 1;
}

const COMMENT = /(?:^|[ \t])(#[^\r\n]*)/gm;

/**
 * Where each top-level entry stands, by key; or, as words that follow "The properties", why they cannot be edited line
 * by line. The YAML must have been read without error before.
 */
export function locateEntries(yaml: string): ReadonlyMap<string, EntrySpan> | string {
  const entries = rawEntries(parseEvents(`${yaml}\n`, {}), yaml);
  if (typeof entries === 'string') return entries;
  const spans = new Map<string, EntrySpan>();
  for (const [i, entry] of entries.entries()) {
    const start = lineStart(yaml, entry.keyStart);
    if (/^[ \t]/.test(yaml.slice(start)) || entry.keyStart - start > 1) return 'are indented or use explicit keys';
    const following = entries[i + 1];
    const limit = following ? lineStart(yaml, following.keyStart) : yaml.length;
    spans.set(entry.key, entrySpan(yaml, entry, start, limit));
  }
  return spans;
}

/** All comments in the order in which they stand, without `#`; of properties that cannot be edited, whole lines only. */
export function commentsIn(yaml: string): readonly string[] {
  const entries = rawEntries(parseEvents(`${yaml}\n`, {}), yaml);
  if (typeof entries === 'string') return [...yaml.matchAll(/^[ \t]*#(.*)$/gm)].map(([, text = '']) => text.trim());
  const pieces = entries.flatMap(({ keyStart, keyEnd, pieces }) => [[keyStart, keyEnd] as const, ...pieces]);
  const whole = { key: '', keyStart: 0, keyEnd: 0, pieces };
  return gaps(whole, yaml.length).flatMap(([from, to]) =>
    [...yaml.slice(from, to).matchAll(COMMENT)].map(([, comment = '']) => comment.slice(1).trim()),
  );
}

function entrySpan(yaml: string, entry: RawEntry, start: number, limit: number): EntrySpan {
  const valueEnd = Math.max(entry.keyEnd, ...entry.pieces.map(([, end]) => end));
  const end = Math.min(endOfValue(yaml, valueEnd, limit), limit);
  const comments: EntryComment[] = [];
  for (const [from, to] of gaps(entry, end)) {
    for (const match of yaml.slice(from, to).matchAll(COMMENT)) {
      const [whole, text = ''] = match;
      const at = from + match.index + whole.length - text.length;
      const line = yaml.slice(start, at).split('\n').length - 1;
      comments.push({ text: text.trimEnd(), line, isAlone: yaml.slice(lineStart(yaml, at), at).trim() === '' });
    }
  }
  return { start, end, comments };
}

/** The value's last line, and below it the lines that only close brackets. */
function endOfValue(yaml: string, valueEnd: number, limit: number): number {
  let end = nextLine(yaml, valueEnd);
  while (end < limit && /^[ \t]*[\]}'"]/.test(yaml.slice(end, end + 200))) end = nextLine(yaml, end + 1);
  return end;
}

/** The stretches between an entry's scalars: only there a `#` is a comment. */
function gaps(entry: RawEntry, end: number): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  let from = entry.keyEnd;
  for (const [start, stop] of entry.pieces) {
    result.push([from, Math.max(from, start)]);
    from = Math.max(from, stop);
  }
  result.push([from, Math.max(from, end)]);
  return result;
}
