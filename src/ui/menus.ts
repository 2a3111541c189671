import { markupWords } from '../data/lexicon';
import { TFile, TFolder, type Editor, type MarkdownFileInfo, type Menu, type TAbstractFile } from 'obsidian';
import type { Actions } from './actions';
import { TEXT } from '../text';

const isNote = (file: TAbstractFile): file is TFile => file instanceof TFile && file.extension === 'md';

const add = (menu: Menu, title: string, action: () => void): void => {
  menu.addItem((item) => item.setSection('action').setTitle(title).setIcon('newspaper').onClick(action));
};

/** Kinds of files that can hold articles; whether this one does shows when it is looked at. */
const READABLE = markupWords('endings-of-readable-files');
const isReadable = (file: TAbstractFile): file is TFile =>
  file instanceof TFile && READABLE.has(file.extension.toLowerCase());

export function fileMenu(menu: Menu, file: TAbstractFile, actions: Actions): void {
  if (isNote(file) && actions.mayBeArticle(file))
    add(menu, TEXT.menu.fileNote, () => actions.go(actions.fileNote(file)));
  else if (isReadable(file)) add(menu, TEXT.menu.importFile, () => actions.importVaultFiles([file]));
  else if (file instanceof TFolder) add(menu, TEXT.menu.fileFolder, () => actions.go(actions.fileFolder(file)));
}

export function filesMenu(menu: Menu, files: readonly TAbstractFile[], actions: Actions): void {
  const notes = files.filter(isNote).filter((file) => actions.mayBeArticle(file));
  if (notes.length > 0) add(menu, TEXT.menu.fileNotes(notes.length), () => actions.go(actions.fileNotes(notes)));
  const readable = files.filter(isReadable);
  if (readable.length > 0) add(menu, TEXT.menu.importFiles(readable.length), () => actions.importVaultFiles(readable));
}

export function editorMenu(menu: Menu, editor: Editor, info: MarkdownFileInfo, actions: Actions): void {
  const text = editor.getSelection();
  if (text.trim() === '') return;
  const name = TEXT.selection.name(info.file?.basename ?? '');
  add(menu, TEXT.menu.fileSelection, () => actions.go(actions.importText(text, name)));
}
