import { drop, visit } from './outline';
import type { PageNode } from './outline';

const SHORTEST = 20;
const LONGEST = 500;
/** More quotations than this are no ornament, and looking each up would take long. */
const MOST = 60;

/** Takes out quotations set apart that repeat words of the text; returns how many. One that repeats nothing stays. */
export function dropPullQuotes(story: PageNode): number {
  const candidates: PageNode[] = [];
  visit(story, (node) => {
    const isCandidate =
      node.name.pullQuote || node.tag === 'blockquote' || node.tag === 'aside' || node.tag === 'figure';
    if (isCandidate && node.text > SHORTEST && node.text < LONGEST) candidates.push(node);
    return !isCandidate;
  });
  if (candidates.length === 0 || candidates.length > MOST) return 0;
  const text = bare(story.element.textContent);
  const repeated = candidates.filter(({ element }) => isRepeated(element, text));
  drop(repeated);
  return repeated.length;
}

function isRepeated(element: Element, text: string): boolean {
  const paragraph = element.querySelector('p') ?? element;
  const words = bare(paragraph.textContent);
  const first = text.indexOf(words);
  return words.length >= SHORTEST && first >= 0 && text.indexOf(words, first + 1) >= 0;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
