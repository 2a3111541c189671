/** One entity's note goes into another's. */
export { aKind, whyNotMerge } from './may-merge';
export { ownBody, withPart } from './merged-body';
export { joinedNote, mergedNote, mergeRewriting } from './merged-note';
export type { Merging } from './merged-note';
export { distinctIds, keyAfter, mergeRules } from './rules';
