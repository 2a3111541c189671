import type { Span } from '../model';
import { leadsName, tokenize, type RawToken } from './tokens';

/** A sentence as the tokens it holds, before numbering. */
export interface RawSentence {
  readonly tokens: readonly RawToken[];
  readonly paragraph: number;
}

const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '」', '』']);
/** Words that begin a sentence far more often than they follow `U.S.` or `Inc.` inside one. */
const OPENERS = new Set(
  'the a an in on at but and it its he she they we i this that these those there his her their our as for if when while after before since although though however meanwhile according no not some many most one two by with from to what who how why where under during last so yet both all'.split(
    ' ',
  ),
);

/** Cuts one unexcluded stretch of text into sentences. A line break always ends one; `paragraph` counts lines from `firstParagraph`. */
export function splitSentences(text: string, span: Span, firstParagraph: number): RawSentence[] {
  const sentences: RawSentence[] = [];
  let paragraph = firstParagraph;
  let at = span.start;
  while (at < span.end) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 || newline > span.end ? span.end : newline;
    for (const tokens of splitLine(tokenize(text, at, end))) sentences.push({ tokens, paragraph });
    paragraph += 1;
    at = end + 1;
  }
  return sentences;
}

function splitLine(tokens: readonly RawToken[]): RawToken[][] {
  const sentences: RawToken[][] = [];
  let current: RawToken[] = [];
  tokens.forEach((token, index) => {
    current.push(token);
    if (endsSentence(tokens, index)) {
      sentences.push(current);
      current = [];
    }
  });
  if (current.length > 0) sentences.push(current);
  return sentences;
}

/** Whether a sentence ends after token `index`: a stop, its closing quotes, then space and something that can begin one. */
function endsSentence(tokens: readonly RawToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next) return false;
  if (CLOSERS.has(next.text) && next.start === token.end) return false;
  const stop = stopBefore(tokens, index);
  if (!stop) return false;
  if (stop.text === '。') return true;
  if (next.start === token.end || /^\p{Ll}/u.test(next.text)) return false;
  if (stop.kind === 'punctuation') return !/^[,;:)\]]/.test(next.text);
  return !leadsName(stop) && (OPENERS.has(next.fold) || /^["“]/.test(next.text));
}

/** The stop (or abbreviation) that token `index` closes, looking back over closing quotes. */
function stopBefore(tokens: readonly RawToken[], index: number): RawToken | null {
  for (let at = index; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (STOPS.has(token.text) || (token.kind === 'word' && token.text.endsWith('.'))) return token;
    if (!CLOSERS.has(token.text) || tokens[at - 1]?.end !== token.start) return null;
  }
  return null;
}
