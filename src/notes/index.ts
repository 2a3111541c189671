/** Article and entities → notes: frontmatter, body links, file names, managed keys. Pure: a plan is a value. */
export { editFrontmatter, readFrontmatter } from './frontmatter';
export { articleId } from './ids';
export { linkTargets } from './links';
export { parseNote } from './note-record';
export type { ArticleRecord, EntityRecord, NoteRecord } from './note-record';
export { linkedEntities } from './article-entities';
export { toldText, versionId } from './ids';
export { planArticle } from './plan-article';
export type { ArticlePlanning, CurrentNote, PlannedArticle } from './plan-article';
export { planVersion } from './plan-version';
export type { VersionPlanning } from './plan-version';
export { planRelations } from './plan-relations';
export type { RelationPlanning } from './plan-relations';
export { renderReport } from './report-note';
export { VaultIndex } from './vault-index';
