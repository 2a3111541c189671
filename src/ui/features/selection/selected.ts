import { Notice, type Editor, type EditorPosition } from 'obsidian';
import { LONGEST_NAME } from '../../../entities/known-names/name-words';
import { canBeWords, canTakeLink } from '../../../format/links';
import { canTakeWords, markableSpans } from '../../../format/markable';
import type { SelectedWords } from '../../../workflow/propose-entity';
import { TEXT } from '../../../text';
import { cellsOf } from '../known-names/links';

/** Lines that are looked at for the paragraph of a name, before and after it. */
const MOST_LINES = 60;

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
    const start = { line: first, ch: 0 };
    const paragraph = editor.getRange(start, { line: last, ch: editor.getLine(last).length });
    const begin = editor.getRange(start, from).length;
    return { paragraph, span: { start: begin, end: begin + this.text.length } };
  }

  /** Whether they stand in prose, so that a link can stand in their place: not in code, properties or another link, nor where brackets beside them would take it in. */
  canTakeLink(): boolean {
    const text = this.editor.getValue();
    const { start, end } = this;
    if (!canBeWords(this.text.trim()) || !canTakeLink(text, start, end)) return false;
    return markableSpans(text, { headings: true }).some((span) => span.start <= start && end <= span.end);
  }

  /** Puts a link in their place, blanks around them left as they are. `link`: null where none can be made of the words. */
  link(link: (words: string, isInCell: boolean) => string | null): void {
    if (!this.isThere) return void new Notice(TEXT.fromSelection.moved);
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(this.text) ?? [];
    const made = this.canTakeLink() ? link(words, this.isInCell(this.start)) : null;
    if (made === null) return void new Notice(TEXT.names.notHere);
    this.replace(`${before}${made}${after}`);
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

  /** Offset of the first word into the note. */
  private get start(): number {
    return this.editor.posToOffset(this.from) + this.text.length - this.text.trimStart().length;
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
