import type { Settings } from '../model';
import type { VaultIndex } from './vault-index';

/** Ids of entities whose notes the user deleted, and which no note brought back since. */
export function deletedIds(index: VaultIndex): ReadonlySet<string> {
  return new Set(index.decisions.deleted.filter((id) => index.entity(id) === null));
}

/** Surface forms never recognised: those of the settings and those of the vault's decisions. */
export const ignoredForms = (index: VaultIndex, { ignored }: Settings): readonly string[] => [
  ...new Set([...ignored, ...index.decisions.ignored]),
];
