import { logOdds, type Features, type Weights } from '../language/log-linear';
import type { ThemeEvidence } from './evidence';
import { companyOf, featuresOf } from './features';
import type { Rated } from './rate';
import { WEIGHTS } from './term';

/** A theme and how likely it is that a reader would give it to the article. */
export interface Scored {
  readonly rated: Rated;
  readonly features: Features;
  /** 0 to 1. */
  readonly score: number;
}

/** Most likely first, by the weights of whether a theme is given. */
export function score(rated: readonly Rated[], evidence: ThemeEvidence, given: Weights): Scored[] {
  const heard = rated.filter(saysMore);
  const company = companyOf(heard, evidence);
  return heard
    .map((item) => {
      const features = featuresOf(item, company);
      return { rated: item, features, score: chanceOf(features, given) };
    })
    .sort(byScore);
}

/** One mention of a weak term is no evidence. */
const saysMore = ({ strength }: Rated): boolean => strength > WEIGHTS.weak;

/** Chance that a theme of these features is given. */
export const chanceOf = (features: Features, given: Weights): number => 1 / (1 + Math.exp(-logOdds(features, given)));

export const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.rated.theme.id < b.rated.theme.id ? -1 : 1);
