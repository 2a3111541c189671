import { Modal, Platform, Setting, TextAreaComponent, type App, type ButtonComponent } from 'obsidian';
import { chooseFiles, chooseFolder } from './file-picker';
import type { Handed } from './staging/handed';
import { StagedListView, type StagedListActions } from './staging/list-view';
import { StagedInputs, type Inspect, type StagedItem, type StagedPlan } from './staging/staging';
import { handedFile, readTransfer } from './staging/transfer';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';

const T = TEXT.importDialog;

export interface ImportChoices extends StagedListActions {
  /** `review`: each article is shown before it is filed, whatever the settings say. */
  import(plan: StagedPlan, review: boolean): void;
  /** Whether the settings leave something that is filed without being shown. */
  readonly canReview: boolean;
  readonly inspect: Inspect;
  /** Starts a step that is not waited for; what goes wrong is shown. */
  go(step: Promise<void>): void;
}

/**
 * One dialog for every way in: what is pasted, dropped or chosen becomes an entry of a list that says what it is, and one
 * button imports the list.
 */
export class ImportModal extends Modal {
  private readonly staging: StagedInputs;
  private readonly list: StagedListView;
  private readonly note: HTMLElement;
  private readonly field: TextAreaComponent;
  private action: ButtonComponent | null = null;
  private clear: ButtonComponent | null = null;
  private review: ButtonComponent | null = null;

  constructor(
    app: App,
    private readonly choices: ImportChoices,
    private readonly first: readonly Handed[] = [],
  ) {
    super(app);
    this.modalEl.addClass('dateline-import');
    this.setTitle(T.title);
    const { contentEl } = this;
    contentEl.createEl('label', { cls: 'dateline-hint', text: T.paste, attr: { for: 'dateline-paste' } });
    this.field = new TextAreaComponent(contentEl).setPlaceholder(T.pasteHint);
    this.drawPickers();
    const listEl = labelled(contentEl.createDiv({ cls: 'dateline-staged-list', attr: { role: 'group' } }), T.list);
    this.staging = new StagedInputs(choices.inspect, (item) => this.changed(item));
    this.list = new StagedListView(listEl, this.staging, choices);
    this.note = contentEl.createEl('p', { cls: 'dateline-url-note', attr: { 'aria-live': 'polite' } });
    this.drawButtons();
  }

  override onOpen(): void {
    const { inputEl } = this.field;
    inputEl.id = 'dateline-paste';
    inputEl.addClass('dateline-field');
    inputEl.rows = 2;
    this.field.onChange(() => this.refresh());
    this.acceptDrops();
    this.modalEl.addEventListener('paste', (event) => this.paste(event));
    this.scope.register(['Mod'], 'Enter', () => this.act());
    this.staging.add(this.first);
    if (this.first.length > 0) this.action?.buttonEl.focus();
    else inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawPickers(): void {
    const row = new Setting(this.contentEl).setClass('dateline-buttons').setClass('dateline-pickers');
    const pick = (label: string, choose: () => Promise<readonly File[]>): void => {
      row.addButton((button) =>
        button
          .setButtonText(label)
          .onClick(() => this.choices.go(choose().then((files) => this.staging.add(files.map(handedFile))))),
      );
    };
    pick(T.files, chooseFiles);
    if (Platform.isDesktop) pick(T.folder, chooseFolder);
  }

  private drawButtons(): void {
    new Setting(this.contentEl)
      .setClass('dateline-buttons')
      .addButton((button) => (this.clear = button.setButtonText(T.removeAll).onClick(() => this.staging.clear())))
      .addButton((button) => (this.review = button.setButtonText(T.review).onClick(() => this.act(true))))
      .addButton((button) => (this.action = button.setCta().onClick(() => this.act())));
  }

  private changed(item: StagedItem | null): void {
    this.list.draw(item);
    this.refresh();
  }

  /** Says what an import would fetch before it can be started. */
  private refresh(): void {
    const { pages, importable, items } = this.staging;
    const typed = this.field.getValue().trim() !== '';
    this.note.setText(pages.urls.length > 0 ? T.willFetch(pages.hosts, pages.urls.length) : '');
    this.note.toggle(pages.urls.length > 0);
    this.clear?.buttonEl.toggle(items.length > 1);
    this.review?.setDisabled(importable.length === 0).buttonEl.toggle(this.choices.canReview && !typed);
    const label = pages.urls.length > 0 ? T.fetchAction(importable.length) : T.action(importable.length);
    this.action?.setButtonText(typed ? T.add : label).setDisabled(!typed && importable.length === 0);
  }

  /** Typed text joins the list first, where it is said what it is; then the list is imported. */
  private act(review = false): void {
    const text = this.field.getValue();
    if (text.trim() !== '') {
      this.field.setValue('');
      this.staging.add([{ name: T.pasteName, content: { kind: 'text', text } }]);
      this.action?.buttonEl.focus();
      return;
    }
    if (this.staging.importable.length > 0) this.choices.go(this.import(review));
  }

  /** What is a list of pages shows only when it was looked at: nothing is fetched that was not named here. */
  private async import(review: boolean): Promise<void> {
    const named = this.staging.pages.urls.length;
    this.action?.setDisabled(true);
    await this.staging.settled();
    this.action?.setDisabled(false);
    if (this.staging.pages.urls.length !== named) return;
    const plan = this.staging.plan();
    this.close();
    this.choices.import(plan, review);
  }

  private paste(event: ClipboardEvent): void {
    const { clipboardData: data, target } = event;
    const elsewhere = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (data === null || data.types.length === 0 || elsewhere) return;
    event.preventDefault();
    this.take(data);
  }

  private take(data: DataTransfer): void {
    this.choices.go(readTransfer(data).then((handed) => this.staging.add(handed)));
  }

  private acceptDrops(): void {
    const { modalEl } = this;
    const hint = modalEl.createDiv({ cls: 'dateline-drop', text: T.drop });
    hint.hide();
    modalEl.addEventListener('dragover', (event) => {
      event.preventDefault();
      hint.show();
    });
    modalEl.addEventListener('dragleave', (event) => {
      if (event.target === modalEl || event.target === hint) hint.hide();
    });
    modalEl.addEventListener('drop', (event) => {
      event.preventDefault();
      hint.hide();
      if (event.dataTransfer !== null) this.take(event.dataTransfer);
    });
  }
}
