import { parseWeights, type Weights, logOdds, type Features } from '../language/log-linear';
import type { ThemeEvidence } from './evidence';
import { companyOf, featuresOf } from './features';
import type { Rated } from './rate';
import { WEIGHTS } from './term';

/** Weights of the features of `features.ts`: how likely a reader gives a theme, and how likely it is the main one. */
export interface ThemeWeights {
  readonly given: Weights;
  readonly main: Weights;
}

/** Reads `src/data/themes.tsv`: a feature's name after `given` or `main`, a tab, its weight. Throws for other lines. */
export function parseThemeWeights(text: string): ThemeWeights {
  const weights = { given: new Map<string, number>(), main: new Map<string, number>() };
  for (const [name, weight] of parseWeights(text)) {
    const [question = '', ...feature] = name.split(' ');
    if (question !== 'given' && question !== 'main') throw new Error(`no weight of themes: “${name}”`);
    weights[question].set(feature.join(' '), weight);
  }
  return weights;
}

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
