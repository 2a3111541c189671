import { markupWords, pattern } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { join, safeTarget, type Piece } from '../markdown/pieces';
import { destination } from '../redirects';
import type { MailBlock, Link } from './block';

/** Never shown, or shown by running or fetching something. A picture in a mail tells its sender that it was opened. */
const UNSHOWN = pattern(String.raw`^(?:{unshown})$`, '', markupWords);
const BLOCK = pattern(String.raw`^(?:{html-blocks-block})$`, '', markupWords);
const HIDDEN = pattern(String.raw`{hidden}`, 'i', markupWords);
const LARGE_PX = 18;
/** Characters that mails put behind their preview line, to keep the next words out of it. */
const FILLER = pattern(String.raw`{filler}`, 'gu', markupWords);
/** More than any mail of articles has; what follows is not read. */
export const MOST_BLOCKS = 2_000;

interface Style {
  readonly bold: boolean;
  readonly large: boolean;
  readonly kept: boolean;
  readonly heading: number;
  readonly item: boolean;
  readonly quoted: boolean;
}

const PLAIN: Style = { bold: false, large: false, kept: false, heading: 0, item: false, quoted: false };

/** The blocks of a mail's HTML in the order they are read; layout tables are only a way of putting them on the page. */
export function htmlBlocks(document: Document): MailBlock[] {
  const writer = new BlockWriter();
  writer.element(document.body, PLAIN);
  return writer.done();
}

class BlockWriter {
  private readonly blocks: MailBlock[] = [];
  private pieces: Piece[] = [];
  private links: Link[] = [];
  private emphatic = 0;
  private breaks = 0;
  private style = PLAIN;

  done(): MailBlock[] {
    this.close();
    return this.blocks;
  }

  element(element: Element, outer: Style): void {
    const name = element.localName.toLowerCase();
    if (UNSHOWN.test(name) || isHidden(element) || this.blocks.length > MOST_BLOCKS) return;
    if (name === 'br') {
      this.lineBreak();
      return;
    }
    if (name === 'a' && this.anchor(element, outer)) return;
    const style = styleOf(element, name, outer);
    if (!BLOCK.test(name)) {
      this.children(element, style);
      return;
    }
    this.close();
    this.style = style;
    this.children(element, style);
    this.close();
    this.style = outer;
  }

  private children(element: Element, style: Style): void {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.words(child.textContent ?? '', style);
      else if (child.nodeType === 1) this.element(child as Element, style);
    }
  }

  private words(raw: string, style: Style): void {
    const clean = raw.replace(FILLER, '');
    if (style.kept) {
      for (const [index, line] of clean.split('\n').entries()) {
        if (index > 0) this.lineBreak();
        this.piece(line, style);
      }
    } else this.piece(clean.replace(/\s+/g, ' '), style);
  }

  private piece(words: string, style: Style): void {
    if (words === '') return;
    if (words.trim() !== '') {
      this.breaks = 0;
      if (style.bold || style.large) this.emphatic += words.trim().length;
    }
    this.pieces.push({ words });
  }

  /** One break is a line's end, a second a paragraph's. */
  private lineBreak(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.close();
    else this.pieces.push({ markup: '\n' });
  }

  /** A link around words; one around whole blocks lends them its address. */
  private anchor(element: Element, outer: Style): boolean {
    const href = destination(element.getAttribute('href') ?? '');
    if (!/^https?:\/\//i.test(href)) return false;
    const blocks = [...element.querySelectorAll('*')].some((inner) => BLOCK.test(inner.localName.toLowerCase()));
    const words = element.textContent.replace(FILLER, '').replace(/\s+/g, ' ');
    if (blocks) {
      const from = this.blocks.length;
      this.close();
      this.children(element, styleOf(element, 'a', outer));
      this.close();
      for (const [index, block] of this.blocks.entries())
        if (index >= from && block.links.length === 0)
          this.blocks[index] = { ...block, links: [{ href, words: block.text }] };
      return true;
    }
    if (words.trim() === '') return true;
    this.links.push({ href, words: words.trim() });
    this.linked(words, href, styleOf(element, 'a', emphasisOf(element, outer)));
    return true;
  }

  private linked(words: string, href: string, style: Style): void {
    const target = safeTarget(href, undefined);
    const inner = words.trim();
    const before = words.slice(0, words.length - words.trimStart().length);
    const after = words.slice(words.trimEnd().length);
    this.piece(before, style);
    if (target === null) this.piece(inner, style);
    else {
      this.pieces.push({ markup: '[' });
      this.piece(inner, style);
      this.pieces.push({ markup: `](${target})` });
    }
    this.piece(after, style);
  }

  private close(): void {
    const { pieces, links, emphatic, style } = this;
    this.pieces = [];
    this.links = [];
    this.emphatic = 0;
    this.breaks = 0;
    const lines = linesOf(pieces);
    const text = lines.join('\n');
    if (text.trim() === '') return;
    const markdown = markdownOf(pieces, style);
    const strong = emphatic >= text.replace(/\n/g, '').length * 0.9;
    this.blocks.push({ text, markdown, heading: style.heading, strong, links });
  }
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');

function styleOf(element: Element, name: string, outer: Style): Style {
  const css = element.getAttribute('style') ?? '';
  const heading = /^h([1-6])$/.exec(name)?.[1];
  const weight = /font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)/i.exec(css)?.[1];
  const size = /font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(px|pt)/i.exec(css);
  const pixels = size === null ? null : Number(size[1]) * (size[2] === 'pt' ? 4 / 3 : 1);
  return {
    bold: weight === undefined ? outer.bold || /^(?:b|strong|th)$/.test(name) : /^(?:bold|[6-9])/i.test(weight),
    large: pixels === null ? outer.large : pixels >= LARGE_PX,
    kept: outer.kept || name === 'pre' || /white-space\s*:\s*pre/i.test(css),
    heading: heading === undefined ? outer.heading : Number(heading),
    item: outer.item || name === 'li',
    quoted: outer.quoted || (name === 'blockquote' && !isQuotedMail(element)),
  };
}

/** What a link's words look like may be said inside the link. */
function emphasisOf(element: Element, outer: Style): Style {
  const [only] = element.children.length === 1 ? [...element.children] : [];
  return only && squash(only.textContent) === squash(element.textContent)
    ? emphasisOf(only, styleOf(only, only.localName.toLowerCase(), outer))
    : outer;
}

const squash = (text: string): string => text.replace(/\s+/g, '');

/** Mail programs put what is answered or forwarded into a quotation. */
const isQuotedMail = (element: Element): boolean =>
  element.getAttribute('type') === 'cite' || /\b(?:gmail_quote|moz-cite|yahoo_quoted)\b/.test(element.className);

function linesOf(pieces: readonly Piece[]): string[] {
  const text = pieces.map((piece) => ('words' in piece ? piece.words : piece.markup === '\n' ? '\n' : '')).join('');
  return text
    .split('\n')
    .map(singleSpaced)
    .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1));
}

function markdownOf(pieces: readonly Piece[], style: Style): string {
  const lines = join(trimmed(pieces), true).map((line) => line.replace(/[ \t]+/g, ' '));
  if (style.heading > 0) return `${'#'.repeat(Math.max(2, style.heading))} ${lines.join(' ')}`;
  const body = lines.join('  \n');
  if (style.item) return `- ${lines.join(' ')}`;
  return style.quoted ? lines.map((line) => `> ${line}`).join('\n') : body;
}

/** Without the breaks and blanks at both ends. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const isBlank = (piece: Piece | undefined): boolean =>
    piece !== undefined && ('words' in piece ? piece.words.trim() === '' : piece.markup === '\n');
  let from = 0;
  let to = pieces.length;
  while (from < to && isBlank(pieces[from])) from += 1;
  while (to > from && isBlank(pieces[to - 1])) to -= 1;
  return pieces.slice(from, to);
}
