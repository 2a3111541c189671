import { legalName } from '../../format/file-names';
import type { VaultIndex } from '../../index/vault-index';

/** The user's own notes that are called what a note for a thing of that name would be called, sorted. */
export const namedLike = (index: VaultIndex, name: string): readonly string[] =>
  index
    .pathsNamed(legalName(name))
    .filter((path) => index.recordAt(path) === null)
    .sort();
