import { DEFAULT_SETTINGS, type Analysis, type Article } from '../src/model';
import { linkToVault } from '../src/analysis/entities/names/vault';
import { loadIndex } from '../src/index/load-index';
import { MemoryStore } from '../src/vault/memory';
import { createEngine } from '../src/workflow/engine';
import type { Engine } from '../src/workflow/ports';
import { vaultKnowledge } from '../src/workflow/vocabulary/knowledge';
import { builtInData } from './system/data.mts';
import { indexesOf } from './system/gazetteers.mts';
import { systemClock } from './system/machine.mts';
import { readingTools } from './system/reading-tools.mts';
import { UnusableGazetteer } from './terminal/ending.mts';
import { openReadingWorkspace } from './workspace.mts';

/** An engine, and what it understands as a vault would file it. */
export interface Understanding {
  readonly engine: Engine;
  readonly understand: (article: Article) => Promise<Analysis>;
}

/** An engine that knows what a vault knows, and what it understands as that vault would file it; nothing is written there. */
export async function vaultUnderstanding(vault: string, files: readonly string[]): Promise<Understanding> {
  const { workspace, problems } = await openReadingWorkspace(vault, files);
  const { engine } = workspace;
  const { index, problems: unread } = await loadIndex(workspace);
  const { knowledge, problems: unusable } = await vaultKnowledge(index, workspace);
  for (const { subject, message } of [...problems, ...unread, ...unusable])
    console.error(`dateline: ${subject}: ${message}`);
  await engine.know(knowledge);
  for (const { message } of await engine.unusable()) console.error(`dateline: ${message}`);
  const understand = async (article: Article): Promise<Analysis> => linkToVault(await engine.analyze(article), index);
  return { engine, understand };
}

/** An engine that knows the places of files besides its own data; there is nowhere to keep their indexes. */
export async function placesEngine(files: readonly string[]): Promise<Engine> {
  const store = new MemoryStore();
  const readIndexPart = (name: string): Promise<string | null> => store.read(name);
  const engine = createEngine(builtInData(), { ...readingTools, readIndexPart });
  const gazetteers = await indexesOf(files, { engine, store, clock: systemClock });
  if (!gazetteers.ok) throw new UnusableGazetteer(gazetteers.problem);
  const { packs } = DEFAULT_SETTINGS.vocabularies;
  await engine.know({ entities: [], ignored: [], packs, own: [], images: 'link', gazetteers: gazetteers.value });
  return engine;
}
