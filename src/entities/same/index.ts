export { findSame, type SameWorld } from './find';
export type { SameEvidence, SamePair, SameRule, Stories } from './pair';
