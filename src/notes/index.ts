/** Article and entities → notes: frontmatter, body links, file names, managed keys. Pure: a plan is a value. */
export { articleId } from './ids';
export { parseNote } from './note-record';
export type { ArticleRecord, EntityRecord, NoteRecord } from './note-record';
export { VaultIndex } from './vault-index';
export { planArticle } from './plan-article';
export type { ArticlePlanning, CurrentNote, PlannedArticle } from './plan-article';
export { planRelations } from './plan-relations';
export { RELATION_LISTS } from './managed';
export type { RelationList } from './managed';
export type { RelatedLists, RelationPlanning } from './plan-relations';
export { renderReport } from './report-note';
export { editFrontmatter, readFrontmatter } from './frontmatter';
