import { DEFAULT_SETTINGS, failed, message, ok, problemOf, type Outcome, type Problem, type Settings } from '../model';
import { readSettings, type ReadSettings } from './settings-migration';

/** What an exported file says of itself, so that no other JSON is taken for settings. */
const MARK = { dateline: 'settings' };

/** Characters of a file; settings with thousands of feeds have a tenth. */
const MAX_TEXT = 2_000_000;

/** Settings as a file to keep or to take to another vault. */
export const settingsText = (settings: Settings): string => `${JSON.stringify({ ...MARK, ...settings }, null, 2)}\n`;

/**
 * Settings from such a file, or from a plugin's `data.json`. Values that cannot be used take their default; they and keys
 * that nobody knows are named as problems. Problems of the whole: `too-large`, `not-settings`.
 */
export function readSettingsText(text: string, subject: string): Outcome<ReadSettings> {
  if (text.length > MAX_TEXT) return failed({ code: 'too-large', subject, message: 'This is too large for settings.' });
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed(problemOf('not-settings', subject, message`It is not JSON: ${said}${lineOf(text, said)}`));
  }
  if (!isRecord(data) || !Object.keys(DEFAULT_SETTINGS).some((key) => Object.hasOwn(data, key)))
    return failed({ code: 'not-settings', subject, message: 'It holds no settings of Dateline.' });
  const { dateline: _, ...given } = data;
  const { settings, problems } = readSettings(given);
  return ok({ settings, problems: [...problems, ...unknownKeys(given, DEFAULT_SETTINGS).map(unknown)] });
}

/** The reader of JSON names a position; people look for lines. */
function lineOf(text: string, said: string): string {
  const at = /position (\d+)/.exec(said)?.[1];
  return at === undefined || said.includes('line') ? '' : ` (line ${text.slice(0, Number(at)).split('\n').length})`;
}

/** One setting that is other than before. */
export interface SettingChange {
  /** Its place, `folders.articles`; a list is one value. */
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs, in the order of the settings. */
export const settingChanges = (from: Settings, to: Settings): readonly SettingChange[] => changesIn(from, to, '');

function changesIn(from: object, to: object, prefix: string): SettingChange[] {
  return Object.entries(from).flatMap(([name, value]: [string, unknown]) => {
    const other = (to as Record<string, unknown>)[name];
    const key = prefix + name;
    if (isRecord(value) && isRecord(other)) return changesIn(value, other, `${key}.`);
    return JSON.stringify(value) === JSON.stringify(other) ? [] : [{ key, from: value, to: other }];
  });
}

const unknownKeys = (given: Readonly<Record<string, unknown>>, known: object, prefix = ''): string[] =>
  Object.entries(given).flatMap(([name, value]) => {
    if (!Object.hasOwn(known, name)) return [prefix + name];
    const inner = (known as Record<string, unknown>)[name];
    return isRecord(value) && isRecord(inner) ? unknownKeys(value, inner, `${prefix}${name}.`) : [];
  });

const unknown = (where: string): Problem => ({
  code: 'invalid-settings',
  subject: 'settings',
  where: where.slice(0, 80),
  message: 'There is no setting of that name.',
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lists a user made, which a reset asks about one by one. */
export type OwnList = 'feeds' | 'ignored' | 'vocabularies';

/** The defaults, with the lists that are to stay. */
export function resetSettings(settings: Settings, forget: ReadonlySet<OwnList>): Settings {
  const { feeds, ignored, vocabularies } = settings;
  return {
    ...DEFAULT_SETTINGS,
    feeds: { ...DEFAULT_SETTINGS.feeds, list: forget.has('feeds') ? [] : feeds.list },
    ignored: forget.has('ignored') ? [] : ignored,
    vocabularies: {
      ...DEFAULT_SETTINGS.vocabularies,
      own: forget.has('vocabularies') ? [] : vocabularies.own,
      notThemes: forget.has('ignored') ? [] : vocabularies.notThemes,
    },
  };
}
