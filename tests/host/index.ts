/**
 * The test host: a stand-in for Obsidian in which a built plugin runs, in jsdom and in a browser.
 * `docs/test-host.md` says what it stands in for, and how it differs from the app.
 */
import * as codeMirrorState from '@codemirror/state';
import * as codeMirrorView from '@codemirror/view';
import type * as api from 'obsidian';
import { type App, HostedApp } from './app';
import { installDom } from './base/dom';
import { HostClipboard } from './clipboard';
import { DEFAULT_CONFIG, type HostConfig } from './config';
import { loadModule } from './load-module';
import { ScriptedNetwork } from './network';
import { obsidianModule } from './obsidian-module';
import type { Plugin } from './plugin';
import { offerCommand } from './registry';
import { renderBase } from './bases/file-view';
import { Menu } from './ui/menu';
import type { Notice } from './ui/notice';
import { CommandPalette } from './ui/palette';
import { SettingsWindow } from './ui/settings-window';
import { Tooltip } from './ui/tooltip';
import type { TAbstractFile } from './vault/files';
import { PagePreview } from './workspace/page-preview';

export type { App } from './app';
export type { HostConfig } from './config';
export type { ScriptedResponse } from './network';
export type { Plugin } from './plugin';
export { TFile, TFolder } from './vault/files';
export { MarkdownView } from './workspace/markdown-view';

export interface HostOptions {
  /** Vault path → content; folders come with them. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly config?: Partial<HostConfig>;
}

/** Makes a host with an empty screen; nothing runs until `start` or `loadPlugin`. */
export function createHostApp(options: HostOptions = {}): HostApp {
  return new HostApp(options);
}

export class HostApp {
  readonly app: App;
  readonly network = new ScriptedNetwork();
  readonly clipboard = new HostClipboard();
  readonly notices: Notice[] = [];
  readonly tooltip = new Tooltip();
  /** The module of `require('obsidian')`. */
  readonly obsidian: ReturnType<typeof obsidianModule>;
  /** Milliseconds the plugin loaded last took to evaluate, and to come through `onload`. */
  startTimes = { evaluate: 0, onload: 0 };
  readonly #plugins = new Map<string, Plugin>();
  #started = false;

  constructor({ files = {}, config = {} }: HostOptions) {
    installDom(window);
    document.body.replaceChildren();
    const whole = { ...DEFAULT_CONFIG, ...config };
    document.documentElement.lang = whole.language;
    document.body.className = [
      `theme-${whole.theme}`,
      ...(whole.device === 'phone' ? ['is-mobile', 'is-phone'] : []),
    ].join(' ');
    this.app = new HostedApp(whole, files) as unknown as App;
    this.obsidian = obsidianModule({ config: whole, network: this.network, notices: this.notices });
    if (whole.bases && !whole.lacks.includes('bases'))
      this.app.registry.codeBlocks.set('base', (source, el, { sourcePath }) =>
        renderBase(this.app, source, el, sourcePath),
      );
    if (whole.pagePreview) new PagePreview(this.app);
    this.clipboard.install();
    document.body.append(this.app.workspace.containerEl, this.app.registry.statusBarEl);
    this.app.scope.register(['Mod'], 'p', () => this.#shortcut(() => this.openPalette()));
    this.app.scope.register(['Mod'], ',', () => this.#shortcut(() => this.openSettings()));
    this.tooltip.listen(document);
    document.onkeydown = (event): void => this.app.keymap.handle(event);
  }

  get vault(): App['vault'] {
    return this.app.vault;
  }

  /** Indexes the vault and declares the layout ready, as the end of the app's start does. Once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const vault: HostedApp['vault'] = this.app.vault;
    const cache: HostedApp['metadataCache'] = this.app.metadataCache;
    if (this.app.config.indexing === 'done') cache.indexAll();
    else cache.holdBack();
    for (const file of vault.getAllLoadedFiles()) if (file.path !== '/') vault.trigger('create', file);
    const workspace: HostedApp['workspace'] = this.app.workspace;
    workspace.ready();
  }

  /**
   * Evaluates and loads a built plugin. Before `start`, so that it gets the `create` events of the vault being read, as
   * at the app's start; then starts. `data` is what its `data.json` holds; without it there is none.
   */
  async loadPlugin(mainJs: string, manifest: api.PluginManifest, data?: unknown): Promise<Plugin> {
    const before = performance.now();
    const { default: PluginClass } = loadModule(mainJs, {
      obsidian: this.obsidian,
      moment: this.obsidian.moment,
      '@codemirror/state': codeMirrorState,
      '@codemirror/view': codeMirrorView,
    });
    const dir = `${this.app.vault.configDir}/plugins/${manifest.id}`;
    const disk: HostedApp['disk'] = this.app.disk;
    disk.mkdir(dir);
    if (data !== undefined) disk.write(`${dir}/data.json`, JSON.stringify(data, null, 2));
    const plugin = new PluginClass(this.app as never, { ...manifest, dir } as never) as Plugin;
    const evaluated = performance.now();
    await plugin.load();
    this.startTimes = { evaluate: evaluated - before, onload: performance.now() - evaluated };
    this.#plugins.set(manifest.id, plugin);
    this.start();
    return plugin;
  }

  unloadPlugin(id: string): void {
    this.#plugins.get(id)?.unload();
    this.#plugins.delete(id);
  }

  /** Resolves when everything written is indexed and its links are resolved. */
  async settle(): Promise<void> {
    await this.app.metadataCache.settled();
  }

  /** Indexes notes of a host that indexes late, in the order given; `isTold`: with the event of each. */
  indexNotes(paths: readonly string[], isTold = true): void {
    const cache: HostedApp['metadataCache'] = this.app.metadataCache;
    cache.indexNotes(paths, isTold);
  }

  /** Ends the late indexing: links are resolved, and what is not indexed yet is in a moment. */
  resolveLinks(): void {
    const cache: HostedApp['metadataCache'] = this.app.metadataCache;
    cache.resolveLinks();
  }

  /** The text of a note. Throws when there is none. */
  text(path: string): string {
    return this.app.disk.read(path);
  }

  /** Path → text of every file in the vault, without the configuration folder unless asked for. */
  files(withConfig = false): Record<string, string> {
    const { disk } = this.app;
    const paths = disk
      .paths()
      .filter((path) => disk.get(path)?.type === 'file' && (withConfig || !path.startsWith('.')));
    return Object.fromEntries(paths.map((path) => [path, disk.read(path)]));
  }

  /** Names of the commands the palette would offer now. */
  commands(): string[] {
    return new CommandPalette(this.app).getItems().map(({ name }) => name);
  }

  /** Runs a command by its full id; false where it cannot run now. */
  runCommand(id: string): boolean {
    const command = this.app.registry.commands.get(id);
    if (!command) throw new Error(`No command “${id}”.`);
    return (
      offerCommand(command, this.app.workspace.activeEditor, true) &&
      offerCommand(command, this.app.workspace.activeEditor, false)
    );
  }

  openPalette(): void {
    new CommandPalette(this.app).open();
  }

  /** Opens the settings, on the given plugin's tab or the first. */
  openSettings(id = this.app.registry.settingTabs[0]?.id): void {
    const settings = new SettingsWindow(this.app);
    settings.open();
    if (id !== undefined) settings.openTab(id);
  }

  async openNote(path: string, mode?: api.MarkdownViewModeType): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`No note at ${path}`);
    await this.app.workspace.getLeaf().openFile(file, mode === undefined ? {} : { state: { mode } });
  }

  /** What `obsidian://…` does: `obsidian://dateline?url=…`. */
  async openUri(uri: string): Promise<void> {
    const { host, pathname, searchParams } = new URL(uri.replace(/^obsidian:/, 'https:'));
    const action = decodeURIComponent(host + pathname.replace(/\/$/, ''));
    const handler = this.app.registry.protocol.get(action);
    if (!handler) throw new Error(`Nothing handles obsidian://${action}`);
    const entries = [...searchParams].map(([key, value]) => [key, value === '' ? 'true' : value]);
    await handler({ ...Object.fromEntries(entries), action } as api.ObsidianProtocolData);
  }

  /** What `obsidian dateline:import path=…` prints. */
  async runCli(command: string, params: api.CliData = {}): Promise<string> {
    const registered = this.app.registry.cli.get(command);
    if (!registered) throw new Error(`Unknown CLI command “${command}”.`);
    const missing = Object.entries(registered.flags ?? {}).filter(
      ([flag, { required }]) => required === true && !(flag in params),
    );
    if (missing.length > 0) throw new Error(`Missing required flags: ${missing.map(([flag]) => flag).join(', ')}`);
    return registered.handler(params);
  }

  /** The context menu of one file or folder, or of several, as the file explorer opens it; shown. */
  fileMenu(...files: TAbstractFile[]): Menu {
    const menu = new Menu();
    if (files.length === 1) this.app.workspace.trigger('file-menu', menu, files[0], 'file-explorer-context-menu');
    else this.app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
    return menu.showAtPosition({ x: 200, y: 160 });
  }

  #shortcut(act: () => void): false {
    act();
    return false;
  }
}
