import { toTextDocument } from '../../../../../src/analysis/language';
import { featuresOf, type Weighing } from '../../../../../src/analysis/language/event-dates/main-event/features';
import { dayPeriod } from '../../../../../src/analysis/language/event-dates/period';
import { viewText } from '../../../../../src/analysis/language/event-dates/text-view';

/** More than a call takes arguments. */
const MANY = 200_000;
const view = viewText(toTextDocument('They met.', { title: null, language: 'en', excluded: [] }), null, []);
const weighing: Weighing = { view, features: [], told: Array.from({ length: MANY }, () => 1), article: [] };

describe('what is weighed of a text with very many dates', () => {
  it('is how well the best of them is told', () => {
    expect(featuresOf(null, weighing).get('none: most told date')).toBe(1);
  });

  it('is how well the less told end of a span is', () => {
    const namings = Array.from({ length: MANY }, (_each, date) => ({ date, ahead: false }));
    const end = (day: number) => ({ period: dayPeriod(day), origins: new Set(['named'] as const), namings });
    const span = { ...end(1), ends: [end(1), end(2)] as const };
    expect(featuresOf(span, weighing).get('span, less told end')).toBe(1);
  });
});
