// Fits the two questions of the scorer: whether a reader gives a theme, and which of an article's themes is the main one.
import type { Features, Weights } from '../../src/analysis/language/log-linear';
import type { ThemeWeights } from '../../src/analysis/themes';
import { byScore, chanceOf, type Scored } from '../../src/analysis/themes/score';
import { fit, yesOrNo, type Choice, type Sparse } from '../fit/logit.mts';
import type { Example } from './examples.mts';

/** Holds the weights near zero: those of the features, and more those of single themes, which fewer articles tell of. */
const RIDGE = 0.3;
const SINGLE = 1;
/** The level of all is held by nothing. */
const FREE = 1e-3;

const ridgeOf = (name: string): number =>
  name === 'always' ? FREE : /^(?:theme |guest [a-z-]+$)| beside [a-z]+(?:-[a-z]+)*$/.test(name) ? SINGLE : RIDGE;

/** Numbers for names, in the order they are met. */
class Names {
  private readonly numbers = new Map<string, number>();

  sparse(features: Features): Sparse {
    return [...features].map(([name, value]) => [this.numberOf(name), value] as const);
  }

  get all(): string[] {
    return [...this.numbers.keys()];
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }
}

export const trained = (examples: readonly Example[]): ThemeWeights => ({
  given: weightsOf((names) => examples.flatMap((example) => givenChoices(example, names))),
  main: weightsOf((names) => examples.flatMap((example) => mainChoice(example, names))),
});

function weightsOf(choicesOf: (names: Names) => readonly Choice[]): Weights {
  const names = new Names();
  const choices = choicesOf(names);
  const weights = fit(choices, { ridge: names.all.map(ridgeOf) });
  return new Map(names.all.map((name, at) => [name, weights[at] ?? 0]));
}

/** Whether two themes stand beside each other says which is the main one, and nothing of whether they are given. */
const withoutRival = (features: Features): Features =>
  new Map([...features].filter(([name]) => !name.includes(' beside ')));

const givenChoices = ({ scored, themes }: Example, names: Names): Choice[] =>
  scored.map(({ rated, features }) =>
    yesOrNo(names.sparse(withoutRival(features)), themes.includes(rated.theme.id) ? 1 : 0),
  );

function mainChoice({ scored, themes: [main] }: Example, names: Names): Choice[] {
  const shares = scored.map(({ rated }) => Number(rated.theme.id === main));
  if (!shares.includes(1)) return [];
  return [{ alternatives: scored.map(({ features }) => names.sparse(features)), shares, weight: 1 }];
}

/** An article's themes with the scores that weights give them, most likely first. */
export const rescored = ({ scored }: Example, { given }: ThemeWeights): Scored[] =>
  scored.map((item) => ({ ...item, score: chanceOf(item.features, given) })).sort(byScore);
