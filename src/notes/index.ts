/** Article and entities → notes: frontmatter, body links, file names, managed keys. Pure: a plan is a value. */
export { mergeBack } from './merge-back';
export { linkedEntities } from './article/linked';
export { planArticle, planVersion } from './article/plan';
export type { ArticlePlanning, PlannedArticle } from './article/plan';
export { isLinkedFor, planRelink } from './article/relink';
export type { PlannedRelink, RelinkChange, NoteSpan } from './article/relink';
export { planReviewed } from './article/review';
export { ownershipIn, statedAnalysis } from './article/stated';
export { originalAt, type Original } from './article/original';
export {
  listedItems,
  statementLinks,
  type ListDecision,
  type ListedItem,
  type StatementLinks,
} from './article/statement-lists';
export { changedMeanwhile, planCopyOf } from './article/update';
export { rejectionsIn, withoutRejectedLinks, withoutUnlinkable } from './article/user-edits';
export { NOTHING_KEPT } from './article/wanted';
export type { Kept } from './article/wanted';
export { otherNames, planAliases, planOtherNames } from './plan-aliases';
export { mayNeedFacts, mayNeedLists, planFacts, planRelations } from './plan-relations';
export type { RelationPlanning } from './plan-relations';
export { renderReport } from './report-note';
export { planDecisions, type DecisionChange } from './decisions';
