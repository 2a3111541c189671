import type * as api from 'obsidian';
import type { App } from '../app';
import { offerCommand } from '../registry';
import { FuzzySuggestModal } from './suggest';

/** The command palette: the commands that can run now. */
export class CommandPalette extends FuzzySuggestModal<api.Command> {
  /** Asked before the palette takes the focus. */
  readonly #commands: api.Command[];

  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
    this.#commands = available(app);
  }

  getItems(): api.Command[] {
    return this.#commands;
  }

  getItemText(command: api.Command): string {
    return command.name;
  }

  onChooseItem(command: api.Command): void {
    offerCommand(command, this.app.workspace.activeEditor, false);
  }
}

const available = (app: App): api.Command[] =>
  [...app.registry.commands.values()].filter((command) => offerCommand(command, app.workspace.activeEditor, true));
