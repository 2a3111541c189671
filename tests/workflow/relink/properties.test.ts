import fc from 'fast-check';
import { ARTICLE_KEYS } from '../../../src/format/managed';
import { editFrontmatter } from '../../../src/format/frontmatter';
import { planRelinking, WHOLE_VAULT } from '../../../src/workflow/relink';
import { undo } from '../../../src/journal/undo';
import { treeOf } from '../../support/workspace';
import { edit, entityNote, relinkAll, SENTENCES, vaultWith, wordsOf } from './vault';

/** What a user does between import and relink; each gets the text of an article. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  takesOut: (text) => text.replace(/\n {2}- "\[\[[^\n]+/, ''),
  empties: (text) => text.replace(/^places:\n(?: {2}- .*\n)+/m, 'places:\n'),
  comments: (text) => text.replace('tags:', '# mine: "[[x]]"\nown:   {a: 1}\ntags:'),
  adds: (text) => text.replace('actors:\n', "actors:\n  - '[[Nobody]]' # by hand\n"),
  forgets: (text) => text.replace(/^dateline-links: .*\n/m, ''),
  unlinks: (text) => text.replace(/\[\[(?:[^\]|\n"]*\|)?([^\]\n"]*)\]\](?!")/g, '$1'),
  writes: (text) =>
    `${text}\n> Kestrel again\n\n\`\`\`\nKestrel in code\n\`\`\`\n# Kestrel\n| Kestrel | [[Kestrel#x|y]] |\n`,
  refuses: (text) => text.replace('tags:', 'rejected:\n  - Kestrel → my-kestrel\n  - Busan -> place:busan\ntags:'),
  windows: (text) => text.replace(/\n/g, '\r\n'),
  noLocation: (text) => text.replace(/^location: .*\ncoordinates:\n(?: {2}- .*\n)+/m, ''),
};

/** Notes of entities that the user makes, and what the user says of one that Dateline made. */
const KNOWN: Readonly<Record<string, string>> = {
  'Organizations/Kestrel Shipping.md': entityNote('organization', 'my-kestrel', 'aliases:\n  - Kestrel\n'),
  'Groups/Blue Lantern.md': entityNote('organization', 'lantern'),
  'Agencies/Tide.md': entityNote('agency', 'tide', 'aliases: [Tidewatch Bureau]\n'),
  'Dateline/Decisions.md': '---\ndateline: decisions\nignored:\n  - Hyesan\n---\n',
};

const scenes = fc.record({
  articles: fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
  edits: fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 3, maxLength: 3 }),
  made: fc.subarray(Object.keys(KNOWN)),
});

const LISTS = ['actors', 'places', 'themes', 'told-by', 'cites'];
const MANAGED = [...LISTS, 'source', 'location', 'coordinates', 'sourcing', ARTICLE_KEYS.marks];

/** The bytes of a note outside managed keys and brackets. */
function own(text: string): string {
  const without = editFrontmatter(text, Object.fromEntries(MANAGED.map((key) => [key, undefined])), '');
  if (!without.ok) throw new Error(without.problem.message);
  const body = wordsOf(without.value);
  return without.value.slice(0, without.value.length - lengthOfBody(without.value)) + body;
}

const lengthOfBody = (text: string): number => text.length - (/^---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0].length ?? 0);

async function sceneOf({ articles, edits, made }: typeof scenes extends fc.Arbitrary<infer T> ? T : never) {
  const told = articles.map((sentences, i) => [`Story ${i + 1}`, `${sentences.join(' ')}\n`] as const);
  const workspace = await vaultWith(Object.fromEntries(told));
  const paths = (await workspace.vault.list()).map(({ path }) => path).filter((path) => path.startsWith('Articles/'));
  for (const [i, path] of paths.entries())
    await edit(workspace, path, EDITS[edits[i] ?? 'nothing'] ?? ((text) => text));
  for (const path of made)
    if (!(await workspace.vault.exists(path))) await workspace.vault.create(path, KNOWN[path] ?? '');
  return workspace;
}

describe('a relink, whatever was edited before it', () => {
  it('changes no byte outside managed keys and brackets, finds nothing the second time, and is undone exactly', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const workspace = await sceneOf(scene);
        const before = await treeOf(workspace.vault);
        const report = await relinkAll(workspace);
        const after = await treeOf(workspace.vault);
        for (const [path, text] of Object.entries(before)) {
          if (path.startsWith('Articles/')) expect(own(after[path] ?? '')).toBe(own(text));
        }
        expect((await planRelinking(WHOLE_VAULT, workspace)).notes).toEqual([]);
        if (report.batch === null) return;
        changed += 1;
        await undo(workspace);
        expect(await treeOf(workspace.vault)).toEqual(before);
      }),
      { numRuns: RUNS, seed: 20_26 },
    );
    expect(changed).toBeGreaterThan(RUNS / 3);
  }, 120_000);
});

/** More with the environment's word: a run takes a fraction of a second. */
const RUNS = Number(process.env.DATELINE_RUNS ?? 25);
