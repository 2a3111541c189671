import type { Settings } from '../model';
import { foldForm } from '../model';
import { withItems } from './in-place';
import type { FrontmatterChanges } from '../format/frontmatter';
import { basename, linkTargets } from '../format/links';
import { ARTICLE_KEYS } from '../format/managed';
import { texts } from '../format/note-record';
import { asYaml, loaded } from '../format/yaml-value';
import type { YamlValue } from '../format/yaml-value';

type Data = Readonly<Record<string, unknown>>;

/** Keys a later version leaves alone: they tell of the note, not of the article, or are decisions. */
const OF_THE_NOTE: readonly string[] = [
  ARTICLE_KEYS.id,
  ARTICLE_KEYS.imported,
  ARTICLE_KEYS.format,
  ARTICLE_KEYS.tags,
  ARTICLE_KEYS.copyOf,
  ARTICLE_KEYS.marks,
  ARTICLE_KEYS.rejected,
  ARTICLE_KEYS.meant,
];

/**
 * What a new version changes in the properties of its note: keys that are absent come, lists get what they lack, `updated`
 * moves on to a later day. A key that is there but empty is an answer and stays. `completed`: the full text comes along, so
 * that the note is no stub any more.
 */
export function versionChanges(
  properties: FrontmatterChanges,
  data: Data,
  completed: boolean,
  { properties: named }: Settings,
): FrontmatterChanges {
  const lists = [named.actors, named.places, named.themes];
  const changes: Record<string, YamlValue | undefined> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (OF_THE_NOTE.includes(key) || value === undefined) continue;
    // Coordinates are those of the location beside them.
    if (key === named.coordinates && Object.hasOwn(data, named.location)) continue;
    const change = Object.hasOwn(data, key) ? added(key, data[key], value, { ...named, lists }) : value;
    if (change !== undefined) changes[key] = change;
  }
  const isStub = data[ARTICLE_KEYS.kind] === 'paywall-stub' && properties[ARTICLE_KEYS.kind] === undefined;
  return completed && isStub ? { ...changes, [ARTICLE_KEYS.kind]: undefined } : changes;
}

interface Named {
  readonly author: string;
  readonly updated: string;
  readonly lists: readonly string[];
}

/** The new value of a key that is there; undefined where it stays. */
function added(key: string, here: unknown, value: YamlValue, { author, updated, lists }: Named): YamlValue | undefined {
  if (lists.includes(key)) return isAnswer(here) ? undefined : withItems(here, value);
  if (key === author) return withTexts(here, value, byName);
  if (key === ARTICLE_KEYS.versions) return withTexts(here, value, (id) => id);
  return key === updated && isLater(loaded(value), here) ? value : undefined;
}

/** A list left empty by hand. */
const isAnswer = (here: unknown): boolean => here === null || here === '' || (Array.isArray(here) && here.length === 0);

/** A name, be it a link or words. */
const byName = (text: string): string => foldForm(linkTargets(text).map(basename)[0] ?? text);

function withTexts(here: unknown, ours: YamlValue, same: (text: string) => string): YamlValue | undefined {
  if (isAnswer(here)) return undefined;
  const items = [here].flat().map(asYaml);
  if (!items.every((item): item is YamlValue => item !== undefined)) return undefined;
  const known = new Set(texts(here).map(same));
  const missing = texts(ours).filter((item) => !known.has(same(item)));
  return missing.length > 0 ? [...items, ...missing] : undefined;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+)?$/;

/** Later as written; a value in another form is the user's and stays. */
function isLater(value: unknown, here: unknown): boolean {
  const [now] = texts(value);
  const [before] = texts(here);
  return now !== undefined && before !== undefined && MOMENT.test(now) && MOMENT.test(before) && now > before;
}
