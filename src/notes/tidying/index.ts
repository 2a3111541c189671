/** Notes of entities that nobody edited, and the vault without them, or with them as they ought to be. */
export { isAsMade } from './as-made';
export { linksOf } from './links-of';
export { Tidied, type Tidying } from './tidied';
export { unlinked } from './unlinked';
