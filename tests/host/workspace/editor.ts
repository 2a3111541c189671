import type * as api from 'obsidian';
import { NotInHost, type Public } from '../base/contract';

/** A stretch of the text and what is to stand there, in UTF-16 offsets. */
export interface OffsetChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What is shown of the editor’s text in place of the textarea. */
export interface EditorMirror {
  /** Makes all changes at once, as one step of its history. `origin`: as a user event is called. */
  change(changes: readonly OffsetChange[], origin: string | undefined): void;
  undo(): void;
  redo(): void;
  /** Where a place is on the screen. */
  coordsAt(offset: number): { readonly left: number; readonly bottom: number } | null;
  /** The text or the selection may have become another. */
  pull(): void;
  select(anchor: number, head: number): void;
  focus(): void;
  blur(): void;
  hasFocus(): boolean;
}

/** The editor over a textarea: what a user selects and types there is what a plugin reads, and the reverse. */
export class Editor implements Public<api.Editor> {
  readonly inputEl: HTMLTextAreaElement;
  mirror: EditorMirror | null = null;
  readonly #changed: () => void;
  readonly #history: string[] = [];

  constructor(inputEl: HTMLTextAreaElement, changed: () => void) {
    this.inputEl = inputEl;
    this.#changed = changed;
    inputEl.addEventListener('input', () => this.#changed());
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {}

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(content: string): void {
    this.#write(0, this.getValue().length, content);
  }

  getLine(line: number): string {
    return this.#lines()[line] ?? '';
  }

  setLine(n: number, text: string): void {
    this.replaceRange(text, { line: n, ch: 0 }, { line: n, ch: this.getLine(n).length });
  }

  lineCount(): number {
    return this.#lines().length;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    return this.getValue().slice(this.inputEl.selectionStart, this.inputEl.selectionEnd);
  }

  somethingSelected(): boolean {
    return this.getSelection() !== '';
  }

  getRange(from: api.EditorPosition, to: api.EditorPosition): string {
    return this.getValue().slice(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string): void {
    this.#write(this.inputEl.selectionStart, this.inputEl.selectionEnd, replacement);
  }

  replaceRange(replacement: string, from: api.EditorPosition, to = from): void {
    this.#write(this.posToOffset(from), this.posToOffset(to), replacement);
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): api.EditorPosition {
    const backward = this.inputEl.selectionDirection === 'backward';
    const start = side === 'from' || (side === 'head' && backward) || (side === 'anchor' && !backward);
    return this.offsetToPos(start ? this.inputEl.selectionStart : this.inputEl.selectionEnd);
  }

  listSelections(): api.EditorSelection[] {
    return [{ anchor: this.getCursor('anchor'), head: this.getCursor('head') }];
  }

  setCursor(pos: api.EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
  }

  setSelection(anchor: api.EditorPosition, head = anchor): void {
    const [from, to] = [this.posToOffset(anchor), this.posToOffset(head)];
    this.inputEl.setSelectionRange(Math.min(from, to), Math.max(from, to), to < from ? 'backward' : 'forward');
    this.mirror?.select(from, to);
  }

  setSelections(ranges: api.EditorSelectionOrCaret[], main = 0): void {
    const range = ranges[main];
    if (range) this.setSelection(range.anchor, range.head);
  }

  focus(): void {
    (this.mirror ?? this.inputEl).focus();
  }

  blur(): void {
    (this.mirror ?? this.inputEl).blur();
  }

  hasFocus(): boolean {
    return this.mirror?.hasFocus() ?? document.activeElement === this.inputEl;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.inputEl.scrollTop, left: this.inputEl.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.inputEl.scrollLeft = x ?? this.inputEl.scrollLeft;
    this.inputEl.scrollTop = y ?? this.inputEl.scrollTop;
  }

  scrollIntoView(_range: api.EditorRange, _center?: boolean): void {}

  undo(): void {
    if (this.mirror !== null) return this.mirror.undo();
    const before = this.#history.pop();
    if (before === undefined) return;
    this.inputEl.value = before;
    this.#changed();
  }

  redo(): void {
    if (this.mirror === null) throw new NotInHost('Editor.redo');
    this.mirror.redo();
  }

  exec(command: api.EditorCommandName): void {
    throw new NotInHost(`Editor.exec('${command}')`);
  }

  transaction(tx: api.EditorTransaction, origin?: string): void {
    const changes = (tx.changes ?? []).map(({ from, to, text }) => ({
      from: this.posToOffset(from),
      to: this.posToOffset(to ?? from),
      insert: text,
    }));
    if (tx.replaceSelection !== undefined) {
      const { selectionStart: from, selectionEnd: to } = this.inputEl;
      changes.push({ from, to, insert: tx.replaceSelection });
    }
    this.#change(changes, origin);
    const selection = tx.selections?.[0] ?? tx.selection;
    if (selection) this.setSelection(selection.from, selection.to);
  }

  wordAt(pos: api.EditorPosition): api.EditorRange | null {
    const line = this.getLine(pos.line);
    const word = [...line.matchAll(/[\p{L}\p{N}_]+/gu)].find(
      ({ index, 0: text }) => index <= pos.ch && pos.ch <= index + text.length,
    );
    if (!word) return null;
    return { from: { line: pos.line, ch: word.index }, to: { line: pos.line, ch: word.index + word[0].length } };
  }

  posToOffset(pos: api.EditorPosition): number {
    const before = this.#lines()
      .slice(0, pos.line)
      .reduce((sum, line) => sum + line.length + 1, 0);
    return Math.min(this.getValue().length, before + pos.ch);
  }

  offsetToPos(offset: number): api.EditorPosition {
    const lines = this.getValue().slice(0, offset).split('\n');
    return { line: lines.length - 1, ch: lines.at(-1)?.length ?? 0 };
  }

  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => api.EditorChange | void,
    ignoreEmpty = true,
  ): void {
    const changes = this.#lines().flatMap((text, line) => {
      if (ignoreEmpty && text.trim() === '') return [];
      const change = write(line, text, read(line, text));
      return change ? [change] : [];
    });
    this.transaction({ changes });
  }

  #lines(): string[] {
    return this.getValue().split('\n');
  }

  #change(changes: readonly OffsetChange[], origin: string | undefined): void {
    if (changes.length === 0) return;
    if (this.mirror !== null) return this.mirror.change(changes, origin);
    this.#history.push(this.getValue());
    for (const { from, to, insert } of [...changes].sort((a, b) => b.from - a.from))
      this.inputEl.setRangeText(insert, from, to, 'end');
    this.#changed();
  }

  #write(from: number, to: number, text: string): void {
    this.#history.push(this.getValue());
    this.inputEl.setRangeText(text, from, to, 'end');
    this.mirror?.pull();
    this.#changed();
  }
}
