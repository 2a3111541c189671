import { isWithin, type PageNode } from './outline';

/** A lead is longer than this only where the story itself was not found. */
const LONGEST = 1500;
const SHORTEST = 25;

/** Lines between the headline and the story that belong to it, in order; none where the page itself is the story. */
export function leadNodes(page: PageNode, story: PageNode): PageNode[] {
  const headline = headlineBefore(page, story);
  if (headline === null) return [];
  const found: PageNode[] = [];
  let passed = false;
  const walk = (node: PageNode): boolean => {
    if (node === story) return false;
    if (node === headline) passed = true;
    else if (passed && !isWithin(story, node) && isLead(node)) found.push(node);
    else return node.children.every(walk);
    return true;
  };
  walk(page);
  const length = found.reduce((sum, node) => sum + node.text, 0);
  return length <= Math.max(LONGEST, story.prose * 0.5) ? found : [];
}

function isLead({ tag, name, text, linked, paragraphs, children, prose }: PageNode): boolean {
  if (linked > text * 0.4 || text < SHORTEST || name.caption || name.furniture === 'certain') return false;
  if (/^(?:figure|figcaption|table|form|ul|ol|h1)$/.test(tag)) return false;
  const plain = !children.some((child) => child.paragraphs > 0);
  return plain && (paragraphs > 0 || (name.lead && prose === 0 && text < 200 && children.length < 6));
}

/** The last top heading before the story, unless the story has one itself. */
function headlineBefore(page: PageNode, story: PageNode): PageNode | null {
  let last: PageNode | null = null;
  const walk = (node: PageNode): boolean => {
    if (node === story) return false;
    if (node.tag === 'h1' && node.text > 8) last = node;
    return node.children.every(walk);
  };
  walk(page);
  return last;
}
