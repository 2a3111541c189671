import type { Plugin } from 'obsidian';
import type { Feature } from '../feature';
import type { Host } from '../host';
import { openPane } from './layout-pane';
import { registerInBases, registerPane, type Layout } from './register';

/** Layouts in bases and as panes. */
export function basesFeature(host: Host, layouts: readonly Layout[]): Feature {
  return {
    commands: layouts.map(({ type, icon, command }) => ({
      ...command,
      icon,
      callback: () => host.go(openPane(host.app, type)),
    })),
    register: (plugin: Plugin) => {
      for (const layout of layouts) {
        registerPane(plugin, layout);
        registerInBases(plugin, layout);
      }
    },
  };
}
