import { undo } from '../../src/journal/undo';
import { journalWriter } from '../../src/journal/writer';
import { knownVault } from '../../src/index/known-vault';
import { DEFAULT_SETTINGS, ok, type Input, type Outcome } from '../../src/model';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { addBlockId, dossierIn, planCitation, quotesOf, writeDossier } from '../../src/views/dossier';
import { DOSSIER } from '../../src/text/dossier';
import { importArticles } from '../../src/workflow/import';
import type { Engine } from '../../src/workflow/ports';
import type { Workspace } from '../../src/workflow/workspace';
import { article } from '../soak/articles.mts';

/** A vault as Dateline made it: articles with their originals, dossiers, and citations in a note of the user's. */
export interface Base {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly store: ReadonlyMap<string, string>;
}

export const OWN_NOTE = 'Desk/My notes.md';

export const SETTINGS = { ...DEFAULT_SETTINGS, originals: { keep: true } };

export function workspaceOn(vault: MemoryVault, store: MemoryStore, engine: Engine, now: string): Workspace {
  return { vault, store, engine, writer: journalWriter, clock: { now: () => now }, settings: SETTINGS };
}

/** A copy that can be changed. */
export async function copyOf(base: Base): Promise<{ readonly vault: MemoryVault; readonly store: MemoryStore }> {
  const files = Object.entries(base.files).filter(([path]) => !path.endsWith('/'));
  const store = new MemoryStore();
  for (const [name, text] of base.store) await store.write(name, text);
  return { vault: new MemoryVault(Object.fromEntries(files)), store };
}

/** Several articles in one input, one alone, and one of them again as another version. */
function inputsOf(seed: number): readonly Outcome<Input>[] {
  const text = (number: number): Uint8Array => new TextEncoder().encode(article(number));
  const url = `https://one.example/story-${seed}`;
  const page = `<html><head><title>Bridge opened in Musan</title></head><body><article><h1>Bridge opened in Musan</h1><p>A bridge was opened in Musan on Monday. It is 120\u00a0metres long, the caf\u00e9 owner Ri Sun Bok said in Hoeryong.</p></article></body></html>`;
  return [
    ...[0, 1, 2].map((at) => ok({ name: `story-${at}.txt`, bytes: text(seed * 5 + at) })),
    ok({
      name: url,
      url,
      bytes: new TextEncoder().encode(page),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  ];
}

/** Makes a vault by what a user does with Dateline. */
export async function makeBase(engine: Engine, seed: number): Promise<Base> {
  const [vault, store] = [new MemoryVault(), new MemoryStore()];
  const workspace = workspaceOn(vault, store, engine, '2026-01-02T03:04:05');
  await importArticles(inputsOf(seed), workspace);
  await vault.create(OWN_NOTE, '# My notes\n\nWhat I make of it.\n');
  const { index } = await knownVault(workspace);
  const named = index.entityRecords.filter(({ id }) => index.countOf(id) > 0);
  for (const entity of named.slice(0, 3)) await cite(entity.id, workspace);
  for (const entity of [...named].sort((a, b) => index.countOf(b.id) - index.countOf(a.id)).slice(0, 2))
    await writeDossier({ entities: [entity.id], which: 'all' }, DOSSIER.note, workspace);
  // Cited, and the block id undone: the citation stays.
  const [last] = named.slice(3);
  const report = last === undefined ? null : await cite(last.id, workspace);
  if (report !== null) await undo(workspace, { batch: report });
  return { files: vault.snapshot(), store: new Map(store.entries()) };
}

/** As the app inserts a citation; resolves to the run that gave the block its id. */
async function cite(id: string, workspace: Workspace): Promise<string | null> {
  const { vault } = workspace;
  const { index } = await knownVault(workspace);
  const made = await dossierIn({ entities: [id], which: 'all' }, index, 0);
  const row = made.ok ? made.value.rows[0] : undefined;
  const read = row === undefined ? null : await quotesOf(row.path, [id], index, vault);
  const quote = read?.quotes[0];
  if (row === undefined || quote === undefined) return null;
  const planned = await planCitation({ article: row, quote }, workspace);
  if (!planned.ok) return null;
  const report = planned.value.plan === null ? null : await addBlockId({ article: row, quote }, workspace);
  await vault.process(OWN_NOTE, (text) => `${text}\nThey say:\n\n${planned.value.markdown}`);
  return report?.batch ?? null;
}
