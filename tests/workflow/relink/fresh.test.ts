import fc from 'fast-check';
import { DEFAULT_SETTINGS, ok } from '../../../src/model';
import { linkTargets } from '../../../src/format/links';
import { readFrontmatter } from '../../../src/format/frontmatter';
import { MemoryVault } from '../../../src/vault/memory';
import { importArticles } from '../../../src/workflow/import';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace, treeOf } from '../../support/workspace';
import { entityNote, relinkAll, SENTENCES } from './vault';

const TOLD = [
  ...SENTENCES,
  'Aunt Sok, who sells rice, said the Night Office had come for her son.',
  'Prices of rice rose when the lantern people and MSS men closed the bridge at Belvane Landing.',
];

/** Notes of the user's own, as they stand before and after the user wrote more into them; null: not there. */
const KNOWLEDGE: Readonly<Record<string, readonly [before: string | null, after: string | null]>> = {
  'Organizations/Kestrel Shipping.md': [null, entityNote('organization', 'my-kestrel', 'aliases:\n  - Kestrel\n')],
  'Organizations/Blue Lantern.md': [
    entityNote('organization', 'lantern'),
    entityNote('organization', 'lantern', 'aliases: [the lantern people]\n'),
  ],
  'Agencies/Security.md': [
    entityNote('agency', 'my-security'),
    entityNote('agency', 'my-security', 'aliases:\n  - Night Office\n'),
  ],
  'People/Sok Mi Ran.md': [entityNote('person', 'sok'), entityNote('person', 'sok', 'aliases:\n  - Aunt Sok\n')],
  'Places/Belvane Landing.md': [null, entityNote('place', 'landing')],
  'Themes/Bridges.md': [
    entityNote('theme', 'bridges'),
    entityNote('theme', 'bridges', 'terms:\n  - bridge*\n  - road (strong)\n'),
  ],
  'Dateline/Decisions.md': [null, '---\ndateline: decisions\nignored:\n  - Hyesan\n---\n'],
};

const worlds = fc.record({
  articles: fc.array(fc.shuffledSubarray(TOLD, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  learnt: fc.subarray(Object.keys(KNOWLEDGE), { minLength: 1 }),
  packs: fc.boolean(),
});
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

async function vaultOf({ learnt, packs }: World, knows: 'before' | 'after'): Promise<Workspace> {
  const vault = new MemoryVault();
  for (const [path, [before, after]] of Object.entries(KNOWLEDGE)) {
    const text = knows === 'after' && learnt.includes(path) ? after : before;
    if (text !== null) await vault.create(path, text);
  }
  return withPacks(testWorkspace(vault), knows === 'after' || !packs);
}

const withPacks = (workspace: Workspace, all: boolean): Workspace => {
  const settings = all
    ? DEFAULT_SETTINGS
    : { ...DEFAULT_SETTINGS, vocabularies: { ...DEFAULT_SETTINGS.vocabularies, packs: [] } };
  return { ...workspace, settings };
};

async function importAll({ articles }: World, workspace: Workspace): Promise<void> {
  const inputs = articles.map((sentences, i) =>
    ok({ name: `Story ${i + 1}`, text: `${sentences.join(' ')}\n`, stated: { from: 'test', title: `Story ${i + 1}` } }),
  );
  await importArticles(inputs, workspace);
}

async function learn({ learnt }: World, { vault }: Workspace): Promise<void> {
  for (const path of learnt) {
    const after = KNOWLEDGE[path]?.[1] ?? null;
    if (after === null) continue;
    if (await vault.exists(path)) await vault.process(path, () => after);
    else await vault.create(path, after);
  }
}

/** What an article links, by property; `text` stands for its body. */
type Links = ReadonlyMap<string, readonly string[]>;
const LINKING = ['source', 'location', 'actors', 'places', 'themes', 'text'] as const;

async function linksIn({ vault }: Workspace): Promise<ReadonlyMap<string, Links>> {
  const told = new Map<string, Links>();
  for (const [path, text] of Object.entries(await treeOf(vault))) {
    const read = readFrontmatter(text, path);
    if (!path.startsWith('Articles/') || !read.ok) continue;
    const { data, body } = read.value;
    const links = (key: string): readonly string[] =>
      linkTargets(key === 'text' ? body : JSON.stringify(data[key] ?? []));
    told.set(path, new Map(LINKING.map((key) => [key, [...links(key)].sort()])));
  }
  return told;
}

const beside = (some: readonly string[] = [], others: readonly string[] = []): readonly string[] =>
  some.filter((each) => !others.includes(each));

const relinked = async (workspace: Workspace): Promise<ReadonlyMap<string, Links>> => {
  await relinkAll(workspace);
  return linksIn(workspace);
};

/** More with the environment's word: a run takes a second. */
const RUNS = Number(process.env.DATELINE_RUNS ?? 12);

describe('a relink', () => {
  it('links all that an import with the same knowledge links; beside it only what was linked and is still named', async () => {
    let learnt = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const old = await vaultOf(world, 'before');
        await importAll(world, old);
        const before = await linksIn(old);
        await learn(world, old);
        const after = await relinked(withPacks(old, true));
        const fresh = await vaultOf(world, 'after');
        await importAll(world, fresh);
        // What an article made known counts for those before it, too.
        for (const [path, wanted] of await relinked(fresh)) {
          for (const key of LINKING) {
            const [was, is] = [before, after].map((all) => all.get(path)?.get(key) ?? []);
            learnt += beside(is, was).length;
            // One place: the first that was found stays.
            const should = key === 'location' && was !== undefined && was.length > 0 ? was : wanted.get(key);
            expect([path, key, beside(should, is)]).toEqual([path, key, []]);
            expect([path, key, beside(is, [...(should ?? []), ...(was ?? [])])]).toEqual([path, key, []]);
          }
        }
      }),
      { numRuns: RUNS, seed: 20_27 },
    );
    expect(learnt).toBeGreaterThan(RUNS);
  }, 240_000);

  it('gives the same vault whichever notes are relinked first', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.boolean(), async (world, backwards) => {
        const vaults = [await vaultOf(world, 'before'), await vaultOf(world, 'before')];
        for (const vault of vaults) {
          await importAll(world, vault);
          await learn(world, vault);
        }
        const [whole, single] = vaults.map((vault) => withPacks(vault, true));
        if (whole === undefined || single === undefined) return;
        await relinkAll(whole);
        const paths = world.articles.map((_, i) => `Articles/Story ${i + 1}.md`);
        // Notes that one article makes known concern those before it.
        for (const path of backwards ? [...paths.reverse(), ...paths] : [...paths, ...paths])
          await relinkAll(single, { paths: [path], entity: null });
        expect(await treeOf(single.vault)).toEqual(await treeOf(whole.vault));
      }),
      { numRuns: RUNS, seed: 20_28 },
    );
  }, 240_000);
});
