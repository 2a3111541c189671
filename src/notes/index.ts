/** Article and entities → notes: frontmatter, body links, file names, managed keys. Pure: a plan is a value. */
export { mergeBack } from './merge-back';
export { linkedEntities, neededEntities } from './article-entities';
export { planArticle } from './plan-article';
export { planCopyOf } from './plan-copy';
export type { ArticlePlanning, PlannedArticle } from './plan-article';
export { NOTHING_KEPT } from './kept';
export type { Kept } from './kept';
export { planVersion } from './plan-version';
export type { VersionPlanning } from './plan-version';
export { mayNeedFacts, mayNeedLists, planRelations } from './plan-relations';
export type { RelationPlanning } from './plan-relations';
export { renderReport } from './report-note';
export { planDecisions, type DecisionChange } from './decisions';
export { planFacts } from './plan-facts';
export { planRelink } from './plan-relink';
export type { PlannedRelink, RelinkChange, Span } from './plan-relink';
export { withoutRejectedLinks } from './rejected';
export { isLinkedFor } from './relink-lists';
