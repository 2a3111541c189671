import { Notice, Platform, Plugin } from 'obsidian';
import type { ImportReport, Settings } from './model';
import { Actions } from './ui/actions';
import { Adoptions } from './ui/adopt/adoptions';
import { adoptCommands, ignoreMenu } from './ui/adopt/commands';
import { describe, importFromCli, IMPORT_FLAGS, SYNC_FLAGS, syncFromCli } from './ui/cli-handlers';
import { systemClock } from './ui/clock';
import { commands } from './ui/commands';
import { entityCommands, entityMenu } from './ui/entities/commands';
import { EntityActs } from './ui/entities/entity-acts';
import { exportCommands, exportFilesMenu, exportMenu } from './ui/export/commands';
import { Exports } from './ui/export/exports';
import { Feeds } from './ui/feeds';
import { webFetch } from './ui/fetch';
import { appHolder } from './ui/holder';
import { InboxWatcher } from './ui/inbox';
import { VaultKeeper } from './ui/known-vault';
import { editorMenu, fileMenu, filesMenu } from './ui/menus';
import { bundledStarters, createPluginEngine } from './ui/plugin-engine';
import { relatedCommands, relatedMenu } from './ui/related/commands';
import { RelatedViews } from './ui/related/related-views';
import { sameCommands } from './ui/same/commands';
import { DuplicatesFinder } from './ui/same/duplicates-finder';
import { relinkCommands, relinkMenu } from './ui/relink/commands';
import { Relinks } from './ui/relink/relinks';
import { Runner } from './ui/runner';
import { SettingsStore } from './ui/settings/store';
import { DatelineSettingTab } from './ui/settings/tab';
import { TEXT } from './ui/text';
import type { HolderPort, StorePort } from './workflow/ports';
import type { Workspace } from './workflow/workspace';

/** Wiring only: starts nothing, reads nothing but the settings. Engine, data and workflows load on first use. */
export default class DatelinePlugin extends Plugin {
  private readonly engine = createPluginEngine(bundledStarters);
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

    const statusBar = Platform.isMobile ? null : this.addStatusBarItem();
    const runner = new Runner(
      () => this.workspace(store),
      statusBar,
      () => performance.now(),
    );
    this.register(() => runner.progress?.cancel());
    const showReport = (report: ImportReport): void => actions.showReport(report);
    const feeds = new Feeds({
      runner,
      settings: store,
      fetch: webFetch,
      clock: systemClock,
      store: () => this.pluginStore(),
      showReport,
    });
    const actions = new Actions(this.app, runner, webFetch, feeds, (report) => adoptions.askAfter(report));
    const host = { app: this.app, runner, showReport, go: (step: Promise<void>) => actions.go(step) };
    const adoptions = new Adoptions(host);
    const [relinks, acts, views] = [new Relinks(host), new EntityActs(host), new RelatedViews(host)];
    const exports = new Exports(host);
    const inbox = new InboxWatcher({ app: this.app, runner, settings: store, now: () => Date.now(), showReport });

    this.addSettingTab(new DatelineSettingTab(this.app, this, store, feeds));
    this.addRibbonIcon('newspaper', TEXT.ribbon, () => actions.openImportDialog());
    const features = [
      ...relinkCommands(this.app, relinks),
      ...entityCommands(this.app, acts),
      ...relatedCommands(this.app, views),
      ...sameCommands(new DuplicatesFinder(host, acts)),
      ...adoptCommands(adoptions),
      ...exportCommands(exports),
    ];
    for (const command of [...commands(this.app, actions, runner), ...features]) this.addCommand(command);
    this.registerObsidianProtocolHandler('dateline', (params) => actions.go(actions.followLink(params)));
    this.registerCli(runner, feeds);
    this.app.workspace.onLayoutReady(() => {
      this.registerMenus(actions, relinks, acts);
      this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => relatedMenu(menu, file, views)));
      this.registerEvent(this.app.workspace.on('editor-menu', (menu, editor) => ignoreMenu(menu, editor, adoptions)));
      this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => exportMenu(menu, file, exports)));
      this.registerEvent(this.app.workspace.on('files-menu', (menu, files) => exportFilesMenu(menu, files, exports)));
      for (const event of this.keeper.watch()) this.registerEvent(event);
      this.watch(feeds, inbox, store);
      actions.go(actions.recover());
      if (store.problems.length > 0) new Notice(TEXT.settings.invalid(store.problems.length));
    });
  }

  /** Sync or another device wrote `data.json`. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.store?.reload();
  }

  private async workspace(store: SettingsStore): Promise<Workspace> {
    const { ObsidianVault } = await import('./vault/obsidian');
    return {
      vault: new ObsidianVault(this.app),
      store: await this.pluginStore(),
      engine: this.engine,
      clock: systemClock,
      settings: store.current,
      memory: await this.keeper.open(),
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

  private registerCli(runner: Runner, feeds: Feeds): void {
    this.registerCliHandler('dateline', TEXT.cli.about, null, () => describe(runner));
    this.registerCliHandler('dateline:import', TEXT.cli.import, IMPORT_FLAGS, (params) =>
      importFromCli(this.app, runner, webFetch, params),
    );
    this.registerCliHandler('dateline:sync', TEXT.cli.sync, SYNC_FLAGS, (params) => syncFromCli(feeds, params));
  }

  private registerMenus(actions: Actions, relinks: Relinks, acts: EntityActs): void {
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-menu', (menu, file) => fileMenu(menu, file, actions)));
    this.registerEvent(workspace.on('file-menu', (menu, file) => relinkMenu(menu, file, relinks)));
    this.registerEvent(workspace.on('file-menu', (menu, file) => entityMenu(menu, file, acts)));
    this.registerEvent(workspace.on('files-menu', (menu, files) => filesMenu(menu, files, actions)));
    this.registerEvent(workspace.on('editor-menu', (menu, editor, info) => editorMenu(menu, editor, info, actions)));
  }
}
