import { type SyntaxNode, walk } from './tree';

export interface Comment {
  readonly start: number;
  readonly end: number;
}

const CODE = new Set(['codeFenced', 'codeIndented', 'htmlFlow']);

/**
 * Blanks `%%` blocks: from a line that starts with `%%` and does not close it, to the line that does. What is inside
 * is not indexed; a comment within one line is (the app's metadata shows both).
 */
export function blankComments(
  text: string,
  parse: (text: string) => SyntaxNode[],
): { text: string; comments: Comment[] } {
  if (!text.includes('%%')) return { text, comments: [] };
  const code = [...walk(parse(text))].filter((node) => CODE.has(node.type));
  const inCode = (at: number): boolean => code.some((node) => node.start <= at && at < node.end);
  const comments: Comment[] = [];
  let rest = 0;
  for (const match of text.matchAll(/^%%(?!.*%%)/gm)) {
    if (match.index < rest || inCode(match.index)) continue;
    const close = text.indexOf('%%', match.index + 2);
    rest = close < 0 ? text.length : close + 2;
    comments.push({ start: match.index, end: rest });
  }
  const blanked = comments.reduce(
    (all, { start, end }) => all.slice(0, start) + all.slice(start, end).replace(/[^\r\n]/g, ' ') + all.slice(end),
    text,
  );
  return { text: blanked, comments };
}
