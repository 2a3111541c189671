import type { App } from 'obsidian';
import type { VaultPlan } from '../../model';

/** Files beside notes that can name a note by its path. */
const OTHERS = new Set(['canvas', 'base']);

/** How many canvases and bases name a note by its path that goes or moves: Dateline writes notes only. */
export async function leftElsewhere({ vault }: App, plans: readonly VaultPlan[]): Promise<number> {
  const gone = plans.flatMap(({ action, path }) => (action === 'remove' || action === 'move' ? [path] : []));
  if (gone.length === 0) return 0;
  let count = 0;
  for (const file of vault.getFiles()) {
    if (!OTHERS.has(file.extension)) continue;
    const text = await vault.cachedRead(file);
    if (gone.some((path) => text.includes(path.replace(/\.md$/i, '')))) count += 1;
  }
  return count;
}
