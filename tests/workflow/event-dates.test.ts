import { DEFAULT_SETTINGS, ok, type Input, type Outcome } from '../../src/model';
import { MemoryVault } from '../../src/vault/memory';
import { extractLine } from '../../src/workflow/extract';
import { explain } from '../../src/workflow/explain';
import { readFiling } from '../../src/workflow/extracted/filing';
import { importArticles } from '../../src/workflow/import';
import { planRelinking, relink, summarize, WHOLE_VAULT } from '../../src/workflow/relink';
import { realEngine, testWorkspace, treeOf } from '../support/workspace';

const STORY = `A source in Hoeryong told Daily NK on the 26th that two traders vanished late last month.

Searches began last week, and a trial is planned for December 20. The prison was built in 1998.
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
    expect(await eventDatesOf(DATED)).toEqual(['"2024-10-21/2024-10-31"', '"2024-11-18/2024-11-24"', '"2024-11-26"']);
  });

  it('is told from the day of publication alone: without one nothing that states no year', async () => {
    expect(await eventDatesOf(STORY)).toEqual([]);
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
      ['last week', '2024-11-18/2024-11-24', 'week'],
    ]);
    for (const { start, end, text: words } of dates) expect(text.slice(start, end)).toBe(words);
  });
});

describe('when the main event of an article was', () => {
  const BOMB =
    'A bomb killed nine people in Kabul on November 26, police said. It went off on November 26 in a market.';
  const text = `Bomb kills nine people in Kabul\n\n${BOMB}\n\nNovember 28, 2024 at 09:00AM\nby DailyNK(North Korean Media)\n`;
  const input: Outcome<Input> = ok({ name: 'story.txt', text });

  it('stands in its note as a quoted text, and an import that comes again changes nothing', async () => {
    const workspace = testWorkspace(new MemoryVault());
    await importArticles([input], workspace);
    const before = await treeOf(workspace.vault);
    expect(Object.values(before).join('')).toMatch(/^event-date: "2024-11-26"$/m);
    await importArticles([input], workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('is no key where it cannot be told', async () => {
    const workspace = testWorkspace(new MemoryVault());
    const opinion = 'Power corrupts, and we ought to know it. I have seen it in Hoeryong.\n';
    await importArticles([ok({ name: 'opinion.txt', text: opinion })], workspace);
    expect(Object.values(await treeOf(workspace.vault)).join('')).not.toContain('event-date');
  });

  it('is no key where it is only the best guess, which extract gives with its probability', async () => {
    const workspace = testWorkspace(new MemoryVault());
    await importArticles([ok({ name: 'story.txt', text: DATED })], workspace);
    expect(Object.values(await treeOf(workspace.vault)).join('')).not.toMatch(/^event-date:/m);
    const line = await extractLine(JSON.stringify({ id: '1', input: DATED }), realEngine());
    expect([line['event_date'], Number(line['event_date_probability']) < 0.9]).toEqual(['2024-11-26', true]);
  });

  it('has the name that the settings give it', async () => {
    const settings = { ...DEFAULT_SETTINGS, properties: { ...DEFAULT_SETTINGS.properties, eventDate: 'happened' } };
    const workspace = { ...testWorkspace(new MemoryVault()), settings };
    await importArticles([input], workspace);
    expect(Object.values(await treeOf(workspace.vault)).join('')).toMatch(/^happened: "2024-11-26"$/m);
  });

  it('comes out of extract, and null where it cannot be told', async () => {
    const line = await extractLine(JSON.stringify({ id: '1', input: DATED }), realEngine());
    expect(line['event_date']).toBe('2024-11-26');
    const none = await extractLine(JSON.stringify({ id: '1', input: 'Power corrupts.' }), realEngine());
    expect(none['event_date']).toBeNull();
  });

  it('is filed from lines that were extracted elsewhere, and unknown in those of before', async () => {
    const line = await extractLine(JSON.stringify({ id: '1', input: DATED }), realEngine(), { full: true });
    const filing = JSON.parse(JSON.stringify(line['filing'])) as { analysis: { mainDate?: object } };
    const read = readFiling(filing, '1');
    expect(read.ok && read.value.analysis.mainDate).toMatchObject({ value: '2024-11-26', losers: [] });
    delete filing.analysis.mainDate;
    const older = readFiling(filing, '1');
    expect(older.ok && older.value.analysis.mainDate.value).toBeNull();
    expect(readFiling({ ...filing, analysis: { ...filing.analysis, mainDate: { value: 'soon' } } }, '1').ok).toBe(
      false,
    );
  });

  it('is none that an imported document brings along', async () => {
    const workspace = testWorkspace(new MemoryVault());
    const text = `---\ntitle: A story\nevent-date: "1999-01-01"\n---\nPower corrupts, and we know it in Hoeryong.\n`;
    await importArticles([ok({ name: 'story.md', text })], workspace);
    expect(Object.values(await treeOf(workspace.vault)).join('')).not.toContain('1999');
  });
});

describe('an article that was filed before there were event dates', () => {
  const KEY = /^event-date: .*\n|^event-dates:\n(?: {2}- .*\n)+/gm;
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

  it('keeps what a hand wrote, and a key that was left empty', async () => {
    for (const own of ['event-date: "2024-10"\n', 'event-date:\n']) {
      const workspace = testWorkspace(new MemoryVault());
      await importArticles([input], workspace);
      const before = await treeOf(workspace.vault);
      const [path = '', text = ''] = Object.entries(before).find(([name]) => name.startsWith('Articles/')) ?? [];
      const edited = text.replace(/^event-date: .*\n/m, own);
      await workspace.vault.process(path, () => edited);
      await relink(await planRelinking(WHOLE_VAULT, workspace), workspace);
      expect(await treeOf(workspace.vault)).toMatchObject({ [path]: edited });
    }
  });
});

describe('what is told of the dates of an article', () => {
  it('names the words of each, and why others are none', async () => {
    const articles = [];
    for await (const outcome of realEngine().read({ name: 'story.txt', text: DATED }))
      if (outcome.ok) articles.push(outcome.value);
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    const { dates, refusedDates, mainDate } = explain(article, await realEngine().analyze(article));
    expect(dates.map(({ text, value }) => [text, value])).toContainEqual(['late last month', '2024-10-21/2024-10-31']);
    expect(mainDate.value).toBe('2024-11-26');
    expect(mainDate.losers.map(({ value }) => value)).toContain('2024-10-21/2024-10-31');
    expect(refusedDates.map(({ text }) => text)).toEqual(['December 20', '1998']);
  });
});
