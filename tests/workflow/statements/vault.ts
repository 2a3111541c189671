import { knownVault } from '../../../src/index/known-vault';
import { DEFAULT_SETTINGS, ok } from '../../../src/model';
import type { VaultIndex } from '../../../src/index/vault-index';
import { MemoryStore, MemoryVault } from '../../../src/vault/memory';
import { importArticles } from '../../../src/workflow/import';
import type { Workspace } from '../../../src/workflow/workspace';
import { testWorkspace } from '../../support/workspace';

/** Articles of our own in which bodies and people speak. */
export const TOLD = {
  'denial.txt': `Ministry denies arrests

By Jo Lee
March 4, 2024

SEOUL — The Ministry of State Security denied on Monday that traders were arrested in Hoeryong. “Nobody was arrested,” Kim Chol Su, a spokesman for the Ministry of State Security, said in Pyongyang.

The Defense Ministry said the road to Musan is open again. A source in Musan said that the Ministry of State Security searches houses at night.
`,
  'warning.txt': `Seoul warns of floods

By Jo Lee
June 9, 2024

SEOUL — The Unification Ministry said on Sunday that the Ministry of State Security closed the market of Hoeryong. According to the Ministry of State Security, the market opens in July.
`,
};

export interface ToldVault {
  readonly workspace: Workspace;
  readonly vault: MemoryVault;
  readonly store: MemoryStore;
  readonly index: VaultIndex;
}

export async function toldVault(): Promise<ToldVault> {
  const [vault, store] = [new MemoryVault(), new MemoryStore()];
  // Whoever speaks: what is sure is asked elsewhere.
  const workspace = {
    ...testWorkspace(vault, store),
    settings: { ...DEFAULT_SETTINGS, claims: { certainty: 'all' as const } },
  };
  await importArticles(
    Object.entries(TOLD).map(([name, text]) => ok({ name, text })),
    workspace,
  );
  const { index } = await knownVault(workspace);
  return { workspace, vault, store, index };
}
