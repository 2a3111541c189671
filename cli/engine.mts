import { createEngine } from '../src/workflow/engine';
import type { Engine } from '../src/workflow/ports';
import type { Understanding } from './extended-engine.mts';
import { builtInData } from './system/data.mts';
import { readingTools } from './system/reading-tools.mts';

/** An engine that knows what a vault knows, where one is named; nothing is written there. */
export const engineFor = async (vault: string | undefined, gazetteers?: readonly string[]): Promise<Engine> =>
  (await understandingFor(vault, gazetteers)).engine;

/** The same, with what only filing decides: who is meant of several, what was merged, deleted or is not to match. */
export async function understandingFor(
  vault: string | undefined,
  files: readonly string[] = [],
): Promise<Understanding> {
  if (vault !== undefined || files.length > 0) {
    const { placesEngine, vaultUnderstanding } = await import('./extended-engine.mts');
    if (vault !== undefined) return vaultUnderstanding(vault, files);
    return understandingOf(await placesEngine(files));
  }
  return understandingOf(createEngine(builtInData(), readingTools));
}

const understandingOf = (engine: Engine): Understanding => ({
  engine,
  understand: (article) => engine.analyze(article),
});
