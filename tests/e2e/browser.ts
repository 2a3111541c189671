import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginManifest } from 'obsidian';
import type { Locator, Page } from 'playwright-core';
import { DEFAULT_CONFIG, type HostConfig } from '../host/config';
import type { ScriptedResponse } from '../host/network';
import { shoot } from './pictures';
import { type Screen, Stage } from './stage';

/** The built plugin, as it would be installed. */
export interface BuiltPlugin {
  readonly mainJs: string;
  readonly manifest: PluginManifest;
  readonly styles: string;
}

export interface OpenOptions {
  readonly plugin: BuiltPlugin;
  readonly files?: Readonly<Record<string, string>>;
  readonly config?: Partial<Omit<HostConfig, 'now'>>;
  /** What the plugin's `data.json` holds. */
  readonly data?: unknown;
  /** CSS pixels; a phone is 390 × 844 unless said otherwise. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

const ROOT = join(__dirname, '../..');

/** Reads a build: `dist/`, or the folder `DATELINE_DIST` names. */
export function builtPlugin(folder = process.env.DATELINE_DIST ?? join(ROOT, 'dist')): BuiltPlugin {
  if (!existsSync(join(folder, 'main.js'))) throw new Error(`No build in ${folder}. Run: npm run build`);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    mainJs: read('main.js'),
    manifest: JSON.parse(read('manifest.json')) as PluginManifest,
    styles: read('styles.css'),
  };
}

let page: string | null = null;
const pageScript = (): string => {
  page ??= readFileSync(
    execFileSync(process.execPath, ['tools/host-page.mjs'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    'utf8',
  );
  return page;
};

/** Opens the host's page on a vault with the plugin installed and loaded. Nothing but the page itself can be reached. */
export async function openVault(stage: Stage, options: OpenOptions): Promise<VaultPage> {
  const phone = options.config?.device === 'phone';
  const screen = { hasTouch: phone, deviceScaleFactor: phone ? 2 : 1 };
  const opened = await stage.page(screen);
  await opened.setViewportSize(
    options.viewport ?? (phone ? { width: 390, height: 844 } : { width: 1280, height: 800 }),
  );
  const vault = new VaultPage(stage, screen, opened, options);
  const { files = {}, plugin, data } = options;
  const theme = readFileSync(join(ROOT, 'tests/host/shell/theme.css'), 'utf8');
  const host = stage.path('text/javascript', pageScript());
  await stage.load(opened, stage.path('text/html', html(theme, plugin.styles, host)));
  const config = { viewMode: 'preview' as const, ...options.config };
  await opened.evaluate(
    async ({ path, ...given }) => window.openHost({ ...given, mainJs: await (await fetch(path)).text() }),
    { files, config, path: stage.path('text/javascript', plugin.mainJs), manifest: plugin.manifest, data },
  );
  return vault;
}

const html = (theme: string, styles: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vault</title><link rel="icon" href="data:,"><style>${theme}</style><style>${styles}</style></head><body><script src="${script}"></script></body></html>`;

/** A vault on screen, and what a user does there. */
export class VaultPage {
  readonly page: Page;
  /** Theme and device, as a picture's name tells them: `dark-phone`. */
  readonly look: string;
  /** Addresses the page tried to reach and could not. Empty is what a plugin that keeps its word leaves. */
  readonly requests: string[] = [];
  /** Uncaught errors and errors on the console. */
  readonly errors: string[] = [];
  private readonly pluginId: string;

  constructor(
    readonly stage: Stage,
    private readonly screen: Screen,
    opened: Page,
    { plugin, config }: OpenOptions,
  ) {
    this.page = opened;
    this.look = `${config?.theme ?? DEFAULT_CONFIG.theme}-${config?.device ?? DEFAULT_CONFIG.device}`;
    this.pluginId = plugin.manifest.id;
    // A busy machine reads the gazetteer slowly the first time.
    opened.setDefaultTimeout(60_000);
    opened.on('request', (request) => {
      if (!Stage.isOwn(request.url())) this.requests.push(request.url());
    });
    opened.on('websocket', (socket) => this.requests.push(socket.url()));
    opened.on('pageerror', (error) => this.errors.push(String(error.stack ?? error)));
    opened.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens the command palette, types, and takes the command whose name contains the text. */
  async palette(command: string): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.page.locator('.prompt-input').fill(command);
    await this.page.locator('.suggestion-item', { hasText: command }).first().click();
  }

  /** Clicks a button, menu entry, setting, explorer entry or link by its words or its label, in what is on top. */
  async click(name: string): Promise<void> {
    await (await this.named(name)).first().click();
  }

  /** What has that name in the open menu, else in the newest modal, else on the page. */
  async named(name: string): Promise<Locator> {
    const top = await this.top();
    const byRole = top.getByRole('button', { name, exact: true }).or(top.getByRole('menuitem', { name, exact: true }));
    const byText = top.getByText(name, { exact: true });
    return byRole
      .or(top.getByLabel(name, { exact: true }))
      .or(byText)
      .filter({ visible: true });
  }

  async top(): Promise<Locator> {
    for (const layer of ['.menu', '.modal-container']) {
      const found = this.page.locator(layer).last();
      if ((await found.count()) > 0) return found;
    }
    return this.page.locator('body');
  }

  /** Waits for the modal with that title. */
  async modal(title: string): Promise<void> {
    await this.page.locator('.modal-title').getByText(title, { exact: true }).waitFor();
  }

  /** Types into the field of a setting row, or where the focus is. */
  async type(text: string, setting?: string): Promise<void> {
    if (setting === undefined) await this.page.keyboard.type(text);
    else await this.setting(setting).locator('input, textarea').first().fill(text);
  }

  setting(name: string): Locator {
    return this.page
      .locator('.setting-item')
      .filter({ has: this.page.locator('.setting-item-name').getByText(name, { exact: true }) });
  }

  async openNote(path: string, mode?: 'source' | 'preview'): Promise<void> {
    await this.page.evaluate(([note, how]) => window.host.openNote(note as string, how as 'source'), [path, mode]);
  }

  /** Puts the cursor of the note that is edited behind the first letter of words. */
  async cursorIn(words: string): Promise<void> {
    await this.page.evaluate((sought) => {
      const { editor } = window.host.app.workspace.activeEditor ?? {};
      if (!editor) throw new Error('No editor');
      editor.focus();
      editor.setCursor(editor.offsetToPos(editor.getValue().indexOf(sought) + 1));
    }, words);
  }

  /** Opens the drawing of the graph; colours by top folder, any CSS colour, else as the graph's own groups have them. */
  async openGraph(colours?: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(async (given) => {
      await window.host.app.workspace
        .getLeaf('tab')
        .setViewState({ type: 'graph', state: given === null ? {} : { colours: given }, active: true });
    }, colours ?? null);
  }

  async openSettings(id?: string): Promise<void> {
    await this.page.evaluate((tab) => window.host.openSettings(tab), id);
  }

  /** Right-clicks a note or folder in the explorer. */
  async contextMenu(path: string): Promise<void> {
    await this.page.locator(`[data-path="${path}"]`).click({ button: 'right' });
  }

  async openUri(uri: string): Promise<void> {
    await this.page.evaluate((address) => window.host.openUri(address), uri);
  }

  async runCli(command: string, params: Record<string, string> = {}): Promise<string> {
    return this.page.evaluate(
      ([name, given]) => window.host.runCli(name as string, given as Record<string, string>),
      [command, params],
    );
  }

  async copy(text: string): Promise<void> {
    await this.page.evaluate((copied) => {
      window.host.clipboard.text = copied;
    }, text);
  }

  /** Scripts what `requestUrl` answers at an address. */
  async respond(url: string, response: Omit<ScriptedResponse, 'body'> & { readonly body: string }): Promise<void> {
    await this.page.evaluate(
      ([address, answer]) => window.host.network.respond(address as string, answer as { body: string }),
      [url, response],
    );
  }

  /** Path → text of the vault, once everything written is indexed. */
  async files(withConfig = false): Promise<Record<string, string>> {
    return this.page.evaluate(async (config) => {
      await window.host.settle();
      return window.host.files(config);
    }, withConfig);
  }

  /** Paths of the notes and files below a folder, as `files` has them. */
  async paths(folder: string): Promise<string[]> {
    return Object.keys(await this.files()).filter((path) => path.startsWith(`${folder}/`));
  }

  /** What the plugin's `data.json` holds; an empty object where there is none. */
  async saved(): Promise<unknown> {
    return JSON.parse((await this.files(true))[`.obsidian/plugins/${this.pluginId}/data.json`] ?? '{}');
  }

  /** What is wider than the screen, or in a modal wider than the modal. */
  async tooWide(): Promise<string[]> {
    return this.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.modal, .modal-content')]
        .filter((el) => el.scrollWidth > el.clientWidth + 1)
        .map((el) => `${el.className} ${el.scrollWidth} > ${el.clientWidth}`),
    );
  }

  async notices(): Promise<string[]> {
    return this.page.evaluate(() => window.host.notices.map(({ messageEl }) => messageEl.textContent));
  }

  /** Saves what is on screen among the pictures. */
  async screenshot(name: string): Promise<string> {
    return shoot(this.page, name);
  }

  async close(): Promise<void> {
    await this.stage.leave(this.page, this.screen);
  }
}
