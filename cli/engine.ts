import type { Analysis, Article } from '../src/model';
import { reconcile } from '../src/notes';
import { createEngine } from '../src/workflow/engine';
import { loadIndex, readIfThere } from '../src/workflow/load-index';
import type { Engine } from '../src/workflow/ports';
import { tellStrangers } from '../src/workflow/strangers';
import { vaultKnowledge } from '../src/workflow/vocabulary/knowledge';
import { builtInData } from './data';
import { readingTools } from './reading-tools';
import { openWorkspace } from './workspace';

/** An engine, and what it understands as a vault would file it. */
export interface Understanding {
  readonly engine: Engine;
  readonly understand: (article: Article) => Promise<Analysis>;
}

/** An engine that knows what a vault knows, where one is named; nothing is written there. */
export const engineFor = async (vault: string | undefined): Promise<Engine> => (await understandingFor(vault)).engine;

/** The same, with what only filing decides: who is meant of several, what was merged, deleted or is not to match. */
export async function understandingFor(vault: string | undefined): Promise<Understanding> {
  if (vault === undefined) {
    const engine = createEngine(builtInData(), readingTools);
    return { engine, understand: (article) => engine.analyze(article) };
  }
  const { workspace, problems } = await openWorkspace(vault);
  const { engine } = workspace;
  const { index, problems: unread } = await loadIndex(workspace);
  const { knowledge, problems: unusable } = await vaultKnowledge(index, workspace);
  for (const { subject, message } of [...problems, ...unread, ...unusable])
    console.error(`dateline: ${subject}: ${message}`);
  await engine.know(knowledge);
  const read = (path: string): Promise<string | null> => readIfThere(workspace.vault, path);
  const understand = async (article: Article): Promise<Analysis> => {
    const own = index.findArticle(article)?.id ?? null;
    return tellStrangers(reconcile(await engine.analyze(article), index), { index, engine, read, own });
  };
  return { engine, understand };
}
