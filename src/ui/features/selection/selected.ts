import { Notice, type Editor, type EditorPosition } from 'obsidian';
import type { SelectedWords } from '../../../workflow/propose-entity';
import { TEXT } from '../../../text';

/** Characters of a name at most. */
const LONGEST_NAME = 200;
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

  /** Puts a link in their place, blanks around them left as they are. */
  link(link: (words: string) => string): void {
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(this.text) ?? [];
    this.replace(`${before}${link(words)}${after}`);
  }

  /** Puts something behind them. */
  append(text: string): void {
    this.replace(`${this.text.trimEnd()}${text}${this.text.slice(this.text.trimEnd().length)}`);
  }

  /** One step of the editor's undo; nothing where the words stand there no more. */
  private replace(text: string): void {
    const { editor, from, to } = this;
    if (editor.getRange(from, to) !== this.text) return void new Notice(TEXT.fromSelection.moved);
    editor.replaceRange(text, from, to);
  }
}
