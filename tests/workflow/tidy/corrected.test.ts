import { english } from '../../../src/model';
import { changeDecisions } from '../../../src/workflow/decide';
import { planTidying, tidy } from '../../../src/workflow/tidy';
import { Analyst } from '../../support/analyst';

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
