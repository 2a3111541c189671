// The day of the main event as articles show it: sure or not, right or not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMainDate } from '../../src/analysis/language/event-dates/main-date';
import { parseEventDateWeights } from '../../src/analysis/language/event-dates/find';
import { sureDay, type MainDate } from '../../src/model';
import {
  articlesOfClaims,
  articlesWithDates,
  articlesWithDays,
  type LabelledArticle,
} from '../event-date/articles.mts';
import { answersByFolds, heldOut, isRight, weighingOf } from '../event-date/sure.mts';

const SEALED = 'days.unseen.tsv';

type Answered = { article: LabelledArticle; answer: MainDate };

/** How a part of the labels is judged. */
interface DayCounts {
  readonly part: string;
  /** Articles, and those of them that have a day. */
  readonly labels: number;
  readonly labelled: number;
  readonly sure: number;
  readonly right: number;
  /** Of the sure ones those that are days, which exports write with precision 1. */
  readonly days: number;
  readonly rightDays: number;
}

function counted(part: string, answered: readonly Answered[]): DayCounts {
  const sure = answered.filter(({ answer }) => sureDay(answer) !== null);
  const days = sure.filter(({ answer }) => answer.precision === 'day');
  const right = (some: readonly Answered[]): number => some.filter((each) => isRight(each.answer, each.article)).length;
  const labelled = answered.filter(({ article }) => article.when !== null).length;
  return { part, labels: answered.length, labelled, sure: sure.length, right: right(sure), days: days.length, rightDays: right(days) }; // prettier-ignore
}

/** Counts of fit and tune by five folds, whose weights have not seen the article, and of the sealed labels. */
export async function dayCounts(root: string, data: string): Promise<DayCounts[]> {
  const labelled = await articlesWithDays(root, data);
  const seen = labelled.filter(({ part }) => part !== 'unseen');
  const claims = await articlesOfClaims(root, data, 'days.tsv');
  const held = heldOut(seen, articlesWithDates(root, data, labelled), [...seen, ...claims]);
  const folds = answersByFolds(held);
  const rows = ['fit', 'tune'].map((part) =>
    counted(
      part,
      folds.filter(({ article }) => article.part === part),
    ),
  );
  if (!existsSync(join(root, 'tools/claims', SEALED))) return rows;
  const { told, main, sure } = parseEventDateWeights(readFileSync(join(root, 'src/data/event-date.tsv'), 'utf8'));
  const sealed = await articlesOfClaims(root, data, SEALED);
  const answered = sealed.map((article) => ({
    article,
    answer: chooseMainDate(weighingOf(article, told), main, sure),
  }));
  return [...rows, counted('unseen', answered)];
}
