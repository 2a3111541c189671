import type { Entity, Finding } from '../../../model';

/** Whether a pack, a gazetteer or a user knows an entity, not only stories that Dateline read. */
export const isGiven = ({ origin, byHand }: Entity): boolean =>
  origin === 'pack' || origin === 'gazetteer' || byHand !== undefined;

/**
 * Whether an entity that may be linked gets its note with this story; a person or body that a story only names in passing,
 * and nobody knew before, waits for a second one. A place waits for nothing: it is linked only where it is named early,
 * again, or in the headline.
 */
export const comesAtOnce = ({ part }: Finding, entity: Entity): boolean =>
  part !== 'passing' || entity.kind === 'place' || isGiven(entity);

/** Why a name that may be linked is not, as report and review say it. */
export const WAITS = 'named in passing in one story so far: it waits for a second story';
