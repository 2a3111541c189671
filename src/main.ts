import { Notice, Platform, Plugin } from 'obsidian';
import type { Settings } from './model';
import { Actions } from './ui/actions';
import { describe, importFromCli, IMPORT_FLAGS } from './ui/cli-handlers';
import { systemClock } from './ui/clock';
import { commands } from './ui/commands';
import { webFetch } from './ui/fetch';
import { editorMenu, fileMenu, filesMenu } from './ui/menus';
import { bundledStarters, createPluginEngine } from './ui/plugin-engine';
import { Runner } from './ui/runner';
import { SettingsStore } from './ui/settings/store';
import { DatelineSettingTab } from './ui/settings/tab';
import { TEXT } from './ui/text';
import type { Workspace } from './workflow/workspace';

/** Wiring only: starts nothing, reads nothing but the settings. Engine, data and workflows load on first use. */
export default class DatelinePlugin extends Plugin {
  private readonly engine = createPluginEngine(bundledStarters);
  private store: SettingsStore | null = null;

  override async onload(): Promise<void> {
    const store = await SettingsStore.open({
      load: () => this.loadData() as Promise<unknown>,
      save: (settings: Settings) => this.saveData(settings),
    });
    this.store = store;
    this.register(() => this.engine.stop());

    const statusBar = Platform.isMobile ? null : this.addStatusBarItem();
    const runner = new Runner(() => this.workspace(store), statusBar);
    const actions = new Actions(this.app, runner, webFetch);

    this.addSettingTab(new DatelineSettingTab(this.app, this, store));
    this.addRibbonIcon('newspaper', TEXT.ribbon, () => actions.openImportDialog());
    for (const command of commands(this.app, actions)) this.addCommand(command);
    this.registerObsidianProtocolHandler('dateline', (params) => actions.go(actions.followLink(params)));
    this.registerCli(runner);
    this.app.workspace.onLayoutReady(() => {
      this.registerMenus(actions);
      if (store.problems.length > 0) new Notice(TEXT.settings.invalid(store.problems.length));
    });
  }

  /** Sync or another device wrote `data.json`. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.store?.reload();
  }

  private async workspace(store: SettingsStore): Promise<Workspace> {
    const { ObsidianStore, ObsidianVault } = await import('./vault/obsidian');
    return {
      vault: new ObsidianVault(this.app),
      store: new ObsidianStore(this.app, this.manifest),
      engine: this.engine,
      clock: systemClock,
      settings: store.current,
    };
  }

  private registerCli(runner: Runner): void {
    this.registerCliHandler('dateline', TEXT.cli.about, null, () => describe(runner));
    this.registerCliHandler('dateline:import', TEXT.cli.import, IMPORT_FLAGS, (params) =>
      importFromCli(this.app, runner, webFetch, params),
    );
  }

  private registerMenus(actions: Actions): void {
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-menu', (menu, file) => fileMenu(menu, file, actions)));
    this.registerEvent(workspace.on('files-menu', (menu, files) => filesMenu(menu, files, actions)));
    this.registerEvent(workspace.on('editor-menu', (menu, editor, info) => editorMenu(menu, editor, info, actions)));
  }
}
