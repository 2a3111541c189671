import { Modal, Platform, type App } from 'obsidian';
import type { Progress } from '../../../model';
import type { SuggestedThemes, ThemeSuggestion } from '../../../workflow/vocabulary/suggest-themes';
import { labelled, labelledBy } from '../../kit/label';
import { TEXT } from '../../../text';
import { FocusRows } from '../../kit/focus-rows';

const T = TEXT.vocabulary;

export interface SuggestChoices {
  /** `made`: called when the theme has its note. */
  make(suggestion: ThemeSuggestion, made: () => void): void;
  never(suggestion: ThemeSuggestion): void;
  openNote(path: string): void;
  /** The user closed it while it was still being looked for. */
  giveUp(): void;
}

/** Phrases that could be themes, each with sentences; the user decides on each. */
export class SuggestModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly list: HTMLElement;
  private readonly rows: FocusRows<ThemeSuggestion>;
  private isReady = false;

  constructor(
    app: App,
    private readonly choices: SuggestChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-same');
    this.setTitle(T.suggestTitle);
    const { contentEl } = this;
    this.stand = contentEl.createEl('p', { cls: 'dateline-hint', text: T.starting, attr: { 'aria-live': 'polite' } });
    this.bar = contentEl.createEl('progress', { cls: 'dateline-progress-bar', attr: { 'aria-label': T.starting } });
    this.list = contentEl.createDiv();
    this.rows = new FocusRows(this.list);
  }

  override onOpen(): void {
    this.scope.register([], 'ArrowDown', () => this.rows.step(1));
    this.scope.register([], 'ArrowUp', () => this.rows.step(-1));
    this.scope.register([], 'Enter', () => this.rows.onRow((row, suggestion) => this.make(row, suggestion)));
    this.scope.register([], 'n', () => this.rows.atFocus((row, suggestion) => this.never(row, suggestion)));
    this.scope.register([], 's', () => this.rows.atFocus((row) => this.decided(row)));
  }

  override onClose(): void {
    this.contentEl.empty();
    if (!this.isReady) this.choices.giveUp();
  }

  progress({ done, total }: Progress): void {
    if (this.isReady) return;
    this.stand.setText(T.reading(Math.min(done + 1, total), total));
    this.bar.max = Math.max(total, 1);
    this.bar.value = done;
  }

  ready({ suggestions, stories }: SuggestedThemes): void {
    this.isReady = true;
    this.bar.remove();
    if (suggestions.length === 0) return void this.stand.setText(T.foundNone(stories));
    this.stand.setText(T.found(suggestions.length, stories));
    if (!Platform.isMobile)
      this.contentEl.insertBefore(createEl('p', { cls: 'dateline-hint', text: T.keys }), this.list);
    this.list.setAttr('role', 'list');
    labelled(this.list, T.list);
    for (const suggestion of suggestions) this.draw(suggestion);
    this.rows.focus(0);
  }

  private draw(suggestion: ThemeSuggestion): void {
    const { text, variants, stories, mentions, examples } = suggestion;
    const row = this.list.createDiv({
      cls: 'dateline-same-pair',
      attr: { role: 'listitem', tabindex: '0' },
    });
    this.rows.add(row, suggestion);
    labelledBy(row, row.createDiv({ cls: 'dateline-same-names', text }));
    row.createDiv({ cls: 'dateline-report-why', text: T.counts(stories, mentions) });
    if (variants.length > 0) row.createDiv({ cls: 'dateline-report-why', text: T.also(variants) });
    const list = row.createEl('ul', { cls: 'dateline-plan-counts' });
    for (const { path, title, sentence } of examples) {
      const item = list.createEl('li');
      const link = item.createEl('a', { cls: 'dateline-report-path', text: title, href: '#' });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.choices.openNote(path);
      });
      item.createDiv({ text: sentence });
    }
    const buttons = row.createDiv({ cls: 'dateline-same-actions' });
    const button = (label: string, act: () => void): void => {
      buttons.createEl('button', { text: label }).addEventListener('click', act);
    };
    button(T.makeTheme, () => this.make(row, suggestion));
    button(T.never, () => this.never(row, suggestion));
    button(T.skip, () => this.decided(row));
  }

  private make(row: HTMLElement, suggestion: ThemeSuggestion): void {
    this.choices.make(suggestion, () => this.decided(row));
  }

  private never(row: HTMLElement, suggestion: ThemeSuggestion): void {
    this.choices.never(suggestion);
    this.decided(row, T.neverDone(suggestion.text));
  }

  private decided(row: HTMLElement, said = ''): void {
    const at = this.rows.remove(row);
    const left = this.rows.size === 0 ? T.done : T.left(this.rows.size);
    this.stand.setText(said === '' ? left : `${said} ${left}`);
    this.rows.focus(at);
  }
}
