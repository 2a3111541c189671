import { Notice, type Plugin } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { hasPart } from '../../kit/missing';
import { openView } from '../../kit/open-note';
import { TEXT } from '../../../text';
import { registerInBases, registerPane, type Layout } from './register';

/** The base of the vault, and layouts in bases and as panes. */
export function basesFeature(host: Host, layouts: readonly Layout[]): Feature {
  const inBases = new InBases(layouts);
  return {
    commands: [
      {
        id: 'create-base',
        name: TEXT.bases.command,
        icon: 'table-2',
        callback: () => host.go(createBase(host, inBases, layouts)),
      },
      ...layouts.map(({ type, icon, command }) => ({
        ...command,
        icon,
        callback: () => host.go(openView(host.app, type)),
      })),
    ],
    register: (plugin) => {
      for (const layout of layouts) registerPane(plugin, layout);
      inBases.register(plugin);
    },
  };
}

async function createBase(host: Host, inBases: InBases, layouts: readonly Layout[]): Promise<void> {
  if (!inBases.areThere()) return void sayOff(inBases.fault, host, layouts);
  const { BaseMaker } = await import('./create-base');
  await new BaseMaker(host).create();
}

/** Which layouts Bases has taken: while it is off it takes none, and it may be switched on later. */
class InBases {
  private plugin: Plugin | null = null;
  private left: readonly Layout[];

  constructor(layouts: readonly Layout[]) {
    this.left = layouts;
  }

  register(plugin: Plugin): void {
    this.plugin = plugin;
    this.areThere();
  }

  /** Why it takes none. */
  get fault(): string {
    return this.plugin === null || hasPart(this.plugin, 'bases') ? TEXT.bases.off : TEXT.missing.bases;
  }

  /** Asks again for those it has not taken. */
  areThere(): boolean {
    const { plugin } = this;
    if (plugin === null) return false;
    this.left = this.left.filter((layout) => !registerInBases(plugin, layout));
    return this.left.length === 0;
  }
}

/** Milliseconds: long enough to read it and to choose. */
const SHOWN_FOR = 15_000;

function sayOff(text: string, { app, go }: Host, layouts: readonly Layout[]): void {
  const fragment = createFragment();
  fragment.createDiv({ text });
  const row = fragment.createDiv({ cls: 'dateline-notice-buttons' });
  const notice = new Notice(fragment, SHOWN_FOR);
  for (const { type, name } of layouts)
    row
      .createEl('button', { cls: 'dateline-notice-button', text: TEXT.bases.openPane(name) })
      .addEventListener('click', () => {
        notice.hide();
        go(openView(app, type));
      });
}
