import { DEFAULT_SETTINGS } from '../../src/model';
import { markOf } from '../../src/format/marks';
import { journalWriter } from '../../src/journal/writer';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import type { Workspace } from '../../src/workflow/workspace';
import { plainEngine } from './plain-engine';
import { FIXED_NOW } from './workspace';

/** A note from the lines of its frontmatter and its body. */
export const note = (lines: readonly string[], body = ''): string => ['---', ...lines, '---', body].join('\n');

/** The line of a note that marks entities as linked by Dateline. */
export const marks = (...ids: string[]): string => `dateline-links: ${ids.map(markOf).sort().join(' ')}`;

/** A workspace over a vault in memory whose engine recognises nothing. */
export async function vaultOf(notes: Readonly<Record<string, string>>): Promise<Workspace> {
  const vault = new MemoryVault();
  for (const [path, text] of Object.entries(notes)) await vault.create(path, text);
  return {
    vault,
    store: new MemoryStore(),
    writer: journalWriter,
    engine: plainEngine(),
    clock: { now: () => FIXED_NOW },
    settings: DEFAULT_SETTINGS,
  };
}
