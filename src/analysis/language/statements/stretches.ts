import type { Sentence, TextDocument } from '../document';

/** No sentence has more tokens; what has is read in stretches, so that the work for a text grows with its length. */
export const LONGEST_SENTENCE = 400;
/** No line of Korean has more characters, the sentences that its quotations span included. */
export const LONGEST_LINE = 1500;

/** The sentences of a document, cut where they are longer than any that somebody wrote. */
export function stretchesOf({ sentences, tokens }: TextDocument): readonly Sentence[] {
  if (sentences.every(({ firstToken, lastToken }) => lastToken - firstToken <= LONGEST_SENTENCE)) return sentences;
  return sentences.flatMap((sentence) => {
    const { firstToken, lastToken } = sentence;
    if (lastToken - firstToken <= LONGEST_SENTENCE) return [sentence];
    const stretches: Sentence[] = [];
    for (let first = firstToken; first < lastToken; first += LONGEST_SENTENCE) {
      const last = Math.min(first + LONGEST_SENTENCE, lastToken);
      const [start, end] = [tokens[first]?.start ?? sentence.start, tokens[last - 1]?.end ?? sentence.end];
      stretches.push({ ...sentence, start, end, firstToken: first, lastToken: last });
    }
    return stretches;
  });
}
