import {
  EditorSuggest,
  Notice,
  renderMatches,
  setIcon,
  type App,
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type TFile,
} from 'obsidian';
import type { WrittenNote } from '../../../entities/known-names/surroundings';
import type { NameSuggestion, Settings } from '../../../model';
import { basename, canTakeLink } from '../../../format/links';
import { KIND_ICONS } from '../../kit/kinds';
import { TEXT } from '../../../text';
import { isProse, queryAt } from './query';

/** What the suggestions work with. */
export interface SuggestHost {
  settings(): Settings;
  isMarked(path: string): boolean;
  /** The likeliest names for what was typed. */
  suggest(query: string, note: WrittenNote): Promise<readonly NameSuggestion[]>;
  /** The text of a link to a note, as it is written at this place. */
  link(path: string, words: string, place: LinkPlace): string | null;
}

/** The text that a link is put into, where, and of what note it is. */
interface LinkPlace {
  readonly text: string;
  readonly at: number;
  readonly sourcePath: string;
}

/** Suggests known names while the user types. */
export class NameSuggest extends EditorSuggest<NameSuggestion> {
  constructor(
    app: App,
    private readonly host: SuggestHost,
  ) {
    super(app);
  }

  /** At every key: whatever is cheap to ask is asked first. */
  onTrigger({ line, ch }: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    const { names } = this.host.settings();
    if (names.where === 'off' || names.suggest === 'off' || file === null) return null;
    const query = queryAt(editor.getLine(line), ch, names.suggest === 'trigger' ? names.trigger : null);
    if (query === null || !this.host.isMarked(file.path) || this.isTaken()) return null;
    const start = { line, ch: query.start };
    if (!isProse(editor.getValue(), editor.posToOffset(start))) return null;
    return { start, end: { line, ch }, query: query.text };
  }

  async getSuggestions({ query, file, editor }: EditorSuggestContext): Promise<NameSuggestion[]> {
    const recent = this.app.workspace.getLastOpenFiles();
    return [...(await this.host.suggest(query, { path: file.path, text: editor.getValue(), recent }))];
  }

  renderSuggestion({ name, path, kind, where, alias, typed }: NameSuggestion, el: HTMLElement): void {
    el.addClasses(['mod-complex', 'dateline-name-suggestion']);
    setIcon(el.createDiv({ cls: 'suggestion-icon' }).createSpan({ cls: 'suggestion-flair' }), KIND_ICONS[kind]);
    const content = el.createDiv({ cls: 'suggestion-content' });
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), name, typed && [[typed.start, typed.end]]);
    const of = alias ? [basename(path)] : [];
    const aside = [...of, TEXT.entities.kinds[kind], ...(where === undefined ? [] : [where])].join(' · ');
    content.createDiv({ cls: 'suggestion-note', text: aside });
  }

  selectSuggestion({ name, path }: NameSuggestion): void {
    const { context } = this;
    if (context === null) return;
    const { editor, start, end, query, file } = context;
    // Whoever typed the whole name keeps how she wrote it.
    const words = query.toLowerCase() === name.toLowerCase() ? query : name;
    const place = { text: editor.getValue(), at: editor.posToOffset(start), sourcePath: file.path };
    const canStand = canTakeLink(place.text, place.at, editor.posToOffset(end));
    const link = canStand ? this.host.link(path, words, place) : null;
    this.close();
    if (link === null) return void new Notice(TEXT.names.notHere);
    const at = { line: start.line, ch: start.ch + link.length };
    // A step of its own for the editor's undo.
    editor.transaction({ changes: [{ from: start, to: end, text: link }], selection: { from: at } }, 'dateline');
  }

  /** Whether suggestions of others are on the screen. */
  private isTaken(): boolean {
    const open = activeDocument.querySelector('.suggestion-container, .cm-tooltip-autocomplete');
    return open !== null && this.context === null;
  }
}
