import type * as api from 'obsidian';
import type { Comment } from './comments';
import { idOf } from './block-id';
import { prefixBefore } from './lists';
import type { SyntaxNode } from './tree';

type Position = (start: number, end: number) => api.Pos;

const SECTION: Readonly<Record<string, string>> = {
  atxHeading: 'heading',
  setextHeading: 'heading',
  paragraph: 'paragraph',
  codeFenced: 'code',
  codeIndented: 'code',
  htmlFlow: 'html',
  listOrdered: 'list',
  listUnordered: 'list',
  blockQuote: 'blockquote',
  thematicBreak: 'thematicBreak',
  table: 'table',
  gfmFootnoteDefinition: 'footnoteDefinition',
  definition: 'definition',
};
const CALLOUT = /^\s*>\s*\[![^\]\n]+\]/;

/** The root blocks of a note: the frontmatter, then every block of Markdown and every block comment. */
export function sections(
  content: string,
  nodes: readonly SyntaxNode[],
  comments: readonly Comment[],
  info: api.FrontMatterInfo,
  position: Position,
): api.SectionCache[] {
  const at = (type: string, start: number, end: number): api.SectionCache => ({
    type,
    position: position(start, end),
    ...idOf(content.slice(start, end)),
  });
  const yaml = info.exists ? [at('yaml', 0, content.slice(0, info.contentStart).trimEnd().length)] : [];
  const tops = roots(nodes);
  const blocks = tops.flatMap((node, index) => {
    const type = SECTION[node.type];
    if (type === undefined) return [];
    const start = node.start - prefixBefore(tops, index);
    const end = start + content.slice(start, node.end).trimEnd().length;
    const callout = type === 'blockquote' && CALLOUT.test(content.slice(start, end));
    return [at(callout ? 'callout' : type, start, end)];
  });
  const hidden = comments.map(({ start, end }) => at('comment', start, end));
  return [...yaml, ...blocks, ...hidden].sort((a, b) => a.position.start.offset - b.position.start.offset);
}

/** micromark wraps paragraphs and definitions in `content`. */
const roots = (nodes: readonly SyntaxNode[]): SyntaxNode[] =>
  nodes.flatMap((node) => (node.type === 'content' ? roots(node.children) : [node]));

export function blockIds(items: readonly (api.SectionCache | api.ListItemCache)[]): Record<string, api.BlockCache> {
  const named = items.filter((item) => item.id !== undefined);
  return Object.fromEntries(named.map((item) => [item.id ?? '', { id: item.id ?? '', position: item.position }]));
}
