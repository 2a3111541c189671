/** A line, or that it was too long to be one. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Null where it was longer than allowed; what was read of it is gone. */
  readonly text: string | null;
}

/** Cuts a stream of text into lines of at most `longest` code units; both kinds of line ends. */
export class LineCutter {
  private rest = '';
  private number = 0;
  private skipping = false;

  constructor(private readonly longest: number) {}

  *cut(text: string, last: boolean): Generator<TextLine> {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield this.line(text.slice(from, end));
      from = end + 1;
    }
    this.keep(text.slice(from));
    if (last && (this.rest !== '' || this.skipping)) yield this.line('');
  }

  private line(end: string): TextLine {
    const whole = this.rest + end;
    const isTooLong = this.skipping || whole.length > this.longest;
    this.rest = '';
    this.skipping = false;
    this.number += 1;
    return { number: this.number, text: isTooLong ? null : whole.endsWith('\r') ? whole.slice(0, -1) : whole };
  }

  private keep(begun: string): void {
    this.rest = this.skipping ? '' : this.rest + begun;
    if (this.rest.length <= this.longest) return;
    this.rest = '';
    this.skipping = true;
  }
}
