import { DEFAULT_SETTINGS, ok, type ImportReport, type Settings } from '../../src/model';
import { importArticles } from '../../src/workflow/import';
import { planRelinking, relink, WHOLE_VAULT } from '../../src/workflow/relink';
import { Analyst } from '../support/analyst';

/** Two stories that name one person and tell nothing of her. */
const FIRST = `Police searched homes in Hoeryong

2024-11-15

Police in Hoeryong searched forty homes on Monday and took phones, a resident said. The police said that the search would go on until Friday, and that whoever hid a phone would be sent to a labour camp.

The road to the mine was closed by snow, and the mill stood still for want of power. A bus came twice.

By the door: maps from the time of Vera Holtmann and the United Nations and the World Food Programme.
`;
const SECOND = `Trucks waited at the bridge in Dandong

2024-12-02

Trucks waited for a week at the bridge in Dandong, a driver said. Customs officers opened every crate, and the drivers slept in their cabins.

The lamps were out by nine. Rice cost more this week than last, and a cart lost a wheel near the well.

By the well: lamps from the time of Vera Holtmann and the United Nations and the World Food Programme.
`;

const analyst = (namedInPassing: Settings['entities']['namedInPassing'] = 'second story'): Analyst =>
  new Analyst({ ...DEFAULT_SETTINGS, entities: { ...DEFAULT_SETTINGS.entities, namedInPassing } });

const people = ({ tree }: Analyst): readonly string[] =>
  Object.keys(tree).filter((path) => path.startsWith('People/') && path.endsWith('.md'));

const together = (texts: readonly string[], { workspace }: Analyst): Promise<ImportReport> =>
  importArticles(
    texts.map((text) => ok({ name: `${text.slice(0, 20)}.txt`, text })),
    workspace,
  );

describe('a person whom a story names in passing', () => {
  it('has no note, and the article keeps a mark of her', async () => {
    const own = analyst();
    const report = await own.import(FIRST);
    expect(people(own)).toEqual([]);
    expect(own.article('Police searched')).toMatch(/^dateline-waiting: [a-z]{7}$/m);
    expect(report.articles[0]?.unresolved).toContainEqual({
      form: 'Vera Holtmann',
      why: 'named in passing in one story so far: it waits for a second story',
    });
  });

  it.each([
    ['is linked by a relink once a user made her a note', '', true],
    ['is not, where that note only stands above another', 'parent: "[[Vera Holtmann]]"\n', false],
  ])('%s', async (_, above, isLinked) => {
    const own = analyst();
    await own.import(FIRST);
    const { workspace } = own;
    await workspace.vault.create(
      'People/Vera Holtmann.md',
      '---\ntype: person\nentity-id: person:vera-holtmann\n---\n',
    );
    await workspace.vault.create(
      'Organizations/Holtmann Fund.md',
      `---\ntype: organization\nentity-id: organization:holtmann-fund\n${above}---\n`,
    );
    await relink(await planRelinking(WHOLE_VAULT, workspace), workspace);
    expect(own.article('Police searched').includes('[[Vera Holtmann]]')).toBe(isLinked);
  });

  it('gets her note and her links, in the first story too, once a second one names her', async () => {
    const own = analyst();
    await own.import(FIRST);
    await own.import(SECOND);
    expect(people(own)).toEqual(['People/Vera Holtmann.md']);
    for (const title of ['Police searched', 'Trucks waited']) {
      expect(own.article(title)).toContain('[[Vera Holtmann]]');
      expect(own.article(title)).not.toContain('dateline-waiting');
    }
  });

  it('is linked alike whichever story came first, alone or together', async () => {
    const trees = [];
    for (const runs of [[[FIRST], [SECOND]], [[SECOND], [FIRST]], [[FIRST, SECOND]], [[SECOND, FIRST]]]) {
      const own = analyst();
      for (const texts of runs) await together(texts, own);
      trees.push(own.tree);
    }
    for (const tree of trees) expect(tree).toEqual(trees[0]);
  });

  it('waits no more once a relink finds it under the name of its note, as in one import', async () => {
    const own = analyst();
    await own.import(FIRST.replace('Vera', 'Mike'));
    await own.import(SECOND.replace('Vera Holtmann', 'Michael Holtmann, a doctor,'));
    expect(own.article('Police searched')).toContain('dateline-waiting');
    await relink(await planRelinking(WHOLE_VAULT, own.workspace), own.workspace);
    expect(own.article('Police searched')).toContain('[[Michael Holtmann|Mike Holtmann]]');
    expect(own.article('Police searched')).not.toContain('dateline-waiting');
  });

  it('is gone from the first story again when the second import is undone', async () => {
    const own = analyst();
    await own.import(FIRST);
    const before = own.tree;
    await own.import(SECOND);
    await own.undo();
    expect(own.tree).toEqual(before);
  });

  it('has no note after a relink either: the article itself is no second story, also where a line that is not read names her', async () => {
    const own = analyst();
    await own.import(FIRST.replace('Among those', 'Read more: Vera Holtmann opens a kitchen\n\nAmong those'));
    const before = own.tree;
    await relink(await planRelinking(WHOLE_VAULT, own.workspace), own.workspace);
    expect(own.tree).toEqual(before);
  });

  it('is linked at once, or never, where the user says so', async () => {
    const eager = analyst('at once');
    await eager.import(FIRST);
    expect(people(eager)).toEqual(['People/Vera Holtmann.md']);
    const strict = analyst('never');
    await together([FIRST, SECOND], strict);
    expect(people(strict)).toEqual([]);
  });
});
