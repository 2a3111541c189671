import type { Extension } from '@codemirror/state';
import type * as api from 'obsidian';
import type { App } from './app';
import { Component } from './base/component';
import type { Public } from './base/contract';
import { Registry } from './registry';
import type { EditorSuggest } from './ui/editor-suggest';
import { setIcon, setTooltip } from './ui/icons';
import type { SettingTab } from './ui/setting-tab';
import type { WorkspaceLeaf } from './workspace/leaf';
import type { View } from './workspace/view';

/** What a plugin extends. Everything it adds is taken back when it is unloaded. */
export abstract class Plugin extends Component implements Public<api.Plugin> {
  app: App;
  manifest: api.PluginManifest;
  settings?: unknown;

  constructor(app: api.App, manifest: api.PluginManifest) {
    super();
    this.app = app as App;
    this.manifest = manifest;
  }

  override onload(): Promise<void> | void {}

  addRibbonIcon(icon: api.IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createDiv({
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { 'aria-label': title, role: 'button' },
    });
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener('click', (event) => void callback(event));
    const { ribbon } = this.app.registry;
    const action = { icon, title, el };
    ribbon.push(action);
    this.app.workspace.layout.ribbonEl.append(el);
    this.register(() => {
      ribbon.splice(ribbon.indexOf(action), 1);
      el.remove();
    });
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = this.app.registry.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => el.remove());
    return el;
  }

  addCommand(command: api.Command): api.Command {
    const id = `${this.manifest.id}:${command.id}`;
    const named = { ...command, id, name: `${this.manifest.name}: ${command.name}` };
    this.register(Registry.claim(this.app.registry.commands, id, named, 'command'));
    return named;
  }

  removeCommand(commandId: string): void {
    this.app.registry.commands.delete(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(settingTab: api.PluginSettingTab): void {
    const tab = settingTab as unknown as SettingTab;
    const { settingTabs } = this.app.registry;
    // An app without declarative settings has none.
    (tab as Partial<SettingTab>).update?.();
    settingTabs.push(tab);
    this.register(() => settingTabs.splice(settingTabs.indexOf(tab), 1));
  }

  registerView(type: string, viewCreator: api.ViewCreator): void {
    const creator = viewCreator as unknown as (leaf: WorkspaceLeaf) => View;
    this.register(this.app.workspace.registerView(type, creator));
  }

  registerHoverLinkSource(id: string, info: api.HoverLinkSource): void {
    this.register(Registry.claim(this.app.registry.hoverSources, id, info, 'hover source'));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.workspace.registerExtensions(extensions, viewType);
  }

  registerMarkdownPostProcessor(postProcessor: api.MarkdownPostProcessor): api.MarkdownPostProcessor {
    const { postProcessors } = this.app.registry;
    postProcessors.push(postProcessor);
    this.register(() => postProcessors.splice(postProcessors.indexOf(postProcessor), 1));
    return postProcessor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: (source: string, el: HTMLElement, context: api.MarkdownPostProcessorContext) => unknown,
  ): api.MarkdownPostProcessor {
    this.register(Registry.claim(this.app.registry.codeBlocks, language, handler, 'code block'));
    return () => undefined;
  }

  registerBasesView(viewId: string, registration: api.BasesViewRegistration): boolean {
    const { bases } = this.app.registry;
    if (!bases.isOn) return false;
    this.register(Registry.claim(bases.views, viewId, registration, 'view of bases'));
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace, registry } = this.app;
    registry.editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      registry.editorExtensions.splice(registry.editorExtensions.indexOf(extension), 1);
      workspace.updateOptions();
    });
  }

  registerEditorSuggest(suggest: api.EditorSuggest<unknown>): void {
    const { editorSuggests } = this.app.registry;
    const own = suggest as unknown as EditorSuggest<unknown>;
    editorSuggests.push(own);
    this.register(() => {
      own.close();
      editorSuggests.splice(editorSuggests.indexOf(own), 1);
    });
  }

  registerObsidianProtocolHandler(action: string, handler: api.ObsidianProtocolHandler): void {
    this.register(Registry.claim(this.app.registry.protocol, action, handler, 'protocol action'));
  }

  registerCliHandler(command: string, description: string, flags: api.CliFlags | null, handler: api.CliHandler): void {
    const { id } = this.manifest;
    if (command !== id && !command.startsWith(`${id}:`))
      throw new Error(`A CLI command of ${id} is named ${id} or ${id}:<action>.`);
    this.register(Registry.claim(this.app.registry.cli, command, { description, flags, handler }, 'CLI command'));
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.#dataPath)) ? JSON.parse(await adapter.read(this.#dataPath)) : null;
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.mkdir(this.#folder);
    await this.app.vault.adapter.write(this.#dataPath, JSON.stringify(data, null, 2));
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown;

  get #folder(): string {
    return this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
  }

  get #dataPath(): string {
    return `${this.#folder}/data.json`;
  }
}
