import { type Features, type Weights, chancesOf, logOdds } from '../log-linear';
import { ageOf, type DateFeatures, type DateContext } from './features';
import { type CalendarPeriod, valueOf } from './period';
import { type DayAlternative, type Naming, alternativesOf } from './main-alternatives';
import { reasonOf, type DateCandidate, type MainDate } from '../../../model';
import { whyAgainst, whyFor } from './wording';

/** What is known of a text before its alternatives are weighed. */
export interface Weighing {
  readonly view: DateContext;
  /** Of each date. */
  readonly features: readonly DateFeatures[];
  /** Log odds of each date to tell of the story. */
  readonly told: readonly number[];
  /** Of the text as a whole. */
  readonly article: readonly string[];
}

/** Log odds beyond these say no more. */
const MOST = 4;
const clipped = (odds: number): number => Math.max(-MOST, Math.min(MOST, odds));

/** The highest of them. They are not spread: a text may hold more dates than a call takes arguments. */
const highest = (odds: readonly number[]): number => odds.reduce((one, other) => Math.max(one, other), -MOST);

/** Takes features one by one: those that are not 0, each once. */
type Put = (name: string, value?: number) => void;

/** Features of an alternative: what its calendar, its namings and the text say for it. Null: that it cannot be told. */
function putFeatures(alternative: DayAlternative | null, weighing: Weighing, put: Put): void {
  if (alternative === null) return putNone(weighing, put);
  if (alternative.ends !== undefined) return spanFeatures(alternative.ends, weighing, put);
  calendarFeatures(alternative, weighing, put);
  if (alternative.namings.length > 0) namingFeatures(alternative.namings, weighing, put);
  else put('not named');
  withArticle(alternative, weighing, put);
}

export function featuresOf(alternative: DayAlternative | null, weighing: Weighing): Features {
  const features = new Map<string, number>();
  putFeatures(alternative, weighing, (name, value = 1) => features.set(name, value));
  return features;
}

/** Their weighted sum, without gathering them: there are many alternatives, and few are explained. */
export function oddsOf(alternative: DayAlternative | null, weighing: Weighing, weights: Weights): number {
  let odds = 0;
  putFeatures(alternative, weighing, (name, value = 1) => (odds += value * (weights.get(name) ?? 0)));
  return odds;
}

function putNone({ view, told, article }: Weighing, put: Put): void {
  put('none');
  for (const each of article) put(`none: ${each}`);
  if (view.published === null) put('none: no day of publication');
  put('none: most told date', clipped(highest(told)));
}

function calendarFeatures({ period, origins }: DayAlternative, { view }: Weighing, put: Put): void {
  put(`precision ${period.precision}`);
  for (const origin of origins) put(origin);
  if (view.published === null) return;
  const age = ageOf(period, view.published);
  put(`age ${age}`);
  put(`precision ${period.precision}, age ${age}`);
}

/** Features of a date that count where an alternative is named first, and where it is told best. */
const FIRST = ['rule', 'year', 'before', 'behind', 'tense', 'verb', 'no verb', 'when', 'limit', 'shares', 'somebody'] as const; // prettier-ignore
const OF_FIRST = new RegExp(`^(?:${FIRST.join('|')})`);
const OF_BEST = /^(?:before|behind|tense|when somebody|shares \d with the headline)/;

/** What a feature of a date becomes where it counts so; null: it does not. There are some hundred names in all. */
function counting(as: string, pattern: RegExp): (name: string, ahead: boolean) => string | null {
  const known = [new Map<string, string | null>(), new Map<string, string | null>()] as const;
  return (name, ahead) => {
    const names = known[ahead ? 1 : 0];
    const found = names.get(name);
    if (found !== undefined) return found;
    const counted = pattern.test(name) ? `${as} ${ahead ? 'ahead, ' : ''}${name}` : null;
    names.set(name, counted);
    return counted;
  };
}

const asFirst = counting('first', OF_FIRST);
const asBest = counting('best', OF_BEST);

function namingFeatures(namings: readonly Naming[], { features, told, view }: Weighing, put: Put): void {
  const [first] = namings;
  if (first === undefined) return;
  const oddsOf = ({ date }: Naming): number => told[date] ?? 0;
  const best = namings.reduce((one, other) => (oddsOf(other) > oddsOf(one) ? other : one), first);
  put('told', clipped(oddsOf(best)));
  if (namings.length > 1) put('times named', Math.log2(namings.length));
  put(`named as date ${Math.min(4, first.date)}`);
  put(`named in sentence ${Math.min(4, view.dates[first.date]?.sentence ?? 0)}`);
  if (namings.every(({ ahead }) => ahead)) put('only named ahead');
  for (const each of features[first.date] ?? []) putIf(asFirst(each, first.ahead), put);
  for (const each of features[best.date] ?? []) putIf(asBest(each, best.ahead), put);
}

const putIf = (name: string | null, put: Put): void => {
  if (name !== null) put(name);
};

/** What the text as a whole says of publication and of longer stretches. */
function withArticle({ period, origins, namings }: DayAlternative, { article }: Weighing, put: Put): void {
  for (const origin of origins) {
    if (origin === 'named' || origin === 'named ahead') continue;
    if (namings.length > 0 && origin !== 'publication') continue;
    for (const each of article) put(`${origin}: ${each}`);
  }
  if (period.unit !== 'day') for (const each of article) put(`${period.unit}: ${each}`);
}

function spanFeatures([first, last]: NonNullable<DayAlternative['ends']>, weighing: Weighing, put: Put): void {
  const { view, told } = weighing;
  put('span');
  put(`span ${lengthOf(first.period, last.period)}`);
  if (view.published !== null) put(`span, end age ${ageOf(last.period, view.published)}`);
  if (last.namings.length === 0) put('span, end not named');
  const rankOf = ({ namings }: DayAlternative): number => Math.min(3, namings[0]?.date ?? 3);
  put(`span of dates ${rankOf(first)} and ${rankOf(last)}`);
  if (sharesSentence(first, last, view)) put('span in one sentence');
  if (isWhole(first, last, weighing)) put('span of all told');
  const oddsOf = ({ namings }: DayAlternative): number => highest(namings.map(({ date }) => told[date] ?? 0));
  put('span, less told end', clipped(Math.min(oddsOf(first), oddsOf(last))));
}

function lengthOf(first: CalendarPeriod, last: CalendarPeriod): string {
  const days = last.first - first.first;
  return days === 1 ? 'of two days' : days <= 3 ? 'of days' : days <= 7 ? 'of a week' : days <= 14 ? 'of two weeks' : 'of weeks'; // prettier-ignore
}

const sharesSentence = (first: DayAlternative, last: DayAlternative, { dates }: DateContext): boolean =>
  first.namings.some((one) => last.namings.some((other) => dates[one.date]?.sentence === dates[other.date]?.sentence));

/** Whether no day that the story tells of lies outside. */
function isWhole({ period: from }: DayAlternative, { period: to }: DayAlternative, { view, told }: Weighing): boolean {
  return view.dates.every(({ laid }, index) => {
    if (!('period' in laid) || laid.period.precision !== 'day' || (told[index] ?? 0) <= 0) return true;
    return laid.period.first >= from.first && laid.period.last <= to.last;
  });
}

/** What says how far a stated answer is to be relied on: its chance, and what the chance knows too little of. */
export function sureFeatures(answer: DayAlternative, chance: number, { view, article }: Weighing): Features {
  const sentence = view.dates[answer.namings[0]?.date ?? 0]?.sentence ?? 0;
  const known = ['bias', ...article.filter((each) => each === 'opinion' || each === 'essay')];
  if (view.published === null) known.push('unpublished');
  if (sentence > 1) known.push('not at its beginning');
  if (answer.period.precision !== 'day') known.push('no day');
  return new Map([['chance', clipped(Math.log(chance / (1 - chance)))], ...known.map((name) => [name, 1] as const)]);
}

/** Whether a text says that it has happened; what it does not name, or only as a plan, is never sure. */
export const isStated = ({ namings }: DayAlternative): boolean => namings.some(({ ahead }) => !ahead);

function reliance(answer: DayAlternative | null, chance: number, weighing: Weighing, sure: Weights): number {
  if (answer === null) return chance;
  return isStated(answer)
    ? (chancesOf([logOdds(sureFeatures(answer, chance, weighing), sure), 0])[0] ?? 0)
    : Math.min(0.5, chance);
}

/** How many of those that lost are kept. */
const LOSERS = 4;

/** When the main event was: the likeliest of all that may be, by weights that were fitted on labelled articles. */
export function chooseMainDate(weighing: Weighing, weights: Weights, sure: Weights): MainDate {
  const answers: readonly (DayAlternative | null)[] = [...alternativesOf(weighing.view), null];
  const chances = chancesOf(answers.map((answer) => oddsOf(answer, weighing, weights)));
  const ranked = answers.map((answer, at) => ({ answer, chance: chances[at] ?? 0 }));
  ranked.sort((one, other) => other.chance - one.chance);
  const [best = { answer: null, chance: 1 }, ...others] = ranked;
  const features = featuresOf(best.answer, weighing);
  return {
    value: valueOfAnswer(best.answer),
    precision: best.answer?.period.precision ?? null,
    probability: reliance(best.answer, best.chance, weighing, sure),
    reason: reasonOf(ruleOf(best.answer), whyFor(features, weights)),
    losers: others.slice(0, LOSERS).map(({ answer, chance }): DateCandidate => ({
      value: valueOfAnswer(answer),
      score: chance,
      why: whyAgainst(featuresOf(answer, weighing), features, weights),
    })),
  };
}

const valueOfAnswer = (answer: DayAlternative | null): string | null =>
  answer === null ? null : valueOf(answer.period);

/** What kind of answer it is. */
function ruleOf(answer: DayAlternative | null): string {
  if (answer === null) return 'no-date';
  if (answer.ends !== undefined) return 'from-day-to-day';
  return answer.namings.length > 0 ? 'named-date' : 'publication';
}
