import { markupWords } from '../data/lexicon';
import type { Span } from '../model';
import { findBlock } from './frontmatter';
import { InlineReader } from './markable-inline';

export interface MarkableOptions {
  /** Whether headings count. */
  readonly headings: boolean;
}

/**
 * Where a note's text is prose: stretches in order that hold no properties, code, link, address, comment, HTML, formula,
 * tag, block id, footnote's name or type of a callout; and no heading, unless asked for. Simpler than Markdown's own rules,
 * because it is read anew while its user types, and in doubt it leaves out: see `readBody` for those rules. Linear.
 */
export function markableSpans(text: string, options: MarkableOptions): readonly Span[] {
  const reader = new BlockReader(text, options);
  reader.read();
  return between(
    reader.excluded.sort((a, b) => a.start - b.start),
    text.length,
  );
}

/** Whether what is written at an offset of a note is prose: no properties, code, comment or formula, closed or not yet. */
export function isProseAt(text: string, at: number): boolean {
  // Properties that are being written have no end yet.
  if (/^---[ \t]*\n(?:(?!---).+\n)*$/.test(text.slice(0, text.lastIndexOf('\n', at - 1) + 1))) return false;
  const above = markableSpans(text, { headings: true }).filter(({ start }) => start <= at);
  const last = above.at(-1);
  if (last === undefined || last.end < at) return false;
  // A formula that is closed is no prose, and three signs are a price.
  return !above.some(({ start, end }) => /(?:^|\n)[ \t>]*\$\$(?!\$)/.test(text.slice(start, Math.min(end, at))));
}

/** Whether a link in a note is one: not where code, properties, a comment or another link holds it. */
export function isLinkRead(text: string, { start, end }: Span): boolean {
  let backslashes = 0;
  while (text[start - 1 - backslashes] === '\\') backslashes += 1;
  // Commas open and end nothing.
  const without = text.slice(0, start) + ','.repeat(end - start) + text.slice(end);
  const spans = markableSpans(without, { headings: true });
  return backslashes % 2 === 0 && spans.some((span) => span.start <= start && end <= span.end);
}

/** Whether words behind a blank, put at a place of a note, are prose, and all else stays what it is, prose or none. */
export function canTakeWords(text: string, at: number): boolean {
  const words = ' x';
  const moved = markableSpans(text, { headings: true }).map(({ start, end }) => ({
    start: start > at ? start + words.length : start,
    end: end >= at ? end + words.length : end,
  }));
  if (!moved.some(({ start, end }) => start <= at && at < end)) moved.push({ start: at, end: at + words.length });
  const wanted = moved.sort((a, b) => a.start - b.start);
  const spans = markableSpans(text.slice(0, at) + words + text.slice(at), { headings: true });
  return (
    spans.length === wanted.length &&
    spans.every(({ start, end }, n) => wanted[n]?.start === start && wanted[n].end === end)
  );
}

/** What lies between spans that are in order and may overlap. */
function between(excluded: readonly Span[], end: number): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end: next } of excluded) {
    if (start > at) spans.push({ start: at, end: start });
    at = Math.max(at, next);
  }
  if (at < end) spans.push({ start: at, end });
  return spans;
}

/** Markers of quotes and lists before what a line says. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
export const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
export const HEADING = /^#{1,6}(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const BLOCKS = markupWords('blocks-in-markdown');
/** Whether a line begins with a tag of HTML that is a block. */
export const beginsBlock = (words: string): boolean =>
  BLOCKS.has(/^<\/?([a-z]+[1-6]?)(?:[\s>]|\/>|$)/i.exec(words)?.[1]?.toLowerCase() ?? '');
const OTHER_HTML = /^<(?:[!?]|\/?[a-z][^<>]*>[ \t]*$)/i;
/** Whether HTML begins that goes on to the next blank line. */
const isHtml = (words: string): boolean => words.startsWith('<') && (OTHER_HTML.test(words) || beginsBlock(words));
/** HTML that goes on until it is closed, over blank lines as well. */
const HTML_RAW = /^<(pre|script|style|textarea)(?=[\s>]|$)/i;
const DEFINITION = /^\[[^\]\n]+\]:/;
const FOOTNOTE = /^\[\^[^\]\n]+\]:/;
const CALLOUT = /^\[![^\]\n]*\][+-]?/;

/** A line of a text: where it stands, and behind its containers. */
interface Line extends Span {
  readonly content: number;
  readonly words: string;
  /** Quotes it stands in. */
  readonly depth: number;
  /** Columns that it is indented by within its quotes. */
  readonly indent: number;
  /** Columns that its list item's text is indented by; null where no item begins. */
  readonly item: number | null;
}

class BlockReader {
  readonly excluded: Span[] = [];
  private readonly inline: InlineReader;
  /** Where the paragraph that is being read began; -1 between paragraphs. */
  private paragraph = -1;
  /** Whether it began without a marker: then a line below it can make it a heading. */
  private isPlain = false;
  private isBlankBefore = true;
  /** Where the paragraph ends that was last asked about. */
  private stop = -1;
  /** Columns that the text of the list is indented by; 0 outside lists. */
  private list = 0;

  constructor(
    private readonly text: string,
    private readonly options: MarkableOptions,
  ) {
    this.inline = new InlineReader(text, this.excluded);
  }

  read(): void {
    let at = this.afterProperties();
    while (at < this.text.length) at = this.block(this.lineAt(at));
  }

  /** Reads what begins at a line. Returns where the next line begins. */
  private block(line: Line): number {
    const { words, start, content, end } = line;
    if (words === '') return this.ended(line);
    if (line.item !== null) this.list = line.item;
    else if (this.isBlankBefore && line.indent < this.list) this.list = 0;
    const isIndented = this.paragraph < 0 && line.item === null && line.indent >= this.list + 4;
    if (isIndented) return this.left(line, true);
    const fence = FENCE.exec(words)?.[1];
    if (fence !== undefined) return this.exclude(start, this.fenceEnd(line, fence));
    const raw = HTML_RAW.exec(words)?.[1];
    if (raw !== undefined) return this.exclude(start, this.lineEnd(this.closed(raw, content)));
    if (words.startsWith('<!--')) return this.inlined(line);
    if (this.paragraph < 0 && isHtml(words)) return this.exclude(start, this.blankLine(line));
    if (HEADING.test(words) && !this.options.headings) return this.left(line, false);
    if (
      this.paragraph >= 0 &&
      this.isPlain &&
      !this.options.headings &&
      UNDERLINE.test(this.text.slice(start, end).trimEnd())
    )
      this.excluded.push({ start: this.paragraph, end });
    const isFootnote = FOOTNOTE.test(words);
    if (!isFootnote && DEFINITION.test(words)) return this.left(line, false);
    return this.inlined(line);
  }

  /** A line without words: a paragraph ends. */
  private ended({ end }: Line): number {
    this.paragraph = -1;
    this.isBlankBefore = true;
    return end + 1;
  }

  /** Leaves a line out. */
  private left(line: Line, isBlankBefore: boolean): number {
    this.paragraph = -1;
    this.isBlankBefore = isBlankBefore;
    this.excluded.push({ start: line.start, end: line.end });
    return line.end + 1;
  }

  /** Leaves out what reaches to an offset; the next line is that behind it. */
  private exclude(start: number, end: number): number {
    this.paragraph = -1;
    this.isBlankBefore = true;
    this.excluded.push({ start, end });
    return this.lineEnd(end) + 1;
  }

  private inlined(line: Line): number {
    const { words, content, end } = line;
    if (this.paragraph < 0 || line.item !== null) {
      this.paragraph = line.start;
      this.isPlain = line.item === null && line.depth === 0;
    }
    this.isBlankBefore = false;
    const named = (CALLOUT.exec(words) ?? FOOTNOTE.exec(words))?.[0].length ?? 0;
    if (named > 0) this.excluded.push({ start: content, end: content + named });
    if (HEADING.test(words)) this.paragraph = -1;
    const next = this.inline.read(content + named, end, () => this.paragraphEnd(line));
    if (next > end) this.paragraph = this.lineStart(next);
    return next + 1;
  }

  /** Behind the properties; 0 where a note has none. */
  private afterProperties(): number {
    const start = findBlock(this.text)?.bodyStart ?? 0;
    // The line break is between lines, as behind others.
    if (start > 0) this.excluded.push({ start: 0, end: this.text[start - 1] === '\n' ? start - 1 : start });
    return start;
  }

  private fenceEnd({ end, depth, indent, item }: Line, fence: string): number {
    const least = item ?? (this.list > 0 && indent >= this.list ? this.list : 0);
    let last = end;
    for (let at = end + 1; at < this.text.length; at = last + 1) {
      const line = this.lineAt(at);
      // The quote or list that it stands in ended.
      if (line.depth < depth || (line.words !== '' && line.indent < least)) return last;
      last = line.end;
      const close = /^(`{3,}|~{3,})[ \t]*$/.exec(line.words)?.[1];
      if (line.item === null && close !== undefined && close.startsWith(fence)) return last;
    }
    return this.text.length;
  }

  private closed(tag: string, from: number): number {
    const close = new RegExp(`</${tag}`, 'gi');
    close.lastIndex = from;
    return close.test(this.text) ? close.lastIndex : this.text.length;
  }

  /** End of the last line before a blank one. */
  private blankLine(line: Line): number {
    let { end } = line;
    while (end + 1 < this.text.length) {
      const next = this.lineAt(end + 1);
      if (next.words === '' || next.depth < line.depth) break;
      end = next.end;
    }
    return end;
  }

  /** End of the last line of the paragraph that a line belongs to. */
  private paragraphEnd(line: Line): number {
    let { end } = line;
    if (HEADING.test(line.words)) return end;
    // One look for all lines of a paragraph.
    if (this.stop >= end) return this.stop;
    while (end + 1 < this.text.length) {
      const next = this.lineAt(end + 1);
      if (next.words === '' || next.item !== null || FENCE.test(next.words) || HEADING.test(next.words)) break;
      end = next.end;
    }
    this.stop = end;
    return end;
  }

  private lineEnd(at: number): number {
    const newline = this.text.indexOf('\n', at);
    return newline < 0 ? this.text.length : newline;
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  private lineAt(start: number): Line {
    const end = this.lineEnd(start);
    const line = this.text.slice(start, end);
    const containers = CONTAINERS.exec(line)?.[0] ?? '';
    const quoted = containers.lastIndexOf('>') + 1;
    const own = containers.slice(quoted);
    const isItem = /[^ \t]/.test(own);
    return {
      ...{ start, end, content: start + containers.length, words: line.slice(containers.length).trimEnd() },
      depth: containers.split('>').length - 1,
      indent: columns(quoted > 0 ? own.replace(/^ /, '') : own),
      item: isItem ? columns(own) : null,
    };
  }
}

/** Columns that blanks and markers take; a tab goes to the next that four divides. */
function columns(blanks: string): number {
  let count = 0;
  for (const blank of blanks) count += blank === '\t' ? 4 - (count % 4) : 1;
  return count;
}
