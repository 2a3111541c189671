import { undoLast } from '../../../src/journal/undo';
import { DEFAULT_SETTINGS, english } from '../../../src/model';
import { articlesBase } from '../../../src/notes/plan-entity';
import { changeDecisions } from '../../../src/workflow/decide';
import { leftOver, planTidying, tidy, type LeftOver } from '../../../src/workflow/tidy';
import type { ActOptions } from '../../../src/workflow/entity-act';
import { Analyst } from '../../support/analyst';
import { marks, note, vaultOf } from '../../support/entity-vault';
import { treeOf } from '../../support/workspace';

const STORY = [
  'Harbour council closes bridge after fire',
  '',
  'Karin Ekholm, the mayor of Hamburg, closed a bridge on Monday after a fire. “It is late,” Karin Ekholm said.',
  '',
  'Anna Bergstrom, a pilot, saw the fire. “It was late,” Anna Bergstrom said.',
].join('\n');
const AGAIN = 'Mayor speaks\n\nKarin Ekholm, the mayor of Hamburg, spoke on Tuesday. “It is early,” Karin Ekholm said.';
const KARIN = 'People/Karin Ekholm.md';
const ANNA = 'People/Anna Bergstrom.md';

async function imported(): Promise<Analyst> {
  const analyst = new Analyst();
  await analyst.import(STORY);
  await analyst.import(AGAIN);
  expect(Object.keys(analyst.tree)).toEqual(expect.arrayContaining([KARIN, ANNA]));
  return analyst;
}

const ignore = async (analyst: Analyst, ...ignored: readonly string[]): Promise<void> => {
  expect((await changeDecisions('ignore', { add: { ignored } }, analyst.workspace)).problems).toEqual([]);
};

/** Paths that tidying proposes to remove, and what it says of those it leaves. */
async function planned({ workspace }: Analyst) {
  const { proposals, left } = await planTidying(workspace);
  const removed = proposals.filter(({ kind }) => kind === 'remove').map(({ note }) => note.path);
  return { proposals, removed, left: Object.fromEntries(left.map(({ path, why }) => [path, english(why)])) };
}

const articleOf = (analyst: Analyst, word: string): string =>
  Object.keys(analyst.tree).find((path) => path.startsWith('Articles/') && path.includes(word)) ?? '';

describe('after a name was ignored and its articles linked again', () => {
  async function relinked(before: (analyst: Analyst) => unknown = () => undefined): Promise<Analyst> {
    const analyst = await imported();
    await before(analyst);
    await ignore(analyst, 'Karin Ekholm');
    await analyst.relink();
    return analyst;
  }

  it('its note is proposed to be removed, though its brackets are left in the articles, and is undone', async () => {
    const analyst = await relinked();
    const before = analyst.tree;
    expect(analyst.text(articleOf(analyst, 'Harbour'))).toContain('[[Karin Ekholm]]');
    const { proposals, removed } = await planned(analyst);
    expect(removed).toEqual([KARIN]);
    expect((await tidy(proposals, analyst.workspace)).problems).toEqual([]);
    expect(analyst.tree).not.toHaveProperty([KARIN]);
    expect(Object.values(analyst.tree).join()).not.toContain('[[Karin Ekholm');
    await analyst.undo();
    expect(analyst.tree).toEqual(before);
  });

  it.each<[string, (analyst: Analyst) => void, string]>([
    [
      'brackets of somebody’s own',
      (analyst) => analyst.edit(articleOf(analyst, 'Harbour'), (text) => `${text}\nMine: [[Karin Ekholm]].\n`),
      'linked by hand in “',
    ],
    ['words', (analyst) => analyst.edit(KARIN, (text) => `${text}\nMine.\n`), 'has words of your own'],
    [
      'a link in a note',
      (analyst) => analyst.vault.put('Mine.md', '[[Karin Ekholm]]\n'),
      'linked by hand in “Mine.md”',
    ],
    [
      'another fact',
      (analyst) => analyst.edit(KARIN, (text) => text.replace('type: person', 'type: person\ncountry: SE')),
      'a fact in it was changed by hand',
    ],
  ])('it stays, and is named with the reason, where it has %s', async (_what, change, why) => {
    const { removed, left } = await planned(await relinked(change));
    expect(removed).toEqual([]);
    expect(left[KARIN]).toContain(why);
  });
});

describe('a note that another was merged into', () => {
  async function merged(before: (analyst: Analyst) => unknown = () => undefined): Promise<Analyst> {
    const analyst = await imported();
    await before(analyst);
    await analyst.merge(ANNA, KARIN);
    await ignore(analyst, 'Karin Ekholm', 'Anna Bergstrom');
    await analyst.relink();
    return analyst;
  }

  it('goes as any other that nobody wrote in', async () => {
    expect((await planned(await merged())).removed).toEqual([KARIN]);
  });

  it('stays where somebody had written in the one that went', async () => {
    const { removed, left } = await planned(
      await merged((analyst) => analyst.edit(ANNA, (text) => `${text}\nMine.\n`)),
    );
    expect(removed).toEqual([]);
    expect(left).toHaveProperty([KARIN]);
  });
});

describe('an act that takes the last reason from a note', () => {
  const besides = (mode: LeftOver): ActOptions => ({ besides: (held) => leftOver(mode, held) });
  const ignoring = ({ workspace }: Analyst, mode: LeftOver, ...ignored: readonly string[]) =>
    changeDecisions('ignore', { add: { ignored } }, workspace, besides(mode));

  it('takes it out with its links, in one step that undo takes back', async () => {
    const analyst = await imported();
    const before = analyst.tree;
    const report = await ignoring(analyst, 'remove', 'KARIN EKHOLM');
    expect(report.problems).toEqual([]);
    expect(report.notes).toContainEqual(expect.objectContaining({ action: 'removed', path: KARIN }));
    expect(Object.values(analyst.tree).join()).not.toMatch(/\[\[Karin Ekholm/);
    expect(analyst.text(articleOf(analyst, 'Harbour'))).toContain('Karin Ekholm, the mayor of [[Hamburg]]');
    const { proposals, removed } = await planned(analyst);
    expect([proposals, removed]).toEqual([[], []]);
    await analyst.undo();
    expect(analyst.tree).toEqual(before);
  });

  it('takes it out where its other names are in no article', async () => {
    const analyst = await imported();
    const ministry = 'Agencies/Ministry of State Security.md';
    await analyst.import(
      'Phones seized\n\nPYONGYANG, March 3 — The Ministry of State Security of North Korea seized phones on Monday.',
    );
    expect(analyst.text(ministry)).toContain('  - Bowibu');
    await ignoring(analyst, 'remove', 'Ministry of State Security');
    expect(analyst.tree).not.toHaveProperty([ministry]);
    await analyst.undo();
    expect(analyst.tree).toHaveProperty([ministry]);
  });

  it('only names it where it is not to be removed', async () => {
    const analyst = await imported();
    const { [KARIN]: text } = analyst.tree;
    const { problems } = await ignoring(analyst, 'tell', 'Karin Ekholm', 'Anna Bergstrom');
    expect(problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['left-over', ANNA],
      ['left-over', KARIN],
    ]);
    expect(analyst.text(KARIN)).toBe(text);
  });

  it.each<[string, (analyst: Analyst) => void]>([
    ['somebody wrote in', (analyst) => analyst.edit(KARIN, (text) => `${text}\nMine.\n`)],
    ['somebody links', (analyst) => analyst.vault.put('Mine.md', '[[Karin Ekholm]]\n')],
    [
      'has another name that is not ignored',
      (analyst) => analyst.edit(KARIN, (text) => text.replace('type: person', 'type: person\naliases:\n  - The Mayor')),
    ],
  ])('leaves what %s', async (_what, change) => {
    const analyst = await imported();
    change(analyst);
    expect(await ignoring(analyst, 'remove', 'Karin Ekholm')).toMatchObject({ problems: [] });
    expect(analyst.tree).toHaveProperty([KARIN]);
    expect(Object.values(analyst.tree).join()).toContain('[[Karin Ekholm]]');
  });

  it('takes what stood above a note that goes, too', async () => {
    const made = (...lines: readonly string[]): string => note(lines, articlesBase(DEFAULT_SETTINGS));
    const id = 'agency:altona-police';
    const NOTES = {
      'Agencies/Altona Police.md': made('type: agency', `entity-id: ${id}`, 'location: "[[Altona]]"'),
      'Places/Altona.md': made('type: place', 'entity-id: place:altona'),
      'Places/Bremen.md': made('type: place', 'entity-id: place:bremen'),
      'Articles/a.md': note(['article-id: a', 'actors:', '  - "[[Altona Police]]"', marks(id)], '[[Altona Police]].\n'),
    };
    const workspace = await vaultOf(NOTES);
    await changeDecisions('ignore', { add: { ignored: ['Altona Police'] } }, workspace, besides('remove'));
    const paths = Object.keys(await treeOf(workspace.vault));
    expect(paths).toEqual(['Articles/a.md', 'Dateline/Decisions.md', 'Places/Bremen.md']);
    await undoLast(workspace);
    expect(await treeOf(workspace.vault)).toEqual(NOTES);
  });
});
