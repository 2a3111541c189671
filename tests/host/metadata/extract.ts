import type * as api from 'obsidian';
import { blankComments, type Comment } from './comments';
import { getFrontMatterInfo, readProperties } from './frontmatter';
import { decodeTarget, frontmatterLinks, type InlineLink, isInternal, wikilinks } from './links';
import { listItems } from './lists';
import { positions } from './positions';
import { blockIds, sections } from './sections';
import { parseMarkdown, type SyntaxNode, walk } from './tree';

type Position = (start: number, end: number) => api.Pos;

/** What Obsidian's cache holds of a note, from its text alone. */
export function extractMetadata(content: string): api.CachedMetadata {
  const info = getFrontMatterInfo(content);
  const position = positions(content);
  const commented = blankComments(blank(content, 0, info.contentStart), parseMarkdown);
  const nodes = parseMarkdown(commented.text);
  const readable = readableText(commented.text, nodes);
  const inline = [...wikilinks(readable), ...markdownLinks(content, nodes)].sort((a, b) => a.start - b.start);
  const root = sections(content, nodes, commented.comments, info, position);
  const items = listItems(commented.text, nodes, position);
  const blocks = blockIds([...root, ...items]);
  return {
    ...present(
      'links',
      inline.filter((link) => !link.embed).map((link) => reference(link, position)),
    ),
    ...present(
      'embeds',
      inline.filter((link) => link.embed).map((link) => reference(link, position)),
    ),
    ...present('tags', tags(withComments(readable, content, commented.comments), inline, position)),
    ...present('headings', headings(content, nodes, position)),
    ...present('sections', root),
    ...present('listItems', items),
    ...frontmatter(content, info, position),
    ...(Object.keys(blocks).length > 0 ? { blocks } : {}),
  };
}

const present = <K extends string, T>(key: K, list: T[]): Partial<Record<K, T[]>> =>
  list.length === 0 ? {} : ({ [key]: list } as Record<K, T[]>);

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);

const reference = ({ link, original, displayText, start, end }: InlineLink, position: Position): api.LinkCache => ({
  position: position(start, end),
  link,
  original,
  ...(displayText === undefined ? {} : { displayText }),
});

function frontmatter(content: string, info: api.FrontMatterInfo, position: Position): Partial<api.CachedMetadata> {
  const properties = readProperties(content);
  if (!properties) return {};
  const end = content.slice(0, info.contentStart).trimEnd().length;
  return {
    frontmatter: properties,
    frontmatterPosition: position(0, end),
    frontmatterLinks: frontmatterLinks(properties),
  };
}

/** Tokens whose characters are not read for links and tags. */
const OPAQUE = new Set([
  'codeText',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'htmlText',
  'autolink',
  'literalAutolink',
  'resource',
  'definition',
  'characterEscape',
]);

function readableText(text: string, nodes: readonly SyntaxNode[]): string {
  let readable = text;
  for (const node of walk(nodes)) {
    // `\|` parts a link from its alias inside a table, where a bare bar would end the cell.
    const bar = node.type === 'characterEscape' && text.slice(node.start, node.end) === '\\|';
    if (OPAQUE.has(node.type) && !bar) readable = blank(readable, node.start, node.end);
  }
  return readable;
}

/** Tags, unlike links, count inside comments too. */
const withComments = (readable: string, content: string, comments: readonly Comment[]): string =>
  comments.reduce(
    (text, { start, end }) => text.slice(0, start) + content.slice(start, end) + text.slice(end),
    readable,
  );

/** `[text](target)` and `![text](target)` whose target is in the vault. */
function markdownLinks(content: string, nodes: readonly SyntaxNode[]): InlineLink[] {
  return [...walk(nodes)].flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'image') return [];
    const parts = [...walk(node.children)];
    const target = parts.find((part) => part.type === 'resourceDestinationString');
    const label = parts.find((part) => part.type === 'labelText');
    const link = target ? decodeTarget(content.slice(target.start, target.end)) : '';
    if (!isInternal(link)) return [];
    const displayText = label ? content.slice(label.start, label.end) : '';
    return [
      {
        link,
        original: content.slice(node.start, node.end),
        displayText,
        embed: node.type === 'image',
        start: node.start,
        end: node.end,
      },
    ];
  });
}

const TAG = /(^|[\s])#([^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/gm;

/** `#tag` after a space or at the start of a line; a tag of digits alone is none. */
function tags(readable: string, links: readonly InlineLink[], position: Position): api.TagCache[] {
  const inLink = (at: number): boolean => links.some((link) => link.start <= at && at < link.end);
  return [...readable.matchAll(TAG)].flatMap((match) => {
    const [, before = '', name = ''] = match;
    const start = match.index + before.length;
    if (/^\d+$/.test(name) || inLink(start)) return [];
    return [{ position: position(start, start + 1 + name.length), tag: `#${name}` }];
  });
}

function headings(content: string, nodes: readonly SyntaxNode[], position: Position): api.HeadingCache[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'atxHeading' && node.type !== 'setextHeading') return [];
    const parts = [...walk(node.children)];
    const text = parts.find((part) => part.type === 'atxHeadingText' || part.type === 'setextHeadingText');
    const marks = parts.find((part) => part.type === 'atxHeadingSequence' || part.type === 'setextHeadingLineSequence');
    const mark = marks ? content.slice(marks.start, marks.end) : '#';
    const level = mark.startsWith('=') ? 1 : mark.startsWith('-') ? 2 : mark.length;
    return [
      { position: position(node.start, node.end), heading: text ? content.slice(text.start, text.end) : '', level },
    ];
  });
}
