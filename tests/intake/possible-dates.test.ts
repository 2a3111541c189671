import { withoutFutureDate } from '../../src/intake';
import { lines, readOne } from './helpers';

const story = (day: string, ...more: string[]): string =>
  lines(
    'Council of Elmwood meets',
    day,
    '',
    'The council of Elmwood met on the bridge for a long debate of the budget.',
    ...more,
  );

describe('dates that cannot be', () => {
  const now = '2026-01-02T23:30:00';

  it('are those to come, but for the day after, which has begun elsewhere', async () => {
    for (const day of ['2020-01-01', '2026-01-02', '2026-01-03']) {
      const article = await readOne(story(day));
      expect(withoutFutureDate(article, now)).toBe(article);
      expect(article.date?.value).toBe(day);
    }
    for (const day of ['2026-01-04', '2050-06-02'])
      expect(withoutFutureDate(await readOne(story(day)), now).date).toBeNull();
  });

  it('are those before the outlet stood', async () => {
    const since = async (day: string): Promise<string | null> =>
      (await readOne(story(day, '', 'Copyright © Politico. All rights reserved.'))).date?.value ?? null;
    expect(await since('1975-04-03')).toBeNull();
    expect(await since('2012-04-03')).toBe('2012-04-03');
  });
});
