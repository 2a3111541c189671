import type { Appearances, Named } from './appearances';

/** Stories kept. */
const MOST = 4096;

/**
 * Appearances that are not asked twice what a story names: entities that belong together share stories. For as long as no
 * article comes or goes.
 */
export function remembering(appearances: Appearances): Appearances {
  const known = new Map<string, readonly Named[]>();
  const namedIn = (story: string): readonly Named[] => {
    const before = known.get(story);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const named = appearances.namedIn(story);
    known.set(story, named);
    return named;
  };
  return {
    get total() {
      return appearances.total;
    },
    countOf: (entity) => appearances.countOf(entity),
    storiesOf: (entity) => appearances.storiesOf(entity),
    namedIn,
  };
}
