import type { Extension } from '@codemirror/state';
import type * as api from 'obsidian';
import { BasesPlugin } from './bases/core-plugin';
import type { EditorSuggest } from './ui/editor-suggest';
import type { SettingTab } from './ui/setting-tab';

export interface RibbonAction {
  readonly icon: string;
  readonly title: string;
  readonly el: HTMLElement;
}

export interface CliCommand {
  readonly description: string;
  readonly flags: api.CliFlags | null;
  readonly handler: api.CliHandler;
}

type CodeBlockHandler = (source: string, el: HTMLElement, context: api.MarkdownPostProcessorContext) => unknown;
type PostProcessor = (el: HTMLElement, context: api.MarkdownPostProcessorContext) => unknown;

/** What plugins add to the app, by the ids the app uses. */
export class Registry {
  /** By full id, `plugin-id:command-id`. */
  readonly commands = new Map<string, api.Command>();
  readonly ribbon: RibbonAction[] = [];
  readonly statusBarEl = createDiv({ cls: 'status-bar', attr: { role: 'contentinfo' } });
  readonly settingTabs: SettingTab[] = [];
  readonly protocol = new Map<string, api.ObsidianProtocolHandler>();
  readonly cli = new Map<string, CliCommand>();
  readonly codeBlocks = new Map<string, CodeBlockHandler>();
  readonly postProcessors: PostProcessor[] = [];
  /** Lists of a plugin’s own, which it may change before it calls `updateOptions`. */
  readonly editorExtensions: Extension[] = [];
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
  /** What plugins emit `hover-link` from, by id. */
  readonly hoverSources = new Map<string, api.HoverLinkSource>();
  readonly bases: BasesPlugin;

  constructor(options: { readonly bases: boolean }) {
    this.bases = new BasesPlugin(options.bases);
  }

  /** Adds under a key nobody holds yet; returns how to take it back. */
  static claim<T>(map: Map<string, T>, key: string, value: T, what: string): () => void {
    if (map.has(key)) throw new Error(`The ${what} “${key}” is already registered.`);
    map.set(key, value);
    return () => map.delete(key);
  }
}

/** Whether a command can run now; runs it unless only asked. The order of the callbacks is the app's. */
export function offerCommand(
  command: api.Command,
  editor: { readonly editor: unknown } | null,
  checking: boolean,
): boolean {
  const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
  if (editorCheckCallback || editorCallback) {
    if (!editor) return false;
    const args = [editor.editor as api.Editor, editor as unknown as api.MarkdownView] as const;
    if (editorCheckCallback) return Boolean(editorCheckCallback(checking, ...args));
    if (!checking) void editorCallback?.(...args);
    return true;
  }
  if (checkCallback) return Boolean(checkCallback(checking));
  if (!checking) void callback?.();
  return callback !== undefined;
}
