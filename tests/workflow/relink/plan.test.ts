import { DEFAULT_SETTINGS } from '../../../src/model';
import { linkTargets } from '../../../src/format/links';
import { readFrontmatter } from '../../../src/format/frontmatter';
import { markOf } from '../../../src/format/marks';
import { planRelinking, summarize, WHOLE_VAULT, type Relinking } from '../../../src/workflow/relink';
import type { Engine } from '../../../src/workflow/ports';
import type { Workspace } from '../../../src/workflow/workspace';
import { realEngine, treeOf } from '../../support/workspace';
import { bodyOf, edit, entityNote, HARBOUR, MARKET, noteLike, relinkAll, vaultWith, wordsOf } from './vault';

const TIDEWATCH = 'agency:tidewatch-bureau';
const KESTREL = 'my-kestrel';

const KESTREL_NOTE = entityNote('organization', KESTREL, 'aliases:\n  - Kestrel\n');

const bothArticles = (): ReturnType<typeof vaultWith> => vaultWith({ Harbour: HARBOUR, Market: MARKET });

async function withKestrel(): ReturnType<typeof vaultWith> {
  const workspace = await bothArticles();
  await workspace.vault.create('Organizations/Kestrel Shipping.md', KESTREL_NOTE);
  return workspace;
}

const property = (text: string, key: string): unknown => {
  const read = readFrontmatter(text, '');
  return read.ok ? read.value.data[key] : undefined;
};
const list = (text: string, key: string): readonly string[] =>
  [property(text, key) ?? []].flat().flatMap((item) => linkTargets(JSON.stringify(item)));

const market = async (workspace: Workspace): Promise<string> => (await noteLike(workspace, 'Articles/Market')).text;
const tidewatchId = async (workspace: Workspace): Promise<string> =>
  String(property((await noteLike(workspace, 'Tidewatch Bureau')).text, 'entity-id'));
const changed = ({ notes }: Relinking): readonly string[] => notes.map(({ plan }) => plan.path);

describe('a relink', () => {
  it('links what an entity made since names, and changes no word', async () => {
    const workspace = await withKestrel();
    const before = await market(workspace);
    await relinkAll(workspace);
    const after = await market(workspace);
    expect(list(after, 'actors')).toEqual(['Kestrel Shipping', 'Tidewatch Bureau']);
    expect(String(property(after, 'dateline-links')).split(' ')).toContain(markOf(KESTREL));
    expect(bodyOf(after)).toContain('\n\n[[Kestrel Shipping|Kestrel]] has not said');
    expect(wordsOf(after)).toBe(wordsOf(before));
  });

  const dated = (day: number, text: string): string => `---\ntitle: Harbour day ${day}\nsource: Harbour Post\npublished: 2025-03-0${day}\n---\n${text}\n`; // prettier-ignore
  it.each<[string, readonly string[]]>([
    [
      'names in a line that comes back with an outlet',
      ['Rice', 'Coal', 'Fish', 'Salt', 'Iron'].map((good) => `${good} was cheap in Hyesan on Friday, the Tidewatch Bureau said.\n\nWrite to minister Maria Keller of Oslo today.`),
    ],
    [
      'who is whom by several stories',
      ['Mikhail Gorbachev met traders in Oslo on Monday.', 'Mikhail Gorbachev left Oslo on Friday.', 'Mikhael Gorbachev sold coal in Oslo.'],
    ],
  ])('right after an import changes nothing: %s', async (_, texts) => {
    const workspace = await vaultWith(Object.fromEntries(texts.map((text, at) => [`N${at}`, dated(at + 1, text)])));
    const before = await treeOf(workspace.vault);
    expect(changed(await planRelinking(WHOLE_VAULT, workspace))).toEqual([]);
    await relinkAll(workspace);
    expect(await treeOf(workspace.vault)).toEqual(before);
  }); // prettier-ignore

  it('changes nothing a second time, whatever its first rounds made', async () => {
    const workspace = await vaultWith({ Harbour: HARBOUR });
    for (let n = 1; n <= 9; n += 1)
      await workspace.vault.create(`Articles/N${n}.md`, `---\ndate: 2024-03-0${n}\narticle-id: n-${n}\ndateline: 1\n---\nInspectors of the Tidewatch Bureau came, ${'x'.repeat(n)}.\n\nTraders in Hoeryong sold ${n} bags of rice.\n`); // prettier-ignore
    await relinkAll(workspace);
    expect(changed(await planRelinking(WHOLE_VAULT, workspace))).toEqual([]);
  });

  it('links what a new alias names', async () => {
    const workspace = await bothArticles();
    const id = await tidewatchId(workspace);
    await workspace.vault.create('Organizations/Truckers.md', entityNote('organization', 'my-truckers'));
    await relinkAll(workspace);
    expect(await market(workspace)).not.toContain('[[Truckers');
    await edit(workspace, 'Organizations/Truckers.md', (text) =>
      text.replace('---\nMy', 'aliases:\n  - Kestrel\n---\nMy'),
    );
    await relinkAll(workspace);
    const after = await market(workspace);
    expect(bodyOf(after)).toContain('[[Truckers|Kestrel]] has not said');
    expect(String(property(after, 'dateline-links')).split(' ')).toEqual(
      expect.arrayContaining([markOf('my-truckers'), markOf(id)]),
    );
  });

  it('finds the themes of a vocabulary switched on since', async () => {
    const without = { ...DEFAULT_SETTINGS, vocabularies: { ...DEFAULT_SETTINGS.vocabularies, packs: [] } };
    const workspace = await vaultWith({ Market: MARKET }, { settings: without });
    expect(list(await market(workspace), 'themes')).toEqual([]);
    await relinkAll({ ...workspace, settings: DEFAULT_SETTINGS });
    expect(list(await market(workspace), 'themes')).not.toEqual([]);
  });

  it('links what an earlier version did not find', async () => {
    const engine = realEngine();
    const earlier: Engine = {
      ...engine,
      analyze: async (article) => ({ ...(await engine.analyze(article)), places: [], location: null }),
    };
    const workspace = await vaultWith({ Market: MARKET }, { engine: earlier });
    expect(await market(workspace)).not.toContain('Hoeryong]]');
    await relinkAll({ ...workspace, engine });
    const after = await market(workspace);
    expect(list(after, 'places')).toEqual(['Hoeryong']);
    expect(after).toContain('location: "[[Hoeryong]]"\ncoordinates:\n');
    expect(bodyOf(after)).toContain('at the market in [[Hoeryong]] told');
  });

  it('marks what it links in an article that new notes let it look at twice', async () => {
    const engine = realEngine();
    let told = 0;
    const slow: Engine = {
      ...engine,
      know: async (knowledge) => {
        told += 1;
        await engine.know(knowledge);
      },
      analyze: async (article) => {
        const analysis = await engine.analyze(article);
        return told < 3 ? { ...analysis, places: [], location: null, ...(told < 2 ? { actors: [] } : {}) } : analysis;
      },
    };
    const workspace = await vaultWith({ Market: MARKET }, { engine: slow });
    expect(list(await market(workspace), 'actors')).toEqual([]);
    await relinkAll(workspace);
    const after = await market(workspace);
    expect([list(after, 'actors'), list(after, 'places')]).toEqual([['Tidewatch Bureau'], ['Hoeryong']]);
    const hoeryong = String(property((await noteLike(workspace, 'Places/Hoeryong')).text, 'entity-id'));
    expect(String(property(after, 'dateline-links')).split(' ')).toEqual(
      expect.arrayContaining([await tidewatchId(workspace), hoeryong].map(markOf)),
    );
  });

  it('takes no entity for one taken out because another shares its mark', async () => {
    const workspace = await bothArticles();
    const id = await tidewatchId(workspace);
    const twin = 'twin-89510';
    expect(markOf(twin)).toBe(markOf(id));
    await workspace.vault.create('Organizations/Kestrel Shipping.md', KESTREL_NOTE.replace(KESTREL, twin));
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect([planned.keptOut, summarize(planned).counts]).toEqual([0, { added: 2, linked: 2 }]);
  });

  it('finds nothing the second time, and touches nothing', async () => {
    const workspace = await withKestrel();
    await relinkAll(workspace);
    const files = await workspace.vault.list();
    const again = await planRelinking(WHOLE_VAULT, workspace);
    expect(changed(again)).toEqual([]);
    expect((await relinkAll(workspace)).batch).toBeNull();
    expect(await workspace.vault.list()).toEqual(files);
  });

  it('tells what changes by kind and by entity before it writes', async () => {
    const workspace = await withKestrel();
    const tree = await treeOf(workspace.vault);
    const summary = summarize(await planRelinking(WHOLE_VAULT, workspace));
    expect(summary.articles).toBe(2);
    expect(summary.counts).toEqual({ added: 2, linked: 2 });
    expect(summary.entities).toEqual([
      { id: KESTREL, name: 'Kestrel Shipping', counts: { added: 2, linked: 2 }, articles: 2 },
    ]);
    expect(await treeOf(workspace.vault)).toEqual(tree);
  });

  it('leaves out what a person took out of a list, and says so', async () => {
    const workspace = await bothArticles();
    const { path } = await noteLike(workspace, 'Articles/Market');
    await edit(workspace, path, (text) =>
      text.replace('actors:\n  - "[[Tidewatch Bureau]]"\n', '').replace('[[Tidewatch Bureau]]', 'Tidewatch Bureau'),
    );
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect(changed(planned)).toEqual([]);
    expect(planned.keptOut).toBe(1);
  });

  it('keeps what a person put into a list', async () => {
    const workspace = await withKestrel();
    const { path } = await noteLike(workspace, 'Articles/Market');
    await workspace.vault.create('People/My friend.md', entityNote('person', 'my-friend'));
    await edit(workspace, path, (text) => text.replace('places:\n', 'places:\n  - "[[My friend]]" # saw it\n'));
    await relinkAll(workspace);
    expect(await market(workspace)).toContain('places:\n  - "[[My friend]]" # saw it\n');
  });

  it('keeps what a person put into another list as well', async () => {
    const workspace = await bothArticles();
    await edit(workspace, (await noteLike(workspace, 'Articles/Market')).path, (text) =>
      text.replace('actors:\n', 'actors:\n  - "[[Hoeryong|my town]]"\n'),
    );
    await relinkAll(workspace);
    expect(await market(workspace)).toContain('actors:\n  - "[[Hoeryong|my town]]"\n');
  });

  it('takes out what Dateline linked and the text does not name any more; its brackets stay', async () => {
    const workspace = await bothArticles();
    const { path } = await noteLike(workspace, 'Agencies/Tidewatch');
    const id = await tidewatchId(workspace);
    await edit(workspace, path, (text) => text.replace('entity-id:', 'match: off\nentity-id:'));
    await relinkAll(workspace);
    const after = await market(workspace);
    expect(list(after, 'actors')).not.toContain('Tidewatch Bureau');
    expect(String(property(after, 'dateline-links'))).not.toContain(markOf(id));
    expect(bodyOf(after)).toContain('[[Tidewatch Bureau]]');
  });

  it('only adds to a note from before there were marks', async () => {
    const workspace = await withKestrel();
    const { path } = await noteLike(workspace, 'Articles/Market');
    await edit(workspace, path, (text) => text.replace(/^dateline-links: .*\n/m, ''));
    const tidewatch = await noteLike(workspace, 'Agencies/Tidewatch');
    await edit(workspace, tidewatch.path, (text) => text.replace('entity-id:', 'match: off\nentity-id:'));
    await relinkAll(workspace);
    const after = await market(workspace);
    expect(list(after, 'actors')).toEqual(['Tidewatch Bureau', 'Kestrel Shipping']);
    expect(property(after, 'dateline-links')).toBe(markOf(KESTREL));
  });

  it('takes the brackets of a refused mention away, and no word', async () => {
    const workspace = await bothArticles();
    const { path } = await noteLike(workspace, 'Articles/Market');
    const id = await tidewatchId(workspace);
    const before = await market(workspace);
    await edit(workspace, path, (text) => text.replace('tags:', `rejected:\n  - Tidewatch Bureau → ${id}\ntags:`));
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect(summarize(planned).counts).toEqual({ removed: 1, unlinked: 1 });
    await relinkAll(workspace);
    const after = await market(workspace);
    expect(bodyOf(after)).toContain('by the Tidewatch Bureau on Tuesday');
    expect(list(after, 'actors')).toEqual([]);
    expect(wordsOf(after)).toBe(wordsOf(before));
    expect(changed(await planRelinking(WHOLE_VAULT, workspace))).toEqual([]);
  });

  it('makes no note again for an entity that was deleted', async () => {
    const workspace = await bothArticles();
    const id = await tidewatchId(workspace);
    await workspace.vault.remove((await noteLike(workspace, 'Agencies/Tidewatch')).path);
    await workspace.vault.create('Dateline/Decisions.md', `---\ndateline: decisions\ndeleted:\n  - ${id}\n---\n`);
    await relinkAll(workspace);
    expect((await noteLike(workspace, 'Agencies/Tidewatch')).path).toBe('');
    expect(list(await market(workspace), 'actors')).toEqual([]);
  });

  it('fills location only where its key is absent, and leaves an empty one alone', async () => {
    const workspace = await bothArticles();
    const harbour = await noteLike(workspace, 'Articles/Harbour');
    const { path } = await noteLike(workspace, 'Articles/Market');
    const without = (text: string): string => text.replace(/^location: .*\ncoordinates:\n(?: {2}- .*\n)+/m, '');
    await edit(workspace, path, without);
    await edit(workspace, harbour.path, (text) => without(text).replace('actors:', 'location:\nactors:'));
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect(summarize(planned).counts).toEqual({ location: 1 });
    await relinkAll(workspace);
    expect(await market(workspace)).toContain('location: "[[Hoeryong]]"\ncoordinates:\n  - "42.44"');
    expect((await noteLike(workspace, 'Articles/Harbour')).text).toContain('location:\nactors:');
  });

  it('moves an item of Dateline to the list of what its note says it is', async () => {
    const workspace = await bothArticles();
    const { path } = await noteLike(workspace, 'Places/Hoeryong');
    await edit(workspace, path, (text) => text.replace('type: place', 'type: organization'));
    await relinkAll(workspace);
    const after = await market(workspace);
    expect(list(after, 'actors')).toContain('Hoeryong');
    expect(list(after, 'places')).not.toContain('Hoeryong');
    expect(changed(await planRelinking(WHOLE_VAULT, workspace))).toEqual([]);
  });

  it('replaces an item by the entity that a hand merged its own into', async () => {
    const workspace = await bothArticles();
    const old = await noteLike(workspace, 'Agencies/Tidewatch');
    const id = await tidewatchId(workspace);
    const more = `aliases:\n  - Tidewatch Bureau\nsame-as:\n  - ${id}\n`;
    await workspace.vault.create('Agencies/Tide Office.md', entityNote('agency', 'my-tide', more));
    await workspace.vault.remove(old.path);
    await relinkAll(workspace);
    expect(list(await market(workspace), 'actors')).toEqual(['Tide Office']);
    expect(changed(await planRelinking(WHOLE_VAULT, workspace))).toEqual([]);
  });

  it('reports notes it cannot read or must not write, and goes on', async () => {
    const workspace = await withKestrel();
    const { path } = await noteLike(workspace, 'Articles/Market');
    await edit(workspace, path, (text) => text.replace('dateline: 1', 'dateline: 9'));
    const planned = await planRelinking(WHOLE_VAULT, workspace);
    expect(planned.problems).toMatchObject([{ code: 'newer-format', subject: path }]);
    expect(changed(planned)).toEqual(['Articles/Harbour.md']);
  });

  it('tells of the notes it is asked for whose properties cannot be read', async () => {
    const workspace = await withKestrel();
    const { path } = await noteLike(workspace, 'Articles/Market');
    await edit(workspace, path, (text) => text.replace('actors:', 'actors: [broken'));
    expect((await planRelinking(WHOLE_VAULT, workspace)).problems).toMatchObject([{ subject: path }]);
    expect((await planRelinking({ paths: ['Articles/Harbour.md'], entity: null }, workspace)).problems).toEqual([]);
  });

  it('looks at a note or a folder where asked to', async () => {
    const workspace = await withKestrel();
    const one = await planRelinking({ paths: ['Articles/Market.md'], entity: null }, workspace);
    expect(changed(one)).toEqual(['Articles/Market.md']);
    const folder = await planRelinking({ paths: ['Articles/'], entity: null }, workspace);
    expect(changed(folder)).toEqual(['Articles/Harbour.md', 'Articles/Market.md']);
    expect((await planRelinking({ paths: ['Places'], entity: null }, workspace)).analysed).toBe(0);
  });
});

describe('linking the mentions of one entity', () => {
  const other = 'Rice was cheap in Hyesan on Friday, a trader said.\n';
  const scope = { paths: [], entity: KESTREL };
  const scene = async (): ReturnType<typeof vaultWith> => {
    const passing = 'Police in Hoeryong searched homes on Monday.\n\nA truck, perhaps of Kestrel, stood by.\n';
    const workspace = await vaultWith({ Harbour: HARBOUR, Other: other, Passing: passing });
    await workspace.vault.create('Organizations/Kestrel Shipping.md', KESTREL_NOTE);
    return workspace;
  };

  it('analyses only articles whose text holds one of its forms, and links them in passing too', async () => {
    const workspace = await scene();
    const planned = await planRelinking(scope, workspace);
    expect([planned.analysed, planned.passedOver]).toEqual([2, 1]);
    expect(changed(planned)).toEqual(['Articles/Harbour.md', 'Articles/Passing.md']);
    await relinkAll(workspace, scope);
    const { text } = await noteLike(workspace, 'Articles/Passing');
    expect(bodyOf(text)).toContain('perhaps of [[Kestrel Shipping|Kestrel]], stood by');
    expect(list(text, 'actors')).toContain('Kestrel Shipping');
  });

  it('is not taken back by a relink of everything', async () => {
    const workspace = await scene();
    await relinkAll(workspace, scope);
    const { text } = await noteLike(workspace, 'Articles/Passing');
    await relinkAll(workspace);
    expect((await noteLike(workspace, 'Articles/Passing')).text).toBe(text);
    expect((await planRelinking(scope, workspace)).analysed).toBe(0);
  });

  it('puts the brackets that an article in whose lists it stands lacks', async () => {
    const workspace = await bothArticles();
    const { path } = await noteLike(workspace, 'Articles/Market');
    await edit(workspace, path, (text) => text.replace('the [[Tidewatch Bureau]]', 'the Tidewatch Bureau'));
    expect(changed(await planRelinking(WHOLE_VAULT, workspace))).toEqual([]);
    await relinkAll(workspace, { paths: [], entity: await tidewatchId(workspace) });
    expect(await market(workspace)).toContain('the [[Tidewatch Bureau]]');
    expect(TIDEWATCH).toBe((await tidewatchId(workspace)).slice(0, TIDEWATCH.length));
  });
});
