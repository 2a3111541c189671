import { setIcon, type IconName } from 'obsidian';
import { TEXT } from '../../../text';

const T = TEXT.dossier.buttons;

export interface ToolbarActions {
  readonly choose: () => void;
  readonly pin: () => void;
  readonly write: () => void;
  readonly export: () => void;
  readonly refresh: () => void;
}

/** What can be done with the pane; without a dossier, only to choose one. */
export class DossierToolbar {
  private readonly el: HTMLElement;

  constructor(
    containerEl: HTMLElement,
    private readonly actions: ToolbarActions,
  ) {
    this.el = containerEl.createDiv({ cls: 'nav-header' }).createDiv({ cls: 'nav-buttons-container' });
  }

  draw(isShowing: boolean, isPinned: boolean): void {
    const { actions } = this;
    const focused = this.el.doc.activeElement?.getAttr('data-act') ?? null;
    this.el.empty();
    this.add('plus', T.add, 'choose');
    if (!isShowing) return;
    this.add(isPinned ? 'pin-off' : 'pin', isPinned ? T.unpin : T.pin, 'pin');
    this.add('file-plus', T.write, 'write');
    this.add('file-output', T.export, 'export');
    this.add('refresh-cw', T.refresh, 'refresh');
    // Whoever pressed one by key keeps their place.
    if (focused !== null && focused in actions) this.el.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus();
  }

  private add(icon: IconName, label: string, act: keyof ToolbarActions): void {
    const attr = { 'aria-label': label, 'data-act': act };
    const button = this.el.createEl('button', { cls: 'clickable-icon nav-action-button', attr });
    setIcon(button, icon);
    button.addEventListener('click', () => this.actions[act]());
  }
}
