import { plural } from './plural';

/** What the finder of duplicates says. */
export const SAME = {
  command: 'Find duplicate entities',
  title: 'Entities that may be one',
  looking: 'Comparing names and stories…',
  nothing: (entities: number) => `No two of ${plural(entities, 'entity', 'entities')} look like one.`,
  found: (pairs: number, entities: number) =>
    `${plural(pairs, 'pair')} of ${plural(entities, 'entity', 'entities')} may be one, the surest first. Nothing changes before you say so.`,
  left: (pairs: number) => `${plural(pairs, 'pair is', 'pairs are')} left.`,
  done: 'No pair is left.',
  keys: 'On a pair: Enter merges, N marks as not the same, S skips.',
  /** `other` goes into `keep`. */
  pair: (other: string, keep: string) => `${other} → ${keep}`,
  note: (path: string, stories: number) => `${path} · ${plural(stories, 'story', 'stories')}`,
  merge: 'Merge…',
  apart: 'Not the same',
  skip: 'Skip',
  list: 'Pairs',
};
