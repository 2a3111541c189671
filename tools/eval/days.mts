// The day of the main event as articles show it: sure or not, right or not. Prints rows of counts as JSON.
import { readFileSync } from 'node:fs';
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

type Answered = { article: LabelledArticle; answer: MainDate };

function counted(set: string, answered: readonly Answered[]) {
  const sure = answered.filter(({ answer }) => sureDay(answer) !== null);
  const days = sure.filter(({ answer }) => answer.precision === 'day');
  const right = (some: readonly Answered[]): number => some.filter((each) => isRight(each.answer, each.article)).length;
  const labelled = answered.filter(({ article }) => article.when !== null).length;
  return { set, articles: answered.length, labelled, right: right(sure), sure: sure.length, rightDays: right(days), days: days.length }; // prettier-ignore
}

const [data = '', unseen] = process.argv.slice(2);
const root = process.cwd();
const days = await articlesWithDays(root, data);
const seen = days.filter(({ part }) => part !== 'unseen');
const claims = await articlesOfClaims(root, data, 'days.tsv');
const held = heldOut(seen, articlesWithDates(root, data, days), [...seen, ...claims]);
const folds = answersByFolds(held);
const sets = [...new Set(folds.map(({ article }) => article.set))];
const rows = sets.map((set) => counted(`${set}, by five folds`, folds.filter(({ article }) => article.set === set))); // prettier-ignore
rows.push(counted('all, by five folds', folds));
if (unseen !== undefined) {
  const { told, main, sure } = parseEventDateWeights(readFileSync(join(root, 'src/data/event-date.tsv'), 'utf8'));
  const sealed = await articlesOfClaims(root, data, unseen);
  rows.push(counted('claims, unseen', sealed.map((article) => ({ article, answer: chooseMainDate(weighingOf(article, told), main, sure) })))); // prettier-ignore
}
console.log(JSON.stringify(rows));
