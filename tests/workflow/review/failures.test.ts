import { Reviewer } from './reviewing';

const STORY = 'Rice gets dear in Hoeryong\n\nRice got dear in Hoeryong on Friday, traders said.\n';

describe('what gives no article to review', () => {
  it('is reported with what is filed, once', async () => {
    const review = await new Reviewer().review(['', STORY]);
    expect(review.session.items).toHaveLength(1);
    expect(review.session.problems).toHaveLength(1);
    const report = await review.file();
    expect(report.articles.map(({ name, status }) => [name, status])).toEqual([
      ['review 2.txt', 'created'],
      ['review 1.txt', 'failed'],
    ]);
    expect(report.articles.at(-1)?.problem?.code).toBeDefined();
    expect(review.session.problems).toEqual([]);
    expect((await review.file()).articles).toEqual([]);
  });
});
