import {
  Notice,
  type App,
  type Setting,
  type SettingDefinition,
  type SettingDefinitionItem,
  type SettingDefinitionPage,
} from 'obsidian';
import { shownHost } from '../../../intake/url';
import type { FeedSettings } from '../../../model';
import type { Feeds } from '../feeds/feeds';
import { chooseFiles } from '../import/file-picker';
import { FeedModal } from '../feeds/feed-modal';
import { undoNotice } from '../../kit/report-notice';
import { handedFile } from '../import/staging/transfer';
import { TEXT } from '../../../text';
import { feedEntries, SCHEDULE, type SettingEntry } from './catalogue';
import type { SettingsStore } from '../../kit/settings-store';
import { errorText } from '../../kit/problem-words';

const T = TEXT.settings.feeds;

/** The page of feeds: schedule, lists in and out, and a page for each feed. */
export class FeedsPage {
  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
    private readonly feeds: Feeds,
    private readonly update: () => void,
  ) {}

  /** `draw` turns an entry of the catalogue into a setting. */
  definition(draw: (entry: SettingEntry) => SettingDefinition): SettingDefinitionItem {
    const { list } = this.store.current.feeds;
    return {
      type: 'page',
      name: T.name,
      desc: T.desc,
      displayValue: () => String(this.store.current.feeds.list.length),
      items: [
        { type: 'group', items: [draw(SCHEDULE), ...this.actions()] },
        {
          type: 'list',
          heading: T.list,
          emptyState: T.empty,
          items: list.map((feed, at) => this.page(feed, at, draw)),
          onDelete: (at) => void this.report(this.remove(at)),
          addItem: { name: T.add, action: () => this.add() },
        },
      ],
    };
  }

  private actions(): SettingDefinition[] {
    const action = (
      label: { name: string; desc: string; action: string },
      run: () => Promise<void>,
    ): SettingDefinition => ({
      name: label.name,
      desc: label.desc,
      render: (setting) =>
        void setting.addButton((button) => button.setButtonText(label.action).onClick(() => void this.report(run()))),
    });
    return [
      { name: T.sync.name, desc: T.sync.desc(null), render: (setting) => this.drawSync(setting) },
      action(T.importOpml, () => this.importOpml()),
      action(T.exportOpml, () => this.feeds.exportList(this.app)),
    ];
  }

  /** Drawn where the page is shown, not where the settings are only searched: then what was stored is worth reading. */
  private drawSync(setting: Setting): void {
    setting.setDesc(T.sync.desc(this.feeds.lastSync));
    setting.addButton((button) =>
      button.setButtonText(T.sync.action).onClick(() => void this.report(this.feeds.sync().then(() => this.refresh()))),
    );
    void this.report(this.refresh());
  }

  private async refresh(): Promise<void> {
    if (await this.feeds.loadStatus()) this.update();
  }

  /** Two feeds of one title are told apart by their addresses: a page goes by its name. */
  private page(
    feed: FeedSettings,
    at: number,
    draw: (entry: SettingEntry) => SettingDefinition,
  ): SettingDefinitionPage {
    const { list } = this.store.current.feeds;
    const title = feed.title === '' ? feed.url : feed.title;
    const unique = list.every((other, i) => i === at || other.title !== feed.title);
    const trouble = this.feeds.troubleOf(feed.url);
    return {
      type: 'page',
      name: unique ? title : `${title} (${feed.url})`,
      desc: trouble ?? shownHost(feed.url),
      displayValue: () => (feed.paused ? T.paused : T.on),
      status: () => (trouble === null ? null : 'warning'),
      items: feedEntries(at).map(draw),
    };
  }

  private add(): void {
    new FeedModal(this.app, this.feeds, { onAdded: () => this.update() }).open();
  }

  /** With a way back for as long as the notice stands. */
  private async remove(at: number): Promise<void> {
    const feed = this.store.current.feeds.list[at];
    if (feed === undefined) return;
    await this.store.removeFeed(at);
    this.update();
    const title = feed.title === '' ? feed.url : feed.title;
    undoNotice(T.removed(title), () => void this.report(this.store.addFeeds([feed], at).then(() => this.update())));
  }

  private async importOpml(): Promise<void> {
    for (const file of (await chooseFiles('.opml,.xml,text/xml,application/xml')).map(handedFile)) {
      new Notice(await this.feeds.addFromList(file.name, file.content));
    }
    this.update();
  }

  private async report(step: Promise<void>): Promise<void> {
    try {
      await step;
    } catch (error) {
      new Notice(errorText(error));
    }
  }
}
