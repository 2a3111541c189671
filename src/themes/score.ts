import { logOdds, type Features } from '../language/log-linear';
import type { Evidence } from './evidence';
import { featuresOf } from './features';
import type { Rated } from './rate';
import { WEIGHTS } from './term';
import type { ThemeWeights } from './weights';

/** A theme and how likely it is that a reader would give it to the article. */
export interface Scored {
  readonly rated: Rated;
  readonly features: Features;
  /** 0 to 1. */
  readonly score: number;
  /** Log odds of being the main theme, against the article's other themes. */
  readonly main: number;
}

/** Most likely first. */
export function score(rated: readonly Rated[], evidence: Evidence, weights: ThemeWeights): Scored[] {
  const heard = rated.filter(saysMore);
  const covered = new Set([...evidence.subjects.keys()].flatMap((pack) => pack.covers));
  return heard
    .map((item) => {
      const features = featuresOf(item, { evidence, rated: heard, covered });
      const odds = logOdds(features, weights.given);
      return { rated: item, features, score: 1 / (1 + Math.exp(-odds)), main: logOdds(features, weights.main) };
    })
    .sort((a, b) => b.score - a.score || (a.rated.theme.id < b.rated.theme.id ? -1 : 1));
}

/** One mention of a weak term is no evidence. */
const saysMore = ({ strength }: Rated): boolean => strength > WEIGHTS.weak;
