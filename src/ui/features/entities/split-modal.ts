import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import { ENTITY_KINDS, type EntityKind } from '../../../model';
import type { SplitChoice, SplitTarget } from '../../../workflow/split';
import type { SplitForm, SplitNote, SplitParts } from '../../../workflow/split-parts';
import { drawChoice, drawFiltered } from '../../kit/choices';
import { drawFoot } from '../../kit/foot';
import { drawSteps, createScrolled } from '../../kit/lazy-list';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import type { EntityNote } from './entity-notes';

const T = TEXT.entities.split;

export interface SplitPlan {
  readonly choice: SplitChoice;
  readonly target: SplitTarget;
  /** What the other is called. */
  readonly other: string;
}

export interface SplitChoices {
  /** Asks for an entity there is. */
  pick(then: (note: EntityNote) => void): void;
  go(plan: SplitPlan): void;
}

/** Chooses what is split off an entity, and who gets it. */
export class SplitModal extends Modal {
  private readonly forms = new Set<string>();
  private readonly notes = new Set<string>();
  private name = '';
  private kind: EntityKind;
  private existing: EntityNote | null = null;
  private action: ButtonComponent | null = null;
  private readonly target: HTMLElement;

  constructor(
    app: App,
    private readonly parts: SplitParts,
    private readonly choices: SplitChoices,
  ) {
    super(app);
    this.kind = parts.entity.kind;
    this.modalEl.addClass('dateline-split');
    this.setTitle(T.title(parts.entity.name));
    this.target = this.contentEl.createDiv();
    this.drawTarget();
    this.contentEl.createEl('p', { cls: 'dateline-hint', text: T.about });
    const lists = createScrolled(this.contentEl, 'dateline-plan-list', T.forms);
    this.drawForms(lists);
    this.drawNotes(lists);
    this.drawButtons();
  }

  override onOpen(): void {
    this.scope.register(['Mod'], 'Enter', () => this.go());
    this.target.querySelector('input')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawTarget(): void {
    const { target, existing } = this;
    target.empty();
    const row = new Setting(target).setName(T.name).setClass('dateline-split-target');
    if (existing !== null) {
      row
        .setDesc(T.existing(existing.name))
        .addButton((button) => button.setButtonText(T.clear).onClick(() => this.retarget(null)));
      return;
    }
    row
      .addText((text) =>
        text
          .setPlaceholder(T.placeholder)
          .setValue(this.name)
          .onChange((value) => {
            this.name = value;
            this.showState();
          }),
      )
      .addButton((button) =>
        button.setButtonText(T.choose).onClick(() => this.choices.pick((note) => this.retarget(note))),
      );
    row.controlEl.querySelector('input')?.setAttr('aria-label', T.placeholder);
    target.createEl('p', { cls: 'dateline-hint', text: T.hint });
    new Setting(target).setName(T.kind).addDropdown((dropdown) => {
      for (const kind of ENTITY_KINDS) dropdown.addOption(kind, TEXT.entities.kinds[kind]);
      dropdown.setValue(this.kind).onChange((value) => {
        this.kind = ENTITY_KINDS.find((kind) => kind === value) ?? this.kind;
      });
      dropdown.selectEl.setAttr('aria-label', T.kind);
    });
  }

  private retarget(existing: EntityNote | null): void {
    this.existing = existing;
    this.drawTarget();
    this.showState();
  }

  private drawForms(el: HTMLElement): void {
    el.createEl('h2', { text: T.forms });
    if (this.parts.forms.length === 0) el.createEl('p', { cls: 'dateline-hint', text: T.noForms });
    const rows = labelled(el.createDiv({ attr: { role: 'group' } }), T.forms);
    drawSteps(rows, this.parts.forms, (list, { form, links, isAlias }: SplitForm) =>
      this.drawChoice(list, this.forms, form, form, [T.links(links), ...(isAlias ? [T.alias] : [])]),
    );
  }

  private drawNotes(el: HTMLElement): void {
    const { notes } = this.parts;
    el.createEl('h2', { text: T.notes });
    if (notes.length === 0) return void el.createEl('p', { cls: 'dateline-hint', text: T.noNotes });
    drawFiltered(el, {
      label: T.notes,
      placeholder: T.filter,
      items: notes,
      textOf,
      draw: (list, note) => this.drawChoice(list, this.notes, note.path, note.title, badgesOf(note)),
    });
  }

  private drawChoice(
    el: HTMLElement,
    chosen: Set<string>,
    value: string,
    name: string,
    badges: readonly string[],
  ): void {
    const change = (isChosen: boolean): void => {
      if (isChosen) chosen.add(value);
      else chosen.delete(value);
      this.showState();
    };
    drawChoice(el, { name, badges, isChosen: chosen.has(value), change });
  }

  private drawButtons(): void {
    this.action = drawFoot(this, T.preview, () => this.go());
    this.showState();
  }

  private get isComplete(): boolean {
    const hasTarget = this.existing !== null || this.name.trim() !== '';
    return hasTarget && this.forms.size + this.notes.size > 0;
  }

  private showState(): void {
    this.action?.setDisabled(!this.isComplete);
  }

  private go(): void {
    if (!this.isComplete) return;
    const { existing, name, kind } = this;
    const target = existing === null ? { name: name.trim(), kind } : { entity: existing.path };
    this.close();
    this.choices.go({
      choice: { articles: [...this.notes], forms: [...this.forms] },
      target,
      other: existing?.name ?? name.trim(),
    });
  }
}

const textOf = ({ title, path, forms, date }: SplitNote): string =>
  [title, path, date ?? '', ...forms].join('\n').toLowerCase();

const badgesOf = ({ date, forms }: SplitNote): readonly string[] => [
  ...forms.slice(0, 2),
  ...(date === null ? [] : [date]),
];
