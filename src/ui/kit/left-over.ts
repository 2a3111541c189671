import { Modal, type App } from 'obsidian';
import { TEXT } from '../../text';
import { drawChoice } from './choices';
import { drawFoot } from './foot';
import { drawSteps } from './lazy-list';

const T = TEXT.entities;

/** A box, ticked, for the notes that an act takes the last reason from, above the list of them. */
export function drawLeftOver(el: HTMLElement, paths: readonly string[], change: (removes: boolean) => void): void {
  drawChoice(el, { name: T.leftOver(paths.length), badges: [], isChosen: true, change });
  drawSteps(el.createDiv(), paths, (rows, path) => rows.createDiv({ cls: 'dateline-report-why', text: path }));
}

export interface LeftOverWords {
  readonly title: string;
  readonly about: string;
  readonly action: string;
}

/** Asks what becomes of such notes, where nothing else is to be asked. */
export class LeftOverModal extends Modal {
  private removes = true;

  constructor(
    app: App,
    { title, about, action }: LeftOverWords,
    paths: readonly string[],
    act: (removes: boolean) => void,
  ) {
    super(app);
    this.setTitle(title);
    this.contentEl.createEl('p', { cls: 'dateline-hint', text: about });
    drawLeftOver(this.contentEl, paths, (removes) => (this.removes = removes));
    drawFoot(this, action, () => {
      this.close();
      act(this.removes);
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
