import type { App } from 'obsidian';
import type { VaultPlan } from '../../../model';

/** How many bases name a note by its path that goes or moves: Dateline writes notes and canvases only. */
export async function leftElsewhere({ vault }: App, plans: readonly VaultPlan[]): Promise<number> {
  const gone = plans.flatMap(({ action, path }) => (action === 'remove' || action === 'move' ? [path] : []));
  if (gone.length === 0) return 0;
  let count = 0;
  for (const file of vault.getFiles()) {
    if (file.extension !== 'base') continue;
    const text = await vault.cachedRead(file);
    if (gone.some((path) => text.includes(path.replace(/\.md$/i, '')))) count += 1;
  }
  return count;
}
