import { editFrontmatter, findBlock, readFrontmatter } from '../format/frontmatter';
import { locateEntries } from '../format/frontmatter-entries';
import { ARTICLE_KEYS, ENTITY_KEYS } from '../format/managed';
import { marksValue } from '../format/marks';
import type { YamlValue } from '../format/yaml-value';

/**
 * Takes the change from `before` to `after` out of a text that somebody changed since: properties by their whole entry,
 * lists and marks by their items, the text by its lines. Null where it cannot be told exactly what is whose.
 */
export function mergeBack(before: string, after: string, current: string): string | null {
  const [was, wrote, is] = [before, after, current].map(parts);
  if (!was || !wrote || !is) return null;
  const body = mergeLines(was.body, wrote.body, is.body);
  const merged = mergeEntries(was, wrote, is);
  if (body === null || merged === null) return null;
  const isEmpty = merged.yaml.trim() === '' && was.yaml === null && Object.keys(merged.values).length === 0;
  const head = isEmpty || is.yaml === null ? is.mark : is.mark + is.opening + merged.yaml + is.closing;
  const edited = editFrontmatter(head + body, merged.values, '');
  return edited.ok && readFrontmatter(edited.value, '').ok ? edited.value : null;
}

interface Parts {
  readonly mark: string;
  readonly opening: string;
  /** Null where there is no block. */
  readonly yaml: string | null;
  readonly closing: string;
  readonly body: string;
  /** Key → its lines. */
  readonly entries: ReadonlyMap<string, string>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Null where the properties cannot be taken apart. */
function parts(text: string): Parts | null {
  const read = readFrontmatter(text, '');
  if (!read.ok) return null;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const { data } = read.value;
  const block = findBlock(text);
  if (block === null)
    return { mark, opening: '', yaml: null, closing: '', body: text.slice(mark.length), entries: new Map(), data };
  const yaml = text.slice(block.start, block.end);
  const spans = Object.keys(data).length === 0 ? new Map<string, never>() : locateEntries(yaml);
  if (typeof spans === 'string') return null;
  return {
    mark,
    opening: text.slice(mark.length, block.start),
    yaml,
    closing: text.slice(block.end, block.bodyStart),
    body: text.slice(block.bodyStart),
    entries: new Map([...spans].map(([key, { start, end }]) => [key, yaml.slice(start, end)])),
    data,
  };
}

interface MergedEntries {
  readonly yaml: string;
  /** What has to be written anew. */
  readonly values: Readonly<Record<string, YamlValue | undefined>>;
}

function mergeEntries(was: Parts, wrote: Parts, is: Parts): MergedEntries | null {
  let yaml = is.yaml ?? '';
  const values: Record<string, YamlValue | undefined> = {};
  const gone = takenOutSince(wrote.data, is.data);
  for (const key of new Set([...was.entries.keys(), ...wrote.entries.keys()])) {
    const of = ({ entries }: Parts): string => entries.get(key) ?? '';
    const [old, ours, now] = [of(was), of(wrote), of(is)];
    if (old === ours || now === old) continue;
    if (now === ours && !isAny(was.data[key], gone)) {
      const place = now === '' ? placeOf(key, was, is, yaml) : yaml.indexOf(now);
      yaml = yaml.slice(0, place) + old + yaml.slice(place + now.length);
      continue;
    }
    const merged = mergeValue(key, gone, was.data, wrote.data, is.data);
    if (merged === null) return null;
    values[key] = merged.value;
  }
  return { yaml, values };
}

/** Behind the entry it stood behind, else at the end. */
function placeOf(key: string, was: Parts, is: Parts, yaml: string): number {
  const keys = [...was.entries.keys()];
  const above = keys
    .slice(0, keys.indexOf(key))
    .filter((other) => is.entries.has(other))
    .at(-1);
  const entry = above === undefined ? undefined : is.entries.get(above);
  const at = entry === undefined ? -1 : yaml.indexOf(entry);
  return at < 0 || entry === undefined ? yaml.length : at + entry.length;
}

type Data = Parts['data'];

/** Items that no list holds any more: what moved them from one list to another does not bring them back. */
function takenOutSince(wrote: Data, is: Data): ReadonlySet<string> {
  const all = (data: Data): string[] => Object.values(data).flatMap((value) => itemsOf(value) ?? []);
  const present = new Set(all(is));
  return new Set(all(wrote).filter((item) => !present.has(item)));
}

const isAny = (value: unknown, items: ReadonlySet<string>): boolean =>
  (itemsOf(value) ?? []).some((item) => items.has(item));

function mergeValue(
  key: string,
  gone: ReadonlySet<string>,
  was: Data,
  wrote: Data,
  is: Data,
): { value: YamlValue | undefined } | null {
  if (MARKS.has(key)) {
    const [old = [], ours = [], now = []] = [was, wrote, is].map((data) => wordsOf(data[key]));
    return { value: marksValue(mergeItems(old, ours, now)) };
  }
  const [old, ours, now] = [was, wrote, is].map((data) => itemsOf(data[key]));
  if (!old || !ours || !now) return null;
  const items = mergeItems(
    old.filter((item) => now.includes(item) || !gone.has(item)),
    ours,
    now,
  );
  return { value: items.length === 0 ? undefined : items };
}

/** Keys whose value is marks, one behind the other. */
const MARKS: ReadonlySet<string> = new Set([ARTICLE_KEYS.marks, ARTICLE_KEYS.waiting, ENTITY_KEYS.aliasMarks]);

const wordsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(/\s+/).filter((mark) => mark !== '') : [];

/** A list of texts; null for anything else. */
function itemsOf(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  return value.every((item): item is string => typeof item === 'string') ? value : null;
}

function mergeItems(old: readonly string[], ours: readonly string[], now: readonly string[]): string[] {
  const kept = now.filter((item) => old.includes(item) || !ours.includes(item));
  return [...kept, ...old.filter((item) => !ours.includes(item) && !kept.includes(item))];
}

/** Lines that stand once are told apart by what they say; what was added or taken out whole cannot be. */
function mergeLines(was: string, wrote: string, is: string): string | null {
  if (was === wrote || is === was) return is;
  if (is === wrote) return was;
  const [old, ours, now] = [was, wrote, is].map((text) => text.split('\n'));
  if (!old || !ours || !now || old.length !== ours.length) return null;
  for (const [at, line] of ours.entries()) {
    const before = old[at];
    if (before === undefined || line === before) continue;
    if (once(ours, line) === null) return null;
    const place = once(now, line);
    if (place !== null) now[place] = before;
    else if (once(now, before) === null) return null;
  }
  return now.join('\n');
}

/** Index of a line that stands once; else null. */
function once(lines: readonly string[], line: string): number | null {
  const at = lines.indexOf(line);
  return at >= 0 && lines.indexOf(line, at + 1) < 0 ? at : null;
}
