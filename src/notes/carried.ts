import type { Settings } from '../model';
import { inert, oneLine } from './inert';
import { reservedKeys } from './managed';
import { texts } from './note-record';
import { dateValue } from './yaml-value';
import type { YamlValue } from './yaml-value';

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
 * them links, embeds or runs. `set` names the keys Dateline writes; its own keys never come from outside.
 */
export function carry(
  frontmatter: Readonly<Record<string, unknown>>,
  set: ReadonlySet<string>,
  settings: Settings,
): Carried {
  const properties: Record<string, YamlValue> = {};
  const dropped: string[] = [];
  const reserved = reservedKeys(settings);
  const plain = new Set(plainKeys(settings));
  for (const [key, value] of Object.entries(frontmatter)) {
    const name = inert(key);
    const folded = name.toLowerCase();
    if (name === '' || set.has(folded) || folded === 'tags' || folded === 'tag') continue;
    const carried = ACTING.test(folded) || (reserved.has(folded) && !plain.has(folded)) ? undefined : inertValue(value);
    if (carried === undefined) dropped.push(name);
    else properties[name] = carried;
  }
  return { properties, tags: tagsIn(frontmatter), notices: droppedNotice(dropped) };
}

/** Keys of Dateline's that a document may bring along where Dateline has nothing to say: texts, not links or ids. */
const plainKeys = ({ properties: p }: Settings): readonly string[] =>
  [p.title, p.date, p.published, p.author, p.url, 'aliases'].map((key) => key.toLowerCase());

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
