/** Where an escaped piece goes: Markdown that is not in the text, and pieces that are the same in both. */
export interface EscapeSink {
  markup(markdown: string): void;
  verbatim(piece: string, at: number, linkable: boolean): void;
}

/** Characters that can begin something in Markdown, Obsidian, Dataview or Templater; all others are only words. */
const SPECIAL = new Uint8Array(128);
for (const character of '\\`*_[]<>#$%=~&:^{|+.)h-') SPECIAL[character.charCodeAt(0)] = 1;
const H = 'h'.charCodeAt(0);
const T = 't'.charCodeAt(0);
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** A web address made only of characters that mean nothing else where it stands. */
const SAFE_URL = /^https?:\/\/[\w./?&=+,;:@!#%()'-]+/i;

/**
 * Writes one line of plain text as Markdown that shows the same words and nothing else. `at` is the offset of the
 * line in the text; `lineStart` says whether block markers could be read at its beginning.
 */
export function escapeLine(sink: EscapeSink, line: string, at: number, lineStart = true): void {
  let done = 0;
  const flush = (end: number): void => {
    sink.verbatim(line.slice(done, end), at + done, true);
    done = end;
  };
  for (let index = nextSpecial(line, 0); index < line.length; index = nextSpecial(line, index + 1)) {
    const url = line.charCodeAt(index) === H ? urlAt(line, index) : null;
    if (url !== null) {
      flush(index);
      writeUrl(sink, url, at + index, line.slice(index + url.length, index + url.length + 8));
      done = index + url.length;
      index = done - 1;
      continue;
    }
    const guard = guardAt(line, index, lineStart);
    if (guard === null) continue;
    flush(index);
    sink.markup(guard.before);
    if (guard.instead !== undefined) {
      sink.markup(guard.instead);
      done = index + 1;
    }
  }
  flush(line.length);
}

/** The next character that may need a guard; of the letter `h` only one that may begin an address. */
function nextSpecial(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit < 128 && SPECIAL[unit] === 1 && (unit !== H || (line.charCodeAt(at + 1) | 32) === T)) return at;
  }
  return line.length;
}

interface Guard {
  /** Put before the character. */
  readonly before: string;
  /** Written in its place. */
  readonly instead?: string;
}
const BACKSLASH: Guard = { before: '\\' };

/**
 * What keeps the character at `index` from beginning anything; null where it begins nothing. A colon before `//` gets a
 * backslash since Obsidian makes links of foreign schemes (`obsidian://`) too; plain web addresses never come here.
 */
function guardAt(line: string, index: number, lineStart: boolean): Guard | null {
  const character = line[index] ?? '';
  const next = line[index + 1] ?? '';
  const previous = line[index - 1] ?? '';
  switch (character) {
    case '<':
      return next === '%' ? { before: '', instead: '&lt;' } : /[\p{L}/!?<|]/u.test(next) ? BACKSLASH : null;
    case '>':
      return previous === '%' || (lineStart && index === 0) ? BACKSLASH : null;
    case '_':
      return isWord(line, index, -1) && isWord(line, index, 1) ? null : BACKSLASH;
    case '&':
      return /^&#?[\p{L}\p{N}]{1,32};/u.test(line.slice(index, index + 36)) ? BACKSLASH : null;
    case '#':
      return BACKSLASH;
    case '%':
    case '=':
    case '{':
      return previous === character || (lineStart && index === 0 && character === '=') ? BACKSLASH : null;
    case ':':
      return previous === ':' || line.startsWith('://', index) ? BACKSLASH : null;
    case '-':
    case '+':
      return lineStart && index === 0 && (next === '' || next === ' ' || next === '\t' || next === '-')
        ? BACKSLASH
        : null;
    case '.':
      if (/www$/i.test(line.slice(Math.max(0, index - 3), index))) return BACKSLASH;
      return isListNumber(line, index, lineStart) ? BACKSLASH : null;
    case ')':
      return isListNumber(line, index, lineStart) ? BACKSLASH : null;
    case 'h':
      return null;
    default:
      return BACKSLASH;
  }
}

/** Whether the mark at `index` would make the digits before it the number of a list item. */
function isListNumber(line: string, index: number, lineStart: boolean): boolean {
  const next = line[index + 1] ?? '';
  return (
    lineStart && index <= 9 && (next === '' || next === ' ' || next === '\t') && /^\d+$/.test(line.slice(0, index))
  );
}

function isWord(line: string, index: number, step: -1 | 1): boolean {
  const low = line.charCodeAt(index + step);
  if (Number.isNaN(low)) return false;
  const pair = step === 1 ? line.slice(index + 1, index + 3) : line.slice(Math.max(0, index - 2), index);
  const character = step === 1 ? String.fromCodePoint(pair.codePointAt(0) ?? 0) : (/[\s\S]$/u.exec(pair)?.[0] ?? '');
  return WORD.test(character);
}

function urlAt(line: string, index: number): string | null {
  if (!/^https?:\/\//i.test(line.slice(index, index + 8)) || isWord(line, index, -1)) return null;
  const run = SAFE_URL.exec(line.slice(index, index + 2000))?.[0] ?? '';
  const url = run.replace(/[.,;:!?'&)]{1,8}$/, '');
  const unsafe = url.length < 11 || /%%|==|::|&#?\w+;|#\W?$/.test(run);
  return unsafe ? null : url;
}

/** Bare where nothing in it or behind it can be taken for more, else between angle brackets, where nothing is read. */
function writeUrl(sink: EscapeSink, url: string, at: number, rest: string): void {
  const emphatic = /(?:^|[^\p{L}\p{N}])_|_(?:$|[^\p{L}\p{N}])/u.test(url);
  const bare = !emphatic && /^[.,;:!?'")]{0,3}(?:\s|$)/.test(rest);
  if (!bare) sink.markup('<');
  sink.verbatim(url, at, false);
  if (!bare) sink.markup('>');
}
