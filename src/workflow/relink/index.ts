/** Old articles brought up to date with present knowledge: planned, shown, then carried out as one batch. */
export { planRelinking } from './plan';
export type { PlanningOptions, RelinkedNote, Relinking, TracedChange } from './plan';
export { WHOLE_VAULT } from './scope';
export type { RelinkScope } from './scope';
