import type { Sentence, TextDocument } from '../document';
import { Shape } from '../shape';

export type HeadlineCase = 'capitals' | 'title' | 'sentence';

/** Asked for again and again of the same lines; forgotten with the document. */
const CASES = new WeakMap<TextDocument, readonly HeadlineCase[]>();

/** How a line is written: capitals throughout, a capital on every word, or as a sentence. */
export function lineCase(document: TextDocument, sentence: number): HeadlineCase {
  let cases = CASES.get(document);
  if (cases === undefined) {
    cases = document.sentences.map((line) => caseOf(document, line));
    CASES.set(document, cases);
  }
  return cases[sentence] ?? 'sentence';
}

function caseOf({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): HeadlineCase {
  let words = 0;
  let inCapitals = 0;
  let capitalised = 0;
  for (let at = firstToken; at < lastToken; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.text.length <= 3) continue;
    const { shape } = token;
    if ((shape & (Shape.upper | Shape.lower)) === 0) continue;
    words += 1;
    if ((shape & Shape.lower) === 0) inCapitals += 1;
    if ((shape & Shape.capitalised) !== 0) capitalised += 1;
  }
  if (words < 4) return 'sentence';
  if (inCapitals / words > 0.7) return 'capitals';
  return capitalised / words > 0.8 ? 'title' : 'sentence';
}
