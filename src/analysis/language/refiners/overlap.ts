import { contains, overlaps, spanLength, type Mention, type RejectedMention } from '../../../model';
import { Character, unitClass } from '../characters';
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
    const kept = new Standing();
    const rejected: RejectedMention[] = [];
    for (const ranked of mentions.map(rank).sort(byStrength)) {
      const winner = kept.winnerOver(ranked.mention);
      if (winner === null) kept.add(ranked);
      else
        rejected.push({
          mention: ranked.mention,
          reason: { rule: 'overlap', detail: `“${winner.text}” (${winner.reason.rule}) covers it` },
        });
    }
    return { kept: kept.mentions().sort((a, b) => a.start - b.start || b.end - a.end), rejected };
  },
};

/** A mention with what decides its rank. */
interface Ranked {
  readonly mention: Mention;
  readonly strength: number;
}

/** The mentions that stay so far, found by the stretch of text they stand in: articles hold hundreds. */
class Standing {
  private readonly all: Ranked[] = [];
  private readonly stretches = new Map<number, Ranked[]>();
  private static readonly WIDTH = 64;

  add(ranked: Ranked): void {
    this.all.push(ranked);
    for (const stretch of this.stretchesOf(ranked.mention)) {
      const present = this.stretches.get(stretch);
      if (present === undefined) this.stretches.set(stretch, [ranked]);
      else present.push(ranked);
    }
  }

  /** The strongest that overlaps a mention and may not nest with it; null when there is none. */
  winnerOver(mention: Mention): Mention | null {
    let winner: Ranked | null = null;
    for (const stretch of this.stretchesOf(mention)) {
      const found = this.stretches.get(stretch)?.find((other) => excludes(other.mention, mention));
      if (found && (winner === null || byStrength(found, winner) < 0)) winner = found;
    }
    return winner?.mention ?? null;
  }

  mentions(): Mention[] {
    return this.all.map(({ mention }) => mention);
  }

  private stretchesOf({ start, end }: Mention): number[] {
    const first = Math.floor(start / Standing.WIDTH);
    const last = Math.floor(Math.max(start, end - 1) / Standing.WIDTH);
    return last === first ? [first] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }
}

const excludes = (kept: Mention, mention: Mention): boolean => overlaps(kept, mention) && !mayNest(kept, mention);

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
function byStrength({ mention: a, strength: mine }: Ranked, { mention: b, strength: other }: Ranked): number {
  return other - mine || b.score - a.score || a.start - b.start || spanLength(b) - spanLength(a);
}

const rank = (mention: Mention): Ranked => ({
  mention,
  strength: mention.score + Math.min(4, spacesIn(mention.text)) * MARGIN,
});

/** Stretches of white space in a text. */
function spacesIn(text: string): number {
  let spaces = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const space = unitClass(text, at) === Character.space;
    if (space && !inside) spaces += 1;
    inside = space;
  }
  return spaces;
}
