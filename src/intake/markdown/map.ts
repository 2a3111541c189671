import { markupWords } from '../../data/lexicon';
import type { Body, BodySegment, Exclusion } from '../../model';
import { decodeReference } from './entities';
import { obsidianSpans, type ObsidianSpan } from './obsidian';
import type { MappedBlock } from './mapped-block';
import { plainBlocks } from './plain';
import { descend, parseMarkdown, type Node } from './tree';
import { isHardWrapped } from './wrapped';

/** Constructs whose words must stay as they are: a link in them would break them or be no link. */
const FIXED = markupWords('map-fixed');
/** Constructs that are not words. */
const SILENT = markupWords('map-silent');
/** Leaves whose characters are the words. */
const WORDS = markupWords('map-words');
const BLOCKS = markupWords('map-blocks');
const CODE = markupWords('map-code');

/** The blocks of Markdown as Obsidian shows them. Markdown too intricate to parse is plain lines, none linkable. */
export function mapMarkdown(markdown: string): readonly MappedBlock[] {
  const root = parseMarkdown(markdown);
  if (root === null) return plainBlocks(markdown);
  const code = [...descend(root, (node) => !CODE.has(node.type))].filter((node) => CODE.has(node.type));
  const mapper = new Mapper(markdown, obsidianSpans(markdown, code));
  return root.children.flatMap((node) => mapper.block(node));
}

/** Blocks as one body over Markdown that stays as it is. */
export function bodyOver(markdown: string, blocks: readonly MappedBlock[], excluded: readonly Exclusion[]): Body {
  const segments: BodySegment[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const segment of block.segments) segments.push({ ...segment, text: segment.text + at });
    texts.push(block.text);
    at += block.text.length + 1;
  }
  return { markdown, text: texts.join('\n'), segments, excluded };
}

/** Only the blocks given, put together anew, a blank line between them. */
export function bodyFrom(markdown: string, blocks: readonly MappedBlock[], excluded: readonly Exclusion[]): Body {
  const parts: string[] = [];
  const moved: MappedBlock[] = [];
  let at = 0;
  for (const block of blocks) {
    const part = markdown.slice(block.span.start, block.span.end);
    const shift = at - block.span.start;
    moved.push({
      ...block,
      segments: block.segments.map((segment) => ({ ...segment, markdown: segment.markdown + shift })),
    });
    parts.push(part);
    at += part.length + 2;
  }
  return bodyOver(parts.join('\n\n'), moved, excluded);
}

class Mapper {
  private text = '';
  private segments: BodySegment[] = [];
  private next = 0;
  /** Whether something of this block is written; a new inner block then begins on a new line. */
  private pending = '';

  constructor(
    private readonly markdown: string,
    private readonly spans: readonly ObsidianSpan[],
  ) {}

  block(node: Node): MappedBlock[] {
    if (node.type === 'lineEnding' || node.type === 'lineEndingBlank') return [];
    if (node.type === 'content') return node.children.flatMap((child) => this.block(child));
    this.text = '';
    this.segments = [];
    this.pending = '';
    this.walk(node, true);
    if (this.text.trim() === '') return this.text === '' && !isVisible(node) ? [] : [this.close(node)];
    return [this.close(node)];
  }

  private close(node: Node): MappedBlock {
    return { span: { start: node.start, end: node.end }, text: this.text, segments: this.segments };
  }

  private walk(node: Node, linkable: boolean): void {
    const free = linkable && !FIXED.has(node.type);
    if (SILENT.has(node.type)) return;
    if (BLOCKS.has(node.type) && this.text !== '') this.pending = '\n';
    if (node.type === 'htmlFlow') return this.html(node);
    if (WORDS.has(node.type)) return this.words(node.start, node.end, free);
    if (node.type === 'characterReference') return this.reference(node);
    if (node.type === 'lineEnding') return;
    if ((node.type === 'tableData' || node.type === 'tableHeader') && !this.atLineStart()) this.pending = ' | ';
    const join = node.type === 'paragraph' ? this.lineJoin(node) : node.type.startsWith('code') ? '\n' : ' ';
    for (const child of node.children) {
      if (child.type === 'lineEnding') this.pending = this.text === '' ? '' : this.lineBreak(node, join);
      else this.walk(child, free);
    }
  }

  private atLineStart(): boolean {
    return this.text === '' || this.pending === '\n';
  }

  private lineBreak(node: Node, join: string): string {
    return node.type === 'codeText' ? ' ' : this.pending === '\n' ? '\n' : join;
  }

  /** Lines of a paragraph are lines, unless they were only broken at a fixed width. */
  private lineJoin(node: Node): string {
    return isHardWrapped(this.markdown.slice(node.start, node.end).split('\n')) ? ' ' : '\n';
  }

  private reference(node: Node): void {
    if (this.hidden(node.start, node.end)) return;
    this.flushPending();
    this.text += decodeReference(this.markdown.slice(node.start, node.end));
  }

  /** Whether a range lies in one of Obsidian's constructs whose words are written elsewhere. */
  private hidden(start: number, end: number): boolean {
    this.advance(start);
    const span = this.spans[this.next];
    return span !== undefined && span.start < end && start >= span.start;
  }

  private advance(to: number): void {
    while ((this.spans[this.next]?.end ?? Infinity) <= to) this.next += 1;
  }

  /** Characters that are words, cut around Obsidian's constructs. */
  private words(start: number, end: number, linkable: boolean): void {
    let at = start;
    this.advance(at);
    for (let index = this.next; index < this.spans.length && at < end; index += 1) {
      const span = this.spans[index];
      if (!span || span.start >= end) break;
      if (span.end <= at) continue;
      this.emit(at, Math.min(span.start, end), linkable);
      const shown = span.shown;
      if (shown) this.emit(Math.max(shown.start, at), Math.min(shown.end, end), false);
      at = Math.max(at, Math.min(span.end, end));
    }
    this.emit(at, end, linkable);
  }

  private emit(start: number, end: number, linkable: boolean): void {
    if (end <= start) return;
    this.flushPending();
    const last = this.segments[this.segments.length - 1];
    const at = this.text.length;
    if (last && last.linkable === linkable && last.text + last.length === at && last.markdown + last.length === start) {
      this.segments[this.segments.length - 1] = { ...last, length: last.length + end - start };
    } else this.segments.push({ text: at, markdown: start, length: end - start, linkable });
    this.text += this.markdown.slice(start, end);
  }

  private flushPending(): void {
    this.text += this.pending;
    this.pending = '';
  }

  /** The words between the tags of an HTML block; none of comments, scripts and styles. */
  private html(node: Node): void {
    const raw = this.markdown.slice(node.start, node.end);
    if (/^\s*<(?:!--|script|style|template|svg|iframe|[!?])/i.test(raw)) return;
    let at = 0;
    for (const match of raw.matchAll(/<[^<>]*>|\n/g)) {
      this.words(node.start + at, node.start + match.index, false);
      if (match[0] === '\n' && this.text !== '') this.pending = '\n';
      at = match.index + match[0].length;
    }
    this.words(node.start + at, node.end, false);
  }
}

/** Blocks without words that still show something. */
const isVisible = (node: Node): boolean => node.type === 'thematicBreak';
