import type * as api from 'obsidian';
import { idOf } from './block-id';
import type { SyntaxNode } from './tree';

type Position = (start: number, end: number) => api.Pos;

const TASK = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[(.)\][ \t]/u;

interface RawItem {
  readonly start: number;
  readonly end: number;
  /** Offset of the item it is inside of; null at the root of its list. */
  readonly parent: number | null;
  readonly list: number;
}

/** Items of every list, in document order, nested ones and those in quotes too. */
export function listItems(text: string, nodes: readonly SyntaxNode[], position: Position): api.ListItemCache[] {
  const line = (offset: number): number => position(offset, offset).start.line;
  return rawItems(text, nodes, null)
    .sort((a, b) => a.start - b.start)
    .map((item) => {
      const source = text.slice(item.start, item.end);
      const task = TASK.exec(source)?.[1];
      const list = line(item.list);
      const parent = item.parent === null ? (list === 0 ? -1 : -list) : line(item.parent);
      return {
        position: position(item.start, item.end),
        parent,
        ...(task === undefined ? {} : { task }),
        ...idOf(source),
      };
    });
}

function rawItems(text: string, nodes: readonly SyntaxNode[], parent: number | null): RawItem[] {
  return nodes.flatMap((node, index) =>
    node.type === 'listOrdered' || node.type === 'listUnordered'
      ? itemsOf(text, node, parent, prefixBefore(nodes, index))
      : rawItems(text, node.children, parent),
  );
}

/** Spaces before a block, beyond its container's own indent, belong to the block: their length. */
export function prefixBefore(nodes: readonly SyntaxNode[], index: number): number {
  const before = nodes[index - 1];
  return before?.type === 'linePrefix' ? before.end - before.start : 0;
}

/** micromark gives a list as its items' prefixes, each followed by the item's content. */
function itemsOf(text: string, list: SyntaxNode, parent: number | null, indent: number): RawItem[] {
  const starts = list.children.flatMap((child, index) => (child.type === 'listItemPrefix' ? [index] : []));
  return starts.flatMap((first, n) => {
    const next = starts[n + 1];
    const children = list.children.slice(first, next);
    const prefix = children[0];
    if (!prefix) return [];
    const start = prefix.start - (n === 0 ? indent : prefixBefore(list.children, first));
    const end = start + text.slice(start, ownEnd(children) ?? prefix.end).trimEnd().length;
    const following = next === undefined ? undefined : list.children[next]?.start;
    const item = { start, end: withBlankLine(text, end, following), parent, list: list.start };
    return [item, ...rawItems(text, children.slice(1), prefix.start)];
  });
}

/** Where a blank line parts an item from the next, the item keeps its own line ending. */
function withBlankLine(text: string, end: number, following: number | undefined): number {
  const gap = following === undefined ? '' : text.slice(end, following);
  return /^[ \t]*\n[ \t>]*\n/.test(gap) ? end + gap.indexOf('\n') + 1 : end;
}

/** An item ends where its own text ends, before a list inside it. */
function ownEnd(children: readonly SyntaxNode[]): number | undefined {
  const nested = children.findIndex((child) => child.type === 'listOrdered' || child.type === 'listUnordered');
  const own = (nested < 0 ? children : children.slice(0, nested)).filter((child) => !BETWEEN.has(child.type));
  return own.at(-1)?.end;
}
const BETWEEN = new Set(['lineEnding', 'lineEndingBlank', 'linePrefix', 'listItemIndent', 'blockQuotePrefix']);
