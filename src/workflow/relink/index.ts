/** Old articles brought up to date with present knowledge: planned, shown, then carried out as one batch. */
export { planRelinking } from './plan';
export type { Relinking } from './relinking';
export { relink } from './carry-out';
export { examplesOf } from './examples';
export type { RelinkExample } from './examples';
export { leaveOut } from './leave-out';
export { WHOLE_VAULT } from './scope';
export type { RelinkScope } from './scope';
export { RELINK_KINDS, summarize } from './summary';
export { isFault } from '../../model';
export type { RelinkedEntity, RelinkSummary } from './summary';
