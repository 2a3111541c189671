import { Notice, Platform, Plugin } from 'obsidian';
import type { ImportReport, Settings, HolderPort, StorePort } from './model';
import { Actions } from './ui/actions';
import { Adoptions } from './ui/features/adopt/adoptions';
import { registerCli } from './ui/features/cli/register';
import { systemClock } from './ui/kit/clock';
import { commands } from './ui/commands';
import { registerFeatures } from './ui/kit/feature';
import { features } from './ui/features';
import { Feeds } from './ui/features/feeds/feeds';
import { webFetch } from './ui/kit/fetch';
import { Gazetteers, MOST_PLACES } from './ui/features/gazetteer/gazetteers';
import { appHolder } from './ui/kit/holder';
import type { Host } from './ui/kit/host';
import { afterImport } from './ui/after-import';
import { InboxWatcher } from './ui/features/inbox/inbox';
import { VaultKeeper } from './ui/kit/known-vault';
import { hasPart, tellMissing } from './ui/kit/missing';
import { editorMenu, fileMenu, filesMenu } from './ui/menus';
import { bundledParts, createPluginEngine } from './ui/engine/plugin-engine';
import { Runner } from './ui/kit/runner';
import { SettingsStore } from './ui/kit/settings-store';
import { DatelineSettingTab } from './ui/features/settings/tab';
import { TEXT } from './text';
import { Vocabularies } from './ui/features/vocabulary/vocabularies';
import type { Workspace } from './workflow/workspace';

interface Parts {
  readonly settings: SettingsStore;
  readonly runner: Runner;
  readonly feeds: Feeds;
  readonly actions: Actions;
  readonly host: Host;
  readonly adoptions: Adoptions;
  readonly inbox: InboxWatcher;
  readonly gazetteers: Gazetteers;
}

/** Wiring only: starts nothing, reads nothing but the settings. Engine, data and workflows load on first use. */
export default class DatelinePlugin extends Plugin {
  private readonly engine = createPluginEngine({
    ...bundledParts,
    readIndexPart: async (name) => (await this.pluginStore()).read(name),
  });
  private readonly keeper = new VaultKeeper(this.app, () => performance.now());
  private store: SettingsStore | null = null;
  private holder: HolderPort | null = null;

  override async onload(): Promise<void> {
    const store = await SettingsStore.open({
      load: () => this.loadData() as Promise<unknown>,
      save: (settings: Settings) => this.saveData(settings),
    });
    this.store = store;
    this.register(() => this.engine.stop());
    const parts = this.parts(store);
    const { actions, runner, host, feeds, gazetteers, adoptions } = parts;
    const editVocabulary = (): void => new Vocabularies(host).open();
    const { go } = host;
    this.register(() => runner.progress?.cancel());
    this.addSettingTab(new DatelineSettingTab(this.app, this, store, feeds, gazetteers, { editVocabulary, go }));
    this.addRibbonIcon('newspaper', TEXT.ribbon, () => actions.openImportDialog());
    for (const command of commands(this.app, actions, runner)) this.addCommand(command);
    registerFeatures(
      this,
      features(host, { adoptions, gazetteers }, () => actions.openImportDialog()),
    );
    this.registerObsidianProtocolHandler('dateline', (params) => go(actions.followLink(params)));
    if (hasPart(this, 'cli')) registerCli(this, { host, feeds, fetch: webFetch });
    this.app.workspace.onLayoutReady(() => this.begin(parts));
  }

  /** What acts on the user's behalf, each made and none started. */
  private parts(settings: SettingsStore): Parts {
    const { app } = this;
    const now = (): number => performance.now();
    const statusBar = Platform.isMobile ? null : this.addStatusBarItem();
    const runner = new Runner(() => this.workspace(settings), statusBar, now);
    const showReport = (report: ImportReport): void => actions.showReport(report);
    const store = (): Promise<StorePort> => this.pluginStore();
    const feeds = new Feeds({ runner, settings, fetch: webFetch, reader: this.engine, clock: systemClock, store, showReport }); // prettier-ignore
    const actions = new Actions(app, runner, {
      fetch: webFetch,
      feeds,
      inspect: (input, complete) => this.engine.inspect(input, complete),
      reviewMode: () => settings.current.review.mode,
      finished: (report) => afterImport(host, adoptions, report),
    });
    const host: Host = { app, runner, settings, showReport, go: (step) => actions.go(step) };
    const adoptions = new Adoptions(host);
    const inbox = new InboxWatcher({ app, runner, settings, now: () => Date.now(), showReport });
    return { settings, runner, feeds, actions, host, adoptions, inbox, gazetteers: new Gazetteers(host) };
  }

  /** What waits until the app has drawn its panes. */
  private begin({ actions, feeds, inbox, settings }: Parts): void {
    this.registerMenus(actions);
    tellMissing(this);
    for (const event of this.keeper.watch()) this.registerEvent(event);
    this.watch(feeds, inbox, settings);
    actions.go(actions.recover());
    if (settings.problems.length > 0) new Notice(TEXT.settings.invalid(settings.problems.length));
  }

  /** Sync or another device wrote `data.json`. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.store?.reload();
  }

  private async workspace(store: SettingsStore): Promise<Workspace> {
    const [{ ObsidianVault }, { journalWriter }] = await Promise.all([
      import('./vault/obsidian'),
      import('./journal/writer'),
    ]);
    return {
      vault: new ObsidianVault(this.app),
      store: await this.pluginStore(),
      writer: journalWriter,
      engine: this.engine,
      clock: systemClock,
      settings: store.current,
      memory: await this.keeper.open(),
      places: { given: [], most: MOST_PLACES },
      holder: (this.holder ??= appHolder(this.app)),
    };
  }

  private async pluginStore(): Promise<StorePort> {
    const { ObsidianStore } = await import('./vault/obsidian');
    return new ObsidianStore(this.app, this.manifest);
  }

  /** What happens without a gesture: feeds on their schedule and the inbox, both off until the user switches them on. */
  private watch(feeds: Feeds, inbox: InboxWatcher, store: SettingsStore): void {
    const { first, every } = feeds.watch();
    this.register(() => window.clearTimeout(first));
    this.registerInterval(every);
    inbox.configure();
    store.onChange(() => inbox.configure());
    this.register(() => inbox.stop());
  }

  private registerMenus(actions: Actions): void {
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-menu', (menu, file) => fileMenu(menu, file, actions)));
    this.registerEvent(workspace.on('files-menu', (menu, files) => filesMenu(menu, files, actions)));
    this.registerEvent(workspace.on('editor-menu', (menu, editor, info) => editorMenu(menu, editor, info, actions)));
  }
}
