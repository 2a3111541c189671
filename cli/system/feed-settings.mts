import { failed, ok, type StorePort, type FeedSettings, type Outcome, type Problem } from '../../src/model';
import { readSettings } from '../../src/workflow/settings-migration';

/** Where the plugin keeps its settings. */
const FILE = 'data.json';

type Json = Readonly<Record<string, unknown>>;

/** The feeds of a vault's settings. Problem: `invalid-settings` where they cannot be read; nothing may be written then. */
export async function readFeeds(store: StorePort): Promise<Outcome<readonly FeedSettings[]>> {
  const raw = await readRaw(store);
  if (!raw.ok) return raw;
  const { settings, problems } = readSettings(raw.value);
  const spoilt = problems.find(({ where = '' }) => where.startsWith('feeds'));
  return spoilt === undefined ? ok(settings.feeds.list) : failed(unusable(spoilt.message));
}

/**
 * Changes the list of feeds and nothing else: what other versions keep in the settings, and in a feed, stays as it is.
 */
export async function changeFeeds(
  store: StorePort,
  change: (feeds: readonly FeedSettings[]) => readonly FeedSettings[],
): Promise<Outcome<readonly FeedSettings[]>> {
  const known = await readFeeds(store);
  const raw = await readRaw(store);
  if (!known.ok) return known;
  if (!raw.ok) return raw;
  const feeds = isRecord(raw.value.feeds) ? raw.value.feeds : {};
  const list = (Array.isArray(feeds.list) ? feeds.list : []) as readonly FeedSettings[];
  const changed = change(list);
  await store.write(FILE, `${JSON.stringify({ ...raw.value, feeds: { ...feeds, list: changed } }, null, 2)}\n`);
  return ok(changed);
}

async function readRaw(store: StorePort): Promise<Outcome<Json>> {
  const text = await store.read(FILE);
  if (text === null) return ok({});
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? ok(value) : failed(unusable('It is no object.'));
  } catch {
    return failed(unusable('It is not JSON.'));
  }
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unusable = (reason: string): Problem => ({
  code: 'invalid-settings',
  subject: FILE,
  message: `The settings of the vault cannot be used, so nothing was changed: ${reason}`,
});
