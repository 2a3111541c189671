import type { Settings } from '../model';
import type { VaultIndex } from './vault-index';

/** Surface forms never recognised: those of the settings and those of the vault's decisions. */
export const ignoredForms = (index: VaultIndex, { ignored }: Settings): readonly string[] => [
  ...new Set([...ignored, ...index.decisions.ignored]),
];
