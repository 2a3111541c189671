import { ok, type Input, type Outcome } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { extractLine } from '../../src/workflow/extract';
import { explain } from '../../src/workflow/explain';
import { importArticles } from '../../src/workflow/import';
import { planRelinking, relink, summarize, WHOLE_VAULT } from '../../src/workflow/relink';
import { realEngine, testWorkspace, treeOf } from '../support/workspace';

const STORY = `A source in Hoeryong told Daily NK on the 26th that two traders vanished late last month.

Searches began in early July 2023, and a trial is planned for December 20.
`;
const DATED = `${STORY}November 28, 2024 at 09:00AM\nby DailyNK(North Korean Media)\n`;

/** Lines of one key of the only article's note. */
async function eventDatesOf(text: string): Promise<readonly string[]> {
  const workspace = testWorkspace(new MemoryVault());
  const input: Outcome<Input> = ok({ name: 'story.txt', text });
  await importArticles([input], workspace);
  const note = Object.entries(await treeOf(workspace.vault)).find(([path]) => path.startsWith('Articles/'))?.[1] ?? '';
  return [...(/^event-dates:\n((?: {2}- .*\n)+)/m.exec(note)?.[1] ?? '').matchAll(/- (.*)/g)].map(
    ([, item = '']) => item,
  );
}

describe('when what an article tells of happened', () => {
  it('stands in its note as quoted texts, in the order of the calendar', async () => {
    expect(await eventDatesOf(DATED)).toEqual(['"2023-07-01/2023-07-10"', '"2024-10-21/2024-10-31"', '"2024-11-26"']);
  });

  it('is told from the day of publication alone: without one only what states its year', async () => {
    expect(await eventDatesOf(STORY)).toEqual(['"2023-07-01/2023-07-10"']);
  });

  it('comes out of extract with its words and how precise it is', async () => {
    const line = await extractLine(JSON.stringify({ id: '1', input: DATED }), realEngine());
    const text = (line['article'] as { text: string }).text;
    const dates = line['event_dates'] as {
      start: number;
      end: number;
      text: string;
      value: string;
      precision: string;
    }[];
    expect(dates.map(({ text: words, value, precision }) => [words, value, precision])).toEqual([
      ['the 26th', '2024-11-26', 'day'],
      ['late last month', '2024-10-21/2024-10-31', 'part'],
      ['early July 2023', '2023-07-01/2023-07-10', 'part'],
    ]);
    for (const { start, end, text: words } of dates) expect(text.slice(start, end)).toBe(words);
  });
});

describe('an article that was filed before there were event dates', () => {
  const KEY = /^event-dates:\n(?: {2}- .*\n)+/m;
  const input: Outcome<Input> = ok({ name: 'story.txt', text: DATED });

  it('gets them when it is relinked, and nothing else changes', async () => {
    const workspace = testWorkspace(new MemoryVault());
    await importArticles([input], workspace);
    const before = await treeOf(workspace.vault);
    const [path = '', text = ''] = Object.entries(before).find(([name]) => name.startsWith('Articles/')) ?? [];
    await workspace.vault.process(path, () => text.replace(KEY, ''));
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect(summarize(planned)).toEqual({ articles: 1, counts: { dates: 1 }, entities: [] });
    await relink(planned, workspace);
    expect(await treeOf(workspace.vault)).toMatchObject({ [path]: text });
  });
});

describe('what is told of the dates of an article', () => {
  it('names the words of each, and why others are none', async () => {
    const articles = [];
    for await (const outcome of realEngine().read({ name: 'story.txt', text: DATED }))
      if (outcome.ok) articles.push(outcome.value);
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    const { dates, refusedDates } = explain(article, await realEngine().analyze(article));
    expect(dates.map(({ text, value }) => [text, value])).toContainEqual(['late last month', '2024-10-21/2024-10-31']);
    expect(refusedDates.map(({ text }) => text)).toEqual(['December 20']);
  });
});
