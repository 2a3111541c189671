import { TFile, TFolder, type Command, type Menu, type TAbstractFile } from 'obsidian';
import { TEXT } from '../text';
import type { Exports } from './exports';

const T = TEXT.export;
const ICON = 'file-output';

/** Ids are kept for ever: users bind hotkeys to them. */
export const exportCommands = (exports: Exports): readonly Command[] => [
  { id: 'export', name: T.command, icon: ICON, callback: () => exports.open() },
];

/** The entry of a note's or folder's menu. */
export function exportMenu(menu: Menu, file: TAbstractFile, exports: Exports): void {
  if (file instanceof TFolder) {
    if (exports.hasArticles(file)) add(menu, T.menu.folder, () => exports.folder(file));
  } else if (file instanceof TFile && exports.isExported(file)) {
    add(menu, exports.isArticle(file) ? T.menu.note : T.menu.entity, () => exports.notes([file]));
  }
}

/** The entry of the menu of several files. */
export function exportFilesMenu(menu: Menu, files: readonly TAbstractFile[], exports: Exports): void {
  const notes = files.filter((file): file is TFile => file instanceof TFile && exports.isExported(file));
  if (notes.length > 0) add(menu, T.menu.notes(notes.length), () => exports.notes(notes));
}

const add = (menu: Menu, title: string, action: () => void): void => {
  menu.addItem((item) => item.setSection('action').setTitle(title).setIcon(ICON).onClick(action));
};
