import { decodeReference } from './entities';

const DROPPED = /^<(script|style|noscript|template|svg|iframe|object|head|title)\b/i;
const LINE =
  /^<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|article|section|blockquote|header|footer|figure|figcaption|hr|dd|dt|dl|main|pre)\b/i;

/**
 * The words of HTML without a parser, for what no parser should be given: one pass, no recursion. Tags that end a line
 * become line ends; comments, scripts and styles go with what is in them.
 */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    at = skipTag(html, open, parts);
  }
  parts.push(html.slice(at));
  return parts
    .join('')
    .replace(/&#?\w{1,32};/g, decodeReference)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The offset behind the tag at `open`; pushes what it leaves in the text. */
function skipTag(html: string, open: number, parts: string[]): number {
  if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
    parts.push('<');
    return open + 1;
  }
  if (html.startsWith('<!--', open)) return after(html, '-->', open);
  const head = html.slice(open, open + 20);
  const dropped = DROPPED.exec(head)?.[1];
  if (LINE.test(head)) parts.push('\n');
  if (dropped === undefined) return after(html, '>', open);
  const close = html.slice(open, open + 2_000_000).search(new RegExp(`</${dropped}`, 'i'));
  return close < 0 ? html.length : after(html, '>', open + close);
}

function after(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? html.length : index + mark.length;
}
