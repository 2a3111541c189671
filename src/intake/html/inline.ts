import { singleSpaced } from '../../model';
import { BREAK, join, plain, safeTarget, type Piece } from '../markdown/pieces';
import type { RemovalLog } from '../removals';

/** What writing a page's elements needs from outside. */
export interface WriteContext {
  readonly images: 'link' | 'none';
  /** For relative links; without it they become words. */
  readonly base: string | undefined;
  readonly removals: RemovalLog;
}

const MARKS = new Map([
  ['em', '*'],
  ['i', '*'],
  ['strong', '**'],
  ['b', '**'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
]);
const LONGEST_ALT = 300;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /^\s*$/;

/** The elements and texts of a line as pieces of Markdown. White space is one space; there is none at the ends. */
export function inlinePieces(nodes: readonly Node[], context: WriteContext): Piece[] {
  const line = new Line(context);
  for (const node of nodes) line.add(node);
  return line.pieces;
}

class Line {
  readonly pieces: Piece[] = [];
  private readonly open: string[] = [];
  private isInLink = false;
  /** The last character written, `''` at the beginning of a line. */
  private last = '';

  constructor(private readonly context: WriteContext) {}

  add(node: Node): void {
    if (node.nodeType === 3) this.words(node.nodeValue ?? '');
    else if (node.nodeType === 1) this.element(node as Element);
  }

  private words(text: string): void {
    const spaced = text.replace(/\s+/g, ' ');
    const words = this.last === '' || this.last === ' ' ? spaced.trimStart() : spaced;
    if (words === '') return;
    this.pieces.push({ words });
    this.last = words[words.length - 1] ?? '';
  }

  private element(element: Element): void {
    const { localName } = element;
    if (localName === 'br') this.lineBreak();
    else if (localName === 'img') this.picture(element);
    else if (localName === 'a' && element.hasAttribute('href')) this.link(element);
    else if (localName === 'q') this.quote(element);
    else {
      if (localName === 'code') this.context.removals.add('inline code', 'shown as words, so that nothing runs it');
      const mark = MARKS.get(localName);
      if (mark === undefined || this.open.includes(mark)) this.inside(element);
      else this.styled(element, mark);
    }
  }

  private inside(element: Element): void {
    for (let child = element.firstChild; child; child = child.nextSibling) this.add(child);
  }

  private lineBreak(): void {
    this.pieces.push(BREAK);
    this.last = '';
  }

  private quote(element: Element): void {
    this.words(`${this.last === '' ? '' : ' '}“`);
    this.last = '';
    this.inside(element);
    this.words('”');
  }

  /**
   * Marks only work beside words: spaces go outside of them, and there are none around line ends, nor where Markdown
   * would show them (a mark between a punctuation mark and a letter).
   */
  private styled(element: Element, mark: string): void {
    const from = this.pieces.length;
    const before = this.last;
    this.open.push(mark);
    this.inside(element);
    this.open.pop();
    const inner = this.pieces.slice(from);
    if (!this.canStyle(inner, before, nextCharacter(element))) return;
    const spaces = this.last === ' ' ? 1 : 0;
    this.pieces.length = from;
    const [first] = inner;
    const leads = first !== undefined && 'words' in first && first.words.startsWith(' ');
    if (leads) this.pieces.push({ words: ' ' });
    this.pieces.push({ markup: mark }, ...trimmed(inner), { markup: mark });
    if (spaces > 0) this.pieces.push({ words: ' ' });
  }

  private canStyle(inner: readonly Piece[], before: string, after: string): boolean {
    if (inner.includes(BREAK) || inner.length === 0) return false;
    const raw = inner.map((piece) => ('words' in piece ? piece.words : piece.markup)).join('');
    const words = raw.trim();
    if (words === '') return false;
    const [opens, closes] = [words[0] ?? '', words[words.length - 1] ?? ''];
    const starts = raw.startsWith(' ') || !WORD.test(before) || WORD.test(opens);
    return starts && (raw.endsWith(' ') || !WORD.test(after) || WORD.test(closes));
  }

  private link(element: Element): void {
    const from = this.pieces.length;
    const start = this.last;
    const wasInLink = this.isInLink;
    this.isInLink = true;
    this.inside(element);
    this.isInLink = wasInLink;
    const inner = this.pieces.slice(from);
    if (SPACE.test(plain(inner)) || wasInLink) return;
    const address = (element.getAttribute('href') ?? '').trim();
    const target = addressOf(address, this.context);
    if (target === null) return;
    this.pieces.length = from;
    const leads = plain(inner).startsWith(' ');
    if (leads && start !== '' && start !== ' ') this.pieces.push({ words: ' ' });
    this.pieces.push({ markup: `[${labelOf(inner)}](${target})` });
    if (this.last === ' ') this.pieces.push({ words: ' ' });
  }

  /** A link to where the picture is, named by its description. */
  private picture(element: Element): void {
    if (this.context.images === 'none') return;
    const alt = singleSpaced(element.getAttribute('alt') ?? '').slice(0, LONGEST_ALT);
    const target = addressOf((element.getAttribute('src') ?? '').trim(), this.context);
    if (target === null) return;
    const label = labelOf([{ words: alt === '' ? 'image' : `image: ${alt}` }]);
    this.pieces.push({ markup: this.isInLink ? label : `[${label}](${target})` });
    this.last = ')';
  }
}

/** Words of a link's label, on one line and without brackets of other links. */
const labelOf = (pieces: readonly Piece[]): string =>
  join(
    pieces.filter((piece) => !('markup' in piece && /[\n[\]]/.test(piece.markup))),
    false,
  )
    .join(' ')
    .trim();

const LONGEST_ADDRESS = 2000;

/** A web or mail address; null for others, which the report names by their scheme. */
function addressOf(address: string, { base, removals }: WriteContext): string | null {
  if (address === '' || address.startsWith('#')) return null;
  const target = address.length > LONGEST_ADDRESS ? null : safeTarget(address, base);
  if (target !== null) return target;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1] ?? 'relative';
  removals.add(`${scheme.toLowerCase()} link`, 'only its words are kept');
  return null;
}

/** Without white space at the ends. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const copy = [...pieces];
  const [first] = copy;
  if (first && 'words' in first) copy[0] = { words: first.words.trimStart() };
  const last = copy[copy.length - 1];
  if (last && 'words' in last) copy[copy.length - 1] = { words: last.words.trimEnd() };
  return copy;
}

/** The character that follows an element in its line; a space where the line ends. */
function nextCharacter(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === 1 && (next as Element).localName === 'br') return ' ';
      const [character] = next.nodeType === 8 ? '' : (next.textContent ?? '');
      if (character !== undefined) return character;
    }
    const parent = node.parentElement;
    if (!parent || !/^(?:a|b|i|em|strong|span|font|u|s|del|small|mark)$/.test(parent.localName)) return ' ';
  }
  return ' ';
}
