import { singleSpaced } from '../../model';
import { decodeReference } from '../markdown/entities';

/** Of an item's text, the beginning that is read for its words. */
const MAX_TEXT = 200_000;

/** The words of a piece of HTML, one look at each character: it comes from anywhere. */
export function plainOf(html: string): string {
  const source = html.slice(0, MAX_TEXT);
  const pieces: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    pieces.push(source.slice(at, open === -1 ? undefined : open));
    if (open === -1) break;
    at = afterTag(source, open);
  }
  return singleSpaced(pieces.join(' ').replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, decodeReference));
}

/** Behind the tag, or behind the whole of what is no text: a script, a style, a comment. */
function afterTag(source: string, open: number): number {
  const [, silent] = /^<(!--|script\b|style\b)/i.exec(source.slice(open, open + 8)) ?? [];
  if (silent === '!--') return behind(source, '-->', open);
  if (silent === undefined) return behind(source, '>', open);
  const name = silent.toLowerCase();
  const [lower, upper] = [`</${name}`, `</${name.toUpperCase()}`].map((tag) => source.indexOf(tag, open));
  const ends = [lower, upper].filter((at) => at !== undefined && at !== -1);
  return ends.length === 0 ? source.length : behind(source, '>', Math.min(...(ends as number[])));
}

function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? source.length : at + mark.length;
}
