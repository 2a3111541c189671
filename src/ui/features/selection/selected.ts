import { Notice, type Editor, type EditorPosition } from 'obsidian';
import { LONGEST_NAME } from '../../../analysis/entities/known-names/name-words';
import { canBeWords, canTakeLink } from '../../../format/links';
import { canTakeWords, markableSpans } from '../../../format/markable';
import type { Span } from '../../../model';
import type { SelectedWords } from '../../../workflow/propose-entity';
import { TEXT } from '../../../text';
import { applyEdits, cellsOf } from '../known-names/links';

/** Lines that are looked at for the paragraph of a name, before and after it. */
const MOST_LINES = 60;

/** Markers of quotes, lists, tasks and headings before what a line says. */
const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[[^\]]\](?=[ \t])))+/;
/** Emphasis that begins or ends among words, of which a link would take one half. */
const HALF = /\*|~~|==|(?:^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** Words that are selected in a note. */
export class Selected {
  private readonly from: EditorPosition;
  private readonly to: EditorPosition;
  readonly text: string;

  constructor(private readonly editor: Editor) {
    this.text = editor.getSelection();
    this.from = editor.getCursor('from');
    this.to = editor.getCursor('to');
  }

  /** Whether they could be a name: in one line, and short. */
  get isName(): boolean {
    return this.text.trim() !== '' && !this.text.includes('\n') && this.text.length <= LONGEST_NAME;
  }

  /** With the lines around them up to an empty one. */
  inParagraph(): SelectedWords {
    const { editor, from, to } = this;
    const isEmpty = (line: number): boolean => editor.getLine(line).trim() === '';
    let first = from.line;
    while (first > 0 && from.line - first < MOST_LINES && !isEmpty(first - 1)) first -= 1;
    let last = to.line;
    while (last < editor.lastLine() && last - to.line < MOST_LINES && !isEmpty(last + 1)) last += 1;
    const begin = { line: first, ch: 0 };
    const paragraph = editor.getRange(begin, { line: last, ch: editor.getLine(last).length });
    const [at, { start, end }] = [editor.posToOffset(begin), this.name];
    return { paragraph, span: { start: start - at, end: end - at } };
  }

  /** Where in the note they stand without blanks, emphasis and the line's markers around them. */
  private get name(): Span {
    const { editor, text, from } = this;
    const markers = MARKERS.exec(editor.getLine(from.line))?.[0].length ?? 0;
    const words = text.slice(Math.max(0, markers - from.ch));
    const start = words.replace(/^[\s*_~=]+/, '').length;
    const name = words.slice(words.length - start).replace(/[\s*_~=]+$/, '');
    const at = editor.posToOffset(from) + text.length - start;
    return { start: at, end: at + name.length };
  }

  /** Whether they stand in prose, so that a link can stand in their place: not in code, properties or another link, nor where brackets beside them would take it in. */
  canTakeLink({ start, end } = this.name): boolean {
    const text = this.editor.getValue();
    const words = text.slice(start, end);
    if (!canBeWords(words) || HALF.test(words) || !canTakeLink(text, start, end)) return false;
    return markableSpans(text, { headings: true }).some((span) => span.start <= start && end <= span.end);
  }

  /**
   * Puts a link in their place, what stands around the name left as it is. `link`: null where none can be made of the
   * words. `tail`: characters at their end that are none of the name.
   */
  link(link: (words: string, isInCell: boolean) => string | null, tail = 0): void {
    const { editor } = this;
    if (!this.isThere) return void new Notice(TEXT.fromSelection.moved);
    const { start, end: last } = this.name;
    const end = last - tail;
    const words = editor.getValue().slice(start, end);
    const insert = this.canTakeLink({ start, end }) ? link(words, this.isInCell(start)) : null;
    if (insert === null) return void new Notice(TEXT.names.notHere);
    applyEdits(editor, [{ start, end, insert }]);
    editor.setCursor(editor.offsetToPos(start + insert.length));
  }

  /** Why nothing can be put behind them; null where it can. */
  whyNoMore(): string | null {
    if (!this.isThere) return TEXT.fromSelection.moved;
    // Behind the last bar of a row it would be a cell of its own.
    const isBehindRow = this.text.trimEnd().endsWith('|') && this.isInCell(this.end);
    return !isBehindRow && canTakeWords(this.editor.getValue(), this.end) ? null : TEXT.names.notHere;
  }

  /** Puts something behind them. */
  append(text: string): void {
    const why = this.whyNoMore();
    if (why !== null) return void new Notice(why);
    const words = this.text.trimEnd();
    const shown = this.isInCell(this.end) ? text.replace(/\\?\|/g, '\\|') : text;
    this.replace(`${words}${shown}${this.text.slice(words.length)}`);
  }

  private isInCell(at: number): boolean {
    return cellsOf(this.editor.getValue())(at);
  }

  /** Offset of what comes behind the last word. */
  private get end(): number {
    return this.editor.posToOffset(this.from) + this.text.trimEnd().length;
  }

  private get isThere(): boolean {
    return this.editor.getRange(this.from, this.to) === this.text;
  }

  /** One step of the editor's undo. */
  private replace(text: string): void {
    this.editor.replaceRange(text, this.from, this.to);
  }
}
