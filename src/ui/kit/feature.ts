import type { Command, Editor, MarkdownFileInfo, MarkdownView, Menu, Plugin, TAbstractFile } from 'obsidian';

/** What one feature brings to the app; made at start-up, so it holds only words and closures, and loads its work on use. */
export interface Feature {
  /** Ids are kept for ever: users bind hotkeys to them. */
  readonly commands?: readonly Command[];
  /** Entries for the menu of a file or folder; `source`: where the app shows it. */
  fileMenu?(menu: Menu, file: TAbstractFile, source: string): void;
  /** Entries for the menu of several files. */
  filesMenu?(menu: Menu, files: readonly TAbstractFile[]): void;
  /** Entries for the menu of the text of a note. */
  editorMenu?(menu: Menu, editor: Editor, info: MarkdownView | MarkdownFileInfo): void;
  /** Everything else that the app unregisters with the plugin: views, layouts, handlers of its command line. */
  register?(plugin: Plugin): void;
}

/** Registers what features bring; menus only when the layout is ready, since plugins are started before it. */
export function registerFeatures(plugin: Plugin, features: readonly Feature[]): void {
  for (const feature of features) {
    for (const command of feature.commands ?? []) plugin.addCommand(command);
    feature.register?.(plugin);
  }
  plugin.app.workspace.onLayoutReady(() => {
    for (const feature of features) registerMenus(plugin, feature);
  });
}

function registerMenus(plugin: Plugin, feature: Feature): void {
  const { workspace } = plugin.app;
  plugin.registerEvent(workspace.on('file-menu', (menu, file, source) => feature.fileMenu?.(menu, file, source)));
  plugin.registerEvent(workspace.on('files-menu', (menu, files) => feature.filesMenu?.(menu, files)));
  plugin.registerEvent(workspace.on('editor-menu', (menu, editor, info) => feature.editorMenu?.(menu, editor, info)));
}
