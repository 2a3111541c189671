import { parseWeights, type Weights } from '../language/log-linear';

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
