import { reasonOf, type DateCandidate, type MainDate } from '../../../../model';
import { chancesOf, type Weights } from '../../log-linear';
import { valueOf } from '../period';
import { whyAgainst, whyFor } from '../wording';
import { alternativesOf, type DayAlternative } from './alternatives';
import { featuresOf, oddsOf, type Weighing } from './features';

/** How many of those that lost are kept. */
const LOSERS = 4;

/** When the main event was: the likeliest of all that may be, by weights that were fitted on labelled articles. */
export function chooseMainDate(weighing: Weighing, weights: Weights): MainDate {
  const answers: readonly (DayAlternative | null)[] = [...alternativesOf(weighing.view), null];
  const chances = chancesOf(answers.map((answer) => oddsOf(answer, weighing, weights)));
  const ranked = answers.map((answer, at) => ({ answer, chance: chances[at] ?? 0 }));
  ranked.sort((one, other) => other.chance - one.chance);
  const [best = { answer: null, chance: 1 }, ...others] = ranked;
  const features = featuresOf(best.answer, weighing);
  return {
    value: valueOfAnswer(best.answer),
    precision: best.answer?.period.precision ?? null,
    probability: best.chance,
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
