import { markupWords } from '../../data/lexicon';
import { singleSpaced, type Body, type Exclusion } from '../../model';
import { visit, type PageNode } from './outline';
import { pageElement } from '../page-element';

const LONGEST = 700;
/** Captions with more of the story's prose than this are the story. */
const MOST = 0.5;
/** What a figure holds besides a picture: then its words are not a caption. */
const CONTENT = markupWords('content');

/**
 * Puts the caption of each picture, with its credit line, on a line of its own below the picture. Returns the captions:
 * they tell of the picture, often one from an archive, so recognition does not read them.
 */
export function setCaptionsApart(story: PageNode): string[] {
  const nodes: PageNode[] = [];
  visit(story, (node) => {
    if (isCaption(node)) nodes.push(node);
    return !isCaption(node);
  });
  // A story told in pictures has its words below them.
  if (nodes.reduce((sum, node) => sum + node.prose, 0) > story.prose * MOST) return [];
  return nodes.flatMap((node) => {
    const words = wordsOf(node.element);
    if (words !== '') rewrite(node, words);
    return words === '' ? [] : [words];
  });
}

function isCaption({ tag, text, name, children, paragraphs }: PageNode): boolean {
  if (text > LONGEST || text === 0) return false;
  if (tag === 'figure') return children.length > 0 && !children.some(holds(CONTENT));
  if (tag === 'figcaption' || tag === 'amp-img') return true;
  return name.caption && !name.body && paragraphs <= 3 && !children.some(holds(CONTENT));
}

const holds =
  (tags: ReadonlySet<string>) =>
  (node: PageNode): boolean =>
    tags.has(node.tag) || node.children.some(holds(tags));

/** The pictures of a figure first, then one line of words. */
function rewrite({ element }: PageNode, words: string): void {
  const pictures = [...element.querySelectorAll('img')];
  const caption = pageElement(element.ownerDocument, 'figcaption');
  caption.textContent = words;
  const blocks = pictures.map((picture) => picture.parentElement ?? picture);
  element.replaceChildren(...blocks, caption);
  if (element.localName === 'p' || element.localName === 'span') element.replaceWith(...element.childNodes);
}

/** Words of an element in one line; blocks in it are parted by spaces. */
function wordsOf(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      else if (
        child.nodeType === 1 &&
        !/^(?:button|style|script|noscript|svg|h1)$/.test((child as Element).localName)
      ) {
        parts.push(' ');
        walk(child);
        parts.push(' ');
      }
    }
  };
  walk(element);
  return singleSpaced(parts.join('')).replace(/ ([.,;:)])/g, '$1');
}

/** The body with captions and the names of pictures left out of what recognition reads. */
export function withoutCaptions(body: Body, captions: readonly string[]): Body {
  const known = new Set(captions.map(singleSpaced));
  const found: Exclusion[] = [...body.excluded];
  let at = 0;
  for (const line of body.text.split('\n')) {
    const reason = /^image(?:: |$)/.test(line) ? 'picture' : known.has(singleSpaced(line)) ? 'caption' : null;
    const end = at + line.length;
    if (reason !== null && line !== '' && !found.some((other) => other.start < end && other.end > at))
      found.push({ start: at, end, reason });
    at = end + 1;
  }
  return { ...body, excluded: found.sort((a, b) => a.start - b.start) };
}
