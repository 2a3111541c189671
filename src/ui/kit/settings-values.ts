import type { FeedSettings, Settings } from '../../model';
import { linesOf } from '../../workflow/settings-rules';

/**
 * Place of a value in the settings, as the tab names it: `folders.articles`; `vocabularies.packs.<id>` is a switch,
 * `feeds.list.<number>.include` the words of a feed as one text, `names.folders` one folder a line.
 */
export type SettingKey = string;

const PACKS = 'vocabularies.packs.';

const FOLDERS = 'names.folders';

const FEED = /^feeds\.list\.(\d+)\.([a-zA-Z]+)$/;

export function readValue(settings: Settings, key: SettingKey): unknown {
  const [, at, field] = FEED.exec(key) ?? [];
  if (at !== undefined && field !== undefined) return readFeedValue(settings.feeds.list[Number(at)], field);
  if (key.startsWith(PACKS)) return settings.vocabularies.packs.includes(key.slice(PACKS.length));
  if (key === FOLDERS) return settings.names.folders.join('\n');
  return key.split('.').reduce<unknown>((node, part) => (isRecord(node) ? node[part] : undefined), settings);
}

/** The settings with one value changed; throws for a key that names nothing, which is a bug in the catalogue. */
export function withValue(settings: Settings, key: SettingKey, value: unknown): Settings {
  const [, at, field] = FEED.exec(key) ?? [];
  if (at !== undefined && field !== undefined) return withFeedValue(settings, Number(at), field, value, key);
  if (key.startsWith(PACKS)) return withPack(settings, key.slice(PACKS.length), value === true);
  return replace(settings, key.split('.'), key === FOLDERS ? linesOf(String(value)) : value, key);
}

function readFeedValue(feed: FeedSettings | undefined, field: string): unknown {
  const value: unknown = feed === undefined ? undefined : { ...feed }[field as keyof FeedSettings];
  return Array.isArray(value) ? value.join(', ') : value;
}

function withFeedValue(settings: Settings, at: number, field: string, value: unknown, key: SettingKey): Settings {
  const feed = settings.feeds.list[at];
  if (feed === undefined || !(field in feed)) throw new Error(`no setting is called ${key}`);
  const isWords = Array.isArray(feed[field as keyof FeedSettings]);
  const changed = { ...feed, [field]: isWords ? wordsOf(value) : value };
  return {
    ...settings,
    feeds: { ...settings.feeds, list: settings.feeds.list.map((each, i) => (i === at ? changed : each)) },
  };
}

/** Words and phrases between commas or on lines of their own. */
const wordsOf = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? value : '')
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

function withPack(settings: Settings, id: string, on: boolean): Settings {
  const others = settings.vocabularies.packs.filter((pack) => pack !== id);
  const packs = on ? [...others, id].sort() : others;
  return { ...settings, vocabularies: { ...settings.vocabularies, packs } };
}

function replace<T extends object>(node: T, [part, ...rest]: readonly string[], value: unknown, key: SettingKey): T {
  if (part === undefined || !(part in node)) throw new Error(`no setting is called ${key}`);
  if (rest.length === 0) return { ...node, [part]: value };
  const child: unknown = (node as Record<string, unknown>)[part];
  if (!isRecord(child)) throw new Error(`no setting is called ${key}`);
  return { ...node, [part]: replace(child, rest, value, key) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
