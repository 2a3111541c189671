import type { Span } from '../../model';

/** Something only Obsidian (or a plugin everybody has) reads in Markdown. */
export interface ObsidianSpan extends Span {
  readonly kind: 'comment' | 'embed' | 'wikilink' | 'math' | 'tag' | 'callout' | 'marker' | 'block-id' | 'template';
  /** The part shown as words; null where nothing is. Words are the same in both, and never linkable. */
  readonly shown: Span | null;
}

/** What can open one of these, and backslashes, which close the door. */
const OPENERS = /[\\[!%$#=^<{]/g;

/**
 * Wikilinks, embeds, comments, math, tags, highlights, callout headers, block ids and template commands, in order,
 * outside of the ranges given (code). Linear: every closing mark is searched once.
 */
export function obsidianSpans(markdown: string, code: readonly Span[]): ObsidianSpan[] {
  const found: ObsidianSpan[] = [];
  let skip = 0;
  let at = 0;
  OPENERS.lastIndex = 0;
  const closers = new Closers(markdown);
  for (let match = nextOpener(markdown, at); match !== -1; match = nextOpener(markdown, at)) {
    while (skip < code.length && (code[skip]?.end ?? 0) <= match) skip += 1;
    const range = code[skip];
    if (range && range.start <= match) {
      at = range.end;
      continue;
    }
    const span = markdown[match] === '\\' ? null : spanAt(markdown, match, closers);
    if (span) found.push(span);
    at = span?.end ?? match + (markdown[match] === '\\' ? 2 : 1);
  }
  return found;
}

function nextOpener(markdown: string, from: number): number {
  OPENERS.lastIndex = from;
  return OPENERS.exec(markdown)?.index ?? -1;
}

/** Remembers that a closing mark does not come any more, so that a long text of openers stays linear. */
class Closers {
  private readonly absent = new Map<string, number>();
  constructor(private readonly markdown: string) {}

  find(mark: string, from: number): number {
    if ((this.absent.get(mark) ?? Infinity) <= from) return -1;
    const index = this.markdown.indexOf(mark, from);
    if (index < 0) this.absent.set(mark, from);
    return index;
  }
}

function spanAt(markdown: string, at: number, closers: Closers): ObsidianSpan | null {
  if (markdown.startsWith('%%', at)) return comment(markdown, at, closers);
  if (markdown.startsWith('![[', at)) return link(markdown, at, 3, closers);
  if (markdown.startsWith('[[', at)) return link(markdown, at, 2, closers);
  if (markdown.startsWith('[!', at)) return callout(markdown, at);
  if (markdown.startsWith('$', at)) return math(markdown, at, closers);
  if (markdown.startsWith('==', at)) return { kind: 'marker', start: at, end: at + 2, shown: null };
  if (markdown.startsWith('<%', at)) return template(at, '%>', closers);
  if (markdown.startsWith('{{', at)) return template(at, '}}', closers);
  if (markdown[at] === '#') return tag(markdown, at);
  return markdown[at] === '^' ? blockId(markdown, at) : null;
}

function comment(markdown: string, at: number, closers: Closers): ObsidianSpan {
  const close = closers.find('%%', at + 2);
  return { kind: 'comment', start: at, end: close < 0 ? markdown.length : close + 2, shown: null };
}

const LONGEST_LINK = 1000;

function link(markdown: string, at: number, opener: number, closers: Closers): ObsidianSpan | null {
  const from = at + opener;
  const close = closers.find(']]', from);
  if (close < 0 || close === from || close - from > LONGEST_LINK) return null;
  const inside = markdown.slice(from, close);
  if (/[\n[]/.test(inside)) return null;
  const end = close + 2;
  if (opener === 3) return { kind: 'embed', start: at, end, shown: null };
  const bar = inside.lastIndexOf('|');
  return { kind: 'wikilink', start: at, end, shown: { start: bar < 0 ? from : from + bar + 1, end: close } };
}

/** `> [!note]- Title`: the marker is not shown, the title is. */
function callout(markdown: string, at: number): ObsidianSpan | null {
  const before = `\n${markdown.slice(Math.max(0, at - 60), at)}`;
  if (!/^[ \t>]*>[ \t]*$/.test(before.slice(before.lastIndexOf('\n') + 1))) return null;
  const end = at + (markdown.slice(at, at + LONGEST_LINK).split('\n', 1)[0] ?? '').length;
  const marker = /^\[![\w -]{1,40}(?:\|[^\]]{0,60})?\][+-]?[ \t]*/.exec(markdown.slice(at, Math.min(end, at + 120)));
  if (!marker) return null;
  return { kind: 'callout', start: at, end, shown: { start: at + marker[0].length, end } };
}

function math(markdown: string, at: number, closers: Closers): ObsidianSpan | null {
  if (markdown.startsWith('$$', at)) {
    const close = closers.find('$$', at + 2);
    return close < 0 ? null : { kind: 'math', start: at, end: close + 2, shown: null };
  }
  const rest = markdown.slice(at + 1, at + 400).split('\n', 1)[0] ?? '';
  const inner = /^[^\s$](?:[^$]{0,390}?[^\s$\\])?\$(?!\d)/.exec(rest);
  return inner ? { kind: 'math', start: at, end: at + 1 + inner[0].length, shown: null } : null;
}

function template(at: number, mark: string, closers: Closers): ObsidianSpan | null {
  const close = closers.find(mark, at + 2);
  if (close < 0 || close - at > LONGEST_LINK) return null;
  return { kind: 'template', start: at, end: close + 2, shown: null };
}

function tag(markdown: string, at: number): ObsidianSpan | null {
  if (at > 0 && !/\s/.test(markdown[at - 1] ?? '')) return null;
  const name = /^#[\p{L}\p{N}\p{M}\p{So}_/-]{1,100}/u.exec(markdown.slice(at, at + 120));
  if (!name || /^#\d+$/.test(name[0])) return null;
  const end = at + name[0].length;
  return { kind: 'tag', start: at, end, shown: { start: at, end } };
}

/** ` ^id` at the end of a line. */
function blockId(markdown: string, at: number): ObsidianSpan | null {
  if (at > 0 && !/\s/.test(markdown[at - 1] ?? '')) return null;
  const id = /^\^[A-Za-z0-9-]{1,60}[ \t]*(?=\n|$)/.exec(markdown.slice(at, at + 80));
  return id ? { kind: 'block-id', start: at, end: at + id[0].length, shown: null } : null;
}
