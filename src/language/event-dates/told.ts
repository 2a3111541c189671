import type { Weights } from '../log-linear';
import type { DateFeatures } from './date-features';

/** Log odds that a date tells when something of the story happened, against its background: what was long before it. */
export function toldOdds(features: DateFeatures, weights: Weights): number {
  let odds = weights.get('bias') ?? 0;
  for (const feature of features) odds += weights.get(feature) ?? 0;
  return odds;
}

/** Whether it does, rather than not. */
export const isTold = (odds: number): boolean => odds > 0;
