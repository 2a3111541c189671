import { inWord, unitClass } from '../analysis/language/characters';
import type { Span } from '../model';

/** Characters that something that is left out can begin or go on with. */
const SPECIAL = new Set([...'\\`[!#^$%<:wW@'].map((character) => character.charCodeAt(0)));
/** A link or picture with its destination or the name of one; its words may hold brackets of their own. */
const LINK = /\[(?:[^[\]\\]|\\[^]|\[[^[\]]*\])*\](?:\((?:[^()\n\\]|\\[^\n]|\([^()\n]*\))*\)|\[[^[\]\n]*\])/y;
/** Without brackets: what they open again would be read again from each. */
const FOOTNOTE = /\[\^[^[\]\s]+\]/y;
const TAG = /#[\p{L}\p{M}\p{N}\p{So}\p{Cf}_/-]+/uy;
const BLOCK_ID = /\^[A-Za-z0-9-]+(?=[ \t]*(?:\r?\n|$))/y;
const ELEMENT = /<(?:\/?[A-Za-z][^<>]*|[?!][^<>]*)>/y;
const ADDRESS = /[^\s<>]*/y;
const DOMAIN = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
/** Characters of a scheme, and before the `@` of an address. */
const LONGEST_FRONT = 64;

/** Reads lines for what is no prose within them, and adds it to what is left out. */
export class InlineReader {
  /** What opens something → up to where nothing closes it. */
  private readonly unclosed = new Map<string, number>();
  private stop: () => number = () => 0;
  /** End of the line that is read. */
  private end = 0;

  constructor(
    private readonly text: string,
    private readonly excluded: Span[],
  ) {}

  /**
   * Reads to the end of a line, `stop`: the end of its paragraph. Returns the end of the line that what began in it
   * ends in.
   */
  read(from: number, end: number, stop: () => number): number {
    const { text } = this;
    this.stop = stop;
    this.end = end;
    for (let at = from; at < this.end;) {
      if (!SPECIAL.has(text.charCodeAt(at))) at += 1;
      else {
        const found = this.construct(at, at === from);
        if (found === null) at += text[at] === '\\' ? 2 : text[at] === '`' ? this.runAt(at) : 1;
        else {
          this.excluded.push(found);
          at = found.end;
          if (at > this.end) this.end = this.lineEnd(at);
        }
      }
    }
    return this.end;
  }

  /** What begins at an offset, or goes on there; null for nothing. */
  private construct(at: number, isFirst: boolean): Span | null {
    switch (this.text[at]) {
      case '`':
        return this.code(at);
      case '[':
        return this.link(at, at);
      case '!':
        return this.text[at + 1] === '[' ? this.link(at, at + 1) : null;
      case '#':
        return this.tag(at);
      case '^':
        return this.isBlank(at - 1) ? this.matched(BLOCK_ID, at) : null;
      case '$':
        return this.formula(at);
      case '%':
        return this.text[at + 1] === '%' ? this.comment(at, '%%', '%%', isFirst) : null;
      case '<':
        return this.html(at, isFirst);
      case ':':
        return this.text.startsWith('//', at + 1) ? this.address(at) : null;
      case '@':
        return this.mailbox(at);
      case 'w':
      case 'W':
        return /^www\.$/i.test(this.text.slice(at, at + 4)) && !this.isWord(at - 1) ? this.matched(ADDRESS, at) : null;
      default:
        return null;
    }
  }

  private code(start: number): Span | null {
    const run = '`'.repeat(this.runAt(start));
    return this.between(start, run, this.stop(), (from) => {
      for (let at = this.text.indexOf(run, from); at >= 0; at = this.text.indexOf(run, at)) {
        const length = this.runAt(at);
        if (length === run.length) return at + length;
        at += length;
      }
      return -1;
    });
  }

  private runAt(start: number): number {
    let at = start;
    while (this.text.charCodeAt(at) === 96) at += 1;
    return at - start;
  }

  private link(start: number, bracket: number): Span | null {
    const { text } = this;
    if (text[bracket + 1] === '[') {
      const wiki = this.between(bracket, '[[', this.end, (from) => this.behind(']]', from));
      if (wiki !== null) return { start, end: wiki.end };
    }
    const found = this.matched(LINK, bracket) ?? this.matched(FOOTNOTE, bracket);
    return found === null || found.end > this.stop() ? null : { start, end: found.end };
  }

  private tag(at: number): Span | null {
    if (this.isWord(at - 1) || '&/#'.includes(this.text[at - 1] ?? ' ')) return null;
    const tag = this.matched(TAG, at);
    return tag !== null && /[^\d#]/.test(this.text.slice(tag.start, tag.end)) ? tag : null;
  }

  private formula(start: number): Span | null {
    const { text } = this;
    if (text[start + 1] === '$') return this.between(start, '$$', text.length, (from) => this.behind('$$', from));
    if (this.isBlank(start + 1)) return null;
    return this.between(start, '$', this.stop(), (from) => {
      for (let at = text.indexOf('$', from); at >= 0; at = text.indexOf('$', at + 1))
        if (!this.isBlank(at - 1) && text[at - 1] !== '\\' && !/\d/.test(text[at + 1] ?? '')) return at + 1;
      return -1;
    });
  }

  /** One that opens a line and is never closed reaches to the end of the note. */
  private comment(start: number, open: string, close: string, isFirst: boolean): Span | null {
    const { length } = this.text;
    const found = this.between(start, open, length, (from) => this.behind(close, from));
    return found ?? (isFirst ? { start, end: length } : null);
  }

  private html(start: number, isFirst: boolean): Span | null {
    const { text } = this;
    if (text.startsWith('<!--', start)) return this.comment(start, '<!--', '-->', isFirst);
    if (text[start + 1] === '%') return this.between(start, '<%', text.length, (from) => this.behind('%>', from));
    const element = this.matched(ELEMENT, start);
    return element !== null && element.end <= this.stop() ? element : null;
  }

  private address(colon: number): Span | null {
    let start = colon;
    while (colon - start < LONGEST_FRONT && /[A-Za-z0-9+.-]/.test(this.text[start - 1] ?? '')) start -= 1;
    // Without a scheme it is none, and what follows is not read for nothing.
    const rest = start === colon ? null : this.matched(ADDRESS, colon);
    return rest === null ? null : { start, end: rest.end };
  }

  private mailbox(at: number): Span | null {
    let start = at;
    while (at - start < LONGEST_FRONT && /[A-Za-z0-9._%+-]/.test(this.text[start - 1] ?? '')) start -= 1;
    const domain = start === at ? null : this.matched(DOMAIN, at + 1);
    return domain === null ? null : { start, end: domain.end };
  }

  /**
   * From what opens to what closes it before a limit, which `closed` finds; null for none. What was sought in vain is not
   * sought again before that limit.
   */
  private between(start: number, open: string, limit: number, closed: (from: number) => number): Span | null {
    if ((this.unclosed.get(open) ?? -1) >= limit) return null;
    const end = closed(start + open.length);
    if (end >= 0 && end <= limit) return { start, end };
    this.unclosed.set(open, end < 0 ? this.text.length : end - 1);
    return null;
  }

  private behind(close: string, from: number): number {
    const found = this.text.indexOf(close, from);
    return found < 0 ? -1 : found + close.length;
  }

  private matched(pattern: RegExp, at: number): Span | null {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? { start: at, end: pattern.lastIndex } : null;
  }

  private lineEnd(at: number): number {
    const newline = this.text.indexOf('\n', at);
    return newline < 0 ? this.text.length : newline;
  }

  private isWord(at: number): boolean {
    return at >= 0 && inWord(unitClass(this.text, at));
  }

  private isBlank(at: number): boolean {
    return at < 0 || at >= this.text.length || /\s/.test(this.text.charAt(at));
  }
}
