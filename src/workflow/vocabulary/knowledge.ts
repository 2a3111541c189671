import { ANY_SIZE } from '../../analysis/entities';
import type { Problem } from '../../model';
import { ignoredForms } from '../../index/decided';
import { type VaultIndex } from '../../index/vault-index';
import { gazetteersIn } from '../gazetteer/list';
import type { VaultKnowledge } from '../ports';
import type { VaultWorkspace } from '../workspace';
import { readOwnVocabularies } from './own-vocabularies';

/** What a vault and its settings know, for the engine. */
export interface GatheredKnowledge {
  readonly knowledge: VaultKnowledge;
  /** Vocabularies and gazetteer files of the user's own that cannot be used, and why. */
  readonly problems: readonly Problem[];
}

export async function vaultKnowledge(
  index: VaultIndex,
  { vault, store, settings, places }: Pick<VaultWorkspace, 'vault' | 'store' | 'settings' | 'places'>,
): Promise<GatheredKnowledge> {
  const { packs, own } = settings.vocabularies;
  const { usable, problems } = await readOwnVocabularies(own, vault);
  const ignored = ignoredForms(index, settings);
  const { folder } = settings.gazetteer;
  const files = await gazetteersIn({ vault, store, folder }, places?.most ?? ANY_SIZE.places);
  const gazetteers = [...(places?.given ?? []), ...files.gazetteers];
  return {
    problems: [...problems, ...files.problems],
    knowledge: {
      entities: index.entitiesByHand(),
      ignored,
      packs,
      own: usable,
      images: settings.reading.images,
      ...(gazetteers.length > 0 ? { gazetteers } : {}),
    },
  };
}
