// Fits when the main event was, and which dates tell of the story, and writes src/data/event-date.tsv:
//   npm run train:event-date -- DATA_DIR
// Prints how well both do by five folds within fit and tune, and the figures, never the mistakes, of the unseen third.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logOdds, type Weights } from '../../src/language/log-linear';
import { isTold, toldOdds } from '../../src/language/event-dates/told';
import { terminalTable } from '../table.mjs';
import { articlesWithDates, articlesWithDays, type LabelledArticle, type LabelledDates } from './articles';
import { fitMain, fitTold, weighedOf } from './fit';
import { judgeMainDays, MAIN_DAY_HEADS, mainDayRow, type MainDayPair } from './judge.mjs';

const FOLDS = 5;

/** By the article's own id, so that its dates and its day are in one fold. */
const foldOf = (id: string): number =>
  createHash('sha256').update(id.replace(/^[a-z]+:/, '')).digest().readUInt32BE(4) % FOLDS; // prettier-ignore

type Judged = MainDayPair & { readonly set: string };

function answers(articles: readonly LabelledArticle[], told: Weights, main: Weights): Judged[] {
  return articles.map((article) => {
    const scored = weighedOf(article, told).map(({ value, features }) => ({ value, odds: logOdds(features, main) }));
    const best = scored.reduce((one, other) => (other.odds > one.odds ? other : one));
    return { set: article.set, when: article.when, answer: best.value };
  });
}

interface Sorted {
  /** Labelled as events of the story. */
  events: number;
  /** Of them, taken for background. */
  lost: number;
  listed: number;
  /** Of those listed, background. */
  noise: number;
}

function sortOut(articles: readonly LabelledDates[], told: Weights): Sorted {
  const sum: Sorted = { events: 0, lost: 0, listed: 0, noise: 0 };
  for (const { features, labels } of articles.filter(({ view }) => view.published !== null)) {
    for (const [index, isEvent] of labels) {
      const listed = isTold(toldOdds(features[index] ?? [], told));
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
  const sorted: Sorted[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isIn = ({ id }: { readonly id: string }): boolean => foldOf(id) === fold;
    const told = fitTold(dates.filter((each) => !isIn(each)));
    const main = fitMain(days.filter((each) => !isIn(each)), told); // prettier-ignore
    judged.push(...answers(days.filter(isIn), told, main));
    sorted.push(sortOut(dates.filter(isIn), told));
  }
  return { judged, sorted: sorted.reduce(added) };
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
  const { judged, sorted } = byFolds(seen, dates);
  const told = fitTold(dates);
  const main = fitMain(seen, told);
  const unseen = answers(days.filter(({ part }) => part === 'unseen'), told, main); // prettier-ignore
  console.log('When the main event was\n');
  console.log(terminalTable([...rowsOf(judged, 'fit and tune, by five folds'), ...rowsOf(unseen, 'unseen')], MAIN_DAY_HEADS)); // prettier-ignore
  const { events, lost, listed, noise } = sorted;
  console.log(
    `\nWhich dates tell of the story, by five folds within fit and tune: of ${listed} listed ${percent(noise, listed)} are ` +
      `background, of ${events} events ${percent(lost, events)} are lost (${dates.length / 2} articles)`,
  );
  writeFileSync(join(root, 'src/data/event-date.tsv'), tableOf({ told, main }));
}

const HEAD = [
  '# Written by `npm run train:event-date`; event-date.LICENSE.md says from what.',
  '# told: whether a date tells of the story. main: when the main event was. Weights of features in log odds.',
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
