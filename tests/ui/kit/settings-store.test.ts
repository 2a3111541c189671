import { DEFAULT_SETTINGS, type Settings } from '../../../src/model';
import { SettingsStore } from '../../../src/ui/kit/settings-store';

function disk(data: unknown): {
  data: unknown;
  saves: Settings[];
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
} {
  return {
    data,
    saves: [],
    async load() {
      return this.data;
    },
    async save(settings) {
      this.saves.push(settings);
    },
  };
}

describe('the settings store', () => {
  it('writes nothing by itself, least of all defaults over data that sync has not brought yet', async () => {
    const empty = disk(null);
    const store = await SettingsStore.open(empty);
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect(empty.saves).toEqual([]);
  });

  it('takes over what sync brings later', async () => {
    const late = disk(null);
    const store = await SettingsStore.open(late);
    late.data = { folders: { articles: 'News' } };
    await store.reload();
    expect(store.current.folders.articles).toBe('News');
  });

  it('saves what the user changes', async () => {
    const saved = disk(null);
    const store = await SettingsStore.open(saved);
    await store.set('links.related', 9);
    await store.ignore('May');
    await store.ignore('Will');
    await store.stopIgnoring(0);
    expect(saved.saves).toHaveLength(4);
    expect(saved.saves.at(-1)).toEqual({
      ...DEFAULT_SETTINGS,
      links: { ...DEFAULT_SETTINGS.links, related: 9 },
      ignored: ['Will'],
    });
  });

  it('adds feeds once each, and takes them away', async () => {
    const feed = (url: string): Settings['feeds']['list'][number] => ({
      url,
      title: url,
      include: [],
      exclude: [],
      fullText: false,
      paused: false,
    });
    const saved = disk(null);
    const store = await SettingsStore.open(saved);
    await store.addFeeds([feed('a'), feed('b')]);
    await store.addFeeds([feed('b'), feed('c')]);
    await store.addFeeds([feed('c')]);
    expect(saved.saves).toHaveLength(2);
    await store.removeFeed(1);
    expect(store.current.feeds.list.map(({ url }) => url)).toEqual(['a', 'c']);
    await store.addFeeds([feed('b')], 1);
    expect(store.current.feeds.list.map(({ url }) => url)).toEqual(['a', 'b', 'c']);
  });

  it('puts an ignored name back where it was', async () => {
    const store = await SettingsStore.open(disk({ ignored: ['May', 'Will', 'Mark'] }));
    await store.stopIgnoring(1);
    await store.ignore('Will', 1);
    expect(store.current.ignored).toEqual(['May', 'Will', 'Mark']);
  });

  it('knows whether anything was ever saved', async () => {
    const late = disk(null);
    const store = await SettingsStore.open(late);
    expect(store.isUntouched).toBe(true);
    await store.reload();
    expect(store.isUntouched).toBe(true);
    await store.update((now) => ({ ...now, ignored: ['May'] }));
    expect(store.isUntouched).toBe(false);
    expect((await SettingsStore.open(disk({}))).isUntouched).toBe(false);
  });

  it('tells of every change, also of what sync brings', async () => {
    const late = disk(null);
    const store = await SettingsStore.open(late);
    let told = 0;
    store.onChange(() => (told += 1));
    await store.set('inbox.folder', 'Clippings');
    await store.reload();
    expect(told).toBe(2);
  });
});
