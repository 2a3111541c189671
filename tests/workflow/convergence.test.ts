import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/model';
import { parseNote, type EntityRecord } from '../../src/format/note-record';
import { VaultIndex } from '../../src/index/vault-index';
import { MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { relateAll } from '../../src/workflow/relate';
import type { Workspace } from '../../src/workflow/workspace';
import { article, articleInput } from '../../tools/soak/articles.mts';
import { User } from '../../tools/soak/user.mts';
import { testWorkspace, treeOf } from '../support/workspace';

/** Stories that both devices have before they part. */
const COMMON = [1, 2, 3];
const OWN = Array.from({ length: 12 }, (_, at) => at + 10);

type Act =
  { readonly what: 'import'; readonly story: number } | { readonly what: 'write' | 'takeOut'; readonly at: number };

/** Nobody waits: a second story that names one changes the note of the first, and a service that knows files keeps one change. */
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  entities: { ...DEFAULT_SETTINGS.entities, namedInPassing: 'at once' as const },
};

class Device {
  readonly vault: MemoryVault;
  readonly user: User;
  private readonly workspace: Workspace;

  constructor(tree: Readonly<Record<string, string>> = {}) {
    this.vault = new MemoryVault(tree);
    this.user = new User(this.vault, () => treeOf(this.vault));
    this.workspace = { ...testWorkspace(this.vault), settings: SETTINGS };
  }

  async import(...stories: readonly number[]): Promise<void> {
    await importArticles(
      stories.map((story) => articleInput(article(story))),
      this.workspace,
    );
  }

  async act(act: Act): Promise<void> {
    if (act.what === 'import') return this.import(act.story);
    const articles = Object.keys(await treeOf(this.vault)).filter((path) => /Story [123] from/.test(path));
    const path = articles[act.at % articles.length] ?? '';
    return act.what === 'write' ? this.user.append(path, 'A line of mine.') : this.user.takeOut(path, 'places');
  }

  relate(): Promise<unknown> {
    return relateAll(this.workspace);
  }

  tree(): Promise<Record<string, string>> {
    return treeOf(this.vault);
  }
}

const imports = fc
  .shuffledSubarray(OWN, { minLength: 2, maxLength: 5 })
  .map((stories) => stories.map((story): Act => ({ what: 'import', story })));
/** Edits that do not depend on their order: none to the note another one changes. */
const edits = fc
  .shuffledSubarray([0, 1, 2], { maxLength: 2 })
  .map((notes) => notes.map((at): Act => ({ what: at % 2 === 0 ? 'takeOut' : 'write', at })));
const acts = fc.tuple(imports, edits).map(([some, others]) => [...some, ...others]);

/** What Dateline keeps of a vault: each note by its id, links by what they mean. */
function managed(tree: Readonly<Record<string, string>>): Record<string, unknown> {
  const index = new VaultIndex(DEFAULT_SETTINGS);
  for (const [path, text] of Object.entries(tree)) {
    const parsed = parseNote(path, text, DEFAULT_SETTINGS);
    index.add(path, parsed.ok ? parsed.value : null);
  }
  const meant = (targets: readonly string[]): readonly string[] =>
    targets
      .map((target) => index.recordAt(index.resolve(target) ?? ''))
      .map((record) => (record === null || record.kind === 'decisions' ? 'nothing' : record.id))
      .sort();
  const entity = ({ type, aliases, parent, location, broader, country, related, marks }: EntityRecord): unknown => ({
    ...{ type, country, aliases: [...aliases].sort(), marks: [...marks].sort() },
    ...{ related: meant(related), above: [parent, location, broader].map(meant) },
  });
  const articles = index.articles.map(({ id, actors, places, themes, location, marks }): [string, unknown] => [
    id,
    { lists: [actors, places, themes, location].map(meant), marks: [...marks].sort() },
  ]);
  const entities = index.entityRecords.map((record): [string, unknown] => [record.id, entity(record)]);
  return Object.fromEntries([...articles, ...entities]);
}

/** Both as a service that knows files only: what both made or changed is the one's. */
function synced(
  base: Readonly<Record<string, string>>,
  winner: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Record<string, string> {
  const changed = Object.entries(winner).filter(([path, text]) => base[path] !== text);
  return { ...other, ...Object.fromEntries(changed) };
}

const COMMON_TREE = (async () => {
  const device = new Device();
  await device.import(...COMMON);
  return device.tree();
})();

describe('two devices with one vault', () => {
  it('come to the same managed content in whichever order the same things were done', async () => {
    const base = await COMMON_TREE;
    await fc.assert(
      fc.asyncProperty(
        acts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([one, other]) => {
          const [a, b] = [new Device(base), new Device(base)];
          for (const act of one) await a.act(act);
          for (const act of other) await b.act(act);
          for (const device of [a, b]) await device.relate();
          expect(managed(await a.tree())).toEqual(managed(await b.tree()));
        },
      ),
      { seed: 5, numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it('come to the same files after both worked apart and were synced, whoever’s version of a note won', async () => {
    const base = await COMMON_TREE;
    await fc.assert(
      fc.asyncProperty(acts, imports, async (ofOne, ofOther) => {
        const [a, b] = [new Device(base), new Device(base)];
        for (const act of ofOne) await a.act(act);
        for (const act of ofOther) await b.act(act);
        const [one, other] = [await a.tree(), await b.tree()];
        const both = [new Device(synced(base, one, other)), new Device(synced(base, other, one))];
        for (const device of both) await device.relate();
        const [first, second] = await Promise.all(both.map((device) => device.tree()));
        expect(managed(first ?? {})).toEqual(managed(second ?? {}));
      }),
      { seed: 7, numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});
