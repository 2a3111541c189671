import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';

/** A construct of CommonMark with GFM and where it stands; names are micromark's. */
export interface Node {
  readonly type: string;
  /** UTF-16 offsets into the Markdown. */
  readonly start: number;
  readonly end: number;
  readonly children: Node[];
}

/** Nesting beyond this is an attack or an accident; such Markdown is read as plain text. */
const DEEPEST = 60;
/** Markers that can pair with each other; parsing them is worse than linear, so their number per paragraph is bounded. */
const MOST_MARKERS = 1500;
/** Containers opened on one line; each costs a pass over the rest. */
const MOST_CONTAINERS = 40;
/** Lists and quotes that open and close one after the other; each costs a pass over all that came before. */
const MOST_OPENINGS = 1000;
/** Characters without a blank line; behind a bracket that is never closed each word costs a pass over the others. */
const LONGEST_PARAGRAPH = 50_000;
export const LONGEST_MARKDOWN = 300_000;

/** The constructs of a document, outermost first; null where its nesting is beyond what a text needs. */
export function parseMarkdown(markdown: string): Node | null {
  if (isIntricate(markdown)) return null;
  const tokenizer = parse({ extensions: [gfm()] }).document();
  const events = postprocess(tokenizer.write(preprocess()(markdown, undefined, true)));
  const root: Node = { type: 'root', start: 0, end: markdown.length, children: [] };
  const open: Node[] = [root];
  // micromark skips a byte order mark without counting it.
  const shift = markdown.startsWith('\ufeff') ? 1 : 0;
  for (const [kind, token] of events) {
    if (kind === 'exit') {
      open.pop();
      continue;
    }
    const node: Node = {
      type: token.type,
      start: token.start.offset + shift,
      end: token.end.offset + shift,
      children: [],
    };
    open[open.length - 1]?.children.push(node);
    open.push(node);
    if (open.length > DEEPEST * 3) return null;
  }
  return root;
}

/** Whether Markdown is nested or long beyond what a text needs, so that it is not parsed. */
export function isIntricate(markdown: string): boolean {
  if (markdown.length > LONGEST_MARKDOWN) return true;
  let markers = 0;
  let length = 0;
  let openings = 0;
  let before = 0;
  for (const line of markdown.split('\n')) {
    if (line.trim() === '') [markers, length] = [0, 0];
    markers += countMarkers(line);
    length += line.length;
    const containers = leadingContainers(line);
    if (containers > 0 && before === 0) openings += 1;
    before = containers;
    if (markers > MOST_MARKERS || length > LONGEST_PARAGRAPH) return true;
    if (containers > MOST_CONTAINERS || openings > MOST_OPENINGS) return true;
  }
  return false;
}

function countMarkers(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index += 1) if ('*_[]!`~<&'.includes(line[index] ?? ' ')) count += 1;
  return count;
}

/** Quote marks, bullets and pairs of spaces before the first word. */
function leadingContainers(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (character === '>' || character === '\t' || (/[-*+]/.test(character) && line[index + 1] === ' ')) count += 1;
    else if (character !== ' ') break;
  }
  return count;
}

/** All nodes below one, in document order, not entering those for which `enter` says no. */
export function* descend(node: Node, enter: (child: Node) => boolean): Generator<Node> {
  for (const child of node.children) {
    yield child;
    if (enter(child)) yield* descend(child, enter);
  }
}

/** The first node of that type below one. */
export function find(node: Node, type: string): Node | undefined {
  for (const child of node.children) {
    const found = child.type === type ? child : find(child, type);
    if (found) return found;
  }
  return undefined;
}
