import type { Analysis, Article } from '../src/model';
import { unlinkStrangers } from '../src/entities/link/strangers';
import { linkToVault } from '../src/entities/link/vault';
import { loadIndex, readIfThere } from '../src/index/load-index';
import { vaultKnowledge } from '../src/workflow/vocabulary/knowledge';
import type { Understanding } from './engine';
import { openReadingWorkspace } from './workspace';

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
  const read = (path: string): Promise<string | null> => readIfThere(workspace.vault, path);
  const understand = async (article: Article): Promise<Analysis> => {
    const own = index.findArticle(article)?.id ?? null;
    return unlinkStrangers(linkToVault(await engine.analyze(article), index), { index, engine, read, own });
  };
  return { engine, understand };
}
