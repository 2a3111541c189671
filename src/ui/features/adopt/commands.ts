import type { Command, Editor, Menu } from 'obsidian';
import type { Feature } from '../../kit/feature';
import { TEXT } from '../../../text';
import type { Adoptions } from './adoptions';

const T = TEXT.adopt;
/** Letters; longer selections are no names. */
const LONGEST = 120;

/** Notes of the user's own as entities, and names to leave alone. */
export const adoptFeature = (adoptions: Adoptions): Feature => ({
  commands: adoptCommands(adoptions),
  editorMenu: (menu, editor) => ignoreMenu(menu, editor, adoptions),
});

const adoptCommands = (adoptions: Adoptions): readonly Command[] => [
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
function ignoreMenu(menu: Menu, editor: Editor, adoptions: Adoptions): void {
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
