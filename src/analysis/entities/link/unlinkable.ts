import { deletedIds } from '../../../index/decided';
import type { VaultIndex } from '../../../index/vault-index';

/** Why the user wants an entity not to be linked, by its id; null where nothing says so. */
export function whyUnlinkable(index: VaultIndex): (id: string) => string | null {
  const deleted = deletedIds(index);
  return (id) => {
    if (deleted.has(id)) return 'you deleted its note; take its id out of the deleted ones to allow it again';
    return index.entity(id)?.match === 'off' ? 'its note says `match: off`' : null;
  };
}
