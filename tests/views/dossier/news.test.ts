import { undo } from '../../../src/journal/undo';
import { DEFAULT_SETTINGS, type ClaimFloor } from '../../../src/model';
import { DOSSIER } from '../../../src/text/dossier';
import korean from '../../../src/text/languages/ko';
import { MemoryVault } from '../../../src/vault/memory';
import { describeNews, newsSince, writeNews } from '../../../src/views/dossier';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, treeOf } from '../../support/workspace';
import { article, entity } from './vault';

const DAM = 'A dam above [[Musan]] burst on March 1 and washed away forty houses';
const PLACES = { places: ['Musan'] };
const NOTES: Readonly<Record<string, string>> = {
  'Places/Musan.md': entity('place', 'place:musan'),
  'Places/Sinuiju.md': entity('place', 'place:sinuiju'),
  'Sources/Daily.md': entity('source', 'source:daily'),
  'Sources/Wire.md': entity('source', 'source:wire'),
  'dam 1.md': article('d1', `${DAM}, a source in Musan told Daily.`, { ...PLACES, date: '2025-03-02', source: 'Daily', title: 'Dam bursts' }),
  'dam 2.md': article('d2', `${DAM}, Daily reported, citing a source in Musan.`, { ...PLACES, date: '2025-03-04', source: 'Wire', copyOf: 'dam 1' }),
  'dam 3.md': article('d3', `${DAM}. “We dig in the mud,” Kim Chol Su, a trader in Musan, said on Tuesday. According to legend, rain falls. Perhaps people feared it.`, { ...PLACES, date: '2025-03-05', title: '<% gone %> [[x]] #tag', copyOf: 'dam 1' }),
  'rice.md': article('r', 'Rice costs more in [[Sinuiju]].', { places: ['Sinuiju'], date: '2025-03-05' }),
  'old.md': article('o', 'Snow fell in [[Sinuiju]].', { places: ['Sinuiju'], date: '2024-12-01' }),
  'undated.md': article('u', 'Corn costs more in [[Sinuiju]].', { places: ['Sinuiju'] }).replace('dateline: 1', 'imported: 2025-03-09T09:12:44\ndateline: 1'),
  'undated, old.md': article('v', 'Coal costs more.').replace('dateline: 1', 'imported: 2024-03-09T09:12:44\ndateline: 1'),
  'undated, unknown.md': article('w', 'Salt costs more.'),
  '한국.md': article('k', '통일부는 평양에서 열린 회의가 끝났다고 밝혔다.', { date: '2025-03-03' }),
}; // prettier-ignore

const workspaceOf = (notes = NOTES, certainty: ClaimFloor = 'all'): Workspace => ({
  ...testWorkspace(new MemoryVault(notes)),
  settings: { ...DEFAULT_SETTINGS, claims: { certainty } },
});

async function newsOf(since: string, entities: readonly string[] = [], workspace = workspaceOf()) {
  const made = await newsSince({ since, entities }, workspace);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
const pathsOf = async (...asked: Parameters<typeof newsOf>): Promise<readonly (readonly string[])[]> =>
  (await newsOf(...asked)).stories.map(({ reports }) => reports.map(({ row }) => row.path));

async function textOf(since: string, words = DOSSIER.note, entities: readonly string[] = []): Promise<string> {
  const told = await describeNews({ since, entities }, workspaceOf(), { words });
  return told.ok ? told.value.text : told.problem.code;
}

describe('what is new since a day', () => {
  it.each([
    ['2025-03-01', [], [['undated.md'], ['dam 1.md', 'dam 2.md', 'dam 3.md'], ['rice.md'], ['한국.md']]],
    ['2025-03-04', [], [['undated.md'], ['dam 2.md', 'dam 3.md'], ['rice.md']]],
    ['2025-03-06', [], [['undated.md']]],
    ['2025-03-10', [], []],
    ['2025-03-04', ['Wire'], [['dam 2.md', 'dam 3.md']]],
    ['2025-03-04', ['Sinuiju'], [['undated.md'], ['rice.md']]],
    ['2025-03-04', ['Wire', 'place:sinuiju'], [['undated.md'], ['dam 2.md', 'dam 3.md'], ['rice.md']]],
  ])('%s, of %j: stories, the newest first, the earliest report of one first', async (since, names, paths) => {
    expect(await pathsOf(since, names)).toEqual(paths);
  });

  it('counts what a story told before, its origins, and each article once', async () => {
    const [story] = (await newsOf('2025-03-04', ['Wire'])).stories;
    expect(story).toMatchObject({ day: '2025-03-05', earlier: 1, origins: { outlets: 2 } });
    expect(story?.origins.articles.map(({ path }) => path)).toEqual(['dam 1.md', 'dam 2.md', 'dam 3.md']);
  });

  it.each([
    ['all', true],
    ['usual', false],
    ['strict', false],
  ] as const)('tells what is as sure as the settings say: %s', async (certainty, isTold) => {
    const { stories } = await newsOf('2025-03-05', ['Musan'], workspaceOf(NOTES, certainty));
    const quotes = stories.flatMap(({ reports }) => reports.flatMap(({ said }) => said.map(({ quote }) => quote.text)));
    expect(quotes).toContain('“We dig in the mud,” Kim Chol Su, a trader in Musan, said on Tuesday.');
    expect(quotes.includes('Perhaps people feared it.')).toBe(isTold);
  });

  it('tells what those that were asked for said, and what names them, first', async () => {
    const body =
      'Kim Chol Su, a trader, said that rain falls. Pak Yong Ho, a farmer, said that the Ministry of State Security fell.';
    const notes = {
      ...NOTES,
      'Agencies/Ministry of State Security.md': entity('agency', 'agency:mss'),
      'both.md': article('b', body, { actors: ['Ministry of State Security'], places: ['Musan'], date: '2025-04-01' }),
    };
    const first = async (name: string): Promise<string | undefined> =>
      (await newsOf('2025-04-01', [name], workspaceOf(notes))).stories[0]?.reports[0]?.said[0]?.quote.text;
    expect(await first('agency:mss')).toContain('Pak Yong Ho');
    expect(await first('Musan')).toContain('Kim Chol Su');
  });

  it('is written in words of its reader, whatever articles say', async () => {
    const text = await textOf('2025-03-04', DOSSIER.note, ['Musan']);
    expect(text).toMatch(
      /^# What is new on Musan since 2025-03-04\n\n2 new articles in 1 story\. As the vault was on /,
    );
    expect(text).toMatch(/\n## 2025-03-05\n\n- 3 articles · 2 outlets · 2 origins · 1 article earlier\n/); // prettier-ignore
    expect(text).toMatch(/\n {2}- \*\*2025-03-04\*\* \[\[dam 2\]\], Wire\n {4}- .+\n {6}> A dam above Musan burst/);
    expect(text).toMatch(/\n {2}- \*\*2025-03-05\*\* \[\[dam 3\|% gone % x\]\], No source stated\n/);
    expect(text).toMatch(/\n {4}- Kim Chol Su, a trader in Musan \(named person, says\)\n {6}> “We dig in the mud,”/);
    expect(await textOf('2025-03-09')).toContain('- **imported 2025-03-09** [[undated]]');
    const inKorean = await textOf('2025-03-03', { ...DOSSIER.note, ...korean.words().dossier.note });
    expect(inKorean).toMatch(/^# 2025-03-03 이후 새로운 소식\n\n새 기사 5건, 이야기 4개\. /);
    expect(inKorean).toContain('    - 통일부 (기관, 말함)\n      > 통일부는 평양에서 열린 회의가 끝났다고 밝혔다.\n');
  });

  it('shows six sentences of an article, and each once', async () => {
    const said = Array.from({ length: 8 }, (_, at) => `Kim Chol Su, a trader, said that house #a${at} is gone.`);
    const notes = { 'many.md': article('m', said.join(' '), { date: '2025-04-01' }) };
    const told = await describeNews({ since: '2025-04-01', entities: [] }, workspaceOf(notes), { words: DOSSIER.note });
    const lines = (told.ok ? told.value.text : '').split('\n');
    expect(lines.filter((line) => line.startsWith('      > '))).toHaveLength(6);
    expect(lines).toContain('    - and 2 more');
    expect(lines.join('\n')).not.toMatch(/(?<!\\)#a\d/);
  });

  it('names each through whom a statement came once', async () => {
    const body = `Spokesman Jay Carney said yesterday there's a "great deal of activity" behind the scenes to get something done, reports ABC's Devin Dwyer.`; // prettier-ignore
    const workspace = workspaceOf({ 'chain.md': article('c', body, { date: '2025-04-01' }) });
    const told = await describeNews({ since: '2025-04-01', entities: [] }, workspace, { words: DOSSIER.note });
    expect(told.ok ? told.value.text : '').toMatch(/ via [^›]+ › [^›]+\)\n/);
  });

  it('is told as JSON, with statements as `statements --json` has them', async () => {
    const told = await describeNews({ since: '2025-03-04', entities: ['Musan'] }, workspaceOf(), {
      words: DOSSIER.note,
      json: true,
    });
    const { stories, ...news } = JSON.parse(told.ok ? told.value.text : '') as {
      stories: { articles: { statements: object[] }[] }[];
    };
    const about = [{ id: 'place:musan', name: 'Musan', path: 'Places/Musan.md' }];
    expect(news).toEqual({ since: '2025-03-04', about, left: 0, problems: [], cancelled: false });
    expect(stories).toMatchObject([
      {
        ...{ day: '2025-03-05', earlier: 1, origins: { outlets: 2 } },
        articles: [{ path: 'dam 2.md', date: '2025-03-04', cameIn: '2025-03-04', source: 'Wire' }, { id: 'd3' }],
      },
    ]);
    expect(stories[0]?.articles[1]?.statements).toContainEqual(
      expect.objectContaining({ attitude: 'says', article: expect.objectContaining({ path: 'dam 3.md' }) as object }),
    );
  });

  it('names what is not there, and says when it was stopped', async () => {
    const asked = { since: '2025-03-04', entities: ['Nowhere'] };
    expect(await newsSince(asked, workspaceOf())).toMatchObject({ ok: false, problem: { code: 'unknown-entity' } });
    const stop = new AbortController();
    const control = { signal: stop.signal, progress: () => stop.abort() };
    const stopped = await newsSince({ since: '2025-03-01', entities: [] }, workspaceOf(), { control });
    expect(stopped).toMatchObject({ ok: true, value: { cancelled: true, stories: [], left: 0 } });
    const unwritten = await writeNews({ since: '2025-03-01', entities: [] }, DOSSIER.note, workspaceOf(), { control });
    expect(unwritten).toMatchObject({ cancelled: true, batch: null, notes: [] });
  });

  it('names a note that cannot be read, in what is written too', async () => {
    const broken = article('b', 'Tea costs more.').replace('dateline: 1', 'imported: 2025-04-09T09:12:44\nx: [');
    const workspace = workspaceOf({ ...NOTES, 'broken.md': broken });
    const problems = [expect.objectContaining({ code: 'invalid-yaml', subject: 'broken.md' })];
    expect(await newsOf('2025-03-04', [], workspace)).toMatchObject({ problems, cancelled: false });
    const report = await writeNews({ since: '2025-03-04', entities: [] }, DOSSIER.note, workspace);
    expect(report).toMatchObject({ problems, notes: [{ action: 'created' }] });
  });

  it('is written as a note that changes no other and can be undone', async () => {
    const workspace = workspaceOf();
    const before = await treeOf(workspace.vault);
    const request = { since: '2025-03-04', entities: [] };
    const report = await writeNews(request, DOSSIER.note, workspace);
    expect(report.notes.map(({ path }) => path)).toEqual(['Dateline/Dossiers/What is new since 2025-03-04.md']);
    expect(await workspace.vault.read(report.notes[0]?.path ?? '')).toMatch(/^4 new articles in 3 stories\./);
    await undo(workspace, {});
    expect(await treeOf(workspace.vault)).toEqual(before);
    const unknown = await writeNews({ since: '2025-03-04', entities: ['Nowhere'] }, DOSSIER.note, workspace);
    expect(unknown).toMatchObject({ batch: null, problems: [{ code: 'unknown-entity' }] });
  });
});
