import { markupWords } from '../data/lexicon';
import { descend, parseMarkdown, type Node } from '../intake/markdown/tree';
import type { Span } from '../model';

/** What a body says about where links are read: nowhere in `opaque`; in `cells` a bar is written `\|`. */
export interface LinkRegions {
  /** Code, HTML, comments and the like, in order. */
  readonly opaque: readonly Span[];
  readonly cells: readonly Span[];
  /** Destinations of Markdown links and pictures, without angle brackets. */
  readonly destinations: readonly Destination[];
}

export interface Destination extends Span {
  /** Whether it stands in `<…>`, where spaces need no escape. */
  readonly isBracketed: boolean;
  /** Words of the link; null for a picture. */
  readonly label: Span | null;
  /** The link with its words. */
  readonly whole: Span;
}

const NOTHING: LinkRegions = { opaque: [], cells: [], destinations: [] };

/** Where none of these stands, every `[[…]]` is a link: no code, HTML, escape, comment, table, Markdown link or address. */
const NEEDS_PARSING = /[`<\\]|~~~|%%|\]\(|\]:|:\/\/|www\.|^(?:\t| {4}|[ >]*[*+-] {4})|^[ \t>|:-]*[|:][ \t>|:-]*$/m;

/** Where Obsidian reads links in a body, as its own metadata shows (`tests/host/metadata`). */
export function readBody(body: string): LinkRegions {
  if (!NEEDS_PARSING.test(body)) return NOTHING;
  const comments = body.includes('%%') ? blockComments(body) : [];
  const root = parseMarkdown(blank(body, comments));
  return root === null ? fencesOnly(body, comments) : reading(root, body, comments);
}

/** Tokens whose characters are not read for links. */
const OPAQUE = markupWords('opaque');
const CELLS = new Set(['tableHeader', 'tableData']);

function reading(root: Node, body: string, comments: readonly Span[]): LinkRegions {
  const opaque: Span[] = [...comments];
  const cells: Span[] = [];
  const destinations: Destination[] = [];
  for (const node of descend(root, () => true)) {
    // `\|` parts a link from its words inside a table, where a bare bar would end the cell.
    if (OPAQUE.has(node.type) && body.slice(node.start, node.end) !== '\\|') opaque.push(spanOf(node));
    if (CELLS.has(node.type)) cells.push(spanOf(node));
    const isLink = node.type === 'link' || node.type === 'image';
    const destination = isLink ? destinationIn(node) : null;
    if (destination !== null) destinations.push(destination);
  }
  return { opaque: opaque.sort((a, b) => a.start - b.start), cells, destinations };
}

const spanOf = ({ start, end }: Node): Span => ({ start, end });

/** Of the link itself, not of a picture in its words. */
function destinationIn(link: Node): Destination | null {
  const resource = link.children.find(({ type }) => type === 'resource');
  if (resource === undefined) return null;
  let isBracketed = false;
  const words = link.children.find(({ type }) => type === 'label')?.children.find(({ type }) => type === 'labelText');
  const label = link.type === 'link' && words !== undefined ? spanOf(words) : null;
  for (const node of descend(resource, () => true)) {
    if (node.type === 'resourceDestinationLiteral') isBracketed = true;
    if (node.type === 'resourceDestinationString') return { ...spanOf(node), isBracketed, label, whole: spanOf(link) };
  }
  return null;
}

const CODE = new Set(['codeFenced', 'codeIndented', 'htmlFlow']);

/** `%%` blocks: from a line that begins with it and does not close it, to where it is closed. One within a line is read. */
function blockComments(body: string): readonly Span[] {
  const root = parseMarkdown(body);
  const code = root === null ? [] : [...descend(root, () => true)].filter(({ type }) => CODE.has(type));
  const comments: Span[] = [];
  let rest = 0;
  for (const { index } of body.matchAll(/^%%(?!.*%%)/gm)) {
    if (index < rest || code.some(({ start, end }) => start <= index && index < end)) continue;
    const close = body.indexOf('%%', index + 2);
    rest = close < 0 ? body.length : close + 2;
    comments.push({ start: index, end: rest });
  }
  return comments;
}

function blank(body: string, spans: readonly Span[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of spans) {
    blanked += body.slice(from, start) + body.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return blanked + body.slice(from);
}

/** Of Markdown too intricate to be parsed: fenced code is known, and everything else is read for links. */
function fencesOnly(body: string, comments: readonly Span[]): LinkRegions {
  const opaque: Span[] = [...comments];
  let open: { readonly mark: string; readonly start: number } | null = null;
  for (const match of body.matchAll(/^[ \t>]*(`{3,}|~{3,})([^\r\n]*)$/gm)) {
    const [whole, mark = '', tail = ''] = match;
    if (open === null) open = { mark, start: match.index };
    else if (mark.startsWith(open.mark) && tail.trim() === '') {
      opaque.push({ start: open.start, end: match.index + whole.length });
      open = null;
    }
  }
  if (open !== null) opaque.push({ start: open.start, end: body.length });
  return { opaque: opaque.sort((a, b) => a.start - b.start), cells: [], destinations: [] };
}
