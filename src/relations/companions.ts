import type { Appearances, Companions, Named } from './appearances';
import { proximityOf, type Proximity } from './closeness';
import { stepOf } from './steps';
import { leastStories } from './strength';

/** Stories looked at for one entity, at most and about: of one that more name, a part that does not depend on anything else. */
export const MOST_STORIES = 512;

/**
 * The entities named together with one. Looks at the stories that name it, or of very many at those whose key's hash has as
 * many zeros at its end as it takes: the same on every device, in whatever order they came, and mostly the same after the
 * next story. Leaves out with whom there is no tie in any case, but `also` tells these. Time grows with what these stories name, up to a bound.
 */
export function companionsOf(id: string, appearances: Appearances, also: ReadonlySet<string>): Companions {
  const own = appearances.countOf(id);
  return appearances.companionsOf(id, { oneIn: sampling(own), least: leastStories(own), also });
}

/** One in so many: a power of two. */
function sampling(stories: number): number {
  let every = 1;
  for (const { low } = stepOf(stories); low / every > MOST_STORIES;) every *= 2;
  return every;
}

/**
 * Counts a story for an entity: tells `count` of each that is named together with it. False where the story does not name
 * the entity.
 */
export function countStory(
  id: string,
  named: readonly Named[],
  count: (other: string, proximity: Proximity) => void,
): boolean {
  const self = named.find((one) => one.id === id);
  if (self === undefined) return false;
  for (const other of named) if (other !== self) count(other.id, proximityOf(self.at, other.at));
  return true;
}
