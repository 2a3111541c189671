/** Notes that the rules of today would not have made: proposed, shown, then carried out as one batch. */
export { planTidied, tidy } from './carry-out';
export { leftOver, notesLeft, removing, type LeftOver } from './left-over';
export { TIDY_KINDS } from './model';
export type { TidyKind, TidyLeft, TidyNote, TidyPlan, TidyProposal } from './model';
export { planTidying } from './plan';
