import type { Outcome, Settings } from '../model';
import { failed, ok } from '../model';
import { bracket } from './body-links';
import type { Placement } from './body-links';
import { editFrontmatter, readFrontmatter } from '../format/frontmatter';
import type { FrontmatterChanges } from '../format/frontmatter';
import { linkTargets, nameKey } from '../format/links';
import { ARTICLE_KEYS } from '../format/managed';
import { isUrl, texts } from '../format/note-record';
import { asYaml } from '../format/yaml-value';
import type { YamlValue } from '../format/yaml-value';

type Data = Readonly<Record<string, unknown>>;

const present = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * What filing adds to the properties of a note that already stands in the vault: what is absent or empty, and the items
 * its lists lack. A value somebody typed stays; only a `source` that is an address moves to `url`, as the Web Clipper's
 * does, and the outlet takes its place.
 */
export function inPlaceChanges(properties: FrontmatterChanges, data: Data, settings: Settings): FrontmatterChanges {
  const { source, url, location, coordinates, actors, places, themes } = settings.properties;
  const lists = new Set([actors, places, themes]);
  const changes: Record<string, YamlValue | undefined> = {};
  const clipped = present(data, source);
  // An address moves to `url`; where another one stands there already it would be lost, so it stays.
  const moves = isUrl(clipped) && (isEmpty(present(data, url)) || present(data, url) === clipped);
  for (const [key, value] of Object.entries(properties)) {
    const here = present(data, key);
    if (value === undefined || (key === coordinates && !isEmpty(present(data, location)))) continue;
    if (key === ARTICLE_KEYS.tags) setIfDefined(changes, key, withTags(here, value));
    else if (lists.has(key)) setIfDefined(changes, key, withItems(here, value));
    else if (isEmpty(here) || (key === source && moves)) changes[key] = value;
  }
  if (moves && changes[url] === undefined && isEmpty(present(data, url))) changes[url] = clipped.trim();
  return changes;
}

function setIfDefined(changes: Record<string, YamlValue | undefined>, key: string, value: YamlValue | undefined): void {
  if (value !== undefined) changes[key] = value;
}

/** The note's tags and ours, where one is missing; undefined where nothing is to be done. */
function withTags(here: unknown, ours: YamlValue): YamlValue | undefined {
  const written = typeof here === 'string' ? here.split(/[,\s]+/).filter((tag) => tag !== '') : texts(here);
  const known = new Set(written.map((tag) => tag.replace(/^#/, '').toLowerCase()));
  const missing = texts(ours).filter((tag) => !known.has(tag.toLowerCase()));
  return missing.length > 0 ? [...written, ...missing] : undefined;
}

/** The note's items and those of ours that link something else; undefined where nothing is to be done. */
export function withItems(here: unknown, ours: YamlValue): YamlValue | undefined {
  if (isEmpty(here)) return ours;
  const items = [here].flat().map(asYaml);
  if (!items.every((item): item is YamlValue => item !== undefined)) return undefined;
  const linked = new Set(texts(here).flatMap(linkTargets).map(nameKey));
  const missing = texts(ours).filter((item) => !linkTargets(item).some((target) => linked.has(nameKey(target))));
  return missing.length > 0 ? [...items, ...missing] : undefined;
}

/** A note with its properties changed and brackets put into its body; every other byte stays. */
export function editInPlace(
  text: string,
  changes: FrontmatterChanges,
  markdown: string,
  placements: readonly Placement[],
  path: string,
): Outcome<string> {
  const edited = editFrontmatter(text, changes, path);
  if (!edited.ok) return edited;
  const read = readFrontmatter(edited.value, path);
  if (!read.ok) return read;
  const head = edited.value.slice(0, edited.value.length - read.value.body.length);
  const body = bracketWithin(read.value.body, markdown, placements);
  if (body !== null) return ok(head + body);
  return failed({
    code: 'changed-meanwhile',
    message: 'The note is not the one that was read: it changed meanwhile. Try again.',
    subject: path,
  });
}

/** Puts brackets into a note's body, whose own bytes `markdown` is; null when it is not. */
function bracketWithin(body: string, markdown: string, placements: readonly Placement[]): string | null {
  if (placements.length === 0) return body;
  // Without properties the text began with its byte order mark; now they stand between.
  const mark = markdown.startsWith('\ufeff') ? 1 : 0;
  const at = body.indexOf(markdown.slice(mark));
  if (at < 0) return null;
  const moved = placements.map((placement) => ({ ...placement, start: placement.start - mark + at }));
  return bracket(body, moved);
}
