import { markupWords, pattern } from '../../data/lexicon';
import { addTo, singleSpaced } from '../../model';
import { visit, type PageNode } from './outline';
import type { LiveEntry } from './claims';
import { pageElement } from '../page-element';

/** Names of what keeps a running account, and of its entries. */
const LIVE = pattern(String.raw`(?:^|[\s_-])(?:{names-of-live-blogs})(?=$|[\s_-])`, 'i', markupWords);
const MARKED = /liveBlogUpdate|LiveBlogPosting/;
/** One entry is a story with a time. */
const FEWEST = 2;
const CLOCK = /\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\b/;

/** A live blog found in a page: its entries, first to last as shown. */
export interface LiveBlog {
  readonly entries: readonly PageNode[];
  readonly evidence: string;
}

/** Entries with times, of the same make, in something that calls itself live; null where there are too few. */
export function findLiveBlog(page: PageNode, isDeclared: boolean): LiveBlog | null {
  const groups = new Map<string, PageNode[]>();
  visit(page, (node) => {
    if (node.paragraphs === 0 && node.text < 20) return false;
    const isMarked = MARKED.test(node.element.getAttribute('itemprop') ?? '');
    if (!isMarked && !isEntry(node)) return true;
    const key = isMarked
      ? 'marked'
      : `${node.tag} ${(node.element.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? ''}`;
    addTo(groups, key, node);
    return false;
  });
  const best = [...groups.values()].sort((a, b) => prose(b) - prose(a) || length(b) - length(a))[0] ?? [];
  if (best.length < FEWEST || prose(best) < page.prose * 0.3) return null;
  const named = best[0] ? liveName(best[0]) : null;
  if (!isDeclared && !MARKED.test(best[0]?.element.getAttribute('itemprop') ?? '') && named === null) return null;
  return { entries: best, evidence: named ?? `${best.length} entries with times` };
}

const prose = (nodes: readonly PageNode[]): number => nodes.reduce((sum, node) => sum + node.prose, 0);
const length = (nodes: readonly PageNode[]): number => nodes.reduce((sum, node) => sum + node.text, 0);

/** A block that begins with a time of day. */
function isEntry(node: PageNode): boolean {
  if (!/^(?:div|li|article|section)$/.test(node.tag) || node.paragraphs > 40) return false;
  return timesIn(node).length === 1;
}

/** Elements that say a time of day, not looked for deeper than needed to see that there are two. */
function timesIn(node: PageNode): PageNode[] {
  const found: PageNode[] = [];
  const walk = (one: PageNode): boolean => {
    for (const child of one.children) {
      if (isTime(child)) found.push(child);
      else if (child.text > 0 && !walk(child)) return false;
      if (found.length > 1) return false;
    }
    return true;
  };
  walk(node);
  return found;
}

function isTime({ element, tag, text }: PageNode): boolean {
  if (text > 40) return false;
  if (tag === 'time') return /\d/.test(element.getAttribute('datetime') ?? element.textContent);
  return /time|date|clock|hora|zeit/i.test(element.getAttribute('class') ?? '') && CLOCK.test(element.textContent);
}

function liveName(entry: PageNode): string | null {
  for (let node: PageNode | null = entry; node; node = node.parent) {
    const { element } = node;
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemtype') ?? ''}`;
    const found = LIVE.exec(name) ?? MARKED.exec(name);
    if (found) return found[0].trim();
  }
  return null;
}

/** Gives each entry a heading with its time, so that it is a section; what said time and heading before goes. */
export function headEntries({ entries }: LiveBlog): void {
  for (const entry of entries) {
    const [time] = timesIn(entry);
    const said = time ? clockOf(time.element) : '';
    const own = headingOf(entry);
    const words = [said, singleSpaced(own?.element.textContent ?? '')].filter((part) => part !== '');
    const heading = pageElement(entry.element.ownerDocument, 'h2');
    heading.textContent = words.join(' — ');
    own?.element.remove();
    time?.element.remove();
    if (words.length > 0) entry.element.prepend(heading);
  }
}

function headingOf(entry: PageNode): PageNode | null {
  for (const child of entry.children) {
    if (/^h[2-6]$/.test(child.tag) && child.text > 0) return child;
    const inner = headingOf(child);
    if (inner) return inner;
  }
  return null;
}

/** As shown where that is a time of day, else that of its machine form. */
function clockOf(element: Element): string {
  const shown = singleSpaced(element.textContent);
  if (CLOCK.test(shown)) return shown;
  return clockAt(element.getAttribute('datetime') ?? '') || shown;
}

const clockAt = (stated: string): string => /T(\d\d:\d\d)/.exec(stated)?.[1] ?? '';

/** Entries of a page's JSON-LD, as sections. */
export function entriesOf(document: Document, entries: readonly LiveEntry[]): Element {
  const story = pageElement(document, 'div');
  for (const { headline, time, body } of entries) {
    const heading = pageElement(document, 'h2');
    heading.textContent = [clockAt(time), headline].filter((part) => part !== '').join(' — ');
    story.append(...(heading.textContent === '' ? [] : [heading]), ...paragraphsOf(document, body));
  }
  return story;
}

/** As many letters of an entry, at its beginning, middle or end, are found only where it stands. */
const PROBE = 30;
/** Letters of the text times entries: beyond this, looking each up would take long. */
const MOST_LOOKED_UP = 50_000_000;

/** The entries of a page's JSON-LD that a text does not have; none where it has not one of them: it is another text. */
export function missingFrom(text: string, entries: readonly LiveEntry[]): readonly LiveEntry[] {
  const shown = entries.length === 0 ? '' : bare(text);
  if (shown.length * entries.length > MOST_LOOKED_UP) return [];
  const missing = entries.filter(({ body }) => {
    const words = bare(body);
    const starts = [0, Math.max(0, (words.length - PROBE) >> 1), Math.max(0, words.length - PROBE)];
    return words !== '' && !starts.some((at) => shown.includes(words.slice(at, at + PROBE)));
  });
  return missing.length < entries.length ? missing : [];
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Lines as paragraphs. */
export function paragraphsOf(document: Document, text: string): Element[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const paragraph = pageElement(document, 'p');
      paragraph.textContent = line;
      return paragraph;
    });
}
