import type { Command, Editor, Menu } from 'obsidian';
import { TEXT } from '../text';
import type { Adoptions } from './adoptions';

const T = TEXT.adopt;
/** Letters; longer selections are no names. */
const LONGEST = 120;

/** Ids are kept for ever: users bind hotkeys to them. */
export const adoptCommands = (adoptions: Adoptions): readonly Command[] => [
  { id: 'adopt-notes', name: T.commands.adopt, icon: 'user-check', callback: () => adoptions.ask() },
  {
    id: 'ignore-name',
    name: T.commands.ignore,
    icon: 'eye-off',
    editorCheckCallback: (checking, editor) => {
      const name = nameIn(editor);
      if (name !== null && !checking) adoptions.ignore(name);
      return name !== null;
    },
  },
];

/** Entry of the menu of a selection. */
export function ignoreMenu(menu: Menu, editor: Editor, adoptions: Adoptions): void {
  const name = nameIn(editor);
  if (name === null) return;
  menu.addItem((item) =>
    item
      .setSection('selection')
      .setTitle(T.menu.ignore(name))
      .setIcon('eye-off')
      .onClick(() => adoptions.ignore(name)),
  );
}

/** The selected words, without the brackets of a link; null where they are no name. */
function nameIn(editor: Editor): string | null {
  const selected = editor.getSelection().trim();
  const link = /^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]$/.exec(selected);
  const name = (link?.[1] ?? selected).trim();
  return name === '' || name.length > LONGEST || /[\r\n[\]]/.test(name) ? null : name;
}
