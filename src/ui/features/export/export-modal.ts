import { Modal, normalizePath, Setting, TFolder, type App, type TextComponent } from 'obsidian';
import { EXPORT_FORMATS, isExportFormat, WITH_STATEMENTS, type ExportFormat } from '../../../views/export/formats';
import { FolderModal } from '../import/folder-modal';
import { drawFoot } from '../../kit/foot';
import { TEXT } from '../../../text';

const T = TEXT.export;

/** Which articles: those of `notes` are only offered where there are notes. */
export type ArticleChoice = keyof typeof T.scopes | 'notes';

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly which: ArticleChoice;
  /** Paths of notes. */
  readonly notes: readonly string[];
  /** Path of a folder; empty: none yet. */
  readonly folder: string;
  readonly words: string;
  /** Whether formats that can tell who says what do. */
  readonly statements: boolean;
  /** The file, as a path in the vault. */
  readonly path: string;
}

/** The field stands below what it is, as wide as the dialog. */
const WIDE = 'dateline-export-wide';

const FORMATS = Object.keys(EXPORT_FORMATS).filter(isExportFormat);

/** Asks for the format, the articles and the file of an export. */
export class ExportModal extends Modal {
  private choice: ExportChoice;
  private readonly rows: Readonly<Record<'format' | 'statements' | 'which' | 'folder' | 'words' | 'file', Setting>>;
  private folderField: TextComponent | null = null;
  private fileField: TextComponent | null = null;

  /** `start`: what is chosen when it opens; `notesLabel`: what its notes are called among the choices. */
  constructor(
    app: App,
    start: ExportChoice,
    private readonly notesLabel: string,
    private readonly choose: (choice: ExportChoice) => void,
  ) {
    super(app);
    this.choice = start;
    this.modalEl.addClass('dateline-export');
    this.setTitle(T.title);
    this.contentEl.createEl('p', { cls: 'dateline-hint', text: T.about });
    const format = this.drawFormat();
    const statements = this.drawStatements();
    const which = this.drawWhich();
    const [folder, words] = [this.drawFolder(), this.drawWords()];
    this.rows = { format, statements, which, folder, words, file: this.drawFile() };
    drawFoot(this, T.action, () => this.act());
    this.refresh();
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.act());
    this.rows.format.controlEl.querySelector('select')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawFormat(): Setting {
    const names = Object.fromEntries(FORMATS.map((format) => [format, T.formats[format][0]]));
    return new Setting(this.contentEl).setName(T.format).addDropdown((dropdown) => {
      dropdown.addOptions(names).setValue(this.choice.format);
      dropdown.selectEl.setAttr('aria-label', T.format);
      dropdown.onChange((value) => {
        if (isExportFormat(value)) this.take({ format: value, path: this.withEnding(value) });
      });
    });
  }

  /** The ending follows the format, unless another was typed. */
  private withEnding(format: ExportFormat): string {
    const { path, format: before } = this.choice;
    const ending = `.${EXPORT_FORMATS[before]}`;
    return path.endsWith(ending) ? `${path.slice(0, -ending.length)}.${EXPORT_FORMATS[format]}` : path;
  }

  private drawStatements(): Setting {
    const setting = new Setting(this.contentEl).setName(T.statements).setDesc(T.statementsHint);
    return setting.addToggle((toggle) => {
      toggle.setValue(this.choice.statements).onChange((statements) => this.take({ statements }));
      // On what is pressed: the app shows it as a tooltip.
      toggle.toggleEl.querySelector('input')?.setAttr('aria-label', T.statements);
    });
  }

  private drawWhich(): Setting {
    const notes: Record<string, string> = this.choice.notes.length > 0 ? { notes: this.notesLabel } : {};
    return new Setting(this.contentEl).setName(T.scope).addDropdown((dropdown) => {
      dropdown.addOptions({ ...T.scopes, ...notes }).setValue(this.choice.which);
      dropdown.selectEl.setAttr('aria-label', T.scope);
      dropdown.onChange((value) => this.take({ which: value as ArticleChoice }));
    });
  }

  private drawFolder(): Setting {
    const setting = new Setting(this.contentEl).setName(T.folder).setDesc(T.folderHint).setClass(WIDE);
    setting.addText((field) => {
      this.folderField = field.setValue(this.choice.folder).onChange((folder) => this.take({ folder }));
      field.inputEl.setAttr('aria-label', T.folder);
    });
    const pick = (): void =>
      new FolderModal(this.app, (folder) => {
        this.take({ folder: folder.path });
        this.folderField?.inputEl.focus();
      }).open();
    return setting.addButton((button) => button.setButtonText(T.chooseFolder).onClick(pick));
  }

  private drawWords(): Setting {
    const setting = new Setting(this.contentEl).setName(T.search).setDesc(T.searchHint).setClass(WIDE);
    return setting.addText((field) => {
      field.setValue(this.choice.words).onChange((words) => this.take({ words }));
      field.inputEl.setAttr('aria-label', T.search);
    });
  }

  private drawFile(): Setting {
    const setting = new Setting(this.contentEl).setName(T.file).setDesc(T.fileHint).setClass(WIDE);
    return setting.addText((field) => {
      this.fileField = field.onChange((path) => this.take({ path }));
      field.inputEl.setAttr('aria-label', T.file);
    });
  }

  private take(change: Partial<ExportChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.refresh();
  }

  private refresh(): void {
    const { format, which, folder, path } = this.choice;
    const { rows } = this;
    rows.format.setDesc(T.formats[format][1]);
    rows.which.setDesc(which === 'notes' ? T.notesHint : '');
    rows.statements.settingEl.toggle(WITH_STATEMENTS.has(format));
    rows.folder.settingEl.toggle(which === 'folder');
    rows.words.settingEl.toggle(which === 'search');
    for (const row of [rows.folder, rows.words, rows.file]) row.setErrorMessage(null);
    show(this.folderField, folder);
    show(this.fileField, path);
  }

  private act(): void {
    const { which, folder, words, path } = this.choice;
    const { rows, app } = this;
    const isFolder = folder.trim() !== '' && app.vault.getFolderByPath(normalizePath(folder)) !== null;
    const faults: readonly (readonly [Setting, string | null])[] = [
      [rows.folder, which === 'folder' && !isFolder ? T.noFolder : null],
      [rows.words, which === 'search' && words.trim() === '' ? T.noWords : null],
      [rows.file, pathFault(app, path)],
    ];
    for (const [row, fault] of faults) row.setErrorMessage(fault);
    const [wrong] = faults.filter(([, fault]) => fault !== null);
    if (wrong !== undefined) return void wrong[0].controlEl.querySelector('input')?.focus();
    this.close();
    this.choose({ ...this.choice, folder: normalizePath(folder), path: normalizePath(path) });
  }
}

/** Why no export can be written to a path; null where it can. */
function pathFault(app: App, text: string): string | null {
  const path = normalizePath(text);
  const parts = path.split('/');
  if (text.trim() === '' || parts.some((part) => part.startsWith('.') || /[\\:*?"<>|]/.test(part))) return T.badPath;
  if (/\.md$/i.test(path)) return T.isNote;
  return app.vault.getAbstractFileByPath(path) instanceof TFolder ? T.isFolder : null;
}

/** Leaves the field alone that is being typed into. */
function show(field: TextComponent | null, text: string): void {
  if (field !== null && field.getValue() !== text) field.setValue(text);
}
