import { proximityOf, type Together } from './closeness';
import { chanceOf, likelihoodRatio } from './likelihood';
import type { Appearances } from './appearances';

/** A tie with exact counts, for whoever asks why. */
export interface MeasuredTie {
  /** Stories that name the one, the other, both, and all there are. */
  readonly first: number;
  readonly second: number;
  readonly together: number;
  readonly stories: number;
  /** Of those that name both, by how close. */
  readonly closest: Together;
  /** Keys of the stories that name both: sentences first, then paragraphs; within that by how few others they name, then by key. */
  readonly evidence: readonly string[];
  /** Log-likelihood ratio; 0 where they meet no more often than by chance. */
  readonly g2: number;
  /** Probability of as large a ratio by chance. */
  readonly p: number;
}

/** Counts every story that names the one. */
export function tieOf(first: string, second: string, appearances: Appearances): MeasuredTie {
  const closest = { sentence: 0, paragraph: 0, article: 0 };
  const evidence: { story: string; rank: number; others: number }[] = [];
  for (const story of appearances.storiesOf(first)) {
    const named = appearances.namedIn(story);
    const one = named.find(({ id }) => id === first);
    const other = named.find(({ id }) => id === second);
    if (one === undefined || other === undefined) continue;
    const proximity = proximityOf(one.at, other.at);
    closest[proximity] += 1;
    evidence.push({ story, rank: RANK[proximity], others: named.length });
  }
  const counts = {
    first: appearances.countOf(first),
    second: appearances.countOf(second),
    together: evidence.length,
    stories: appearances.total,
  };
  const g2 = likelihoodRatio(counts);
  evidence.sort((a, b) => a.rank - b.rank || a.others - b.others || (a.story < b.story ? -1 : 1));
  return { ...counts, closest, evidence: evidence.map(({ story }) => story), g2, p: chanceOf(g2) };
}

const RANK = { sentence: 0, paragraph: 1, article: 2 } as const;
