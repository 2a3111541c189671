import type * as api from 'obsidian';
import type { App } from '../app';
import type { Public } from '../base/contract';
import type { Plugin } from '../plugin';
import { SettingsRenderer } from './settings-renderer';

export abstract class SettingTab implements Public<api.SettingTab> {
  icon: api.IconName = 'settings';
  app: App;
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: api.SettingDefinitionItem[] = [];
  readonly id: string;
  readonly name: string;
  readonly #renderer = new SettingsRenderer(this);
  #shown = false;

  constructor(app: api.App, id: string, name: string) {
    this.app = app as App;
    this.id = id;
    this.name = name;
  }

  getSettingDefinitions(): api.SettingDefinitionItem[] {
    return [];
  }

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.#shown) this.show();
  }

  /** What the settings window calls: declarative where there are definitions, `display()` where there are none. */
  show(): void {
    this.#shown = true;
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.#renderer.render(this.settingItems);
    else this.display();
  }

  refreshDomState(): void {
    this.#renderer.refresh();
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  display(): void {}

  hide(): void {
    this.#shown = false;
    this.#renderer.clear();
  }
}

export abstract class PluginSettingTab extends SettingTab implements Public<api.PluginSettingTab> {
  readonly plugin: Plugin;

  constructor(app: api.App, plugin: api.Plugin | Plugin) {
    super(app, plugin.manifest.id, plugin.manifest.name);
    this.plugin = plugin as Plugin;
  }

  override getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = { ...(this.plugin.settings as object | undefined), [key]: value };
    this.plugin.settings = settings;
    await this.plugin.saveData(settings);
  }
}

export abstract class SettingPage implements Public<api.SettingPage> {
  rootEl: HTMLElement = createDiv('setting-page');
  titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar');
  containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content');
  title = '';

  abstract display(): void;

  hide(): void {}
}
