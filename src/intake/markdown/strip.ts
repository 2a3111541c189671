import { markupWords, pattern } from '../../data/lexicon';
import type { RemovalLog } from '../removals';
import { decodeReference } from './entities';
import { isTag, isUnread, pictureWords, tellUnread } from './tags';

const DROPPED = pattern(String.raw`^<({dropped})\b`, 'i', markupWords);
const LINE = pattern(String.raw`^<\/?(?:{strip-line})\b`, 'i', markupWords);
const CELL = /^<\/?(?:td|th|option)\b/i;

/**
 * The words of HTML without a parser, for what no parser should be given: one pass, no recursion. Tags that end a line
 * become line ends; comments, scripts and styles go with what is in them. With `removals` it is HTML within Markdown: what is
 * no tag there, and what nothing closes, are words, and comments are told.
 */
export function stripTags(html: string, removals: RemovalLog | null = null): string {
  const stripper = new Stripper(html, removals);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    stripper.parts.push(html.slice(at, open));
    at = stripper.skip(open);
  }
  stripper.parts.push(html.slice(at));
  return stripper.parts
    .join('')
    .replace(/&#?\w{1,32};/g, decodeReference)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const CDATA = '<![CDATA[';
/** Openers within a tag, as quoted attributes may hold; of what has more, each would be read to the same far end. */
const MOST_OPENERS = 20;

class Stripper {
  readonly parts: string[] = [];
  /** Marks that do not come any more, so that a long text of openers stays linear. */
  private readonly absent = new Set<string>();

  constructor(
    private readonly html: string,
    private readonly removals: RemovalLog | null,
  ) {}

  /** The offset behind the tag at `open`; pushes what it leaves in the text. */
  skip(open: number): number {
    const { html } = this;
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) return this.word(open);
    if (html.startsWith('<!--', open)) return this.past('-->', open);
    if (html.startsWith(CDATA, open)) return this.characters(open);
    const head = html.slice(open, open + 20);
    const dropped = DROPPED.exec(head)?.[1]?.toLowerCase();
    if (LINE.test(head)) this.parts.push('\n');
    else if (CELL.test(head)) this.parts.push(' ');
    const end = this.past('>', open);
    return dropped === undefined || end === open + 1 ? end : this.content(dropped, open, end);
  }

  /** Words between `<![CDATA[` and `]]>`. */
  private characters(open: number): number {
    const close = this.find(']]>', open);
    if (close < 0) return this.word(open);
    this.parts.push(this.html.slice(open + CDATA.length, close));
    return close + 3;
  }

  /** Behind an element whose content is not read. */
  private content(name: string, open: number, end: number): number {
    const close = this.absent.has(name)
      ? -1
      : this.html.slice(open, open + 2_000_000).search(new RegExp(`</${name}`, 'i'));
    if (close < 0) {
      this.absent.add(name);
      return this.removals === null ? this.html.length : end;
    }
    this.removals?.add(name, 'it runs, loads or asks for something');
    const past = this.html.indexOf('>', open + close);
    return past < 0 ? this.html.length : past + 1;
  }

  /** Behind the mark that closes what is open. */
  private past(mark: string, open: number): number {
    const close = this.find(mark, open);
    if (this.removals === null) return close < 0 ? this.html.length : close + mark.length;
    if (close < 0) return this.word(open);
    if (mark === '>' && this.isCrowded(open, close)) return this.word(open);
    const piece = this.html.slice(open, close + mark.length);
    if (isUnread(piece)) tellUnread(piece, this.removals);
    else if (!isTag(piece)) return this.word(open);
    else this.parts.push(pictureWords(piece));
    return close + mark.length;
  }

  private isCrowded(open: number, close: number): boolean {
    let at = open;
    for (let n = 0; n <= MOST_OPENERS; n += 1) {
      at = this.html.indexOf('<', at + 1);
      if (at < 0 || at > close) return false;
    }
    return true;
  }

  private word(open: number): number {
    this.parts.push('<');
    return open + 1;
  }

  private find(mark: string, from: number): number {
    const index = this.absent.has(mark) ? -1 : this.html.indexOf(mark, from);
    if (index < 0) this.absent.add(mark);
    return index;
  }
}
