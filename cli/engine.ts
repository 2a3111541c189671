import type { Analysis, Article } from '../src/model';
import { createEngine } from '../src/workflow/engine';
import type { Engine } from '../src/workflow/ports';
import { builtInData } from './system/data';
import { readingTools } from './system/reading-tools';

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
  if (vault !== undefined || files.length > 0) {
    const { placesEngine, vaultUnderstanding } = await import('./extended-engine');
    if (vault !== undefined) return vaultUnderstanding(vault, files);
    return understandingOf(await placesEngine(files));
  }
  return understandingOf(createEngine(builtInData(), readingTools));
}

const understandingOf = (engine: Engine): Understanding => ({
  engine,
  understand: (article) => engine.analyze(article),
});
