import { markupWords } from '../../data/lexicon';
import type { RemovalLog } from '../removals';
import { Definitions, looksLikeAddress } from './definitions';
import { decodeReference } from './entities';
import { BREAK, escaped, join, plain, prefix, safeTarget, type Piece } from './pieces';
import { stripTags } from './strip';
import { cut, isTag, isUnread, pictureWords, tellUnread } from './tags';
import { find, type Node } from './tree';
import { isHardWrapped } from './wrapped';

export interface WriteOptions {
  readonly markdown: string;
  /** For relative links; without it they become words. */
  readonly base: string | undefined;
  readonly removals: RemovalLog;
}

/**
 * Writes foreign Markdown anew from its constructs: only those a news text needs come out, everything else as words.
 * What an author could hide in a construct (code that runs, HTML, other schemes) has no way through.
 */
export class MarkdownWriter {
  private readonly definitions: Definitions;

  constructor(private readonly options: WriteOptions) {
    this.definitions = new Definitions((node) => this.text(node));
  }

  write(root: Node): string {
    this.definitions.collect(root);
    return this.blocks(root.children, true).join('\n\n');
  }

  private raw(node: Node): string {
    return this.options.markdown.slice(node.start, node.end);
  }

  private blocks(nodes: readonly Node[], outermost: boolean): string[] {
    return nodes.flatMap((node) => this.block(node, outermost)).filter((block) => block.trim() !== '');
  }

  private block(node: Node, outermost: boolean): string[] {
    switch (node.type) {
      case 'content':
        return this.blocks(node.children, outermost);
      case 'paragraph':
        return this.paragraph(node, outermost);
      case 'atxHeading':
      case 'setextHeading':
        return [this.heading(node)];
      case 'blockQuote':
        return [prefix(this.blocks(node.children, false).join('\n\n'), '> ', '> ')];
      case 'listUnordered':
      case 'listOrdered':
        return [this.list(node)];
      case 'codeFenced':
      case 'codeIndented':
        return this.code(node);
      case 'table':
        return [this.table(node)];
      case 'htmlFlow':
        return this.html(node);
      case 'gfmFootnoteDefinition':
        return [
          `\\[${escaped(this.text(find(node, 'gfmFootnoteDefinitionLabelString')), false)}\\] ${this.blocks(node.children, false).join('\n\n')}`,
        ];
      case 'definition':
        return this.definition(node);
      case 'thematicBreak':
        return ['* * *'];
      default:
        return [];
    }
  }

  /** The address of links elsewhere; words like any others where no link goes by it. */
  private definition(node: Node): string[] {
    if (!this.definitions.isUsed(node))
      return this.raw(node)
        .split('\n')
        .map((line) => escaped(line.trim(), true));
    this.tellTitle(find(node, 'definitionTitleString'));
    return [];
  }

  private tellTitle(title: Node | undefined): void {
    if (title)
      this.options.removals.add(`title of a link “${cut(this.text(title))}”`, 'it shows only under the pointer');
  }

  private paragraph(node: Node, outermost: boolean): string[] {
    const wrapped = isHardWrapped(this.raw(node).split('\n'));
    const lines = this.lines(node, wrapped ? { words: ' ' } : BREAK);
    return outermost ? lines : [lines.join('\n')];
  }

  private heading(node: Node): string {
    const level =
      node.type === 'atxHeading'
        ? (find(node, 'atxHeadingSequence')?.end ?? 0) - node.start
        : this.raw(node).trimEnd().endsWith('=')
          ? 1
          : 2;
    const text = find(node, 'atxHeadingText') ?? find(node, 'setextHeadingText');
    const words = text ? this.lines(text, { words: ' ' }, false).join(' ') : '';
    return words === '' ? '' : `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${words}`;
  }

  private list(node: Node): string {
    const ordered = node.type === 'listOrdered';
    const items: Node[][] = [];
    for (const child of node.children) {
      if (child.type === 'listItemPrefix') items.push([]);
      else items[items.length - 1]?.push(child);
    }
    const first = Number(this.text(find(node, 'listItemValue')) || '1');
    const written = items.map((item, index) => {
      const marker = ordered ? `${first + index}. ` : '- ';
      return prefix(this.blocks(item, false).join('\n\n'), marker, ' '.repeat(marker.length));
    });
    return written.filter((item) => item.trim() !== '').join('\n');
  }

  /** Code keeps its words; its language is forgotten, since a language is what makes plugins run it. */
  private code(node: Node): string[] {
    const lines = [...this.fenceWords(node), ...this.codeLines(node)];
    if (lines.some((line) => line.includes('<%'))) {
      this.options.removals.add('code block with template commands', 'shown as words, so that nothing runs it');
      return lines.filter((line) => line.trim() !== '').map((line) => escaped(line.trim(), true));
    }
    const runs: readonly string[] = lines.join('\n').match(/`{3,}/g) ?? [];
    const fence = runs.reduce((longest, run) => (run.length < longest.length ? longest : `${run}\``), '```');
    return [[`${fence}text`, ...lines, fence].join('\n')];
  }

  /** What stands behind the opening fence, but for the name of a language: in pasted news it is the story. */
  private fenceWords(node: Node): string[] {
    if (node.type === 'codeIndented') return [];
    const [opening = ''] = this.raw(node).split('\n', 1);
    const words = opening.replace(/^\s*(?:`{3,}|~{3,})/, '').trim();
    const [first = ''] = words.split(/\s/, 1);
    const isLanguage = LANGUAGES.has(first.toLowerCase().replace(/^\{\.?|\}$/g, ''));
    if (isLanguage && first !== 'text')
      this.options.removals.add(`code block “${first}”`, 'shown as text, so that nothing runs it');
    return words === '' || (isLanguage && words === first) ? [] : [words];
  }

  private codeLines(node: Node): string[] {
    const lines: string[] = [];
    let fresh = true;
    for (const child of node.children) {
      if (child.type === 'codeFlowValue') {
        lines.push(this.raw(child));
        fresh = false;
      } else if (child.type === 'lineEnding' && fresh && lines.length > 0) lines.push('');
      else if (child.type === 'lineEnding') fresh = true;
    }
    return lines;
  }

  private table(node: Node): string {
    const rows = [...rowsOf(node)].map((row) =>
      row.children
        .filter((cell) => cell.type === 'tableData' || cell.type === 'tableHeader')
        .map((cell) => this.cell(cell)),
    );
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    const line = (cells: readonly string[]): string =>
      `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
    const [head = [], ...rest] = rows;
    return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
  }

  private cell(cell: Node): string {
    const content = find(cell, 'tableContent');
    return content ? this.lines(content, { words: ' ' }, false).join(' ') : '';
  }

  /** The words of an HTML block, as paragraphs. */
  private html(node: Node): string[] {
    this.options.removals.add('HTML', 'only its words are kept');
    return stripTags(this.raw(node), this.options.removals)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => escaped(line.trim(), true));
  }

  /** A block's lines as Markdown; `soft` stands for a line end of the source. */
  private lines(node: Node, soft: Piece, lineStart = true): string[] {
    const lines = join(this.inline(node.children, soft), lineStart);
    return lines.filter((line) => line !== '');
  }

  private inline(nodes: readonly Node[], soft: Piece): Piece[] {
    return nodes.flatMap((node) => this.piece(node, soft));
  }

  private piece(node: Node, soft: Piece): Piece[] {
    switch (node.type) {
      case 'data':
        return [{ words: this.raw(node) }];
      case 'lineEnding':
        return [soft];
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        return [BREAK];
      case 'characterEscape':
        return [{ words: this.raw(node).slice(1) }];
      case 'characterReference':
        return [{ words: decodeReference(this.raw(node)) }];
      case 'emphasis':
        return this.styled(find(node, 'emphasisText'), '*', soft);
      case 'strong':
        return this.styled(find(node, 'strongText'), '**', soft);
      case 'strikethrough':
        return this.styled(find(node, 'strikethroughText'), '~~', soft);
      case 'link':
      case 'image':
        return this.link(node, soft);
      case 'codeText':
        return this.codeText(node);
      case 'literalAutolink':
        return [{ words: this.raw(node) }];
      case 'autolink':
        return [{ words: this.raw(node).slice(1, -1) }];
      case 'htmlText':
        return this.htmlText(node);
      case 'gfmFootnoteCall':
        return [{ words: `[${this.text(find(node, 'gfmFootnoteCallString'))}]` }];
      case 'taskListCheck':
        this.options.removals.add('task', 'shown as words, so that it is no task of yours');
        return [{ words: this.raw(node) }];
      default:
        return [];
    }
  }

  private styled(inner: Node | undefined, mark: string, soft: Piece): Piece[] {
    const pieces = inner ? this.inline(inner.children, soft) : [];
    const words = pieces.map((piece) => ('words' in piece ? piece.words : piece.markup)).join('');
    // Markers only work against words: not beside spaces, not around line ends.
    if (words !== words.trim() || words === '' || words.includes('\n')) return pieces;
    return [{ markup: mark }, ...pieces, { markup: mark }];
  }

  /** Inline code becomes words: several plugins run what stands between backticks. */
  private codeText(node: Node): Piece[] {
    this.options.removals.add('inline code', 'shown as words, so that nothing runs it');
    const words = node.children
      .filter((child) => child.type === 'codeTextData' || child.type === 'lineEnding')
      .map((child) => (child.type === 'lineEnding' ? ' ' : this.raw(child)))
      .join('');
    return [{ words }];
  }

  private htmlText(node: Node): Piece[] {
    const { removals } = this.options;
    const raw = this.raw(node);
    if (/^<br\b/i.test(raw)) return [BREAK];
    if (isUnread(raw)) tellUnread(raw, removals);
    else if (raw.startsWith('<![CDATA[')) return [{ words: raw.slice(9, -3) }];
    else if (!isTag(raw)) return [{ words: raw }];
    removals.add('HTML', 'only its words are kept');
    return [{ words: pictureWords(raw) }];
  }

  private link(node: Node, soft: Piece): Piece[] {
    const image = node.type === 'image';
    const label = find(node, 'labelText');
    const inner = label ? this.inline(label.children, soft) : [];
    const shown = image ? [{ words: `image: ${plain(inner)}`.replace(/: $/, '') }] : inner;
    const address = this.destination(node, plain(inner));
    this.tellTitle(find(node, 'resourceTitleString'));
    if (address !== null && this.isWord(address)) return [...shown, { words: ` (${address})` }];
    const target = address === null ? null : safeTarget(address, this.options.base);
    if (target === null) {
      const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address ?? '')?.[1] ?? 'relative';
      if (address !== null) this.options.removals.add(`${scheme.toLowerCase()} link`, 'only its words are kept');
      return image && plain(inner) === '' ? [] : shown;
    }
    const kept = shown.filter((piece) => !('markup' in piece && /[\n[\]]/.test(piece.markup)));
    const words = join(kept, false).join(' ');
    return words.trim() === '' ? [] : [{ markup: `[${words}](${target})` }];
  }

  private destination(node: Node, label: string): string | null {
    const own = find(node, 'resource');
    if (own) return this.text(find(own, 'resourceDestinationString'));
    const reference = this.text(find(node, 'referenceString'));
    return this.definitions.address(reference || label);
  }

  /** Whether what stands where an address should is a word: `[Photo](Yonhap)`. */
  private isWord(address: string): boolean {
    return this.options.base === undefined && address !== '' && !looksLikeAddress(address);
  }

  /** Decoded characters of a node without constructs of its own. */
  private text(node: Node | undefined): string {
    if (!node) return '';
    return node.children.length === 0 ? this.raw(node) : plain(this.inline(node.children, { words: ' ' }));
  }
}

/** What code is marked up as, and what plugins run; anything else behind a fence is words. */
const LANGUAGES = markupWords('languages');

function* rowsOf(table: Node): Generator<Node> {
  for (const child of table.children) {
    if (child.type === 'tableRow') yield child;
    else if (child.type === 'tableHead' || child.type === 'tableBody') yield* rowsOf(child);
  }
}
