import { markupWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { escaped, join, prefix } from '../markdown/pieces';
import { inlinePieces, type WriteContext } from './inline';
import { tableOf } from './tables';

/** Elements that stand in a line of text unless they hold a block. */
const INLINE = markupWords('write-inline');
/** Elements that a reader of the page does not see, or that are no text. */
const UNSEEN = markupWords('unseen');

/**
 * Markdown of an element, with headings, lists, quotes, tables, emphasis and web links. Every word is escaped, so that
 * nothing a page says means anything to Obsidian or a plugin.
 */
export function writeMarkdown(element: Element, context: WriteContext): string {
  return new Writer(context).blocks(element, true).join('\n\n');
}

/** Writes blocks. `outermost`: a line break parts paragraphs there; in lists and quotes it parts lines. */
class Writer {
  private readonly withBlocks = new Map<Element, boolean>();

  constructor(private readonly context: WriteContext) {}

  blocks(element: Element, outermost: boolean): string[] {
    const found: string[] = [];
    let line: Node[] = [];
    const flush = (): void => {
      found.push(...this.paragraph(line, outermost));
      line = [];
    };
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) line.push(child);
      if (child.nodeType !== 1) continue;
      const one = child as Element;
      if (UNSEEN.has(one.localName)) continue;
      if (this.isInline(one)) line.push(one);
      else {
        flush();
        found.push(...this.block(one, outermost));
      }
    }
    flush();
    return found;
  }

  private block(element: Element, outermost: boolean): string[] {
    const { localName } = element;
    if (/^h[1-6]$/.test(localName)) return this.heading(element, outermost);
    switch (localName) {
      case 'ul':
      case 'ol':
        return this.list(element);
      case 'blockquote':
        return quoted(this.blocks(element, false));
      case 'pre':
        return this.code(element);
      case 'hr':
        return ['* * *'];
      case 'dt':
        return this.term(element, outermost);
      case 'figcaption':
        return this.caption(element);
      case 'table':
        return tableOf(element, this, outermost);
      default:
        return this.blocks(element, outermost);
    }
  }

  /** The content of a table's cell, of a heading or of a term: one line. */
  line(element: Element): string {
    const lines = join(inlinePieces([...element.childNodes].filter(isSeen), this.context), false);
    return lines.filter((line) => line !== '').join(' ');
  }

  private paragraph(nodes: readonly Node[], outermost: boolean): string[] {
    if (nodes.every((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() === '')) return [];
    const lines = join(inlinePieces(nodes, this.context), true).filter((line) => line !== '');
    return outermost || lines.length === 0 ? lines : [lines.join('\n')];
  }

  private heading(element: Element, outermost: boolean): string[] {
    if (this.holdsBlock(element) && element.querySelector('p, ul, ol, table, blockquote'))
      return this.blocks(element, outermost);
    const words = this.line(element);
    return words === '' ? [] : [`${'#'.repeat(Number(element.localName[1]))} ${words}`];
  }

  private term(element: Element, outermost: boolean): string[] {
    if (this.holdsBlock(element)) return this.blocks(element, outermost);
    const words = this.line(element);
    return words === '' || /[*\n]/.test(words) ? this.blocks(element, outermost) : [`**${words}**`];
  }

  private list(element: Element): string[] {
    const ordered = element.localName === 'ol';
    let number = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    if (!(number >= 0 && number < 1e6)) number = 1;
    const items: string[] = [];
    for (const child of element.children) {
      if (UNSEEN.has(child.localName)) continue;
      const content = this.isInline(child)
        ? this.paragraph([child], false)
        : child.localName === 'li'
          ? this.blocks(child, false)
          : this.block(child, false);
      if (content.length === 0) continue;
      // A list right inside a list belongs to the item before it.
      const isNested = /^(?:ul|ol)$/.test(child.localName) && items.length > 0;
      const marker = ordered ? `${number}. ` : '- ';
      items.push(prefix(content.reduce(tight), isNested ? '  ' : marker, ' '.repeat(isNested ? 2 : marker.length)));
      if (!isNested) number += 1;
    }
    return items.length === 0 ? [] : [items.join('\n')];
  }

  /** Code keeps its words; its language is forgotten, since a language is what makes plugins run it. */
  private code(element: Element): string[] {
    const text = element.textContent.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
    if (text.trim() === '') return [];
    const language = /\b(?:language|lang|brush)[-:]\s?([\w+-]{1,30})/.exec(
      `${element.getAttribute('class') ?? ''} ${element.querySelector('code')?.getAttribute('class') ?? ''}`,
    )?.[1];
    if (language !== undefined && language !== 'text')
      this.context.removals.add(`code block “${language}”`, 'shown as text, so that nothing runs it');
    const lines = text.split('\n');
    if (text.includes('<%')) {
      this.context.removals.add('code block with template commands', 'shown as words, so that nothing runs it');
      return lines.filter((line) => line.trim() !== '').map((line) => escaped(line.trim(), true));
    }
    const longest = text.match(/`{3,}/g)?.reduce((width, run) => Math.max(width, run.length), 2) ?? 2;
    const fence = '`'.repeat(longest + 1);
    return [[`${fence}text`, ...lines, fence].join('\n')];
  }

  /** A line of its own in italics, below its picture; where pictures are left out, so are their captions. */
  private caption(element: Element): string[] {
    const words = singleSpaced(element.textContent);
    if (words === '') return [];
    if (this.context.images === 'none') {
      this.context.removals.add('caption', 'pictures are left out, and it tells of one');
      return [];
    }
    return [`*${escaped(words, true)}*`];
  }

  private isInline(element: Element): boolean {
    return INLINE.has(element.localName) && !this.holdsBlock(element);
  }

  holdsBlock(element: Element): boolean {
    const known = this.withBlocks.get(element);
    if (known !== undefined) return known;
    let holds = false;
    for (let child = element.firstElementChild; child && !holds; child = child.nextElementSibling)
      holds = UNSEEN.has(child.localName) ? false : !INLINE.has(child.localName) || this.holdsBlock(child);
    this.withBlocks.set(element, holds);
    return holds;
  }
}

const isSeen = (node: Node): boolean =>
  node.nodeType === 3 || (node.nodeType === 1 && !UNSEEN.has((node as Element).localName));

const quoted = (blocks: readonly string[]): string[] =>
  blocks.length === 0 ? [] : [prefix(blocks.join('\n\n'), '> ', '> ')];

/** A list right below the words of its item, other blocks a line apart. */
const tight = (whole: string, block: string): string =>
  `${whole}${/^(?:- |\d+\. )/.test(block) ? '\n' : '\n\n'}${block}`;
