import * as fc from 'fast-check';
import type { ImportReport } from '../../src/model';
import { parseNote, type EntityRecord } from '../../src/format/note-record';
import { linkTargets } from '../../src/format/links';
import { readFrontmatter } from '../../src/format/frontmatter';
import { undo } from '../../src/journal/undo';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { changeDecisions } from '../../src/workflow/decide';
import type { ActOptions } from '../../src/workflow/entity-act';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { planRelinking, relink, WHOLE_VAULT } from '../../src/workflow/relink';
import { openNoteReview } from '../../src/workflow/review/note';
import { leftOver, planTidying, tidy } from '../../src/workflow/tidy';
import type { Workspace } from '../../src/workflow/workspace';
import { sampleInputs, testWorkspace, treeOf } from '../support/workspace';

const RUNS = Number(process.env.CORRECTION_RUNS ?? '6');

type Tree = Readonly<Record<string, string>>;

/** The sample articles, filed; a copy for each run. */
async function filed() {
  const vault = new MemoryVault();
  const store = new MemoryStore();
  const inputs = sampleInputs().filter((_, at) => at % 4 === 0);
  expect((await importArticles(inputs, testWorkspace(vault, store))).problems).toEqual([]);
  const tree = await treeOf(vault);
  const files = [...store.entries()];
  return async (): Promise<Workspace> => {
    const copy = new MemoryStore();
    for (const [name, text] of files) await copy.write(name, text);
    return testWorkspace(new MemoryVault(tree), copy);
  };
}

const recordsOf = (tree: Tree, { settings }: Workspace): readonly EntityRecord[] =>
  Object.entries(tree).flatMap(([path, text]) => {
    const parsed = parseNote(path, text, settings);
    const record = parsed.ok ? parsed.value : null;
    return record?.kind === 'entity' && record.type !== 'theme' && record.type !== 'source' ? [record] : [];
  });

/** Notes that no article links, that stand above no other, and that nobody wrote in. */
function leftIn(tree: Tree, workspace: Workspace, mine: ReadonlySet<string>): readonly string[] {
  const named = new Set<string>();
  for (const [path, text] of Object.entries(tree)) {
    const read = readFrontmatter(text, path);
    const data: Readonly<Record<string, unknown>> = read.ok ? read.value.data : {};
    const { parent, location, broader, type } = data;
    // The lists of related notes are Dateline's own, and bring nobody to a note.
    const links = type === undefined ? linkTargets(text) : linkTargets(JSON.stringify([parent, location, broader]));
    for (const target of links) named.add(target.slice(target.lastIndexOf('/') + 1));
  }
  return recordsOf(tree, workspace)
    .map(({ path }) => path)
    .filter((path) => !named.has(path.slice(path.lastIndexOf('/') + 1, -3)) && !mine.has(path));
}

const besides: ActOptions = { besides: (held) => leftOver('remove', held) };

interface Correction {
  readonly kind: 'ignore' | 'ignore and relink' | 'reject' | 'delete' | 'merge' | 'write';
  readonly one: number;
  readonly other: number;
}

const correction: fc.Arbitrary<Correction> = fc.record({
  kind: fc.constantFrom('ignore', 'ignore and relink', 'reject', 'reject', 'delete', 'merge', 'write'),
  one: fc.nat(),
  other: fc.nat(),
});

/** Somebody who corrects what is in a vault, and takes it back. */
class Corrector {
  readonly mine = new Map<string, string>();
  private readonly takeBack: (() => Promise<unknown>)[] = [];
  removed = 0;

  constructor(private readonly workspace: Workspace) {}

  /** Deletions are noted in a batch of their own, before that of the run. */
  private async run(act: () => Promise<ImportReport>): Promise<void> {
    const before = await this.batches();
    const { notes } = await act();
    this.removed += notes.filter(({ action }) => action === 'removed').length;
    for (const batch of await this.batches())
      if (!before.includes(batch)) this.takeBack.push(() => undo(this.workspace, { batch }));
  }

  async correct({ kind, one, other }: Correction): Promise<void> {
    const { workspace } = this;
    const tree = await treeOf(workspace.vault);
    const records = recordsOf(tree, workspace);
    const record = records[one % records.length];
    if (record === undefined) return;
    const { path } = record;
    const text = tree[path] ?? '';
    if (kind === 'ignore' || kind === 'ignore and relink') {
      const ignored = [path.slice(path.lastIndexOf('/') + 1, -3), ...(kind === 'ignore' ? record.aliases : [])];
      await this.run(() => changeDecisions('ignore', { add: { ignored } }, workspace, besides));
      if (kind === 'ignore and relink') await this.settle();
    } else if (kind === 'reject') {
      const articles = Object.keys(tree).filter((each) => each.startsWith('Articles/'));
      const session = openNoteReview(articles[other % articles.length] ?? '');
      await session.read(workspace);
      const [key = ''] = session.items.map((item) => item.key);
      const entities = session.article(key)?.entities ?? [];
      const entity = entities[one % Math.max(1, entities.length)];
      if (entity === undefined) return;
      session.decide(key, { do: 'reject', entity: entity.id });
      session.settle(key, 'file');
      await this.run(() => session.file(workspace, besides));
    } else if (kind === 'merge') {
      const into = records.filter((each) => each.type === record.type && each.path !== path);
      const target = into[other % Math.max(1, into.length)];
      if (target !== undefined && !this.mine.has(path) && !this.mine.has(target.path))
        await this.run(() => mergeEntities(path, target.path, workspace, besides));
    } else if (kind === 'write') {
      const written = `${text}\nMine.\n`;
      await workspace.vault.process(path, () => written);
      this.mine.set(path, 'Mine.');
      this.takeBack.push(() => workspace.vault.process(path, (now) => now.replace('\nMine.\n', '')));
    } else if (!this.mine.has(path)) {
      await workspace.vault.remove(path);
      // What stands above another was made anew, and stays as long as that does.
      this.takeBack.push(async () => {
        if (await workspace.vault.exists(path)) await workspace.vault.process(path, () => text);
        else await workspace.vault.create(path, text);
      });
      await this.settle();
    }
  }

  /** What comes after a note is deleted, and after names are ignored that it does not have alone. */
  private async settle(): Promise<void> {
    const { workspace } = this;
    await this.run(async () => relink(await planRelinking(WHOLE_VAULT, workspace), workspace));
    const { proposals } = await planTidying(workspace);
    const removals = proposals.filter(({ kind }) => kind === 'remove');
    await this.run(() => tidy(removals, workspace));
  }

  private async batches(): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const read of this.workspace.writer.batches(this.workspace)) if (read.ok) ids.push(read.value.id);
    return ids;
  }

  async takeAllBack(): Promise<void> {
    for (const step of this.takeBack.reverse()) await step();
  }
}

describe('corrections of a vault', () => {
  it('leave no note that nobody links and nobody edited, and are undone byte by byte', async () => {
    const copy = await filed();
    let removed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 1, maxLength: 4 }), async (corrections) => {
        const workspace = await copy();
        const before = await treeOf(workspace.vault);
        expect(leftIn(before, workspace, new Set())).toEqual([]);
        const corrector = new Corrector(workspace);
        for (const each of corrections) {
          await corrector.correct(each);
          const tree = await treeOf(workspace.vault);
          expect({ each, left: leftIn(tree, workspace, new Set(corrector.mine.keys())) }).toEqual({ each, left: [] });
          for (const [path, words] of corrector.mine)
            expect({ path, text: tree[path] }).toEqual({ path, text: expect.stringContaining(words) as string });
        }
        removed += corrector.removed;
        await corrector.takeAllBack();
        expect(await treeOf(workspace.vault)).toEqual(before);
      }),
      { numRuns: RUNS, endOnFailure: true, seed: Number(process.env.SEED ?? '20261203') },
    );
    expect(removed).toBeGreaterThan(RUNS / 2);
  }, 600_000);
});
