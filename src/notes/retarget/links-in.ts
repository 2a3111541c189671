import { overlaps, type Span } from '../../model';
import { decodedTarget } from '../../format/links';
import { readBody, type Destination, type LinkRegions } from '../../format/opaque';

/** A link as it is written in a text; all offsets are into that text. */
export interface WrittenLink extends Span {
  readonly kind: 'wiki' | 'markdown';
  /** The link as a reader of the source sees it, with its words; of a Markdown link, the span itself is its address. */
  readonly whole: Span;
  /** The note it names, as Obsidian reads it, without heading or block; never empty. */
  readonly target: string;
  /** Where that name is written, as it is to be replaced. */
  readonly name: Span;
  /** Words a reader sees; null for an embed. */
  readonly shown: string | null;
  /** Where words may be put that keep what is shown; null where the link has words of its own. */
  readonly wordsAt: number | null;
  /** The text between brackets and bar as written, which is what is shown where there are no words; without bar. */
  readonly written: string;
  /** How a bar is written here. */
  readonly bar: string;
  readonly isBracketed: boolean;
}

const WIKILINK = /(!?)\[\[([^\n\r\][]*(?:\[[^\n\r\][]+)*)\]\]/g;
/** A bar at the very start separates nothing. */
const BAR = /(?!^)\\?\|/;

/** The links of a body to notes, as Obsidian's own index has them, in order. */
export function linksInBody(body: string): readonly WrittenLink[] {
  if (!body.includes('[')) return [];
  const reading = readBody(body);
  const wiki = wikilinks(body).filter((link) => isRead(link, reading));
  const inCells = wiki.map((link) => (isIn(reading.cells, link.start) ? { ...link, bar: '\\|' } : link));
  const markdown = reading.destinations.flatMap((destination) => markdownLink(body, destination) ?? []);
  return [...inCells, ...markdown].sort((a, b) => a.start - b.start);
}

/** The links of a text that is no Markdown: a property's value, or the YAML it is written in. */
export function linksInValue(value: string): readonly WrittenLink[] {
  return value.includes('[[') ? wikilinks(value) : [];
}

function wikilinks(text: string): readonly WrittenLink[] {
  return [...text.matchAll(WIKILINK)].flatMap((match) => {
    const [whole, bang = '', inner = ''] = match;
    const link = wikilink(inner, match.index + bang.length + 2, bang === '!');
    const span = { start: match.index, end: match.index + whole.length };
    return link === null ? [] : [{ ...link, ...span, whole: span }];
  });
}

/** `at`: where the inner text begins. */
function wikilink(inner: string, at: number, isEmbed: boolean): Omit<WrittenLink, 'start' | 'end' | 'whole'> | null {
  const bar = BAR.exec(inner);
  const head = bar === null ? inner : inner.slice(0, bar.index);
  const words = bar === null ? '' : inner.slice(bar.index + bar[0].length).trim();
  const hash = head.indexOf('#');
  const name = hash < 0 ? head : head.slice(0, hash);
  const target = readable(name);
  if (target === '') return null;
  const start = at + (name.length - name.trimStart().length);
  return {
    kind: 'wiki',
    target,
    name: { start, end: start + name.trim().length },
    shown: isEmbed ? null : words === '' ? displayOf(head) : words,
    // With a bar and nothing behind it, Obsidian shows the target as well.
    wordsAt: isEmbed || words !== '' ? null : at + (bar === null ? inner.length : bar.index),
    written: head.trim(),
    bar: '|',
    isBracketed: false,
  };
}

function markdownLink(body: string, { start, end, isBracketed, label, whole }: Destination): WrittenLink | null {
  const address = body.slice(start, end);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return null;
  const hash = address.indexOf('#');
  const name = hash < 0 ? address : address.slice(0, hash);
  const target = readable(decodedTarget(name));
  if (target === '') return null;
  const span = { start, end: start + name.length };
  return {
    kind: 'markdown',
    whole,
    start,
    end,
    target,
    name: span,
    shown: label === null ? null : body.slice(label.start, label.end),
    wordsAt: null,
    written: name,
    bar: '|',
    isBracketed,
  };
}

/** As Obsidian compares link targets. */
const readable = (name: string): string =>
  name
    .replace(/\u00a0/g, ' ')
    .normalize('NFC')
    .trim();

/** What Obsidian shows for a link without words: `Note > Heading`. */
export const displayOf = (head: string): string =>
  head
    .trim()
    .split('#')
    .filter((part) => part !== '')
    .join(' > ');

const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);

/** Whether a link's brackets and name are all read; what stands in its words does no harm. */
const isRead = ({ start, end, name }: WrittenLink, { opaque }: LinkRegions): boolean =>
  !opaque.some((span) => overlaps(span, { start, end: name.end }) || overlaps(span, { start: end - 2, end }));
