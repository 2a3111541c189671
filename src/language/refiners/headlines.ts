import type { Mention, RejectedMention } from '../../model';
import type { Sentence, TextDocument } from '../document';
import type { Refiner } from '../recognizer';
import { isCapitalised } from '../runs';

/** What stays even where capitals say nothing. */
const SURE = 0.9;
const RULES_BY_CAPITALS = new Set(['persons', 'organizations', 'agency-names', 'acronyms']);

/** In a line written in capitals, or with a capital on every word, capitals are no evidence of a name. */
export const headlines: Refiner = {
  id: 'headlines',
  refine(mentions, document) {
    const lines = document.sentences.filter((sentence) => isHeadline(document, sentence));
    if (lines.length === 0) return { kept: mentions, rejected: [] };
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

function isHeadline({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): boolean {
  if (lastToken - firstToken < 5 || tokens[lastToken - 1]?.text === '.') return false;
  let words = 0;
  let capitalised = 0;
  for (let at = firstToken; at < lastToken; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.text.length <= 3) continue;
    words += 1;
    if (isCapitalised(token)) capitalised += 1;
  }
  return words >= 5 && capitalised > 0.85 * words;
}
