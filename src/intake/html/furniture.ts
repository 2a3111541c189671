import { markupWords } from '../../data/lexicon';
import { drop, visit, type PageNode } from './outline';
import { addTo } from '../../model';

/** Elements and roles that are never the story. */
const TAGS = markupWords('furniture-tags');
const ROLES = markupWords('furniture-roles');
/** What holds more of the page's prose than this is a wrapper, whatever it is called. */
const MOST_LIKELY = 0.3;
const MOST_CERTAIN = 0.5;
/** Comments can be longer than what they comment on. */
const MOST_LONG = 0.9;

/** Takes navigation, share bars, teasers, comments and the like out of a page, what is certain first. */
export function dropFurniture(page: PageNode): void {
  dropSuch(page, ({ element }) => isHidden(element), MOST_LONG);
  dropSuch(page, (node) => isNamed(node, 'long'), MOST_LONG);
  dropSuch(page, (node) => isNamed(node, 'certain'), MOST_CERTAIN);
  dropCards(page);
  dropSuch(page, (node) => isLikely(node), MOST_LIKELY);
}

/** Takes out nodes of a kind unless they, or all of equal name together, hold more than a share of the prose. */
export function dropSuch(page: PageNode, isSuch: (node: PageNode) => boolean, limit: number): void {
  const most = page.prose * limit;
  const groups = new Map<string, PageNode[]>();
  visit(page, (node) => {
    if (!isSuch(node) || node.prose > most || holdsStory(node)) return true;
    addTo(groups, `${node.tag} ${node.element.getAttribute('class') ?? ''}`, node);
    return false;
  });
  // A name that most of the page goes by says nothing of its parts.
  const isPart = (nodes: readonly PageNode[]): boolean =>
    nodes.reduce((sum, node) => sum + node.prose, 0) > Math.max(most, 0);
  drop([...groups.values()].filter((nodes) => !isPart(nodes)).flat());
}

const isWrapper = ({ tag }: PageNode): boolean => /^(?:html|body|main|article|h1)$/.test(tag);

const isNamed = (node: PageNode, kind: 'long' | 'certain'): boolean =>
  node.name.furniture === kind &&
  !isWrapper(node) &&
  node.tag !== 'p' &&
  (kind === 'long' || node.name.body !== 'text');

function isLikely(node: PageNode): boolean {
  const { element, tag, name } = node;
  if (isWrapper(node)) return false;
  if (TAGS.has(tag) || ROLES.has(element.getAttribute('role') ?? '')) return true;
  const isSure = name.furniture === 'certain' || name.furniture === 'long';
  if (tag === 'p' || isSure) return isSure;
  return name.furniture === 'likely' && name.body === null && !isLead(node);
}

/** Teasers of other stories: three or more in a row, each with a heading that is a link. */
function dropCards(page: PageNode): void {
  const rows = new Map<PageNode, PageNode[]>();
  visit(page, (node) => {
    if (!isCard(node)) return true;
    const row = node.parent && rows.get(node.parent);
    if (row) row.push(node);
    else if (node.parent) rows.set(node.parent, [node]);
    return false;
  });
  const cards = [...rows.values()].filter((row) => row.length >= 3).flat();
  const prose = cards.reduce((sum, card) => sum + card.prose, 0);
  // A page of nothing but teasers is an overview, and they are its text.
  if (page.prose - prose < LEAST_STORY) return;
  drop(cards);
}

const LONGEST_CARD = 700;
const LEAST_STORY = 250;

function isCard(node: PageNode): boolean {
  if (
    node.linked < 12 ||
    node.text > LONGEST_CARD ||
    node.paragraphs > 3 ||
    /^(?:p|h\d|a|tr|td|tbody|figure)$/.test(node.tag)
  )
    return false;
  const headings = headingsIn(node);
  return (
    headings.length === 1 &&
    headings.every(
      (heading) => (heading.linked > 0 && heading.linked >= heading.text * 0.8) || heading.parent?.tag === 'a',
    )
  );
}

const headingsIn = (node: PageNode): PageNode[] =>
  node.children.flatMap((child) => (/^h[1-6]$/.test(child.tag) ? [child] : headingsIn(child)));

/** A lead goes by the names of teasers. */
const isLead = ({ name, paragraphs, linked, text }: PageNode): boolean =>
  name.lead && paragraphs > 0 && paragraphs <= 2 && linked < text * 0.2;

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function holdsStory(node: PageNode): boolean {
  if (node.tag === 'h1' || node.element.getAttribute('itemprop') === 'articleBody') return true;
  return node.children.some(holdsStory);
}
