import { DropdownComponent, Modal, SearchComponent, Setting, type App } from 'obsidian';
import type { Entity } from '../../../model';
import type { VocabularyList, VocabularyRow } from '../../../workflow/vocabulary/list';
import type { PackListing } from '../../../workflow/vocabulary/model';
import { drawOnOpen, drawSteps } from '../../kit/lazy-list';
import { TEXT } from '../../../text';
import { problemText } from '../../kit/problem-words';

const T = TEXT.vocabulary;
const SETTINGS = TEXT.settings.packs;

type Kind = keyof typeof T.kinds;

export interface VocabularyChoices {
  /** Paths of the user's own packs, also of those not in use. */
  packs(): readonly string[];
  /** Of a built-in pack by its id, of one's own by its path. */
  isUsed(key: string): boolean;
  use(key: string, on: boolean): void;
  make(entity: Entity): void;
  openNote(path: string): void;
  bring(): void;
  suggest(): void;
}

/** What is listened to: packs, to be switched on and off, and their themes and agencies, to be changed by notes. */
export class VocabularyModal extends Modal {
  private readonly stand: HTMLElement;
  private readonly packs: HTMLElement;
  private readonly entries: HTMLElement;
  private list: VocabularyList | null = null;
  private rows: HTMLElement | null = null;
  private kind: Kind = 'themes';
  private words = '';

  constructor(
    app: App,
    private readonly choices: VocabularyChoices,
  ) {
    super(app);
    this.modalEl.addClass('dateline-vocabulary');
    this.setTitle(T.title);
    const { contentEl } = this;
    this.stand = contentEl.createEl('p', { cls: 'dateline-hint', text: T.looking, attr: { 'aria-live': 'polite' } });
    this.packs = contentEl.createDiv();
    this.entries = contentEl.createDiv();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** Draws what was found; what the user typed stays. */
  show(list: VocabularyList): void {
    this.list = list;
    const count = (rows: readonly VocabularyRow[]): number => rows.filter(({ isOn }) => isOn).length;
    this.stand.setText(T.about(count(list.themes), count(list.agencies)));
    this.drawPacks(list);
    if (this.rows === null) this.drawEntries();
    this.drawRows();
  }

  private drawPacks({ packs, problems }: VocabularyList): void {
    this.packs.empty();
    new Setting(this.packs).setName(T.packs).setHeading();
    for (const id of ['dprk-watch', 'general-news'] as const) this.toggle(id, SETTINGS[id].name, SETTINGS[id].desc);
    for (const path of this.choices.packs()) {
      const own = packs.find((pack) => pack.path === path);
      const fault = problems.find(({ subject }) => subject === path);
      this.drawOwn(path, own, fault === undefined ? null : problemText(fault));
    }
    new Setting(this.packs)
      .setName(T.importName)
      .setDesc(T.importHint)
      .addButton((button) => button.setButtonText(T.import).onClick(() => this.choices.bring()));
    new Setting(this.packs)
      .setName(T.suggestName)
      .setDesc(T.suggestHint)
      .addButton((button) => button.setButtonText(T.suggest).onClick(() => this.leave(() => this.choices.suggest())));
  }

  private drawOwn(path: string, own: PackListing | undefined, fault: string | null): void {
    const name = own?.name ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    const size = own === undefined ? [] : [T[own.kind](own.entries.length)];
    const row = this.toggle(path, name, [...size, T.own(path)].join(' · '));
    if (fault !== null) row.setErrorMessage(fault);
    row.addButton((button) => {
      button.setButtonText(T.openPack).onClick(() => this.leave(() => this.choices.openNote(path)));
      button.buttonEl.setAttr('aria-label', T.openOwn(name));
    });
  }

  /** A box with a word beside it: a finger finds that where a switch alone is too small. */
  private toggle(key: string, name: string, desc: string): Setting {
    const row = new Setting(this.packs).setName(name).setDesc(desc);
    const label = row.controlEl.createEl('label', { cls: 'dateline-choice' });
    const box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': T.use(name) } });
    box.checked = this.choices.isUsed(key);
    box.addEventListener('change', () => this.choices.use(key, box.checked));
    label.createSpan({ text: T.inUse });
    return row;
  }

  private drawEntries(): void {
    new Setting(this.entries).setName(T.entries).setHeading();
    const tools = this.entries.createDiv({ cls: 'dateline-vocabulary-tools' });
    const search = new SearchComponent(tools).setPlaceholder(T.filter).onChange((words) => {
      this.words = words;
      this.drawRows();
    });
    search.inputEl.setAttr('aria-label', T.filter);
    const kinds = new DropdownComponent(tools).addOptions({ ...T.kinds }).onChange((kind) => {
      this.kind = kind as Kind;
      this.drawRows();
    });
    kinds.selectEl.setAttr('aria-label', T.kind);
    this.rows = this.entries.createDiv({ cls: 'dateline-related' });
  }

  private drawRows(): void {
    const { list, rows } = this;
    if (list === null || rows === null) return;
    rows.empty();
    const wanted = this.words
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const found = list[this.kind].filter((row) => wanted.every((word) => told(row).includes(word)));
    if (found.length === 0) rows.createEl('p', { cls: 'dateline-hint', text: T.none });
    else drawSteps(rows, found, (el, row) => this.drawRow(el, row));
  }

  private drawRow(el: HTMLElement, row: VocabularyRow): void {
    const { entity, path, pack, isOn, stories } = row;
    const details = el.createEl('details', { cls: 'dateline-report-article' });
    const summary = details.createEl('summary');
    summary.createSpan({ cls: 'dateline-report-name', text: entity.name });
    const badge = (text: string): void => void summary.createSpan({ cls: 'dateline-badge', text });
    if (stories > 0) badge(T.stories(stories));
    if (path !== null) badge(T.note);
    if (pack !== null) badge(pack);
    if (!isOn) badge(T.off);
    drawOnOpen(details, (opened) => this.fill(opened, row));
  }

  private fill(el: HTMLElement, { entity, scope, terms, path }: VocabularyRow): void {
    if (scope !== '') el.createEl('p', { text: scope });
    const [label, words] = entity.kind === 'theme' ? [T.terms, terms] : [T.aliases, entity.aliases];
    if (words.length > 0) el.createEl('p', { cls: 'dateline-report-why', text: `${label}: ${words.join(', ')}` });
    const button = el.createEl('button', { text: path === null ? T.make : T.open });
    button.addEventListener('click', () => {
      if (path === null) this.choices.make(entity);
      else this.leave(() => this.choices.openNote(path));
    });
  }

  private leave(go: () => void): void {
    this.close();
    go();
  }
}

/** What a row is found by. */
const told = ({ entity, terms }: VocabularyRow): string =>
  [entity.name, ...entity.aliases, ...terms].join('\n').toLowerCase();
