// Fits the two decisions: which dates tell of the story, and which of all that may be is when the main event was.
import type { Features, Weights } from '../../src/analysis/language/log-linear';
import { alternativesOf, articleFeatures } from '../../src/analysis/language/event-dates/main-alternatives';
import { featuresOf, type Weighing } from '../../src/analysis/language/event-dates/main-date';
import { valueOf } from '../../src/analysis/language/event-dates/period';
import { storyOdds } from '../../src/analysis/language/event-dates/find';
import { fit, yesOrNo, type Choice, type Sparse } from '../fit/logit.mts';
import type { LabelledArticle, LabelledDates } from './articles.mts';

/** A feature that fewer examples bear is left out. */
const FEWEST = 3;
/** A weight that rounds to less says nothing. */
const DIGITS = 3;

/** Holds weights near zero, by the kind of feature: chosen by five folds within fit and tune. */
const RIDGE = { bias: 1e-3, told: 4, sure: 1, main: 2, article: 4, naming: 16 };

/** How much an article of a set counts: chosen by five folds within fit and tune. Other sets count 1. */
const WEIGHTS: Readonly<Record<string, number>> = { labels: 0.3 };

export function fitTold(articles: readonly LabelledDates[]): Weights {
  const examples = articles.flatMap(({ features, labels }) =>
    [...labels].map(([index, label]) => ({ features: withBias(features[index] ?? []), label })),
  );
  const names = frequent(examples.map(({ features }) => features));
  const choices = examples.map(({ features, label }) => yesOrNo(sparse(features, names), label ? 1 : 0));
  return weightsOf(choices, names, (name) => (name === 'bias' ? RIDGE.bias : RIDGE.told));
}

const withBias = (names: readonly string[]): Features => new Map(['bias', ...names].map((name) => [name, 1]));

/** On answers of weights that were fitted without their articles. */
export function fitSure(examples: readonly { readonly features: Features; readonly right: boolean }[]): Weights {
  const names = frequent(examples.map(({ features }) => features));
  const choices = examples.map(({ features, right }) => yesOrNo(sparse(features, names), right ? 1 : 0));
  return weightsOf(choices, names, (name) => (name === 'bias' ? RIDGE.bias : RIDGE.sure));
}

/** What is weighed of one article; the last is that it cannot be told. */
interface Weighed {
  readonly value: string | null;
  readonly features: Features;
}

export function weighedOf({ view, features }: LabelledArticle, told: Weights): Weighed[] {
  const odds = features.map((each) => storyOdds(each, told));
  const weighing: Weighing = { view, features, told: odds, article: articleFeatures(view) };
  return [...alternativesOf(view), null].map((alternative) => ({
    value: alternative === null ? null : valueOf(alternative.period),
    features: featuresOf(alternative, weighing),
  }));
}

/** On those articles whose label is among what is weighed. */
export function fitMain(articles: readonly LabelledArticle[], told: Weights): Weights {
  const all = articles.map((article) => ({ ...article, weighed: weighedOf(article, told) }));
  const names = frequent(all.flatMap(({ weighed }) => weighed.map(({ features }) => features)));
  const choices = all.flatMap(({ set, when, weighed }): Choice[] => {
    const right = weighed.findIndex(({ value }) => value === when);
    if (right < 0) return [];
    const shares = weighed.map((_each, at) => Number(at === right));
    return [
      { alternatives: weighed.map(({ features }) => sparse(features, names)), shares, weight: WEIGHTS[set] ?? 1 },
    ];
  });
  return weightsOf(choices, names, ridgeOf);
}

function ridgeOf(name: string): number {
  if (name.includes(': ')) return RIDGE.article;
  return /^(?:first|best) /.test(name) ? RIDGE.naming : RIDGE.main;
}

/** Numbers of the features that enough examples bear. */
function frequent(examples: readonly Features[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
  return new Map(names.sort().map((name, number) => [name, number]));
}

const sparse = (features: Features, names: ReadonlyMap<string, number>): Sparse =>
  [...features].flatMap(([name, value]) => {
    const number = names.get(name);
    return number === undefined ? [] : [[number, value] as const];
  });

/** Rounded as they are written, so that what is measured is what ships. */
function weightsOf(
  choices: readonly Choice[],
  names: ReadonlyMap<string, number>,
  ridge: (name: string) => number,
): Weights {
  const fitted = fit(choices, { ridge: [...names.keys()].map(ridge) });
  const rounded = [...names].map(([name, number]) => [name, Number((fitted[number] ?? 0).toFixed(DIGITS))] as const);
  return new Map(rounded.filter(([, weight]) => weight !== 0));
}
