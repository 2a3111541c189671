import { markupWords } from '../../data/lexicon';
import { common, isWithin, visit, type PageNode } from './outline';
import { groupBy } from '../../model';

/** A child with at least this share of its parent's prose is where the story goes on. */
const GOES_ON = 0.9;
/** What calls itself the text of the article is believed if it holds this share of the page's prose; other names say less. */
const BELIEVED = { marked: 0.15, text: 0.25, article: 0.4, part: 0.5 } as const;
/** A story in several parts has this much more prose than its longest. */
const IN_PARTS = 1.3;

type Kind = keyof typeof BELIEVED;

/** The node that holds the story of a page cleared of furniture. */
export function storyNode(page: PageNode): PageNode {
  const deepest = descend(page);
  for (const kind of ['marked', 'text', 'article', 'part'] as const) {
    const named = namedBody(page, kind);
    if (named && isWithin(named, deepest) && named.prose >= deepest.prose * BELIEVED[kind]) return descend(named);
  }
  return deepest;
}

function descend(from: PageNode): PageNode {
  let node = from;
  while (node.prose > 0) {
    const least = node.prose * GOES_ON;
    const next = node.children.find(
      ({ tag, prose }) => prose >= least && !/^(?:p|ul|ol|blockquote|h\d|a|span|b|i|em|strong|font)$/.test(tag),
    );
    if (!next) break;
    node = next;
  }
  return node;
}

/** The element of a kind that holds most of the prose; where parts of equal name make up the story, what holds them. */
function namedBody(page: PageNode, kind: Kind): PageNode | null {
  const named: PageNode[] = [];
  visit(page, (node) => {
    if (node.prose > 0 && kindOf(node) === kind) named.push(node);
    return node.prose > 0;
  });
  const best = named.reduce<PageNode | null>((most, node) => (most && most.prose > node.prose ? most : node), null);
  return best === null || kind === 'article' || kind === 'part' ? best : whole(best, partsOf(named));
}

/** Grouped by name. */
const partsOf = (nodes: readonly PageNode[]): Map<string, PageNode[]> =>
  groupBy(nodes, ({ tag, element }) => `${tag} ${element.getAttribute('class') ?? ''}`);

function whole(best: PageNode, parts: ReadonlyMap<string, readonly PageNode[]>): PageNode {
  for (const nodes of parts.values()) {
    const prose = nodes.reduce((sum, node) => sum + node.prose, 0);
    const around = nodes.length < 2 || prose < best.prose * IN_PARTS ? null : nodes.reduce(common);
    if (
      around &&
      nodes.every((node) => articleOf(node) === articleOf(best) || articleOf(node) === null) &&
      !isWithin(around, best)
    )
      return around;
  }
  return best;
}

function articleOf(node: PageNode): PageNode | null {
  for (let above: PageNode | null = node; above; above = above.parent) if (above.tag === 'article') return above;
  return null;
}

const NEVER_A_STORY = markupWords('never-a-story');

function kindOf({ element, tag, name }: PageNode): Kind | null {
  if (/articleBody/i.test(element.getAttribute('itemprop') ?? '')) return 'marked';
  if (NEVER_A_STORY.has(tag)) return null;
  if (name.body === 'text' && name.furniture !== 'certain') return 'text';
  if (tag === 'article') return 'article';
  return name.body === 'part' || tag === 'main' ? 'part' : null;
}
