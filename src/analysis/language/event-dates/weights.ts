import { parseWeights, type Weights } from '../log-linear';

/** What two decisions were fitted to, as `src/data/event-date.tsv` has it. */
export interface EventDateWeights {
  /** Whether a date tells of the story: weights of `dateFeatures`, and `bias`. */
  readonly told: Weights;
  /** When the main event was: weights of `alternativeFeatures` and `noneFeatures`. */
  readonly main: Weights;
}

/** The decisions, by the word that stands before the names of their features. */
const DECISIONS = ['told', 'main'] as const;

/** Reads a data file of weights: `told: feature<TAB>weight`, `main: feature<TAB>weight`. Throws for a line that is neither. */
export function parseEventDateWeights(text: string): EventDateWeights {
  const weights = { told: new Map<string, number>(), main: new Map<string, number>() };
  for (const [name, weight] of parseWeights(text)) {
    const decision = DECISIONS.find((each) => name.startsWith(`${each}: `));
    if (decision === undefined) throw new Error(`no decision has this weight: “${name}”`);
    weights[decision].set(name.slice(decision.length + 2), weight);
  }
  return weights;
}
