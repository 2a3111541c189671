import {
  EditorSuggest,
  Notice,
  Platform,
  renderMatches,
  setIcon,
  type App,
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type TFile,
} from 'obsidian';
import type { WrittenNote } from '../../../analysis/entities/known-names/entity-names';
import type { NameSuggestion, NoteSurroundings, Settings, SuggestionRequest } from '../../../model';
import { basename, canTakeLink } from '../../../format/links';
import { KIND_ICONS } from '../../kit/kinds';
import { TEXT } from '../../../text';
import { applyEdits } from './links';
import { queryAt, type NameQuery } from './query';

const T = TEXT.names;

/** What the suggestions work with. */
export interface SuggestHost {
  settings(): Settings;
  isMarked(path: string): boolean;
  /** What a note is about; null where it cannot be told now. */
  surroundings(note: WrittenNote): Promise<NoteSurroundings | null>;
  /** The likeliest names for what was typed; null where its place is no prose. */
  suggest(typed: Omit<SuggestionRequest, 'limit'>): Promise<readonly NameSuggestion[] | null>;
  /** The text of a link to a note, as it is written at this place. */
  link(path: string, words: string, place: LinkPlace): string | null;
}

/** The text that a link is put into, where, and of what note it is. */
interface LinkPlace {
  readonly text: string;
  readonly at: number;
  readonly sourcePath: string;
}

/** A query while its user types on, and what its first letters told: at each further key little is asked. */
interface Typing {
  readonly path: string;
  readonly line: number;
  readonly ch: number;
  near: NoteSurroundings | null;
  /** Whether its place is known to be prose. */
  isProse: boolean;
  /** Whether a suggestion was gone to. */
  isChosen: boolean;
  /** No more of it is suggested: its place is no prose, or Escape was pressed. */
  isOver: boolean;
  /** What goes on from it is the beginning of no name. */
  nothing: string | null;
}

/** Characters from which on a longer query finds no more than a shorter one: of two letters the initials of few names count. */
const SURE = 3;

/** Suggests known names while the user types. */
export class NameSuggest extends EditorSuggest<NameSuggestion> {
  private typing: Typing | null = null;
  private readonly shown = new WeakMap<Element, NameSuggestion>();
  /** What was typed when it was found. */
  private readonly foundFor = new WeakMap<NameSuggestion, string>();
  /** Takes the look for Escape away. */
  private unwatch: (() => void) | null = null;

  constructor(
    app: App,
    private readonly host: SuggestHost,
  ) {
    super(app);
    this.scope.register(['Shift'], 'Enter', (event) => (event.isComposing ? undefined : this.keep(event)));
  }

  /** At every key: nothing that grows with the note is asked. */
  onTrigger({ line, ch }: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    const query = this.queryIn(editor.getLine(line), ch, file);
    if (query === null || file === null) return this.stop();
    if (!this.goesOn(file.path, line, query.start)) {
      if (this.isTaken()) return this.stop();
      const at = { path: file.path, line, ch: query.start };
      this.typing = { ...at, near: null, isProse: false, isChosen: false, isOver: false, nothing: null };
    }
    const { typing } = this;
    // Whoever else suggests something has the turn.
    if (typing === null || typing.isOver) return null;
    if (typing.nothing !== null && query.text.startsWith(typing.nothing)) return null;
    return { start: { line, ch: query.start }, end: { line, ch }, query: query.text };
  }

  async getSuggestions({ query, file, editor, start }: EditorSuggestContext): Promise<NameSuggestion[]> {
    const { typing } = this;
    if (typing === null) return [];
    const recent = this.app.workspace.getLastOpenFiles();
    const text = typing.isProse ? '' : editor.getValue();
    const place = typing.isProse ? {} : { place: { text, at: editor.posToOffset(start) } };
    const near = (typing.near ??= await this.host.surroundings({ path: file.path, text, recent }));
    if (near === null) return [];
    const found = await this.host.suggest({ typed: query, near, isWord: this.isWord, ...place });
    if (found === null || typing.isOver) typing.isOver = true;
    else typing.isProse = true;
    if (found?.length === 0 && query.length >= SURE) typing.nothing = query;
    for (const each of found ?? []) this.foundFor.set(each, query);
    return typing.isOver ? [] : [...(found ?? [])];
  }

  renderSuggestion(suggestion: NameSuggestion, el: HTMLElement): void {
    const { name, path, kind, where, alias, typed } = suggestion;
    this.shown.set(el, suggestion);
    el.addClasses(['mod-complex', 'dateline-name-suggestion']);
    setIcon(el.createDiv({ cls: 'suggestion-icon' }).createSpan({ cls: 'suggestion-flair' }), KIND_ICONS[kind]);
    const content = el.createDiv({ cls: 'suggestion-content' });
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), name, typed && [[typed.start, typed.end]]);
    const of = alias ? [basename(path)] : [];
    const aside = [...of, TEXT.entities.kinds[kind], ...(where === undefined ? [] : [where])].join(' · ');
    content.createDiv({ cls: 'suggestion-note', text: aside });
  }

  selectSuggestion(suggestion: NameSuggestion, event: MouseEvent | KeyboardEvent): void {
    const { context } = this;
    if (context === null) return;
    // Who writes on and ends a line has chosen none, nor who is elsewhere by now.
    const isNoChoice = this.isWord && 'key' in event && event.key === 'Enter' && this.typing?.isChosen === false;
    if (isNoChoice || !this.isAt(context)) this.leave(event);
    else this.choose(suggestion, context, event.shiftKey);
  }

  override open(): void {
    if (this.unwatch === null) this.begin();
    super.open();
  }

  private begin(): void {
    const link = { command: this.isWord ? 'tab' : '↵', purpose: T.keys.link };
    if (!Platform.isMobile) this.setInstructions([link, { command: 'shift ↵', purpose: T.keys.keep }]);
    const within = activeDocument;
    const pressed = ({ key }: KeyboardEvent): void => {
      if (this.typing === null) return;
      if (key === 'Escape') this.typing.isOver = true;
      if (key === 'ArrowDown' || key === 'ArrowUp') this.typing.isChosen = true;
    };
    within.addEventListener('keydown', pressed, { capture: true });
    this.unwatch = () => within.removeEventListener('keydown', pressed, { capture: true });
  }

  override close(): void {
    this.unwatch?.();
    this.unwatch = null;
    super.close();
  }

  private get isWord(): boolean {
    return this.host.settings().names.suggest === 'letters';
  }

  /** Whether what was asked about still stands where it was, and the cursor behind it. */
  private isAt(context: EditorSuggestContext): boolean {
    const { line, ch } = context.editor.getCursor();
    return line === context.end.line && ch === context.end.ch && this.isThere(context);
  }

  private isThere({ editor, file, start, end, query }: EditorSuggestContext): boolean {
    const { activeEditor } = this.app.workspace;
    const isOther = activeEditor?.editor === editor && activeEditor.file?.path !== file.path;
    return !isOther && editor.getRange(start, end).endsWith(query);
  }

  /** Closes, and gives a key to the editor, which it was meant for. */
  private leave(event: MouseEvent | KeyboardEvent): void {
    if (this.typing !== null) this.typing.isOver = true;
    this.close();
    if (!('key' in event)) return;
    const { target, key, code, shiftKey } = event;
    const again = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
    // At once: the next key must not come before it.
    target?.dispatchEvent(again);
  }

  private choose(suggestion: NameSuggestion, context: EditorSuggestContext, asTyped: boolean): void {
    if (this.foundFor.get(suggestion) === context.query) this.put(suggestion, context, asTyped);
    else void this.putAnew(context, asTyped);
  }

  /** The list was of fewer letters than were typed. Who types on meanwhile has chosen all the same. */
  private async putAnew(context: EditorSuggestContext, asTyped: boolean): Promise<void> {
    const [first] = await this.getSuggestions(context).catch(() => []);
    if (first !== undefined && this.isThere(context)) this.put(first, context, asTyped);
    else this.close();
  }

  /** Puts a link where the query stands. Whoever typed a whole name keeps how she wrote it. */
  private put({ path, name }: NameSuggestion, context: EditorSuggestContext, asTyped: boolean): void {
    const { editor, start, end, query, file } = context;
    const [at, until] = [editor.posToOffset(start), editor.posToOffset(end)];
    const place = { text: editor.getValue(), at, sourcePath: file.path };
    const words = asTyped || query.toLowerCase() === name.toLowerCase() ? query : name;
    // A name may have signs that no link's words can have.
    const link = canTakeLink(place.text, at, until)
      ? (this.host.link(path, words, place) ?? this.host.link(path, query, place))
      : null;
    this.close();
    if (link === null) return void new Notice(T.notHere);
    const isBehind = this.isAt(context);
    applyEdits(editor, [{ start: at, end: until, insert: link }]);
    if (isBehind) editor.setCursor(editor.offsetToPos(at + link.length));
  }

  /** Links to what is chosen with the words as they were typed. */
  private keep(event: KeyboardEvent): false {
    const { context } = this;
    const chosen = activeDocument.querySelector('.suggestion-item.is-selected.dateline-name-suggestion');
    const suggestion = chosen && this.shown.get(chosen);
    if (suggestion && context !== null && this.isAt(context)) this.choose(suggestion, context, true);
    else this.leave(event);
    return false;
  }

  private queryIn(line: string, ch: number, file: TFile | null): NameQuery | null {
    const { names } = this.host.settings();
    if (names.where === 'off' || names.suggest === 'off' || file === null) return null;
    const query = queryAt(line, ch, names.suggest === 'trigger' ? names.trigger : null);
    const canStand = query !== null && canTakeLink(line, query.start, ch);
    return canStand && this.host.isMarked(file.path) ? query : null;
  }

  private goesOn(path: string, line: number, ch: number): boolean {
    const { typing } = this;
    return typing !== null && typing.path === path && typing.line === line && typing.ch === ch;
  }

  private stop(): null {
    this.typing = null;
    return null;
  }

  /** Whether suggestions of others are on the screen. */
  private isTaken(): boolean {
    const open = activeDocument.querySelector('.suggestion-container, .cm-tooltip-autocomplete');
    return open !== null && this.context === null;
  }
}
