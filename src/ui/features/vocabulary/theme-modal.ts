import { Modal, Setting, type App } from 'obsidian';
import { drawFoot } from '../../kit/foot';
import { TEXT } from '../../../text';

const T = TEXT.vocabulary;

export interface NewTheme {
  readonly name: string;
  readonly terms: readonly string[];
}

/** Asks what a theme is called and what it listens to. */
export class ThemeModal extends Modal {
  private name: string;
  private terms: string;
  private nameRow: Setting | null = null;
  private termsRow: Setting | null = null;

  constructor(
    app: App,
    start: NewTheme,
    private readonly onAnswer: (theme: NewTheme) => void,
  ) {
    super(app);
    this.name = start.name;
    this.terms = start.terms.join('\n');
    this.setTitle(T.themeTitle);
  }

  override onOpen(): void {
    const { contentEl } = this;
    this.nameRow = row(contentEl, T.themeName).addText((field) => {
      field.setValue(this.name).onChange((text) => (this.name = text));
      field.inputEl.setAttr('aria-label', T.themeName.name);
      field.inputEl.select();
    });
    this.termsRow = row(contentEl, T.themeTerms).addTextArea((field) => {
      field.setValue(this.terms).onChange((text) => (this.terms = text));
      field.inputEl.rows = 4;
      field.inputEl.setAttr('aria-label', T.themeTerms.name);
    });
    drawFoot(this, T.themeAction, () => void this.submit());
    this.scope.register(['Mod'], 'Enter', () => void this.submit());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private async submit(): Promise<void> {
    const name = this.name.trim();
    const terms = this.terms
      .split('\n')
      .map((term) => term.trim())
      .filter((term) => term !== '');
    const { parseTerm } = await import('../../../analysis/themes/term');
    const bad = terms.find((term) => parseTerm(term.replace(/^[-−–]/, '')) === null);
    this.nameRow?.setErrorMessage(name === '' ? T.noName : null);
    const fault = terms.length === 0 ? T.noTerms : bad === undefined ? null : T.badTerm(bad);
    this.termsRow?.setErrorMessage(fault);
    if (name === '' || fault !== null) return;
    this.close();
    this.onAnswer({ name, terms });
  }
}

/** The field stands below its words: terms are lines. */
const row = (el: HTMLElement, { name, desc }: { readonly name: string; readonly desc: string }): Setting =>
  new Setting(el).setName(name).setDesc(desc).setClass('dateline-export-wide');
