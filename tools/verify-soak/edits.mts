import { undo, listBatches } from '../../src/journal/undo';
import type { MemoryVault } from '../../src/vault/memory';
import { mergeEntities } from '../../src/workflow/merge';
import type { Workspace } from '../../src/workflow/workspace';
import { OWN_NOTE } from './base.mts';
import type { Chance } from '../fuzz/random.mjs';
import { oneOf } from './tamper.mts';

/** What a person may do with her vault, and none of which is a fault. */
type Edit = (workspace: Workspace & { readonly vault: MemoryVault }, chance: Chance) => Promise<void>;

export const notesOf = async (vault: MemoryVault, isOne: (path: string, text: string) => boolean) => {
  const notes = await Promise.all(
    (await vault.list()).map(async ({ path }) => ({ path, text: await vault.read(path) })),
  );
  return notes.filter(({ path, text }) => isOne(path, text));
};
export const isArticle = (_path: string, text: string): boolean => /^article-id: /m.test(text);
export const isEntity = (_path: string, text: string): boolean => /^entity-id: /m.test(text);
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');

/** As the app renames a note: every link to it gets the new name. */
export async function rename(vault: MemoryVault, path: string, to: string): Promise<void> {
  const [from, name] = [nameOf(path), nameOf(to)];
  const text = await vault.read(path);
  vault.drop(path);
  vault.put(to, text);
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const link = new RegExp(`\\[\\[(?:[^\\[\\]|#]*/)?${escaped}(?=[\\]|#])`, 'g');
  for (const note of await notesOf(vault, () => true)) {
    const after = note.text.replace(link, () => `[[${name}`);
    if (after !== note.text) vault.put(note.path, after);
  }
}

const renameOne =
  (isOne: typeof isArticle): Edit =>
  async ({ vault }, chance) => {
    const note = oneOf(chance, await notesOf(vault, isOne));
    if (note === undefined) return;
    await rename(vault, note.path, `Shelf/${chance.below(1000)} ${nameOf(note.path).slice(0, 20)} x.md`);
  };

export const EDITS: Readonly<Record<string, Edit>> = {
  nothing: async () => undefined,
  'an article renamed': renameOne(isArticle),
  'an entity renamed': renameOne(isEntity),
  'words around quotations': async ({ vault }) => {
    const text = await vault.read(OWN_NOTE);
    vault.put(
      OWN_NOTE,
      `Before.\n${text.replace(/They say:/g, 'I rather doubt that, and yet:').replace(/^(> — .*)$/gm, '$1 (my emphasis)')}\nAfter.\n`,
    );
  },
  'a citation deleted': async ({ vault }) => {
    const text = await vault.read(OWN_NOTE);
    vault.put(OWN_NOTE, text.replace(/^> %%dateline-quote.*\n> — .*\n/m, ''));
  },
  'citations in a callout': async ({ vault }) => {
    const text = await vault.read(OWN_NOTE);
    vault.put(OWN_NOTE, text.replace(/^> /gm, '> > ').replace(/^They say:$/gm, '> [!quote] They say'));
  },
  'a note moved': async ({ vault }) => {
    const text = await vault.read(OWN_NOTE);
    vault.drop(OWN_NOTE);
    vault.put('Elsewhere/deep/My notes.md', text);
  },
  'the folder of originals moved': async ({ vault }) => {
    for (const { path } of await vault.filesIn('Dateline/Originals')) {
      const bytes = await vault.bytes(path);
      vault.drop(path);
      vault.put(`Evidence/${path.slice(path.lastIndexOf('/') + 1)}`, bytes);
    }
  },
  'words in an article, apart from what is cited': async ({ vault }, chance) => {
    const note = oneOf(chance, await notesOf(vault, isArticle));
    if (note !== undefined)
      vault.put(
        note.path,
        `${note.text.replace(/\n---\n/, '\nrating: 5\n---\nMy own remark.\n\n')}\nMore of mine ==here==.\n`,
      );
  },
  'an article that nobody cites deleted': async ({ vault }, chance) => {
    const quoting = await notesOf(vault, (_path, text) => text.includes('%%dateline-quote'));
    const free = await notesOf(
      vault,
      (path, text) => isArticle(path, text) && !quoting.some((note) => note.text.includes(nameOf(path))),
    );
    const note = oneOf(chance, free);
    if (note !== undefined) vault.drop(note.path);
  },
  'entities merged': async (workspace, chance) => {
    const notes = await notesOf(workspace.vault, isEntity);
    const kind = (text: string): string => /^type: (.*)$/m.exec(text)?.[1] ?? '';
    const one = oneOf(chance, notes);
    const other = oneOf(
      chance,
      notes.filter(({ path, text }) => path !== one?.path && kind(text) === kind(one?.text ?? '')),
    );
    if (one === undefined || other === undefined) return;
    await mergeEntities(one.path, other.path, workspace);
    if (chance.below(2) === 0) await undo(workspace, {});
  },
  'a run undone': async (workspace, chance) => {
    const batches = (await listBatches(workspace)).flatMap((batch) =>
      batch.ok && batch.value.state === 'committed' && batch.value.command !== 'import' ? [batch.value.id] : [],
    );
    const batch = oneOf(chance, batches);
    if (batch !== undefined) await undo(workspace, { batch });
  },
  'all undone': async (workspace) => {
    for (let left = 12; left > 0; left -= 1) await undo(workspace, {});
  },
};
