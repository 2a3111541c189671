import { markupWords } from '../../data/lexicon';
import { Names, type NameVerdict } from './names';

/** An element of a page with what is in it. Lengths are characters that are no white space. */
export interface PageNode {
  readonly element: Element;
  /** Lower-case. */
  readonly tag: string;
  readonly name: NameVerdict;
  readonly parent: PageNode | null;
  children: readonly PageNode[];
  text: number;
  /** Of the text, what is in links. */
  linked: number;
  /** Of the text, what is in lines as long as those of a story and not made of links. */
  prose: number;
  /** Number of such lines. */
  paragraphs: number;
}

/** Elements that stand in a line of text. */
export const INLINE: ReadonlySet<string> = markupWords('outline-inline');
/** Elements that run, load or ask, and those whose words are not the page's text. */
const LIVE = markupWords('outline-live');
/** Elements without words. */
const EMPTY = markupWords('outline-empty');
const SHORTEST_PROSE = 60;
/** A character of Chinese, Japanese or Korean says about as much as this many letters. */
const IDEOGRAPH = 2.5;
const MOST_LINKED = 0.4;

export interface Outline {
  readonly page: PageNode;
  /** Elements that are no text but run, load or ask for something, outermost first; not measured. */
  readonly live: readonly Element[];
}

/** Measures a page in one walk. */
export function outline(body: Element): Outline {
  const outliner = new Outliner();
  return { page: outliner.walk(body), live: outliner.live };
}

class Outliner {
  readonly live: Element[] = [];
  private readonly names = new Names();
  private line = 0;
  private lineLinked = 0;
  private lineWeight = 0;
  private breaks = 0;
  private links = 0;

  walk(body: Element): PageNode {
    const root = this.node(body, 'body', null);
    this.children(root);
    this.endLine(root);
    return root;
  }

  private node(element: Element, tag: string, parent: PageNode | null): PageNode {
    const name = this.names.judge(element.getAttribute('class') ?? '', element.getAttribute('id') ?? '');
    const node: PageNode = {
      element,
      tag,
      name,
      parent,
      children: [],
      text: 0,
      linked: 0,
      prose: 0,
      paragraphs: 0,
    };
    if (parent) (parent.children as PageNode[]).push(node);
    return node;
  }

  private children(node: PageNode): void {
    for (let child = node.element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.words(child.nodeValue ?? '', node);
      else if (child.nodeType === 1) this.inner(child as Element, node);
    }
  }

  private inner(element: Element, parent: PageNode): void {
    const tag = element.localName.toLowerCase();
    if (LIVE.has(tag)) {
      this.live.push(element);
      return;
    }
    const node = this.node(element, tag, parent);
    if (EMPTY.has(tag)) return;
    if (tag === 'br') {
      this.breaks += 1;
      if (this.breaks === 2) this.endLine(parent);
      return;
    }
    const inline = INLINE.has(tag);
    const link = tag === 'a' && element.hasAttribute('href');
    if (!inline) this.endLine(parent);
    if (link) this.links += 1;
    this.children(node);
    if (link) this.links -= 1;
    if (!inline) this.endLine(node);
    parent.text += node.text;
    parent.linked += node.linked;
    parent.prose += node.prose;
    parent.paragraphs += node.paragraphs;
  }

  private words(text: string, node: PageNode): void {
    let count = 0;
    let weight = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code <= 32 || code === 160) continue;
      count += 1;
      weight += code >= 0x2e80 && code < 0xd7b0 ? IDEOGRAPH : 1;
    }
    if (count === 0) return;
    this.breaks = 0;
    node.text += count;
    this.line += count;
    this.lineWeight += weight;
    if (this.links === 0) return;
    node.linked += count;
    this.lineLinked += count;
  }

  /** A line ends inside `node`: it counts there as prose if it reads like that. */
  private endLine(node: PageNode): void {
    if (this.lineWeight >= SHORTEST_PROSE && this.lineLinked <= this.line * MOST_LINKED) {
      node.prose += this.line;
      node.paragraphs += 1;
    }
    this.line = 0;
    this.lineLinked = 0;
    this.lineWeight = 0;
    this.breaks = 0;
  }
}

/** Takes nodes, with all in them, out of the page and out of the sums of what they are in. None may be in another. */
export function drop(nodes: readonly PageNode[]): void {
  const gone = new Set(nodes);
  const parents = new Set<PageNode>();
  for (const node of gone) {
    node.element.remove();
    if (node.parent) parents.add(node.parent);
    for (let above = node.parent; above; above = above.parent) {
      above.text -= node.text;
      above.linked -= node.linked;
      above.prose -= node.prose;
      above.paragraphs -= node.paragraphs;
    }
  }
  for (const parent of parents) parent.children = parent.children.filter((child) => !gone.has(child));
}

/** All nodes below one, parents before children; `enter` says whether to go on inside. Dropping what is given is safe. */
export function visit(node: PageNode, enter: (child: PageNode) => boolean): void {
  for (const child of node.children) if (enter(child)) visit(child, enter);
}

export const isWithin = (node: PageNode, ancestor: PageNode): boolean => {
  for (let above: PageNode | null = node; above; above = above.parent) if (above === ancestor) return true;
  return false;
};

/** The deepest node that holds both. */
export function common(one: PageNode, other: PageNode): PageNode {
  let above = one;
  while (above.parent && !isWithin(other, above)) above = above.parent;
  return above;
}
