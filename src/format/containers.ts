/** Reads a line from its start; a tab goes to the next column that four divides, and can be taken in part. */
export class LineReader {
  private column = 0;
  /** Columns that are left of a tab. */
  private left = 0;

  constructor(
    private readonly text: string,
    private at: number,
    private end: number,
  ) {
    while (this.end > at && isBlank(text[this.end - 1])) this.end -= 1;
  }

  /** What is left, without blanks at its end. */
  get words(): string {
    const words = this.text.slice(this.at, this.end);
    return this.left > 0 ? ` ${words}` : words;
  }

  get isBlank(): boolean {
    return this.at === this.end;
  }

  /** Takes as many columns of blanks as there are up to a number. Returns how many. */
  blanks(most = Infinity): number {
    let taken = 0;
    for (; taken < most; taken += 1) {
      if (this.left === 0) {
        const blank = this.at < this.end ? this.text[this.at] : undefined;
        if (!isBlank(blank)) break;
        this.left = blank === '\t' ? 4 - (this.column % 4) : 1;
        this.at += 1;
      }
      this.left -= 1;
      this.column += 1;
    }
    return taken;
  }

  take(count: number): void {
    this.at += count;
    this.column += count;
  }

  /** What `read` took is given back where it answers false. */
  tries<T>(read: () => T | false): T | false {
    const { at, column, left } = this;
    const answer = read();
    if (answer === false) [this.at, this.column, this.left] = [at, column, left];
    return answer;
  }
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** A quote, an item of a list or a footnote's text: what a line can stand in. */
export type Container = Item | { readonly kind: 'quote' } | { readonly kind: 'footnote' };

interface Item {
  readonly kind: 'item';
  /** What tells its list from another. */
  readonly marker: string;
  /** Columns that its text is indented by. */
  size: number;
  /** Whether nothing stands in it yet. */
  isEmpty: boolean;
  /** Whether a blank line came while it was empty: it ends then. */
  isOver: boolean;
}

/** Whether a line goes on with a container that is open: `next`, with the next item of the same list. */
export function goesOn(container: Container, line: LineReader): boolean | 'next' {
  if (container.kind === 'quote') return line.tries(() => quote(line)) !== false;
  if (container.kind === 'footnote') return line.isBlank || line.tries(() => line.blanks(4) === 4);
  if (line.isBlank) {
    container.isOver ||= container.isEmpty;
    return true;
  }
  const { isOver } = container;
  [container.isOver, container.isEmpty] = [false, false];
  if (!isOver && line.tries(() => line.blanks(container.size) === container.size)) return true;
  const next = line.tries(() => {
    const found = item(line, false);
    return found !== false && found.marker === container.marker && found;
  });
  if (next === false) return false;
  Object.assign(container, next);
  return 'next';
}

/** The container that begins where a line is read; false for none. `interrupts`: whether a paragraph ends by it. */
export const containerAt = (line: LineReader, interrupts: boolean): Container | false =>
  line.tries(() => quote(line)) || line.tries(() => item(line, interrupts)) || line.tries(() => footnote(line));

function quote(line: LineReader): Container | false {
  line.blanks(3);
  if (!line.words.startsWith('>')) return false;
  line.take(1);
  line.blanks(1);
  return { kind: 'quote' };
}

const FOOTNOTE = /^\[\^(?:[^[\]\\ \t]|\\[[\]\\]|\\(?![[\]\\])){1,999}\]:/;

function footnote(line: LineReader): Container | false {
  line.blanks(3);
  const [whole] = FOOTNOTE.exec(line.words) ?? [];
  if (whole === undefined) return false;
  line.take(whole.length);
  line.blanks();
  return { kind: 'footnote' };
}

const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
export const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

function item(line: LineReader, interrupts: boolean): Item | false {
  const before = line.blanks(3);
  const { words } = line;
  const [whole, number] = MARKER.exec(words) ?? [];
  if (whole === undefined || THEMATIC_BREAK.test(words)) return false;
  // In the middle of a paragraph a number is mostly none of a list.
  if (interrupts && number !== undefined && number !== '1') return false;
  line.take(whole.length);
  const isEmpty = line.isBlank;
  if (isEmpty && interrupts) return false;
  const size = before + whole.length + (isEmpty ? 1 : gap(line));
  return { kind: 'item', marker: whole.at(-1) ?? '', size, isEmpty, isOver: false };
}

/** Columns between a marker and its text; more than four of them are code's. */
function gap(line: LineReader): number {
  const found = line.tries(() => {
    const blanks = line.blanks(5);
    return blanks < 5 && blanks;
  });
  return found === false ? line.blanks(1) : found;
}
