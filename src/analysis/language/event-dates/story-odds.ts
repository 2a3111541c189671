import type { Weights } from '../log-linear';
import type { DateFeatures } from './date-features';

/** Log odds that a date tells when something of the story happened, against its background: what was long before it. */
export function storyOdds(features: DateFeatures, weights: Weights): number {
  let odds = weights.get('bias') ?? 0;
  for (const feature of features) odds += weights.get(feature) ?? 0;
  return odds;
}

/**
 * Log odds that a date is listed from. Above 0, since a reader is misled by background more than by what is left out: chosen
 * on the labelled dates of fit and tune, where it takes a quarter of the background out of the lists.
 */
const ENOUGH = 0.6;

/** Whether it does, surely enough to be listed. */
export const isSure = (odds: number): boolean => odds > ENOUGH;
