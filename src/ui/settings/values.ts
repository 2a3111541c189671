import type { Settings } from '../../model';

/** Place of a value in the settings, as the tab names it: `folders.articles`; `vocabularies.packs.<id>` is a switch. */
export type SettingKey = string;

const PACKS = 'vocabularies.packs.';

export function readValue(settings: Settings, key: SettingKey): unknown {
  if (key.startsWith(PACKS)) return settings.vocabularies.packs.includes(key.slice(PACKS.length));
  return key.split('.').reduce<unknown>((node, part) => (isRecord(node) ? node[part] : undefined), settings);
}

/** The settings with one value changed; throws for a key that names nothing, which is a bug in the catalogue. */
export function withValue(settings: Settings, key: SettingKey, value: unknown): Settings {
  if (key.startsWith(PACKS)) return withPack(settings, key.slice(PACKS.length), value === true);
  return replace(settings, key.split('.'), value, key);
}

function withPack(settings: Settings, id: string, on: boolean): Settings {
  const others = settings.vocabularies.packs.filter((pack) => pack !== id);
  return { ...settings, vocabularies: { packs: on ? [...others, id].sort() : others } };
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
