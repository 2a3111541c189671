import type { FeedSettings, Problem, Settings } from '../../model';
import { feedKey } from '../../workflow/feeds/address';
import { readSettings } from '../../workflow/settings-migration';
import { readValue, withValue, type SettingKey } from './settings-values';

/** Where settings are kept; the plugin's `loadData` and `saveData`. */
export interface SettingsDisk {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
}

/** The settings in force. Written only when the user changes one: no data may mean that sync has not brought them yet. */
export class SettingsStore {
  private readonly listeners: (() => void)[] = [];

  private constructor(
    private readonly disk: SettingsDisk,
    private settings: Settings,
    private faults: readonly Problem[],
    private untouched: boolean,
  ) {}

  static async open(disk: SettingsDisk): Promise<SettingsStore> {
    const data = await disk.load();
    const { settings, problems } = readSettings(data);
    return new SettingsStore(disk, settings, problems, isNothing(data));
  }

  get current(): Settings {
    return this.settings;
  }

  /** Whether nothing was ever saved here, as far as is known: sync may yet bring it. */
  get isUntouched(): boolean {
    return this.untouched;
  }

  /** Values found unusable when last read. */
  get problems(): readonly Problem[] {
    return this.faults;
  }

  /** Reads again what another device or sync wrote. */
  async reload(): Promise<void> {
    const data = await this.disk.load();
    const { settings, problems } = readSettings(data);
    this.settings = settings;
    this.faults = problems;
    this.untouched = isNothing(data);
    this.tell();
  }

  /** Called after every change, of the user's or of another device. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  value(key: SettingKey): unknown {
    return readValue(this.settings, key);
  }

  set(key: SettingKey, value: unknown): Promise<void> {
    return this.save(withValue(this.settings, key, value));
  }

  /** `change` is given the settings as they are now. */
  update(change: (settings: Settings) => Settings): Promise<void> {
    return this.save(change(this.settings));
  }

  /** `at`: its place in the list; the end, unless it is given. */
  ignore(name: string, at = this.settings.ignored.length): Promise<void> {
    const { ignored } = this.settings;
    return this.save({ ...this.settings, ignored: [...ignored.slice(0, at), name, ...ignored.slice(at)] });
  }

  stopIgnoring(index: number): Promise<void> {
    return this.save({ ...this.settings, ignored: this.settings.ignored.filter((_, at) => at !== index) });
  }

  /** Feeds whose address is in the list already are left out. `at`: their place in it; the end, unless it is given. */
  addFeeds(feeds: readonly FeedSettings[], at?: number): Promise<void> {
    const { list } = this.settings.feeds;
    const known = new Set(list.map(({ url }) => feedKey(url)));
    const fresh = feeds.filter(({ url }) => !known.has(feedKey(url)));
    if (fresh.length === 0) return Promise.resolve();
    return this.saveFeeds([...list.slice(0, at), ...fresh, ...(at === undefined ? [] : list.slice(at))]);
  }

  removeFeed(index: number): Promise<void> {
    return this.saveFeeds(this.settings.feeds.list.filter((_, at) => at !== index));
  }

  private saveFeeds(list: readonly FeedSettings[]): Promise<void> {
    return this.save({ ...this.settings, feeds: { ...this.settings.feeds, list } });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private save(settings: Settings): Promise<void> {
    this.settings = settings;
    this.untouched = false;
    this.tell();
    return this.disk.save(settings);
  }
}

const isNothing = (data: unknown): boolean => data === null || data === undefined;
