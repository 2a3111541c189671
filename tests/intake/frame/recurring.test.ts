import { recurringLines, shortLinesOf, withoutRecurringLines } from '../../../src/intake';
import type { Article } from '../../../src/model';
import { expectSound, lines, readOne } from '../helpers';

const NOTE = 'The Elmwood Briefing by Ana Luz, every morning at 7';

async function articleOn(day: string, outlet: string | null, ...more: string[]): Promise<Article> {
  const article = await readOne(
    lines(
      `Council of Elmwood meets on ${day}`,
      day,
      '',
      `The council of Elmwood met on the bridge for a long debate of the m${'o'.repeat(Number(day.slice(-2)) + Number(day.slice(5, 7)))}n budget, its clerk said in a note.`,
      ...more,
    ),
  );
  return { ...article, source: outlet === null ? null : { value: outlet, from: 'test' } };
}

const days = (count: number): string[] => Array.from({ length: count }, (_, at) => `2019-03-${String(at + 10)}`);
const printedOn = (on: readonly string[], outlet: string | null, ...more: string[]): Promise<Article[]> =>
  Promise.all(on.map((day) => articleOn(day, outlet, ...more)));

function leftOut(article: Article, others: readonly Article[]): string[] {
  const { body } = withoutRecurringLines(article, recurringLines(others.map(shortLinesOf)));
  expectSound(body);
  return body.excluded.map(({ start, end }) => body.text.slice(start, end));
}

describe('lines that recur', () => {
  it('with unrelated stories of an outlet are left out, whatever their numbers', async () => {
    const articles = await printedOn(days(4), 'Coast Ledger', NOTE);
    const later = await articleOn('2019-05-01', 'Coast Ledger', NOTE.replace('7', '8'), 'Mayor Ana Luz agreed.');
    expect(leftOut(later, articles)).toEqual([NOTE.replace('7', '8')]);
  });

  it('are those of that outlet only', async () => {
    const articles = await printedOn(days(4), 'Coast Ledger', NOTE);
    expect(leftOut(await articleOn('2019-05-01', 'Bay News', NOTE), articles)).toEqual([]);
  });

  it('are none of a story that is told again on its days', async () => {
    const articles = [
      ...(await printedOn(days(3), 'Coast Ledger', NOTE)),
      ...(await printedOn(days(3), 'Coast Ledger', NOTE)),
    ];
    expect(leftOut(articles[0] as Article, articles)).toEqual([]);
  });

  it('need more days where no outlet is known', async () => {
    expect(leftOut(await articleOn('2019-05-01', null, NOTE), await printedOn(days(7), null, NOTE))).toEqual([]);
    expect(leftOut(await articleOn('2019-05-01', null, NOTE), await printedOn(days(8), null, NOTE))).toEqual([NOTE]);
  });

  it('are the same in any order, and leave an article without them as it is', async () => {
    const articles = [...(await printedOn(days(5), 'Coast Ledger', NOTE)), ...(await printedOn(days(5), 'Bay News'))];
    const kept = articles.map(shortLinesOf);
    const sorted = (of: typeof kept): unknown =>
      [...recurringLines(of)].map(([name, keys]) => [name, [...keys].sort()]).sort();
    expect(sorted([...kept].reverse())).toEqual(sorted(kept));
    const other = articles[7] as Article;
    expect(withoutRecurringLines(other, recurringLines(kept))).toBe(other);
  });
});
