import { markupWords } from '../data/lexicon';
import { obsidianSpans } from '../intake/markdown/obsidian';
import { descend, parseMarkdown, type Node } from '../intake/markdown/tree';
import type { Span } from '../model';
import { hashOf } from '../relations/steps';

/**
 * What a link to a place in a note can name. `block`: the block that holds the place, by its id; `body` is the text with
 * that id, the same where the block had one. `heading`: the place stands in one. `note`: nothing closer, because an id would
 * change what stands there (code, HTML, math, comments) or could not be read again.
 */
export type LinkAnchor =
  | { readonly kind: 'block'; readonly id: string; readonly body: string }
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'note' };

const NOTE: LinkAnchor = { kind: 'note' };

const CODE = markupWords('block-id-code');
/** Blocks that show what they hold to the letter, or nothing. */
const UNTOUCHED = markupWords('untouched');
const HEADINGS = new Set(['atxHeading', 'setextHeading']);
const LISTS = new Set(['listUnordered', 'listOrdered']);
/** What an id stands below, on a line of its own. */
const STRUCTURED = new Set(['blockQuote', 'table']);

/**
 * Finds or makes what a link to an offset of a note's text (without properties) can name. Ids are made from the words of the
 * block, so that the same place gets the same id on every device.
 */
export function anchorAt(body: string, offset: number): LinkAnchor {
  const root = parseMarkdown(body);
  if (root === null) return NOTE;
  const chain = chainAt(root, offset);
  const types = chain.map(({ type }) => type);
  if (types.some((type) => UNTOUCHED.has(type))) return NOTE;
  const heading = chain.find(({ type }) => HEADINGS.has(type));
  if (heading !== undefined) return headingOf(body, heading, types);
  const block = blockOf(chain, body);
  if (block === null || isHidden(body, root, block, offset)) return NOTE;
  return block.isStructured ? below(body, block) : behind(body, block);
}

interface Block extends Span {
  readonly isStructured: boolean;
}

/** The constructs that hold an offset, outermost first. */
function chainAt(root: Node, offset: number): readonly Node[] {
  const chain: Node[] = [];
  for (let at: Node | undefined = root; at !== undefined;) {
    const inner: Node | undefined = at.children.find(({ start, end }) => start <= offset && offset < end);
    if (inner !== undefined) chain.push(inner);
    at = inner;
  }
  return chain;
}

/** The block an id is for; null where Obsidian would not read it back as that block's. */
function blockOf(chain: readonly Node[], body: string): Block | null {
  const [outermost] = chain;
  const paragraph = chain.find(({ type }) => type === 'paragraph');
  if (outermost !== undefined && STRUCTURED.has(outermost.type))
    return { ...trimmed(outermost, body), isStructured: true };
  if (paragraph === undefined) return null;
  const around = chain.slice(0, chain.indexOf(paragraph));
  if (around.some(({ type }) => STRUCTURED.has(type))) return null;
  const isItem = around.some(({ type }) => LISTS.has(type));
  return isItem && !isWholeItem(body, paragraph) ? null : { ...trimmed(paragraph, body), isStructured: false };
}

function trimmed({ start, end }: Span, body: string): Span {
  // Not spaces of other kinds: an id that one follows is none.
  return { start, end: start + body.slice(start, end).replace(/[ \t\r\n]+$/, '').length };
}

/** Whether a paragraph is all that its item holds, on one line, but for lists below it: else an id behind it is that of no item. */
function isWholeItem(body: string, { start, end }: Span): boolean {
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  if (!ITEM.test(line) || body.slice(start, end).trimEnd().includes('\n')) return false;
  const [, gap = '', next = ''] = /^([^\n]*\n(?:[ \t\r]*\n)*)([^\n]*)/.exec(body.slice(end)) ?? [];
  const isAfterBlank = gap.split('\n').length > 2;
  return next.trim() === '' || BULLET.test(next) || (isAfterBlank && !/^[ \t]/.test(next));
}

const ITEM = /(?:^|[ \t])(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?$/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * Whether a place, or where its id would stand, is in a comment, in math or in a template's command; over several lines these
 * cut a block in two.
 */
function isHidden(body: string, root: Node, block: Span, offset: number): boolean {
  const code = [...descend(root, (node) => !CODE.has(node.type))].filter((node) => CODE.has(node.type));
  return obsidianSpans(body, code).some(({ kind, start, end }) => {
    if (!HIDDEN.has(kind)) return false;
    const holds = (at: number): boolean => start <= at && at < end;
    const isCut = start < block.end && block.start < end && body.slice(start, end).includes('\n');
    return isCut || holds(offset) || holds(block.end - 1);
  });
}

const HIDDEN = new Set(['comment', 'math', 'template']);

const ID = '[A-Za-z0-9-]+';
const LAST_ID = new RegExp(`(?:^|[ \\t\\n])\\^(${ID})[ \\t]*$`);

/** Of a paragraph or an item: at the end of its last line. */
function behind(body: string, { start, end }: Block): LinkAnchor {
  const own = LAST_ID.exec(body.slice(start, end))?.[1];
  if (own !== undefined) return { kind: 'block', id: own, body };
  const id = freeId(body, body.slice(start, end));
  return { kind: 'block', id, body: `${body.slice(0, end)} ^${id}${body.slice(end)}` };
}

/** Of a quotation, a callout or a table: below it, between blank lines. */
function below(body: string, { start, end }: Block): LinkAnchor {
  const rest = body.slice(end);
  const own =
    LAST_ID.exec(body.slice(start, end))?.[1] ??
    new RegExp(`^[ \\t]*\\r?\\n\\s*\\^(${ID})[ \\t]*(?:\\r?\\n|$)`).exec(rest)?.[1];
  if (own !== undefined) return { kind: 'block', id: own, body };
  const id = freeId(body, body.slice(start, end));
  const eol = /\r\n/.test(body) ? '\r\n' : '\n';
  const isApart = rest.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest);
  return { kind: 'block', id, body: `${body.slice(0, end)}${eol}${eol}^${id}${isApart ? '' : eol}${rest}` };
}

/** Six digits as Obsidian's own ids; no other block of the note has it. */
function freeId(body: string, words: string): string {
  const hash = hashOf(words).toString(16).padStart(8, '0').slice(0, 6);
  const isTaken = (id: string): boolean => new RegExp(`\\^${id}[ \\t]*\\r?$`, 'm').test(body);
  let id = hash;
  for (let n = 2; isTaken(id); n += 1) id = `${hash}-${n}`;
  return id;
}

/** A heading is linked by its words; within a list or a quotation Obsidian knows none. */
function headingOf(body: string, { start, end }: Span, types: readonly string[]): LinkAnchor {
  if (types.some((type) => LISTS.has(type) || STRUCTURED.has(type))) return NOTE;
  const [line = ''] = body.slice(start, end).split('\n');
  const heading = line
    .replace(/^[ \t]*#{1,6}[ \t]+|[ \t]+#+[ \t]*$/g, '')
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/[#^|[\]:\\]|%%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A link does not escape what it names: words that a template engine or a query would read are not repeated in one.
  return heading === '' || /[`<>${}]|==/.test(heading) ? NOTE : { kind: 'heading', heading };
}
