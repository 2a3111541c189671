export { findSame } from './find';
export type { SameEvidence, SamePair, Stories } from './pair';
