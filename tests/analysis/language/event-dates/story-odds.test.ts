import { isSure } from '../../../../src/analysis/language/event-dates/story-odds';
import { foundIn } from './support';

const STORY =
  'Police searched houses in Hoeryong on Monday, a source said. The searches began on November 20, after a trader fled. ';

const listed = (text: string): string[] =>
  foundIn(text, 'Police search houses in Hoeryong').dates.map((date) => date.text);

describe('the dates of a story', () => {
  it('are those that tell what happened in it', () => {
    expect(listed(STORY)).toEqual(['Monday', 'November 20']);
  });

  it.each([
    'The ministry was founded in 1948.',
    'It was the largest search since 2003.',
    'Prices rose by 12 percent in 2019, compared with 3 percent in 2018.',
    'He served as minister from 1999 to 2004.',
    'In 1997 many people starved.',
  ])('leave out what is background: %s', (background) => {
    expect(listed(STORY + background)).toEqual(['Monday', 'November 20']);
  });

  it('are listed only where that is likelier than not by some margin', () => {
    expect([-1, 0, 0.5, 1, 3].map(isSure)).toEqual([false, false, false, true, true]);
  });

  it('hold the day of the main event, however little else speaks for it', () => {
    const { dates, main } = foundIn('Rice is dear in Hoeryong today, and maize too.', 'Rice dear in Hoeryong');
    expect(main).toMatchObject({ value: '2024-11-28', reason: { rule: 'named-date' } });
    expect(dates.map((date) => date.text)).toEqual(['today']);
  });

  it('say of background that it is, and why', () => {
    const { refused } = foundIn(`${STORY}The ministry was founded in 1948.`, 'Police search houses in Hoeryong');
    const [reason] = refused.map((date) => date.reason.detail);
    expect(reason).toMatch(/^background of the story; .*(?:a year is named|no day|long before publication)/);
  });
});
