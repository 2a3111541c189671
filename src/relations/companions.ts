import type { Appearances, Named } from './appearances';
import { proximityOf, type Proximity, type Together } from './closeness';
import { stepOf } from './steps';

/** Stories looked at for one entity, at most and about: of one that more name, a part that does not depend on anything else. */
const MOST_STORIES = 256;

/** The entities named together with one, and in how many of the stories looked at. */
export interface Companions {
  /** Stories looked at; all that name the entity, unless those are very many. */
  readonly stories: number;
  readonly together: ReadonlyMap<string, Together>;
}

/** Time grows with what the entity's stories name, up to a bound. */
export function companionsOf(id: string, appearances: Appearances): Companions {
  const together = new Map<string, Counting>();
  let stories = 0;
  for (const story of sampleOf(id, appearances)) {
    const named = appearances.namedIn(story);
    const self = named.find((one) => one.id === id);
    if (self === undefined) continue;
    stories += 1;
    for (const other of named) if (other !== self) count(together, self, other);
  }
  return { stories, together };
}

type Counting = Record<Proximity, number>;

function count(together: Map<string, Counting>, self: Named, other: Named): void {
  let counts = together.get(other.id);
  if (counts === undefined) together.set(other.id, (counts = { sentence: 0, paragraph: 0, article: 0 }));
  counts[proximityOf(self.at, other.at)] += 1;
}

/**
 * The stories that name an entity, or of very many those whose key's hash has as many zeros at its end as it takes: the
 * same on every device, in whatever order they came, and mostly the same after the next story.
 */
const sampleOf = (id: string, appearances: Appearances): Iterable<string> =>
  appearances.storiesOf(id, sampling(appearances.countOf(id)));

/** One in so many: a power of two. */
function sampling(stories: number): number {
  let every = 1;
  for (const { low } = stepOf(stories); low / every > MOST_STORIES;) every *= 2;
  return every;
}
