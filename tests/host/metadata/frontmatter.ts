import type * as api from 'obsidian';
import { CORE_SCHEMA, dump, load, mergeTag } from 'js-yaml';

/** Dates stay strings, as in the app's properties. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

export function parseYaml(yaml: string): unknown {
  if (yaml.trim() === '') return null;
  return load(yaml, { schema: SCHEMA, json: false });
}

export function stringifyYaml(value: unknown): string {
  return dump(value, { schema: SCHEMA, lineWidth: -1, noRefs: true, quoteStyle: 'double' });
}

const FENCE = /^---[ \t]*\r?\n/;

/** Offsets are UTF-16 code units: `from` to `to` is the YAML, `contentStart` where the body begins. */
export function getFrontMatterInfo(content: string): api.FrontMatterInfo {
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const open = FENCE.exec(content);
  if (!open) return none;
  const from = open[0].length;
  const close = /^---[ \t]*(?:\r?\n|$)/m;
  const found = close.exec(content.slice(from));
  if (!found) return none;
  const to = from + found.index;
  return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: to + found[0].length };
}

/** The properties of a note, or null where there are none or the YAML is not a mapping or not readable. */
export function readProperties(content: string): api.FrontMatterCache | null {
  const info = getFrontMatterInfo(content);
  if (!info.exists) return null;
  try {
    const value = parseYaml(info.frontmatter);
    return isMapping(value) ? value : null;
  } catch {
    // The app shows unreadable YAML as text and indexes nothing from it; so does the host.
    return null;
  }
}

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (!isMapping(frontmatter)) return null;
  const matches = (name: string): boolean => (typeof key === 'string' ? name === key : key.test(name));
  const name = Object.keys(frontmatter).find(matches);
  return name === undefined ? null : (frontmatter[name] ?? null);
}

export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  const list = typeof value === 'string' ? value.split(/,/) : Array.isArray(value) ? value : null;
  const strings = list
    ?.filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim());
  return strings?.filter((item) => item !== '') ?? null;
}

export const parseFrontMatterAliases = (frontmatter: unknown): string[] | null =>
  parseFrontMatterStringArray(frontmatter, /^aliases$/i);

export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, /^tags$/i);
  const list = typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value.map(String) : [];
  const tags = list.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return tags.length === 0 ? null : tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}
