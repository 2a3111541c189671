/** Part of what one entity was taken for becomes another entity. */
export type { Other, SplitChoice, SplitTarget } from './choice';
export { newEntity } from './new-entity';
export { planSplitNotes } from './own-notes';
export { splitNote } from './rules';
