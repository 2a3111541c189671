import type { Appearances } from './appearances';

/** Appearances that are not asked twice how many stories name an entity. For as long as no article comes or goes. */
export function remembering(appearances: Appearances): Appearances {
  const counts = new Map<string, number>();
  return {
    get total() {
      return appearances.total;
    },
    countOf: (entity) => {
      const count = counts.get(entity) ?? appearances.countOf(entity);
      counts.set(entity, count);
      return count;
    },
    storiesOf: (entity, oneIn) => appearances.storiesOf(entity, oneIn),
    namedIn: (story) => appearances.namedIn(story),
    companionsOf: (entity, looking) => appearances.companionsOf(entity, looking),
  };
}
