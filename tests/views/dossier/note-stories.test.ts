import { undo } from '../../../src/journal/undo';
import { knownVault } from '../../../src/index/known-vault';
import { ok } from '../../../src/model';
import { DOSSIER } from '../../../src/text/dossier';
import { MemoryVault } from '../../../src/vault/memory';
import { describeDossier, dossierIn, writeDossier } from '../../../src/views/dossier';
import { NoteAnchors } from '../../../src/views/dossier/note-anchors';
import { disagreementLines, originLines } from '../../../src/views/dossier/note-stories';
import { storyReports } from '../../../src/views/dossier/story-reports';
import { importArticles } from '../../../src/workflow/import';
import { KeptNotes } from '../../../src/workflow/review/read-note';
import { StatementReader } from '../../../src/workflow/statements/statement-reader';
import { verify } from '../../../src/workflow/verify';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, treeOf } from '../../support/workspace';
import { article as noteOf, vaultWith } from './vault';

const article = (outlet: string, day: string, title: string, text: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\nsource: ${outlet}\npublished: ${day}\n---\n${text}\n`;

const FIRST = article('Daily NK', '2025-03-04', 'Dam bursts above Musan', 'The dam above Musan burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud.\n\nNine miners drowned below the dam at Musan on March 1, the source said.'); // prettier-ignore
const SECOND = article('Reuters', '2025-03-05', 'Miners drown', 'A dam above Musan burst on March 1. Four miners drowned below the dam at Musan on March 1, a trader in the city of Hoeryong told Reuters. Houses were washed away.'); // prettier-ignore
const UNSOURCED = article('The Sun', '2025-03-06', '<% gone %> [[x]] #tag', 'A dam above Musan burst on March 1. Five miners <% tp.x %> #tag drowned below the dam at Musan on March 1. Houses are gone.'); // prettier-ignore
const ALONE = article('Daily NK', '2024-01-09', 'Rice is dear', 'Rice costs more in Musan, a source in the city said.'); // prettier-ignore

async function vaultOf(texts: readonly string[]): Promise<Workspace> {
  const workspace = testWorkspace(new MemoryVault());
  const inputs = texts.map((text, at) => ok({ name: `${at}.md`, text, format: 'markdown' as const }));
  await importArticles(inputs, workspace);
  return workspace;
}

async function written(workspace: Workspace, of = 'Musan'): Promise<string> {
  const report = await writeDossier({ entities: [of], which: 'all' }, DOSSIER.note, workspace);
  expect(report.problems).toEqual([]);
  const path = report.notes.find(({ path }) => path.startsWith('Dateline/Dossiers/'))?.path ?? '';
  return workspace.vault.read(path);
}

/** What stands below a heading. */
const part = (note: string, title: string): string | null =>
  new RegExp(`\\n## ${title}\\n\\n([^]*?)(?=\\n## )`).exec(note)?.[1] ?? null;

describe('stories of several articles in a written dossier', () => {
  it('have their origins, with who leans on whom and what is not established', async () => {
    const note = await written(await vaultOf([FIRST, SECOND, UNSOURCED]));
    const told = part(note, 'Origins') ?? '';
    expect(told.match(/^- .*/gm)).toEqual([expect.stringMatching(/: 3 articles · 3 outlets · 1 origin$/)]);
    expect(told).toMatch(/^ {2}- anonymous: a source in North Hamgyong province\n {4}- \*\*2025-03-04\*\* \[\[[^\]]*\|Dam bursts above Musan\]\], Daily NK, at first hand$/m); // prettier-ignore
    expect(told).toMatch(/^ {2}- Independence not established: 2 articles\n {4}- \*\*2025-03-05\*\* \[\[[^\]]*\]\], Reuters, may be the same source as another outlet’s\n {4}- \*\*2025-03-06\*\* \[\[[^\]]*\]\], The Sun, no source stated$/m); // prettier-ignore
  });

  it('have what they tell otherwise, each linked to its block, to be verified and undone', async () => {
    const workspace = await vaultOf([FIRST, SECOND, UNSOURCED]);
    const before = await treeOf(workspace.vault);
    const told = part(await written(workspace), 'Disagreement') ?? '';
    expect(told).toMatch(/^ {2}- differs: 4 to 9$/m);
    expect(told).toMatch(/^ {4}- “Nine miners” \[\[[^\]]*#\^[0-9a-f]{6}\|Dam bursts above Musan\]\], Daily NK, 2025-03-04, by /m); // prettier-ignore
    expect(told).toMatch(/^ {4}- “Five miners” \[\[[^\]]*\]\], The Sun, 2025-03-06, independence not established$/m);
    expect(told).toMatch(/^ {6}> %%dateline-quote [^%]*%% Nine miners drowned/m);
    const { quotations, faults } = await verify(workspace);
    expect(faults).toEqual([]);
    expect(quotations).toBeGreaterThanOrEqual(3);
    await undo(workspace, {});
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('are printed too, and told as JSON, with nothing written', async () => {
    const workspace = await vaultOf([FIRST, SECOND, UNSOURCED]);
    const before = await treeOf(workspace.vault);
    const request = { entities: ['Musan'], which: 'all' } as const;
    const printed = await describeDossier(request, workspace, { words: DOSSIER.note, said: workspace });
    const text = printed.ok ? printed.value : '';
    expect(part(text, 'Origins')).toContain('3 articles · 3 outlets · 1 origin');
    expect(part(text, 'Disagreement')).toMatch(/^ {2}- differs: 4 to 9$/m);
    expect(part(text, 'Said of')).toContain('> Nine miners drowned');
    expect(text).not.toMatch(/#\^/);
    const json = await describeDossier(request, workspace, { words: DOSSIER.note, json: true, said: workspace });
    const told = JSON.parse(json.ok ? json.value : '') as { told: { differences: { points: unknown[] } }[] };
    expect(told).toMatchObject({ saidBy: [], told: [{ origins: { outlets: 3 } }] });
    expect(told.told[0]?.differences.points).toContainEqual(expect.objectContaining({ relation: 'differs', low: 4 }));
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('are words, whatever articles say', async () => {
    const note = await written(await vaultOf([FIRST, SECOND, UNSOURCED]));
    const told = `${part(note, 'Origins')}${part(note, 'Disagreement')}`;
    expect(told).toContain('tp.x');
    expect(told).not.toMatch(/<%|(?<!\\)#tag|\[\[x\]\]/);
  });

  it('are not told of where there are none', async () => {
    const note = await written(await vaultOf([ALONE]));
    expect([part(note, 'Origins'), part(note, 'Disagreement')]).toEqual([null, null]);
  });

  it('are told up to five, and how many articles were not looked at', async () => {
    const notes = Array.from({ length: 12 }, (_, at) => {
      const body = `The Police of county ${at} searched ${at + 20} homes, a source said.`;
      const told = { actors: ['Police'], date: `${2010 + at}-03-04` };
      return [
        [`first ${at}.md`, noteOf(`first ${at}`, body, told)],
        [`copy ${at}.md`, noteOf(`copy ${at}`, body, { ...told, copyOf: `first ${at}` })],
      ];
    }).flat();
    const note = await written(vaultWith(Object.fromEntries(notes)), 'Police');
    const told = part(note, 'Origins') ?? '';
    expect(told.match(/^- .*/gm)?.map((line) => line.slice(4, 8))).toEqual(
      Array.from({ length: 5 }, (_, at) => `${2021 - at}`),
    );
    expect(told).toMatch(/^Not looked at for this: 7 earlier articles\.\n\n- /);
    expect(part(note, 'Disagreement')).toBeNull();
  });

  it('tell a point once that two stories share, and eight origins of one story', async () => {
    const workspace = await vaultOf([FIRST, SECOND]);
    const { index } = await knownVault(workspace);
    const made = await dossierIn({ entities: ['Musan'], which: 'all' }, index, 8);
    if (!made.ok) throw new Error(made.problem.code);
    const { rows } = made.value;
    const {
      stories: [story],
    } = await storyReports(rows, await KeptNotes.open(workspace, index), workspace, undefined);
    const [origin] = story?.origins.origins ?? [];
    if (story === undefined || origin === undefined) throw new Error('no story');
    const many = { ...story, origins: { ...story.origins, origins: Array.from({ length: 11 }, () => origin) } };
    const reader = await StatementReader.open(workspace, index);
    const said = { reader, anchors: new NoteAnchors(), reports: { stories: [many, many], left: 0 } };
    const reading = { ...{ index, said, vault: workspace.vault, words: DOSSIER.note }, day: '2026-01-02', stories: 5 };
    let disagreement = '';
    for await (const piece of disagreementLines(made.value, reading)) disagreement += piece;
    expect(disagreement.match(/^- /gm)).toHaveLength(1);
    const told = [...originLines(made.value, reading)].join('');
    expect(told.match(/^ {2}- anonymous: /gm)).toHaveLength(16);
    expect(told.match(/^ {2}- and 3 more$/gm)).toHaveLength(2);
  });

  it('are called by the names of notes that have no title', async () => {
    const body = 'The Police searched 23 homes, a source said.';
    const notes = {
      'Articles/one.md': noteOf('one', body, { actors: ['Police'], date: '2024-03-04' }),
      'Articles/two.md': noteOf('two', body, { actors: ['Police'], date: '2024-03-05', copyOf: 'one' }),
    };
    const told = part(await written(vaultWith(notes), 'Police'), 'Origins') ?? '';
    expect(told).toContain('[[two]]');
    expect(told).not.toContain('|Articles/');
  });
});
