import { TFile, type App, type Command, type Menu, type TAbstractFile } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import type { EntityActs } from './entity-acts';

const T = TEXT.entities;

const ACTS = [
  { id: 'merge-note', name: 'merge', icon: 'merge', act: 'chooseMerge' },
  { id: 'split-note', name: 'split', icon: 'split', act: 'split' },
  { id: 'change-type', name: 'retype', icon: 'shapes', act: 'chooseRetype' },
  { id: 'not-same', name: 'notSame', icon: 'unlink', act: 'chooseNotSame' },
] as const;

/** Merge, split, change of type, and telling two apart. */
export const entityFeature = ({ app }: Host, acts: EntityActs): Feature => ({
  commands: entityCommands(app, acts),
  fileMenu: (menu, file) => entityMenu(menu, file, acts),
});

function entityCommands(app: App, acts: EntityActs): readonly Command[] {
  return ACTS.map(({ id, name, icon, act }) => ({
    id,
    name: T.commands[name],
    icon,
    checkCallback: (checking: boolean) => {
      const file = app.workspace.getActiveFile();
      if (!(file instanceof TFile) || acts.entityOf(file) === null) return false;
      if (!checking) acts[act](file);
      return true;
    },
  }));
}

/** Entries of the menu of an entity's note. */
function entityMenu(menu: Menu, file: TAbstractFile, acts: EntityActs): void {
  if (!(file instanceof TFile) || acts.entityOf(file) === null) return;
  for (const { name, icon, act } of ACTS) {
    menu.addItem((item) =>
      item
        .setSection('action')
        .setTitle(T.commands[name])
        .setIcon(icon)
        .onClick(() => acts[act](file)),
    );
  }
}
