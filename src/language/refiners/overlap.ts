import { contains, overlaps, spanLength, type Mention, type RejectedMention } from '../../model';
import type { Refiner } from '../recognizer';

/** How much more certain a mention must be than a longer one around it to win. */
const MARGIN = 0.3;

/**
 * Of mentions that overlap one stays: the longer one unless it is much less certain, of equally long ones the more
 * certain. A place inside an agency told by description stays nested.
 */
export const overlap: Refiner = {
  id: 'overlap',
  refine(mentions) {
    const kept: Mention[] = [];
    const rejected: RejectedMention[] = [];
    for (const mention of [...mentions].sort(byStrength)) {
      const winner = kept.find((other) => overlaps(other, mention) && !mayNest(other, mention));
      if (winner)
        rejected.push({
          mention,
          reason: { rule: 'overlap', detail: `“${winner.text}” (${winner.reason.rule}) covers it` },
        });
      else kept.push(mention);
    }
    return { kept: kept.sort((a, b) => a.start - b.start || b.end - a.end), rejected };
  },
};

function mayNest(a: Mention, b: Mention): boolean {
  const [outer, inner] = spanLength(a) >= spanLength(b) ? [a, b] : [b, a];
  return (
    outer.form === 'description' &&
    inner.form === 'name' &&
    inner.type === 'place' &&
    contains(outer, inner) &&
    spanLength(outer) > spanLength(inner)
  );
}

/** A total order: length counts for as much as certainty does. */
function byStrength(a: Mention, b: Mention): number {
  return strength(b) - strength(a) || b.score - a.score || a.start - b.start || spanLength(b) - spanLength(a);
}

const strength = (mention: Mention): number =>
  mention.score + Math.min(4, mention.text.split(/\s+/).length - 1) * MARGIN;
