import { HoverPopover, Notice, PluginSettingTab, type Plugin } from 'obsidian';
import { TEXT } from '../../text';

const hasMethod = (of: object, name: string): boolean => name in of && typeof Reflect.get(of, name) === 'function';

/** What other hosts than Obsidian, and old versions of it, may not have, and how it is told. */
const PARTS = {
  bases: (plugin: Plugin) => hasMethod(plugin, 'registerBasesView'),
  cli: (plugin: Plugin) => hasMethod(plugin, 'registerCliHandler'),
  popovers: () => (HoverPopover as unknown) !== undefined,
  settings: () => hasMethod(PluginSettingTab.prototype, 'update'),
} as const;

export type AppPart = keyof typeof PARTS;

export const hasPart = (plugin: Plugin, part: AppPart): boolean => PARTS[part](plugin);

/** Where a device remembers of what it was told. */
const TOLD = 'dateline-missing';

/** Says what the app lacks, once for the same parts. */
export function tellMissing(plugin: Plugin): void {
  const { app } = plugin;
  const missing = (Object.keys(PARTS) as AppPart[]).filter((part) => !hasPart(plugin, part));
  const told = missing.join(' ');
  if (told === (app.loadLocalStorage(TOLD) ?? '')) return;
  app.saveLocalStorage(TOLD, told === '' ? null : told);
  if (missing.length > 0) new Notice(TEXT.missing.notice(missing.map((part) => TEXT.missing[part])), 0);
}
