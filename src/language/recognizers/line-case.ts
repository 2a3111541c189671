import type { TextDocument } from '../document';

const CASED = /\p{Lu}|\p{Ll}/u;

/** How a line is written: capitals throughout, a capital on every word, or as a sentence. */
export function lineCase(document: TextDocument, sentence: number): 'capitals' | 'title' | 'sentence' {
  const line = document.sentences[sentence];
  if (line === undefined) return 'sentence';
  const words = document.tokens
    .slice(line.firstToken, line.lastToken)
    .filter((token) => token.kind === 'word' && token.text.length > 3 && CASED.test(token.text));
  if (words.length < 4) return 'sentence';
  const share = (test: RegExp): number => words.filter((token) => test.test(token.text)).length / words.length;
  if (share(/^[^\p{Ll}]+$/u) > 0.7) return 'capitals';
  return share(/^\p{Lu}/u) > 0.8 ? 'title' : 'sentence';
}
