import { Modal, Setting, TextAreaComponent, type App } from 'obsidian';
import { TEXT } from '../text';

export interface ImportChoices {
  importText(text: string): void;
  importFiles(files: readonly File[]): void;
  chooseFiles(): void;
  askForUrls(text: string): void;
}

/** One dialog for every way in: paste, files by choice or drop, web pages. */
export class ImportModal extends Modal {
  constructor(
    app: App,
    private readonly choices: ImportChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-import');
    this.setTitle(TEXT.importDialog.title);
  }

  override onOpen(): void {
    this.drawPaste();
    this.drawRow(TEXT.importDialog.files, TEXT.importDialog.filesHint, TEXT.importDialog.filesAction, () =>
      this.choices.chooseFiles(),
    );
    this.drawRow(TEXT.importDialog.url, TEXT.importDialog.urlHint, TEXT.importDialog.urlAction, () =>
      this.choices.askForUrls(''),
    );
    this.acceptDrops();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawPaste(): void {
    const { contentEl } = this;
    contentEl.createEl('label', {
      cls: 'dateline-hint',
      text: TEXT.importDialog.paste,
      attr: { for: 'dateline-paste' },
    });
    const field = new TextAreaComponent(contentEl).setPlaceholder(TEXT.importDialog.pasteHint);
    field.inputEl.id = 'dateline-paste';
    field.inputEl.addClass('dateline-field');
    field.inputEl.rows = 8;
    new Setting(contentEl).setClass('dateline-buttons').addButton((button) => {
      button.setButtonText(TEXT.importDialog.pasteAction).setCta().setDisabled(true);
      field.onChange((text) => button.setDisabled(text.trim() === ''));
      button.onClick(() => this.leave(() => this.choices.importText(field.getValue())));
    });
    field.inputEl.focus();
  }

  private drawRow(name: string, hint: string, label: string, action: () => void): void {
    new Setting(this.contentEl)
      .setName(name)
      .setDesc(hint)
      .addButton((button) => button.setButtonText(label).onClick(() => this.leave(action)));
  }

  private acceptDrops(): void {
    const { modalEl } = this;
    const hint = modalEl.createDiv({ cls: 'dateline-drop', text: TEXT.importDialog.drop });
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
      if (event.dataTransfer !== null) this.drop(event.dataTransfer);
    });
  }

  private drop(data: DataTransfer): void {
    const files = [...data.files];
    const address = data.getData('text/uri-list');
    const text = data.getData('text/plain');
    if (files.length > 0) this.leave(() => this.choices.importFiles(files));
    else if (address !== '') this.leave(() => this.choices.askForUrls(address));
    else if (text.trim() !== '') this.leave(() => this.choices.importText(text));
  }

  private leave(next: () => void): void {
    this.close();
    next();
  }
}
