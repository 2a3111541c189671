import { DEFAULT_SETTINGS } from '../../src/model';
import { markOf } from '../../src/format/marks';
import { mergeEntities } from '../../src/workflow/merge';
import { importArticles } from '../../src/workflow/import';
import { retypeEntity } from '../../src/workflow/retype';
import { Journal } from '../../src/journal/journal';
import { undo } from '../../src/journal/undo';
import { MemoryVault } from '../../src/vault/memory';
import type { Workspace } from '../../src/workflow/workspace';
import { testWorkspace, textInput, treeOf } from '../support/workspace';
import { createPlan, run, tickingClock, updatePlan } from '../workflow/recording';

const TEXT = 'Kim\n\nThe Ministry of State Security of North Korea searched houses in Musan on Monday.';

describe('an undo after one that left a note because it was linked', () => {
  it('leaves what a note links that it puts back', async () => {
    const vault = new MemoryVault();
    const workspace = testWorkspace(vault);
    await importArticles(textInput(TEXT), workspace);
    const path = 'Agencies/Ministry of State Security.md';
    vault.put(path, `${await vault.read(path)}\nMine.\n`);
    await undo(workspace);
    const left = await treeOf(vault);
    expect(Object.keys(left)).toContain('Agencies/State Affairs Commission.md');

    const merged = await mergeEntities(path, 'Agencies/State Affairs Commission.md', workspace);
    expect(merged.batch).not.toBeNull();
    await undo(workspace, { batch: merged.batch ?? '' });
    expect(await treeOf(vault)).toEqual(left);
  });

  it('gives lists back as they were, stale ones too, where nothing of its own has to stay', async () => {
    const vault = new MemoryVault();
    let seconds = 10;
    const clock = { now: () => `2026-01-02T03:04:${(seconds += 1)}` };
    const workspace = { ...testWorkspace(vault), clock };
    await importArticles(textInput(TEXT), workspace);
    const ministry = 'Agencies/Ministry of State Security.md';
    vault.put(ministry, `${await vault.read(ministry)}\nMine.\n`);
    await undo(workspace);
    const id = /entity-id: (.*)/.exec(await vault.read(ministry))?.[1] ?? '';
    const listing = `agencies:\n  - "[[Ministry of State Security]]"\ndateline-links: ${markOf(id)}\n`;
    vault.put('Places/Geneva.md', `---\ntype: place\nentity-id: place:geneva:ch\n${listing}---\n`);
    const before = await treeOf(vault);

    await importArticles(textInput('Talks\n\nOfficials met in Geneva on Tuesday.'), workspace);
    expect(await vault.read('Places/Geneva.md')).not.toContain('Ministry');
    await undo(workspace);
    expect(await treeOf(vault)).toEqual(before);
  });
});

describe('an undo that takes a note along of which sync made a copy', () => {
  it('brings the lists of the copy up to date, which stands for the entity from then on', async () => {
    const vault = new MemoryVault();
    const workspace = testWorkspace(vault);
    const { batch } = await importArticles(textInput(TEXT), workspace);
    const copy = 'Places/Musan (conflicted copy 2026-01-02).md';
    vault.put(copy, await vault.read('Places/Musan.md'));
    expect(await vault.read(copy)).toContain('[[Ministry of State Security]]');

    await undo(workspace, { batch: batch ?? '' });
    expect(await vault.exists('Places/Musan.md')).toBe(false);
    expect(await vault.read(copy)).not.toContain('[[Ministry of State Security]]');
  });
});

describe('undos in another order than the runs', () => {
  it('leave a note into which words of another note were merged', async () => {
    const vault = new MemoryVault();
    const workspace = testWorkspace(vault);
    const mine = 'Agencies/Search Office.md';
    vault.put(mine, '---\ntype: agency\nentity-id: agency:search-office\nremark: my key\n---\nMy words.\n');
    const { batch } = await importArticles(textInput(TEXT), workspace);
    const ministry = 'Agencies/Ministry of State Security.md';
    const merged = await mergeEntities(mine, ministry, workspace);
    await undo(workspace, { batch: batch ?? '' });
    expect(await vault.read(ministry)).toContain('My words.');

    await undo(workspace, { batch: merged.batch ?? '' });
    expect(await vault.read(mine)).toContain('remark: my key\n---\nMy words.\n');
  });

  describe('where an act took links to a note out that the undo of the act gives back', () => {
    const above = 'Agencies/State Affairs Commission.md';
    const ministry = 'Agencies/Ministry of State Security.md';

    async function retyped(): Promise<{ vault: MemoryVault; workspace: Workspace; runs: readonly string[] }> {
      const vault = new MemoryVault();
      const workspace = testWorkspace(vault);
      const imported = await importArticles(textInput(TEXT), workspace);
      const act = await retypeEntity(above, 'person', workspace);
      expect(await vault.read(ministry)).not.toContain('parent');
      return { vault, workspace, runs: [imported.batch ?? '', act.batch ?? ''] };
    }

    it('keep the note, and say why', async () => {
      const { vault, workspace, runs } = await retyped();
      vault.put(ministry, `${await vault.read(ministry)}\nMine.\n`);
      const { notes } = await undo(workspace, { batch: runs[0] ?? '' });
      const told = notes.filter(({ name }) => name === 'State Affairs Commission');
      expect(told).toEqual([
        expect.objectContaining({ action: 'kept', why: expect.stringMatching(/not undone took/) }),
      ]);

      await undo(workspace, { batch: runs[1] ?? '' });
      expect(await vault.read(ministry)).toContain('parent: "[[State Affairs Commission]]"');
      expect(await vault.exists(above)).toBe(true);
    });

    it('keep the note that is meant, and none of the same name in another folder', async () => {
      const vault = new MemoryVault();
      const workspace = testWorkspace(vault);
      const store = workspace.store;
      const clock = tickingClock();
      const path = { agency: 'Agencies/Kim.md', person: 'People/Kim.md' };
      const files = [createPlan(path.agency, 'agency'), createPlan(path.person, 'person')];
      for (const plan of files) await run([plan], vault, store, clock);
      const linked = 'By [[Agencies/Kim|Kim]] and [[People/Kim|Kim]].';
      vault.put('Articles/a.md', linked);
      await run([updatePlan('Articles/a.md', linked, 'By [[Agencies/Kim|Kim]] and Kim.')], vault, store, clock);
      await run([updatePlan('Articles/a.md', 'By [[Agencies/Kim|Kim]] and Kim.', 'By nobody.')], vault, store, clock);
      const [first = '', second = '', , fourth = ''] = await new Journal(store, clock).list();
      await undo(workspace, { batch: fourth });
      vault.put('Articles/a.md', 'By Kim.');
      for (const batch of [first, second]) await undo(workspace, { batch });
      expect(await vault.exists(path.agency)).toBe(false);
      expect(await vault.exists(path.person)).toBe(true);
    });

    it('take along what was merged, once the merge is undone too', async () => {
      const vault = new MemoryVault();
      const workspace = testWorkspace(vault);
      const imported = await importArticles(textInput(TEXT), workspace);
      const merged = await mergeEntities(ministry, above, workspace);
      await undo(workspace, { batch: imported.batch ?? '' });
      expect(Object.keys(await treeOf(vault))).toEqual([above]);
      await undo(workspace, { batch: merged.batch ?? '' });
      expect(await treeOf(vault)).toEqual({});
    });

    it('take it along with the act', async () => {
      const { vault, workspace, runs } = await retyped();
      await undo(workspace, { batch: runs[0] ?? '' });
      await undo(workspace, { batch: runs[1] ?? '' });
      expect(await treeOf(vault)).toEqual({});
    });
  });

  const ABOUT = [
    'Searches\n\nPolice in Musan searched houses on Monday. People in Musan said so.',
    'Talks\n\nPolice in Musan met envoys in Geneva on Tuesday. People in Musan know nobody in Geneva.',
    ...['Friday', 'Sunday', 'Thursday'].map(
      (day) =>
        `Trade\n\nOn ${day} traders in Musan waited for trucks from Dandong. People in Musan trade with Dandong on a ${day}.`,
    ),
  ];

  it('leave none of the names that two runs gave a note', async () => {
    const vault = new MemoryVault();
    const workspace = testWorkspace(vault);
    const clock = tickingClock();
    const office = 'Agencies/Office.md';
    const called = (names: string, marks: string): string =>
      `---\ntype: agency\naliases:\n${names}entity-id: agency:office\ndateline-aliases: ${marks}\n---\n`;
    const texts = [
      called('  - One\n', 'bcd'),
      called('  - One\n  - Two\n', 'bcd fgh'),
      called('  - One\n  - Three\n  - Two\n', 'bcd fgh jkl'),
    ] as const;
    vault.put(office, texts[0]);
    await run([updatePlan(office, texts[0], texts[1])], vault, workspace.store, clock);
    await run([updatePlan(office, texts[1], texts[2])], vault, workspace.store, clock);
    const [first = '', second = ''] = await new Journal(workspace.store, clock).list();
    await undo(workspace, { batch: first });
    expect(await vault.read(office)).toBe(called('  - One\n  - Three\n', 'bcd jkl'));
    await undo(workspace, { batch: second });
    expect(await vault.read(office)).toBe(texts[0]);
  });

  it('leave no item of Dateline in a list that links a note that is gone', async () => {
    const vault = new MemoryVault();
    const settings = { ...DEFAULT_SETTINGS, links: { ...DEFAULT_SETTINGS.links, related: 1 } };
    const workspace = { ...testWorkspace(vault), settings };
    const [searches = '', talks = '', ...trade] = ABOUT;
    const run = async (...texts: readonly string[]): Promise<string> => {
      const inputs = texts.flatMap((text, at) => textInput(text, `${at}.txt`));
      return (await importArticles(inputs, workspace)).batch ?? '';
    };
    await run(searches);
    const second = await run(talks);
    const path = 'Places/Musan.md';
    expect(await vault.read(path)).toContain('[[Geneva]]');
    const third = await run(...trade);
    expect(await vault.read(path)).not.toContain('[[Geneva]]');

    await undo(workspace, { batch: second });
    await undo(workspace, { batch: third });
    expect(await vault.exists('Places/Geneva.md')).toBe(false);
    expect(await vault.read(path)).not.toContain('[[Geneva]]');
  });

  it.each(['012', '021', '102', '120', '201', '210'])(
    'leave nothing, no folder either, when undone as %s',
    async (order) => {
      const vault = new MemoryVault();
      const workspace = testWorkspace(vault);
      const [searches = '', talks = '', ...trade] = ABOUT;
      const batches: string[] = [];
      for (const texts of [[searches], trade, [talks]]) {
        const inputs = texts.flatMap((text, at) => textInput(text, `${at}.txt`));
        batches.push((await importArticles(inputs, workspace)).batch ?? '');
      }
      for (const at of order) await undo(workspace, { batch: batches[Number(at)] ?? '' });
      expect(Object.keys(vault.snapshot())).toEqual([]);
    },
  );
});
