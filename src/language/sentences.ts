import type { Token } from './document';
import { Shape } from './shape';

/** Words that begin a sentence far more often than they follow `U.S.` or `Inc.` inside one. */
const OPENERS = new Set(
  'the a an in on at but and it its he she they we i this that these those there his her their our as for if when while after before since although though however meanwhile according no not some many most one two by with from to what who how why where under during last so yet both all'.split(
    ' ',
  ),
);
/** What goes on after a stop: `?,`, `!)`. */
const CONTINUES = new Set([',', ';', ':', ')', ']']);

/**
 * End of the sentence that begins with token `first`, exclusive. A sentence ends with the line, or after a stop and its
 * closing quotes, before a space and something that can begin another.
 */
export function sentenceEnd(tokens: readonly Token[], first: number, line: number): number {
  for (let at = first; at < line - 1; at += 1) if (endsSentence(tokens, at, first)) return at + 1;
  return line;
}

function endsSentence(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.shape & (Shape.stop | Shape.closer | Shape.period)) === 0) return false;
  const next = tokens[index + 1];
  if (next === undefined || (next.start === token.end && (next.shape & Shape.closer) !== 0)) return false;
  const stop = stopBefore(tokens, index, first);
  if (stop === null) return false;
  if (stop.text === '。') return true;
  if (next.start === token.end || (next.shape & Shape.small) !== 0) return false;
  if (stop.kind === 'punctuation') return !CONTINUES.has(next.text);
  return (stop.shape & Shape.leadsName) === 0 && (OPENERS.has(next.fold) || (next.shape & Shape.quote) !== 0);
}

/** The stop (or abbreviation) that token `index` closes, looking back over closing quotes. */
function stopBefore(tokens: readonly Token[], index: number, first: number): Token | null {
  for (let at = index; at >= first; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if ((token.shape & (Shape.stop | Shape.period)) !== 0) return token;
    if ((token.shape & Shape.closer) === 0 || at === first || tokens[at - 1]?.end !== token.start) return null;
  }
  return null;
}
