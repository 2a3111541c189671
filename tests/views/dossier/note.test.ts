import { DOSSIER } from '../../../src/text/dossier';
import { describeDossier, writeDossier } from '../../../src/views/dossier';
import { check } from '../../../src/workflow/check';
import { undo } from '../../../src/journal/undo';
import { treeOf } from '../../support/workspace';
import { article, vaultWith } from './vault';

const both = { actors: ['Police'], places: ['Hoeryong'], source: 'Daily' };
const NOTES = {
  'first.md': article('first', 'The Police came to Hoeryong. ^abc123', { ...both, date: '2024-03-01', title: 'One' }),
  'copy.md': article('copy', 'The Police came to Hoeryong.', { ...both, source: 'Wire', copyOf: 'first' }),
  'second.md': article('second', 'Rain fell on the town and its people all day.', { ...both, date: '2024-02-01' }),
};
const request = { entities: ['Police'], which: 'all' } as const;
const words = DOSSIER.note;

describe('a dossier in words', () => {
  it('tells what is known, when what happened, with sentences and links to their places', async () => {
    const told = await describeDossier(request, vaultWith(NOTES), { words });
    const text = told.ok ? told.value : '';
    expect(
      text.startsWith(
        '# Police\n\n[[Police]]: named in 2 of 2 articles, copies counted once. As the vault was on 2026-01-02.\n',
      ),
    ).toBe(true);
    expect(text).toContain('- Also called: the force\n- Under: Ministry\n- In: Hoeryong › North Hamgyong\n');
    expect(text).toContain(
      '- **2024-03-01** [[first#^abc123|One]], Daily (also in Wire)\n  > The Police came to Hoeryong.\n',
    );
    expect(text).toContain(
      '- **2024-02-01** [[second]], Daily (filed under it; no sentence names it)\n  > Rain fell on the town and its people all day.\n',
    );
    expect(text).toContain('| Daily | 2 | 0 |\n| Wire | 0 | 1 |\n');
  });

  it('is told as JSON with all that was found', async () => {
    const told = await describeDossier(request, vaultWith(NOTES), { words, json: true, stories: 1 });
    const read: unknown = JSON.parse(told.ok ? told.value : '');
    expect(read).toMatchObject({
      stories: 2,
      subjects: [{ id: 'agency:police' }],
      rows: [{ path: 'first.md', isNamed: true, quotes: [{ text: 'The Police came to Hoeryong.' }] }],
    });
  });

  it('says how many articles it leaves out, and where there are none', async () => {
    const told = await describeDossier(request, vaultWith(NOTES), { words, stories: 1 });
    expect(told.ok && told.value).toContain('\n1 earlier article left out.\n');
    const none = await describeDossier({ ...request, entities: ['Guard'] }, vaultWith(NOTES), { words });
    expect(none.ok && none.value).toContain('No article names it.');
  });
});

describe('a dossier that is written', () => {
  it('is a new note each time, which can be undone, and breaks no link', async () => {
    const workspace = vaultWith(NOTES);
    const before = await treeOf(workspace.vault);
    const paths = ['Dateline/Dossiers/Police 2026-01-02.md', 'Dateline/Dossiers/Police 2026-01-02 2.md'];
    for (const path of paths) {
      const report = await writeDossier(request, words, workspace);
      expect(report).toMatchObject({ command: 'dossier', problems: [], notes: [{ action: 'created', path }] });
    }
    expect(await workspace.vault.read(paths[0]!)).toBe(await workspace.vault.read(paths[1]!));
    const problems = (await check(workspace)).faults.filter(({ subject }) => paths.includes(subject));
    expect(problems).toEqual([]);
    await undo(workspace, {});
    await undo(workspace, {});
    expect(await treeOf(workspace.vault)).toEqual(before);
  });

  it('leaves what articles say words', async () => {
    const evil = 'The Police said <% tp.x %> and {{y}} and `= z` and #tag and ![[embed]] and %%hidden%% | $x$.';
    const notes = { 'evil.md': article('evil', evil, { ...both, title: '"<% a %> [[b]] #c"' }) };
    const told = await describeDossier(request, vaultWith(notes), { words });
    const text = told.ok ? told.value : '';
    expect(text).not.toMatch(/<%|\{\{|(?<!\\)#tag|!\[\[|(?<!\\)%%|(?<!\\)`=/);
    expect(text.match(/\[\[[^\]]*\]\]/g)).toEqual(['[[Police]]', '[[evil|% a % b c]]']);
  });

  it('says what is not known', async () => {
    const report = await writeDossier({ ...request, entities: ['Nobody'] }, words, vaultWith(NOTES));
    expect(report).toMatchObject({ batch: null, problems: [{ code: 'unknown-entity' }] });
  });
});
