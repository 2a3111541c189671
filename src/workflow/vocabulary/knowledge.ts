import type { Problem } from '../../model';
import { ignoredForms, type VaultIndex } from '../../notes';
import type { Knowledge } from '../ports';
import type { VaultWorkspace } from '../workspace';
import { readOwnVocabularies } from './own-vocabularies';

/** What a vault and its settings know, for the engine. */
export interface VaultKnowledge {
  readonly knowledge: Knowledge;
  /** Vocabularies of the user's own that cannot be used, and why. */
  readonly problems: readonly Problem[];
}

export async function vaultKnowledge(
  index: VaultIndex,
  { vault, settings }: Pick<VaultWorkspace, 'vault' | 'settings'>,
): Promise<VaultKnowledge> {
  const { packs, own } = settings.vocabularies;
  const { usable, problems } = await readOwnVocabularies(own, vault);
  const ignored = ignoredForms(index, settings);
  return {
    problems,
    knowledge: { entities: index.entities(), ignored, packs, own: usable, images: settings.reading.images },
  };
}
