import { undo } from '../../src/journal/undo';
import { ok, type ImportReport, type Input, type Outcome } from '../../src/model';
import type { MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { planRelinking, relink, WHOLE_VAULT } from '../../src/workflow/relink';
import type { Workspace } from '../../src/workflow/workspace';
import type { Chance } from '../fuzz/random.mjs';
import { EDITS, isArticle, isEntity, nameOf, notesOf, rename } from './edits.mts';
import { oneOf } from './tamper.mts';

/** A vault that is changed, with what it was made of. */
export interface EditedVault {
  readonly workspace: Workspace & { readonly vault: MemoryVault };
  readonly inputs: readonly Outcome<Input>[];
  /** What notes that were renamed were called when they were cited, by their names now. */
  readonly former: Map<string, string>;
}

type StatementEdit = (edited: EditedVault, chance: Chance) => Promise<void>;

/** Notes renamed at once. */
const RENAMED = 5;

const renameSome =
  (isOne: typeof isArticle): StatementEdit =>
  async ({ workspace: { vault }, former }, chance) => {
    for (let times = 0; times < RENAMED; times += 1) {
      const note = oneOf(chance, await notesOf(vault, isOne));
      if (note === undefined) return;
      const name = nameOf(note.path);
      const to = `${chance.below(100_000)} ${name.slice(0, 20)} x`;
      former.set(to, former.get(name) ?? name);
      await rename(vault, note.path, `Shelf/${to}.md`);
    }
  };

const BLOCK_ID = /(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*\r?$/m;

/** Changes the paragraphs of every article that no citation links. */
async function editOthers({ workspace: { vault } }: EditedVault, chance: Chance): Promise<void> {
  for (const { path, text } of await notesOf(vault, isArticle)) {
    const [properties = '', ...rest] = text.split('\n---\n');
    const blocks = rest.join('\n---\n').split('\n\n');
    const edited = blocks.flatMap((block, at) => {
      const isCited = BLOCK_ID.test(block) || BLOCK_ID.test(blocks[at + 1]?.split('\n', 1)[0] ?? '');
      if (isCited || !/^\p{L}/u.test(block)) return [block];
      return chance.pick([
        [],
        [`${block} So they say.`],
        ['My own remark.', block],
        [block.replace(/ \p{L}+/u, ' one')],
      ]);
    });
    vault.put(path, `${properties}\n---\n${edited.join('\n\n')}`);
  }
}

/** Takes links out of the text of every article, as a user may: their words stay. */
async function unlink({ vault }: EditedVault['workspace'], chance: Chance): Promise<void> {
  for (const { path, text } of await notesOf(vault, isArticle)) {
    const [properties = '', ...rest] = text.split('\n---\n');
    const body = rest
      .join('\n---\n')
      .replace(/(?<!!)\[\[[^[\]|\n]*\|([^[\]\n]*)\]\]/g, (link, words: string) =>
        chance.below(2) === 0 ? words : link,
      );
    vault.put(path, `${properties}\n---\n${body}`);
  }
}

const relinkAll = async (workspace: Workspace): Promise<ImportReport> =>
  relink(await planRelinking(WHOLE_VAULT, workspace), workspace);

async function takeBack({ batch }: Pick<ImportReport, 'batch'>, workspace: Workspace): Promise<void> {
  if (batch !== null) await undo(workspace, { batch });
}

/** A clipped note or a page as its outlet changed it since; others as they are. */
function corrected(input: Outcome<Input>): Outcome<Input> {
  if (!input.ok || !('bytes' in input.value) || !/\.(?:md|html)$/.test(input.value.name)) return input;
  const text = new TextDecoder().decode(input.value.bytes);
  const after = input.value.name.endsWith('.md')
    ? `${text.trimEnd()}\n\nThis article was corrected later.\n`
    : text.replace(/<\/p>(?![\s\S]*<\/p>)/, '</p><p>This article was corrected later.</p>');
  return ok({ ...input.value, bytes: new TextEncoder().encode(after) });
}

const kindIn = (text: string): string => /^type: (.*)$/m.exec(text)?.[1] ?? '';

async function mergeTwo({ workspace }: EditedVault, chance: Chance): Promise<Pick<ImportReport, 'batch'>> {
  const notes = await notesOf(workspace.vault, isEntity);
  const one = oneOf(chance, notes);
  const others = notes.filter(({ path, text }) => path !== one?.path && kindIn(text) === kindIn(one?.text ?? ''));
  const other = oneOf(chance, others);
  if (one === undefined || other === undefined) return { batch: null };
  return mergeEntities(one.path, other.path, workspace);
}

/** One of the edits of a user's notes that every vault is changed by. */
const ownNotes =
  (kind: string): StatementEdit =>
  async ({ workspace }, chance) => {
    try {
      await EDITS[kind]?.(workspace, chance);
    } catch (error) {
      // The note was moved away by the step before.
      if (!(error instanceof Error && error.name === 'VaultError')) throw error;
    }
  };

/** What may happen to a vault, and none of which loses a citation. */
export const STATEMENT_EDITS: Readonly<Record<string, StatementEdit>> = {
  nothing: async () => undefined,
  'other paragraphs edited': editOthers,
  'articles renamed': renameSome(isArticle),
  'entities renamed': renameSome(isEntity),
  'the same imported again': async ({ workspace, inputs }) => void (await importArticles(inputs, workspace)),
  'other versions imported': async ({ workspace, inputs }) =>
    void (await importArticles(inputs.map(corrected), workspace)),
  'other versions imported, and that undone': async ({ workspace, inputs }) =>
    takeBack(await importArticles(inputs.map(corrected), workspace), workspace),
  'links taken out and set again': async ({ workspace }, chance) => {
    await unlink(workspace, chance);
    await relinkAll(workspace);
  },
  'relinked, and that undone': async ({ workspace }, chance) => {
    await unlink(workspace, chance);
    await takeBack(await relinkAll(workspace), workspace);
  },
  'entities merged': async (edited, chance) => void (await mergeTwo(edited, chance)),
  'entities merged, and that undone': async (edited, chance) =>
    takeBack(await mergeTwo(edited, chance), edited.workspace),
  'words around quotations': ownNotes('words around quotations'),
  'citations in a callout': ownNotes('citations in a callout'),
  'a note moved': ownNotes('a note moved'),
};
