// How far the day of the main event is to be relied on: fitted on answers of weights that were fitted without their articles.
import { createHash } from 'node:crypto';
import { chancesOf, type Features, type Weights } from '../../src/analysis/language/log-linear';
import { storyOdds } from '../../src/analysis/language/event-dates/find';
import { alternativesOf, articleFeatures } from '../../src/analysis/language/event-dates/main-alternatives';
import {
  chooseMainDate,
  isStated,
  oddsOf,
  sureFeatures,
  type Weighing,
} from '../../src/analysis/language/event-dates/main-date';
import type { MainDate } from '../../src/model';
import type { LabelledArticle, LabelledDates } from './articles.mts';
import { fitMain, fitSure, fitTold } from './fit.mts';
import { isWithin } from './judge.mjs';

export const FOLDS = 5;

/** By the article's own id, so that its dates and its day are in one fold. */
export const foldOf = (id: string): number =>
  createHash('sha256').update(id.replace(/^[a-z]+:/, '')).digest().readUInt32BE(4) % FOLDS; // prettier-ignore

/** An article beside weights that were fitted without it. */
export interface HeldOut {
  readonly article: LabelledArticle;
  readonly weighing: Weighing;
  readonly main: Weights;
}

export function weighingOf({ view, features }: LabelledArticle, told: Weights): Weighing {
  const odds = features.map((each) => storyOdds(each, told));
  return { view, features, told: odds, article: articleFeatures(view) };
}

/** `asked` articles, each beside what was fitted on `days` and `dates` of other folds. */
export function heldOut(
  days: readonly LabelledArticle[],
  dates: readonly LabelledDates[],
  asked: readonly LabelledArticle[],
): HeldOut[] {
  return Array.from({ length: FOLDS }, (_each, fold) => fold).flatMap((fold) => {
    const isOut = ({ id }: { readonly id: string }): boolean => foldOf(id) !== fold;
    const told = fitTold(dates.filter(isOut));
    const main = fitMain(days.filter(isOut), told);
    const held = asked.filter((each) => !isOut(each));
    return held.map((article) => ({ article, weighing: weighingOf(article, told), main }));
  });
}

export const isRight = ({ value }: Pick<MainDate, 'value'>, { when }: LabelledArticle): boolean =>
  value !== null && when !== null && isWithin(value, when);

/** The answer as features of how far it is to be relied on; null where there is none. */
function example({ article, weighing, main }: HeldOut): readonly { features: Features; right: boolean }[] {
  const answers = [...alternativesOf(weighing.view), null];
  const chances = chancesOf(answers.map((answer) => oddsOf(answer, weighing, main)));
  const best = chances.indexOf(Math.max(...chances));
  const answer = answers[best] ?? null;
  if (answer === null || !isStated(answer)) return [];
  const right = isRight(chooseMainDate(weighing, main, new Map()), article);
  return [{ features: sureFeatures(answer, chances[best] ?? 0, weighing), right }];
}

export const sureOf = (held: readonly HeldOut[]): Weights => fitSure(held.flatMap(example));

/** Answers with their probability, which no label of the article's fold told. */
export function answersByFolds(held: readonly HeldOut[]): { article: LabelledArticle; answer: MainDate }[] {
  return Array.from({ length: FOLDS }, (_each, fold) => fold).flatMap((fold) => {
    const sure = sureOf(held.filter(({ article }) => foldOf(article.id) !== fold));
    const own = held.filter(({ article }) => foldOf(article.id) === fold);
    return own.map(({ article, weighing, main }) => ({ article, answer: chooseMainDate(weighing, main, sure) }));
  });
}
