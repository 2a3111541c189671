import { TFile, type App, type PaneType } from 'obsidian';

/** Opens a note, at a line (from 0) where one is told; false where there is none any more. */
export async function openNote(
  { vault, workspace }: App,
  path: string,
  { pane = 'tab', line }: { readonly pane?: PaneType | boolean; readonly line?: number } = {},
): Promise<boolean> {
  const file = vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile)) return false;
  await workspace.getLeaf(pane).openFile(file, line === undefined ? undefined : { eState: { line } });
  return true;
}

/** Shows the view of a type: the one that is open, else a new one in a tab. */
export async function openView({ workspace }: App, type: string): Promise<void> {
  const [open] = workspace.getLeavesOfType(type);
  const leaf = open ?? workspace.getLeaf('tab');
  if (open === undefined) await leaf.setViewState({ type, active: true });
  await workspace.revealLeaf(leaf);
}
