import { toTextDocument } from '../../../../src/analysis/language';
import { readDay } from '../../../../src/model';
import { valueOf } from '../../../../src/analysis/language/event-dates/period';
import { readDates } from '../../../../src/analysis/language/event-dates/read';

/** Where the dates of a text published on a Thursday would lie if they pointed ahead. */
const aheadIn = (text: string): (string | null)[] =>
  readDates(toTextDocument(text, { title: null, language: 'en', excluded: [] }), readDay('2024-11-28')).map(
    ({ ahead }) => ahead && valueOf(ahead),
  );

describe('where a date lies that points ahead', () => {
  it.each([
    ['They will meet on Friday.', '2024-11-29'],
    ['They will meet on Thursday.', '2024-11-28'],
    ['They will meet on Wednesday.', '2024-12-04'],
    ['They will meet next Wednesday.', '2024-12-04'],
    ['They will meet next week.', '2024-12-02/2024-12-08'],
    ['They will meet tomorrow.', '2024-11-29'],
    ['They will meet next weekend.', '2024-11-30/2024-12-01'],
    ['They will meet on December 3.', '2024-12-03'],
    ['They will meet on May 3.', '2025-05-03'],
    ['They will meet from May 3 to 5.', '2025-05-03/2025-05-05'],
    ['They will meet in March.', '2025-03'],
    ['They will meet next month.', '2024-12'],
    ['They will meet in 2026.', '2026'],
    ['They will meet on May 3, 2026.', '2026-05-03'],
  ])('%s', (text, value) => {
    expect(aheadIn(text)).toEqual([value]);
  });

  it.each(['They met last week.', 'They met in May 2021.', 'They met three days ago.', 'They met last month.'])(
    'is nowhere for what can only be over: %s',
    (text) => {
      expect(aheadIn(text)).toEqual([null]);
    },
  );
});
