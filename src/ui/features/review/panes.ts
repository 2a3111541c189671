import { Platform } from 'obsidian';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';

const T = TEXT.review;

export type Pane = 'text' | 'findings';
const PANES: readonly Pane[] = ['text', 'findings'];

/** The text and the findings side by side; on a phone, where there is room for one, below two tabs. */
export class Panes {
  readonly el: HTMLElement;
  readonly text: HTMLElement;
  readonly findings: HTMLElement;
  private readonly tabs: readonly HTMLButtonElement[];

  constructor(
    private readonly modalEl: HTMLElement,
    contentEl: HTMLElement,
    private readonly turned: () => void,
  ) {
    this.el = contentEl.createDiv({ cls: 'dateline-review-panes' });
    this.tabs = Platform.isPhone ? this.drawTabs() : [];
    this.text = this.drawPane('text');
    this.findings = this.drawPane('findings');
    this.show('text');
  }

  /** On a phone; elsewhere both are there. */
  turnTo(to: Pane): void {
    this.show(to);
    this.turned();
  }

  private show(to: Pane): void {
    for (const name of PANES) this.el.toggleClass(`mod-${name}`, name === to);
    this.modalEl.toggleClass('is-on-text', to === 'text');
    for (const [at, tab] of this.tabs.entries()) tab.setAttr('aria-pressed', String(PANES[at] === to));
  }

  private drawTabs(): readonly HTMLButtonElement[] {
    const tabs = this.el.createDiv({ cls: 'dateline-review-tabs' });
    return PANES.map((name) => {
      const tab = tabs.createEl('button', { text: T[name], attr: { type: 'button' } });
      tab.addEventListener('click', () => this.turnTo(name));
      return tab;
    });
  }

  /** A stop of the tab key, so that keys can scroll it. */
  private drawPane(name: Pane): HTMLElement {
    const attr = { role: 'group', tabindex: '0' };
    return labelled(this.el.createDiv({ cls: `dateline-review-pane mod-${name}`, attr }), T[name]);
  }
}
