import type { Entity, Finding } from '../../model';

/**
 * Whether an entity that may be linked gets its note with this story; one that a story only names in passing, and nobody
 * knew before, waits for a second one.
 */
export const comesAtOnce = ({ part }: Finding, { origin }: Entity): boolean =>
  part !== 'passing' || origin !== 'article';

/** Why a name that may be linked is not, as report and review say it. */
export const WAITS = 'named in passing in one story so far: it waits for a second story';
