import type { Mention, RejectedMention } from '../../model';
import type { Sentence, TextDocument } from '../document';
import type { Refiner } from '../recognizer';

/** What stays even where capitals say nothing. */
const SURE = 0.9;
const RULES_BY_CAPITALS = new Set(['persons', 'organizations', 'agency-names', 'acronyms']);

/** In a line written in capitals, or with a capital on every word, capitals are no evidence of a name. */
export const headlines: Refiner = {
  id: 'headlines',
  refine(mentions, document) {
    const lines = document.sentences.filter((sentence) => isHeadline(document, sentence));
    const kept: Mention[] = [];
    const rejected: RejectedMention[] = [];
    for (const mention of mentions) {
      const weak = mention.score < SURE && RULES_BY_CAPITALS.has(mention.reason.rule);
      const inside = weak && lines.some((line) => line.start <= mention.start && mention.end <= line.end);
      if (inside)
        rejected.push({ mention, reason: { rule: 'headlines', detail: 'in a line where every word has a capital' } });
      else kept.push(mention);
    }
    return { kept, rejected };
  },
};

function isHeadline({ tokens }: TextDocument, sentence: Sentence): boolean {
  const words = tokens
    .slice(sentence.firstToken, sentence.lastToken)
    .filter((token) => token.kind === 'word' && token.text.length > 3);
  const last = tokens[sentence.lastToken - 1];
  if (words.length < 5 || last?.text === '.') return false;
  return words.filter((token) => /^\p{Lu}/u.test(token.text)).length > 0.85 * words.length;
}
