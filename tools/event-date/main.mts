// Fits when the main event was, and which dates tell of the story, and writes src/data/event-date.tsv:
//   npm run train:event-date -- DATA_DIR
// Prints how well both do by five folds within fit and tune, and the figures, never the mistakes, of the unseen third.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logOdds, type Weights } from '../../src/analysis/language/log-linear';
import { valueOf } from '../../src/analysis/language/event-dates/period';
import { pastOf } from '../../src/analysis/language/event-dates/features';
import { isSure, storyOdds } from '../../src/analysis/language/event-dates/find';
import { terminalTable } from '../table.mjs';
import {
  articlesOfClaims,
  articlesWithDates,
  articlesWithDays,
  type LabelledArticle,
  type LabelledDates,
} from './articles.mts';
import { fitMain, fitTold, weighedOf } from './fit.mts';
import { FOLDS, foldOf, heldOut, sureOf } from './sure.mts';
import { judgeMainDays, MAIN_DAY_HEADS, mainDayRow, type MainDayPair } from './judge.mjs';

type Judged = MainDayPair & { readonly set: string };

function answers(articles: readonly LabelledArticle[], told: Weights, main: Weights): Judged[] {
  return articles.map((article) => {
    const scored = weighedOf(article, told).map(({ value, features }) => ({ value, odds: logOdds(features, main) }));
    const best = scored.reduce((one, other) => (other.odds > one.odds ? other : one));
    return { set: article.set, when: article.when, answer: best.value };
  });
}

/** Counts of dates, or of the values that a note lists of an article, each once. */
interface Sorted {
  /** Labelled as events of the story. */
  events: number;
  /** Of them, taken for background. */
  lost: number;
  listed: number;
  /** Of those listed, background. */
  noise: number;
}

/** What is counted as one, by article. */
type KeyOf = (article: LabelledDates, index: number) => string;

const eachDate: KeyOf = (_article, index) => String(index);

function eachValue({ view }: LabelledDates, index: number): string {
  const date = view.dates[index];
  const period = date === undefined ? null : pastOf(date);
  return period === null ? '' : valueOf(period);
}

function sortOut(articles: readonly LabelledDates[], told: Weights, keyOf: KeyOf): Sorted {
  const sum: Sorted = { events: 0, lost: 0, listed: 0, noise: 0 };
  for (const article of articles.filter(({ view }) => view.published !== null)) {
    const found = new Map<string, { isEvent: boolean; listed: boolean }>();
    for (const [index, label] of article.labels) {
      const key = keyOf(article, index);
      const { isEvent = false, listed = false } = found.get(key) ?? {};
      const isListed = isSure(storyOdds(article.features[index] ?? [], told));
      found.set(key, { isEvent: isEvent || label, listed: listed || isListed });
    }
    for (const { isEvent, listed } of found.values()) {
      if (isEvent) sum.events += 1;
      if (isEvent && !listed) sum.lost += 1;
      if (listed) sum.listed += 1;
      if (listed && !isEvent) sum.noise += 1;
    }
  }
  return sum;
}

/** Each fold judged by what was fitted on the others. */
function byFolds(days: readonly LabelledArticle[], dates: readonly LabelledDates[]) {
  const judged: Judged[] = [];
  const sorted: { dates: Sorted; values: Sorted }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isIn = ({ id }: { readonly id: string }): boolean => foldOf(id) === fold;
    const told = fitTold(dates.filter((each) => !isIn(each)));
    const main = fitMain(days.filter((each) => !isIn(each)), told); // prettier-ignore
    judged.push(...answers(days.filter(isIn), told, main));
    const held = dates.filter(isIn);
    sorted.push({ dates: sortOut(held, told, eachDate), values: sortOut(held, told, eachValue) });
  }
  return {
    judged,
    sortedDates: sorted.map((each) => each.dates).reduce(added),
    sortedValues: sorted.map((each) => each.values).reduce(added),
  };
}

const added = (one: Sorted, other: Sorted): Sorted => ({
  events: one.events + other.events,
  lost: one.lost + other.lost,
  listed: one.listed + other.listed,
  noise: one.noise + other.noise,
});

const rowsOf = (judged: readonly Judged[], part: string) =>
  [...new Set(judged.map(({ set }) => set))].map((set) =>
    mainDayRow(set, part, judgeMainDays(judged.filter((each) => each.set === set))),
  );

const percent = (some: number, all: number): string => `${((100 * some) / all).toFixed(1)} %`;

async function train(root: string, data: string): Promise<void> {
  const days = await articlesWithDays(root, data);
  const dates = articlesWithDates(root, data, days);
  const seen = days.filter(({ part }) => part !== 'unseen');
  const { judged, sortedDates, sortedValues } = byFolds(seen, dates);
  const told = fitTold(dates);
  const main = fitMain(seen, told);
  const sure = sureOf(heldOut(seen, dates, [...seen, ...(await articlesOfClaims(root, data, 'days.tsv'))]));
  const unseen = answers(days.filter(({ part }) => part === 'unseen'), told, main); // prettier-ignore
  console.log('When the main event was\n');
  console.log(terminalTable([...rowsOf(judged, 'fit and tune, by five folds'), ...rowsOf(unseen, 'unseen')], MAIN_DAY_HEADS)); // prettier-ignore
  console.log(`\nWhich dates tell of the story, by five folds within fit and tune (${dates.length / 2} articles)`);
  for (const [what, { events, lost, listed, noise }] of [
    ['dates', sortedDates],
    ['values, each once', sortedValues],
  ] as const)
    console.log(
      `${what}: of ${listed} listed ${percent(noise, listed)} are background, of ${events} events ${percent(lost, events)} are lost`,
    );
  writeFileSync(join(root, 'src/data/event-date.tsv'), tableOf({ told, main, sure }));
}

const HEAD = [
  '# Written by `npm run train:event-date`; event-date.LICENSE.md says from what.',
  '# told: whether a date tells of the story. main: when the main event was. sure: whether that is right. Weights of features in log odds.',
];

function tableOf(decisions: Readonly<Record<string, Weights>>): string {
  const lines = Object.entries(decisions).flatMap(([decision, weights]) =>
    [...weights].map(([name, weight]) => `${decision}: ${name}\t${weight}`),
  );
  return `${[...HEAD, ...lines].join('\n')}\n`;
}

const [data] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: npm run train:event-date -- DATA_DIR');
  process.exit(2);
}
void train(process.cwd(), data);
