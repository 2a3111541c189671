import type { Settings } from '../model';
import { inert, oneLine } from '../format/inert';
import { decisionKeys } from '../format/managed';
import { isUrl, texts } from '../format/note-record';
import type { FrontmatterChanges } from '../format/frontmatter';
import { dateValue, loaded } from '../format/yaml-value';
import type { YamlValue } from '../format/yaml-value';

/** What an imported document's own frontmatter adds to its new note. */
export interface Carried {
  readonly properties: Readonly<Record<string, YamlValue>>;
  readonly tags: readonly string[];
  /** Keys left behind, one sentence. */
  readonly notices: readonly string[];
}

/** Keys that make a plugin take the note over, run something, or publish it: a stranger's document may not set them. */
const ACTING = /(?:-plugin|script)$|^(?:excalidraw|kanban|dataview|templater|js-engine|publish$|permalink$|cssclass)/i;

/**
 * Properties of an imported document that Dateline does not set itself, made inert: values stay readable, but nothing in
 * them links, embeds or runs. `ours` are the properties Dateline writes; `template` names those of the user's template,
 * which win too. Ids and decisions never come from outside.
 */
export function carry(
  frontmatter: Readonly<Record<string, unknown>>,
  ours: FrontmatterChanges,
  template: readonly string[],
  settings: Settings,
): Carried {
  const properties: Record<string, YamlValue> = {};
  const dropped: string[] = [];
  const set = new Set([...Object.keys(ours), ...template, 'tags', 'tag'].map((key) => key.toLowerCase()));
  const forged = decisionKeys(settings);
  for (const [key, value] of Object.entries(frontmatter)) {
    const name = inert(key);
    const folded = name.toLowerCase();
    if (name === '' || set.has(folded) || isSaidAlready(folded, value, ours, settings)) continue;
    const carried = ACTING.test(folded) || forged.has(folded) ? undefined : inertValue(value);
    if (carried === undefined) dropped.push(name);
    else properties[name] = carried;
  }
  return { properties, tags: tagsIn(frontmatter), notices: droppedNotice(dropped) };
}

/** A clipper's `source` is the address, now in `url`; its `published` is often only the day, now in `date`. */
function isSaidAlready(key: string, value: unknown, ours: FrontmatterChanges, { properties }: Settings): boolean {
  if (key === properties.source.toLowerCase()) return ours[properties.url] !== undefined && isUrl(value);
  const date = ours[properties.date];
  return key === properties.published.toLowerCase() && date !== undefined && value === loaded(date);
}

const droppedNotice = (keys: readonly string[]): readonly string[] =>
  keys.length === 0 ? [] : [`Properties of the document that were not taken over: ${keys.join(', ')}.`];

const WIKILINK = /!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;

/** `[[Target|words]]` → `words`: the words stay, the link goes. */
const unlinked = (text: string): string =>
  text.replace(WIKILINK, (_all, target: string, words: string | undefined) => words ?? target);

/** Flat values as they are; what is nested becomes one line of JSON; undefined for what cannot be written. */
function inertValue(value: unknown): YamlValue | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => (Array.isArray(item) ? jsonLine(item) : inertValue(item)));
    return items.every((item): item is YamlValue => item !== undefined) ? items : undefined;
  }
  if (typeof value === 'string') return dateValue(inert(unlinked(value)));
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return jsonLine(value);
}

function jsonLine(value: unknown): string | undefined {
  try {
    const json = JSON.stringify(value);
    return json.length > 10_000 ? undefined : inert(json);
  } catch {
    return undefined; // a cycle: it cannot be written as text, and the notice says so
  }
}

/** Tags as Obsidian reads them: a list, or one text with commas or spaces; only those it would accept. */
function tagsIn(frontmatter: Readonly<Record<string, unknown>>): readonly string[] {
  const entries = Object.entries(frontmatter).filter(([key]) => /^tags?$/i.test(key.trim()));
  const tags = entries.flatMap(([, value]) => (typeof value === 'string' ? value.split(/[,\s]+/) : texts(value)));
  return [...new Set(tags.map((tag) => oneLine(tag).replace(/^#/, '')).filter(isTag))];
}

const isTag = (tag: string): boolean => /^[\p{L}\p{N}\p{M}\p{So}_/-]{1,100}$/u.test(tag) && !/^\d+$/.test(tag);
