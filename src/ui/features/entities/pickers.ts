import { FuzzySuggestModal, renderMatches, type App, type FuzzyMatch, type SearchMatches } from 'obsidian';
import type { EntityKind } from '../../../model';
import { TEXT } from '../../../text';
import type { EntityNote } from './entity-notes';

const T = TEXT.entities;

/** What a note is known by besides its name. */
const aside = ({ aliases, path }: EntityNote): string =>
  [path.slice(0, path.lastIndexOf('/')), ...aliases].filter((part) => part !== '').join(' · ');

/** The parts of matches that fall into a stretch of the text that was searched, from its start. */
const within = (matches: SearchMatches, from: number, length: number): SearchMatches =>
  matches.flatMap(([start, end]) => {
    const part: [number, number] = [Math.max(start - from, 0), Math.min(end - from, length)];
    return part[0] < part[1] ? [part] : [];
  });

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
  getItemText(note: EntityNote): string {
    return [note.name, aside(note)].join(' ');
  }

  override renderSuggestion(match: FuzzyMatch<EntityNote>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    let from = 0;
    for (const [cls, text] of [
      ['suggestion-title', match.item.name] as const,
      ['suggestion-note', aside(match.item)] as const,
    ]) {
      renderMatches(content.createDiv({ cls }), text, within(match.match.matches, from, text.length));
      from += text.length + 1;
    }
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
