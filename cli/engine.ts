import { DEFAULT_SETTINGS, type Analysis, type Article } from '../src/model';
import { createEngine } from '../src/workflow/engine';
import type { Engine } from '../src/workflow/ports';
import { systemClock } from './system/machine';
import { builtInData } from './system/data';
import { readingTools } from './system/reading-tools';
import { UnusableGazetteer } from './terminal/ending';

/** An engine, and what it understands as a vault would file it. */
export interface Understanding {
  readonly engine: Engine;
  readonly understand: (article: Article) => Promise<Analysis>;
}

/** An engine that knows what a vault knows, where one is named; nothing is written there. */
export const engineFor = async (vault: string | undefined, gazetteers?: readonly string[]): Promise<Engine> =>
  (await understandingFor(vault, gazetteers)).engine;

/** The same, with what only filing decides: who is meant of several, what was merged, deleted or is not to match. */
export async function understandingFor(
  vault: string | undefined,
  files: readonly string[] = [],
): Promise<Understanding> {
  if (vault !== undefined) return (await import('./vault-engine')).vaultUnderstanding(vault, files);
  const engine = files.length === 0 ? createEngine(builtInData(), readingTools) : await engineWith(files);
  return { engine, understand: (article) => engine.analyze(article) };
}

/** An engine that knows the places of files besides its own data; there is nowhere to keep their indexes. */
async function engineWith(files: readonly string[]): Promise<Engine> {
  const [{ indexesOf }, { MemoryStore }] = await Promise.all([
    import('./system/gazetteers'),
    import('../src/vault/memory'),
  ]);
  const store = new MemoryStore();
  const readIndexPart = (name: string): Promise<string | null> => store.read(name);
  const engine = createEngine(builtInData(), { ...readingTools, readIndexPart });
  const gazetteers = await indexesOf(files, { engine, store, clock: systemClock });
  if (!gazetteers.ok) throw new UnusableGazetteer(gazetteers.problem);
  const { packs } = DEFAULT_SETTINGS.vocabularies;
  await engine.know({ entities: [], ignored: [], packs, own: [], images: 'link', gazetteers: gazetteers.value });
  return engine;
}
