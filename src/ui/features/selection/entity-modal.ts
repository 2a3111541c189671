import { Modal, Platform, Setting, type App } from 'obsidian';
import { ENTITY_KINDS, type EntityKind } from '../../../model';
import type { DecidedEntity } from '../../../workflow/make-proposed';
import type { EntityProposal, EntityWithNote } from '../../../workflow/propose-entity';
import { drawFoot } from '../../kit/foot';
import { TEXT } from '../../../text';

const T = TEXT.fromSelection.entity;

export interface EntityAnswer {
  /** A note is to be made. */
  made(entity: DecidedEntity): void;
  /** One that is there is meant. */
  present(entity: EntityWithNote): void;
}

/** Kinds that can be part of a body, and lie in a place. */
const UNDER_BODIES: readonly EntityKind[] = ['agency', 'organization'];
const IN_PLACES: readonly EntityKind[] = ['agency', 'organization', 'place'];

/** What something may belong to: what is chosen at first, and what the paragraph names. */
interface Choice {
  readonly name: string;
  readonly hint: string;
  readonly first: EntityWithNote | null;
  readonly near: readonly EntityWithNote[];
}

/** Asks what the entity is that selected words name. */
export class NewEntityModal extends Modal {
  private name: string;
  private kind: EntityKind;
  /** Ids; empty for none, null where there is nothing to choose from. */
  private parent: string | null = null;
  private location: string | null = null;
  private nameRow: Setting | null = null;
  private above: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly proposal: EntityProposal,
    private readonly answer: EntityAnswer,
  ) {
    super(app);
    this.name = proposal.known?.name ?? proposal.name;
    this.kind = proposal.kind;
    this.setTitle(T.title(proposal.name));
  }

  override onOpen(): void {
    const { contentEl, proposal } = this;
    if (proposal.present.length > 0) this.drawPresent();
    contentEl.createEl('p', { cls: 'dateline-hint', text: T.about });
    this.nameRow = new Setting(contentEl).setName(T.name).addText((field) => {
      field.setValue(this.name).onChange((text) => (this.name = text));
      field.inputEl.setAttr('aria-label', T.name);
    });
    new Setting(contentEl).setName(T.kind).addDropdown((dropdown) => {
      for (const kind of ENTITY_KINDS) dropdown.addOption(kind, TEXT.entities.kinds[kind]);
      dropdown.setValue(this.kind).onChange((kind) => {
        this.kind = kind as EntityKind;
        this.drawAbove();
      });
      dropdown.selectEl.setAttr('aria-label', T.kind);
    });
    this.above = contentEl.createDiv();
    this.drawAbove();
    drawFoot(this, T.action, () => this.submit());
    this.scope.register(['Mod'], 'Enter', () => this.submit());
    // What is there already comes first, else the name. A keyboard that comes up would hide what is proposed.
    if (!Platform.isMobile) contentEl.querySelector<HTMLElement>('button, input')?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawPresent(): void {
    const { present } = this.proposal;
    this.contentEl.createEl('p', { text: T.present(present.length) });
    for (const entity of present)
      new Setting(this.contentEl)
        .setName(entity.name)
        .setDesc(`${TEXT.entities.kinds[entity.kind]} · ${entity.path}`)
        .addButton((button) => {
          button.setButtonText(T.link).onClick(() => {
            this.close();
            this.answer.present(entity);
          });
          button.buttonEl.setAttr('aria-label', `${T.link}: ${entity.path}`);
        });
  }

  /** What it is part of and where it lies, as far as its kind can be and there is any. */
  private drawAbove(): void {
    const { above, kind, proposal } = this;
    if (above === null) return;
    above.empty();
    const { known, knownIn, statedIn, parents, places } = proposal;
    // A sentence that says where something known is means its branch there.
    const { parent = null, location = null } = known?.kind === kind ? knownIn : statedIn;
    this.parent = UNDER_BODIES.includes(kind)
      ? this.choice(above, { name: T.parent, hint: T.parentHint, first: parent, near: parents }, (id) => (this.parent = id)) // prettier-ignore
      : null;
    this.location = IN_PLACES.includes(kind)
      ? this.choice(above, { name: T.place, hint: T.placeHint, first: location, near: places }, (id) => (this.location = id)) // prettier-ignore
      : null;
  }

  /** What is known or stated is chosen, else none. */
  private choice(el: HTMLElement, { name, hint, first, near }: Choice, choose: (id: string) => void): string | null {
    const from = first === null || near.some(({ id }) => id === first.id) ? near : [first, ...near];
    if (from.length === 0) return null;
    const chosen = first?.id ?? '';
    new Setting(el)
      .setName(name)
      .setDesc(hint)
      .addDropdown((dropdown) => {
        dropdown.addOption('', T.none);
        for (const { id, name: option } of from) dropdown.addOption(id, option);
        dropdown.setValue(chosen).onChange(choose);
        dropdown.selectEl.setAttr('aria-label', name);
      });
    return chosen;
  }

  private submit(): void {
    const { name, kind, parent, location } = this;
    if (name.trim() === '') return void this.nameRow?.setErrorMessage(T.noName);
    this.close();
    this.answer.made({
      name,
      kind,
      parent: parent === '' ? null : parent,
      location: location === '' ? null : location,
    });
  }
}
