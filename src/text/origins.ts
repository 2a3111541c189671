import type { OriginReason } from '../model';
import { plural } from './plural';

/** What is said of what articles of a story lead back to. */
export const ORIGINS = {
  title: 'Origins',
  head: (articles: number, outlets: number, origins: number) =>
    [plural(articles, 'article'), plural(outlets, 'outlet'), plural(origins, 'origin')].join(' · '),
  kinds: {
    'named person': 'person',
    body: 'body',
    outlet: 'outlet',
    document: 'document',
    officials: 'officials without a name',
    anonymous: 'anonymous',
    crowd: 'several people',
    none: 'none stated',
  },
  reason: (reason: OriginReason, detail: string | null) =>
    ({
      'first hand': 'at first hand',
      copy: 'a copy',
      citation: detail === null ? 'cites it' : `cites ${detail}`,
      'same words': 'has the same quoted words',
      'same anonymous source': 'has the same anonymous source',
      'same named source': 'has the same source',
    })[reason],
  unknown: (count: number) => `Independence not established: ${plural(count, 'article')}`,
  unknownReasons: {
    'no source stated': 'no source stated',
    'only general sources': 'only sources that nobody can tell, such as “residents”',
    'may be the same source': 'may be the same source as another outlet’s',
  },
  observed: (outlet: string) => `What ${outlet} reported`,
  nobody: 'Nobody is named',
  reading: (done: number, total: number) => `Reading article ${done + 1} of ${total}…`,
  find: 'Find origins',
  cancel: 'Cancel',
  cancelled: 'Cancelled: not all articles were read.',
  tree: (source: string) => `Articles that lead back to: ${source}`,
} as const;
