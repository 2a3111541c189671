import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { EntityKind } from '../../model';
import { TEXT } from '../text';
import type { EntityNote } from './entity-notes';

const T = TEXT.entities;

/** Chooses an entity by its name or an alias. */
export class EntityPicker extends FuzzySuggestModal<EntityNote> {
  constructor(
    app: App,
    placeholder: string,
    private readonly notes: readonly EntityNote[],
    private readonly onChoose: (note: EntityNote) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
    this.emptyStateText = T.pick.none;
  }

  getItems(): EntityNote[] {
    return [...this.notes];
  }

  /** The name first, so that matches in it count most; the path tells namesakes apart. */
  getItemText({ name, aliases, path }: EntityNote): string {
    const others = aliases.length > 0 ? ` · ${aliases.join(' · ')}` : '';
    return `${name}${others} — ${path.slice(0, path.lastIndexOf('/') + 1)}`;
  }

  override renderSuggestion(match: FuzzyMatch<EntityNote>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    el.addClass('dateline-pick');
  }

  onChooseItem(note: EntityNote): void {
    this.onChoose(note);
  }
}

/** Chooses what an entity is. */
export class KindPicker extends FuzzySuggestModal<EntityKind> {
  constructor(
    app: App,
    placeholder: string,
    private readonly kinds: readonly EntityKind[],
    private readonly onChoose: (kind: EntityKind) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  getItems(): EntityKind[] {
    return [...this.kinds];
  }

  getItemText(kind: EntityKind): string {
    return T.kinds[kind];
  }

  onChooseItem(kind: EntityKind): void {
    this.onChoose(kind);
  }
}
