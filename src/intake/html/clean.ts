import { markupWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import type { RemovalLog } from '../removals';
import { dropSuch } from './furniture';
import { drop, INLINE, visit, type PageNode } from './outline';
import { isCrossReference, isLabelledLink, isListHeading, isPromotion, isSourceNote } from './promotions';
import { isPaywallPrompt } from './stub';

/** What is called furniture within the story is that unless it holds this share of its prose. */
const MOST_INSIDE = 0.25;
const BLOCKS = markupWords('blocks');
/** Fewer paragraphs than this are a short text, in which links may be the point. */
const A_STORY = 4;

/** Takes out of the story what leads away from it. Returns the invitation to pay for the rest, where there is one. */
export function cleanStory(story: PageNode, removals: RemovalLog): string | null {
  const count = { links: 0, promotions: 0, prompts: 0 };
  let prompt: string | null = null;
  dropSuch(story, isFurniture, MOST_INSIDE);
  const leading: PageNode[] = [];
  visit(story, (node) => {
    const what = judge(node, story);
    if (what === null) return true;
    if (what === 'prompts') prompt ??= wordsOf(node);
    count[what] += 1;
    leading.push(node);
    return false;
  });
  drop(leading);
  dropTail(story);
  removals.add('links to other stories', 'they are no part of this one', count.links);
  removals.add('invitation to subscribe, follow or share', 'it is no part of the story', count.promotions);
  removals.add('invitation to pay for the rest', 'it is no part of the story', count.prompts);
  return prompt;
}

const wordsOf = ({ element }: PageNode): string => singleSpaced(element.textContent);

/** A paragraph is text by whatever name. */
const isFurniture = ({ name, tag, paragraphs }: PageNode): boolean =>
  name.furniture !== null && name.body !== 'text' && !(tag === 'p' && paragraphs > 0);

function judge(node: PageNode, story: PageNode): 'links' | 'promotions' | 'prompts' | null {
  if (node.text === 0 || !BLOCKS.has(node.tag) || !standsAlone(node)) return null;
  const words = node.text > 400 || node.paragraphs > 2 ? null : wordsOf(node);
  if (words !== null && isSourceNote(words)) return null;
  if (isLinkFarm(node, story)) return 'links';
  if (words === null) return null;
  if (isPaywallPrompt(words)) return 'prompts';
  if (node.linked > 0 && isCrossReference(words, node.linked / node.text)) return 'links';
  if (node.tag === 'p' && story.paragraphs >= A_STORY && isLabelledLink(words, node.linked / node.text)) return 'links';
  if (/^(?:h[2-6]|p|div|strong)$/.test(node.tag) && isListHeading(words)) return 'links';
  if (isHeadedList(node)) return 'links';
  return isPromotion(words) ? 'promotions' : null;
}

/** `See also`, and below it nothing but titles, whether or not they still are links. */
function isHeadedList({ paragraphs, prose, children }: PageNode): boolean {
  const head = children.find(({ text }) => text > 0);
  return paragraphs === 0 && prose === 0 && head !== undefined && children.length > 1 && isListHeading(wordsOf(head));
}

const IN_A_LINE = new Set(['strong', 'b', 'em', 'i', 'span']);

/** Whether it is a line by itself, not words in a sentence. */
function standsAlone({ tag, element }: PageNode): boolean {
  if (!IN_A_LINE.has(tag)) return true;
  const ends = (node: Node | null): boolean => {
    let beside = node;
    const next = (): Node | null =>
      (node === element.previousSibling ? beside?.previousSibling : beside?.nextSibling) ?? null;
    while (beside?.nodeType === 3 && (beside.nodeValue ?? '').trim() === '') beside = next();
    return (
      beside === null ||
      (beside.nodeType === 1 && !INLINE.has((beside as Element).localName)) ||
      (beside as Element).localName === 'br'
    );
  };
  return ends(element.previousSibling) && ends(element.nextSibling);
}

function isLinkFarm(node: PageNode, story: PageNode): boolean {
  if (node.linked === 0 || node.prose > 0) return false;
  if (story.paragraphs < A_STORY && node.text > story.text * 0.4) return false;
  const share = node.linked / node.text;
  if (/^(?:p|li|h\d|strong|b|em|i|span|dd|dt)$/.test(node.tag))
    return share > 0.85 && node.text > 25 && !isListed(node);
  return share > 0.7 && node.text > 25;
}

/** A link in a list or table that is more than links. */
function isListed({ tag, parent }: PageNode): boolean {
  const list = tag === 'li' || tag === 'dd' ? parent : null;
  return list !== null && list.linked < list.text * 0.7;
}

/** No story ends in more of them. */
const LONGEST_TAIL = 60;

/** Headings and rows of links that nothing follows. */
function dropTail(story: PageNode): void {
  for (let left = LONGEST_TAIL; left > 0; left -= 1) {
    const last = lastOf(story);
    const isRow =
      last !== null && last.linked > last.text * 0.7 && last.paragraphs === 0 && !isSourceNote(wordsOf(last));
    if (!last || !(/^h[2-6]$/.test(last.tag) || (isRow && story.paragraphs >= A_STORY))) return;
    drop([last]);
  }
}

/** The last node with words, as deep as it stands alone. */
function lastOf(story: PageNode): PageNode | null {
  let node = story;
  for (;;) {
    const last = lastWithWords(node.children);
    if (!last || hasWordsAfter(last)) return node === story ? null : node;
    if (/^h\d|^p$/.test(last.tag) || last.children.every((child) => child.text === 0)) return last;
    node = last;
  }
}

function lastWithWords(nodes: readonly PageNode[]): PageNode | null {
  for (let at = nodes.length - 1; at >= 0; at -= 1) if ((nodes[at]?.text ?? 0) > 0) return nodes[at] ?? null;
  return null;
}

/** Words of the parent's own behind its last child. */
function hasWordsAfter(last: PageNode): boolean {
  for (let next = last.element.nextSibling; next; next = next.nextSibling)
    if (next.nodeType === 3 && (next.nodeValue ?? '').trim() !== '') return true;
  return false;
}
