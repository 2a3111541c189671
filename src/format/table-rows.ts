import type { Span } from '../model';
import { containerAt, goesOn, LineReader, THEMATIC_BREAK, type Container } from './containers';
import { findBlock } from './frontmatter';
import { beginsBlock, FENCE, HEADING } from './markable';

/**
 * Lines of a note that are rows of tables, with what stands before them, in order: a bar ends a cell there. As Markdown
 * has it, quotes, callouts, lists and footnotes included. Linear; of a note of any size.
 */
export function tableRows(text: string): readonly Span[] {
  if (!/\||:-|-:/.test(text)) return [];
  const reader = new RowReader(text);
  reader.read();
  return reader.rows;
}

/** A row of dashes between bars. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const UNDERLINE = /^(?:=+|-+)$/;
/** Containers within each other at most: each line is read for each of them. */
const DEEPEST = 100;

/** HTML, and what it ends with. */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const VALUE = String.raw`[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^\s"'/<=>\x60]+)`;
const ATTRIBUTES = String.raw`(?:[ \t]+[a-z:_][\w:.-]*(?:${VALUE})?)*`;
/** HTML that ends no paragraph: a tag, opening or closing. */
const TAG = new RegExp(String.raw`^<(?:[a-z][a-z\d-]*${ATTRIBUTES}[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*)>$`, 'i');

/** What the last line was part of. */
type Leaf =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'code' }
  | { readonly kind: 'table' }
  | { readonly kind: 'fence'; readonly fence: string }
  | { readonly kind: 'html'; readonly close: RegExp | null };

/** A line that is the head of a table where delimiters for as many cells follow. */
interface Head {
  readonly row: Span;
  readonly cells: number;
}

class RowReader {
  readonly rows: Span[] = [];
  private readonly containers: Container[] = [];
  private leaf: Leaf | null = null;
  private head: Head | null = null;

  constructor(private readonly text: string) {}

  read(): void {
    const { text } = this;
    let comment = -1;
    for (let at = findBlock(text)?.bodyStart ?? Number(text.startsWith('\ufeff')); at < text.length;) {
      const newline = text.indexOf('\n', at);
      const next = newline < 0 ? text.length : newline + 1;
      const end = newline < 0 ? next : newline - Number(text[newline - 1] === '\r' && newline > at);
      if (at > comment && this.opensComment(at, end)) {
        const close = text.indexOf('%%', at + 2);
        comment = close < 0 ? text.length : close;
      }
      // A comment over lines is as blank ones.
      this.line({ start: at, end }, new LineReader(text, at <= comment ? end : at, end));
      at = next;
    }
  }

  private opensComment(at: number, end: number): boolean {
    const isHeld = this.containers.length === 0 && (this.leaf?.kind === 'fence' || this.leaf?.kind === 'html');
    return this.text.startsWith('%%', at) && !isHeld && !this.text.slice(at + 2, end).includes('%%');
  }

  private line(row: Span, line: LineReader): void {
    const kept = this.kept(line);
    const isApart = kept < this.containers.length;
    const isHeld = !isApart && (this.leaf?.kind === 'fence' || this.leaf?.kind === 'html');
    const isNew = !isHeld && this.open(line, kept, isApart);
    const isLazy = isApart && !isNew;
    const { head } = this;
    this.head = null;
    if (!line.isBlank) return this.words(row, line, isLazy ? kept : null, head);
    if (isLazy || (this.leaf?.kind !== 'fence' && this.leaf?.kind !== 'code' && !this.isUnclosed())) this.leaf = null;
    if (isLazy) this.containers.length = kept;
  }

  private isUnclosed(): boolean {
    return this.leaf?.kind === 'html' && this.leaf.close !== null;
  }

  /** How many of the containers that are open a line stands in. */
  private kept(line: LineReader): number {
    for (const [at, container] of this.containers.entries()) {
      const goes = goesOn(container, line);
      if (goes === false) return at;
      if (goes === 'next') {
        this.containers.length = at + 1;
        this.leaf = null;
      }
    }
    return this.containers.length;
  }

  /** Opens what begins in a line. */
  private open(line: LineReader, kept: number, isApart: boolean): boolean {
    const interrupts = !isApart && (this.leaf?.kind === 'paragraph' || this.leaf?.kind === 'code');
    let depth = kept;
    for (; depth < DEEPEST; depth += 1) {
      const container = containerAt(line, interrupts);
      if (container === false) break;
      this.containers.length = depth;
      this.containers.push(container);
      this.leaf = null;
    }
    return depth > kept;
  }

  /** A line that is not blank. `lazy`: the containers it stands in, where more are open. */
  private words(row: Span, line: LineReader, lazy: number | null, head: Head | null): void {
    const indent = line.blanks();
    const { words } = line;
    const wasTable = this.leaf?.kind === 'table';
    if (this.isGoingOn(row, words, { indent, head, isLazy: lazy !== null })) return;
    if (lazy !== null) this.containers.length = lazy;
    this.leaf = indent >= 4 ? { kind: 'code' } : begun(words);
    // No table begins where one in a quote or list ended.
    const canHead = this.leaf?.kind === 'paragraph' && !(wasTable && lazy !== null);
    this.head = canHead ? headOf(row, words) : null;
  }

  /** Whether a line goes on with what the last was part of. */
  private isGoingOn(row: Span, words: string, { indent, head, isLazy }: Placed): boolean {
    const { leaf } = this;
    if (leaf === null) return false;
    if (leaf.kind === 'paragraph') return this.isParagraph(row, words, { indent, head, isLazy });
    if (isLazy) return false;
    if (leaf.kind === 'code') return indent >= 4;
    if (leaf.kind === 'table') {
      if (indent >= 4 || begun(words)?.kind !== 'paragraph') return false;
      this.rows.push(row);
    } else if (leaf.kind === 'html') {
      if (leaf.close?.test(words) === true) this.leaf = null;
    } else if (indent < 4 && isFenceEnd(words, leaf.fence)) this.leaf = null;
    return true;
  }

  private isParagraph(row: Span, words: string, { indent, head, isLazy }: Placed): boolean {
    if (indent >= 4) return true;
    if (head !== null && !isLazy && cellsOfDelimiters(words) === head.cells) {
      this.rows.push(head.row, row);
      this.leaf = { kind: 'table' };
    } else if (!isLazy && UNDERLINE.test(words)) this.leaf = null;
    else if (begun(words, true)?.kind !== 'paragraph') return false;
    else this.head = headOf(row, words);
    return true;
  }
}

interface Placed {
  readonly indent: number;
  readonly head: Head | null;
  /** Whether more containers are open than the line stands in. */
  readonly isLazy: boolean;
}

/** What begins with a line that is not indented; null where it ends with it. `interrupts`: a paragraph. */
function begun(words: string, interrupts = false): Leaf | null {
  if (HEADING.test(words) || THEMATIC_BREAK.test(words)) return null;
  const fence = FENCE.exec(words)?.[1];
  if (fence !== undefined) return { kind: 'fence', fence };
  const html = words.startsWith('<') ? htmlAt(words, interrupts) : undefined;
  if (html === undefined) return { kind: 'paragraph' };
  return html?.test(words) === true ? null : { kind: 'html', close: html };
}

/** What HTML that begins with a line ends with; undefined where none begins. */
function htmlAt(words: string, interrupts: boolean): RegExp | null | undefined {
  const known = HTML.find(([open]) => open.test(words));
  if (known !== undefined) return known[1];
  return beginsBlock(words) || (!interrupts && TAG.test(words)) ? null : undefined;
}

const isFenceEnd = (words: string, fence: string): boolean =>
  words.startsWith(fence) && words === (fence[0] ?? '').repeat(words.length);

/** Cells that delimiters are for; 0 where a line is none. */
function cellsOfDelimiters(words: string): number {
  // Dashes alone are a line under a heading.
  return /[|:]/.test(words) && DELIMITERS.test(words) ? (words.match(/-+/g)?.length ?? 0) : 0;
}

function headOf(row: Span, words: string): Head | null {
  const line = words.replace(/\\[\\|]/g, 'x');
  if (line === '|') return null;
  return { row, cells: line.replace(/^\|/, '').replace(/\|$/, '').split('|').length };
}
