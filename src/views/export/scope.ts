import { failed, ok, type Outcome } from '../../model';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { findEntity } from '../../workflow/find-entity';
import { articlesIn, WHOLE_VAULT } from '../../workflow/relink/scope';

/** Which articles an export holds. */
export type ExportScope =
  | { readonly kind: 'vault' }
  /** All in a folder and below it; a path of the vault. */
  | { readonly kind: 'folder'; readonly path: string }
  /** Notes: an article is itself, an entity is what links it: by path, and entities also by name, alias or id. */
  | { readonly kind: 'notes'; readonly notes: readonly string[] };

/**
 * The articles of a scope by path, each once. Problems: `missing-note` where a note is named that is none of Dateline's,
 * `ambiguous-entity` where several are called so.
 */
export function articlesOf(scope: ExportScope, index: VaultIndex): Outcome<readonly ArticleRecord[]> {
  if (scope.kind === 'vault') return ok(articlesIn(WHOLE_VAULT, index));
  if (scope.kind === 'folder') return ok(articlesIn({ paths: [scope.path], entity: null }, index));
  const found = new Map<string, ArticleRecord>();
  for (const note of scope.notes) {
    const articles = articlesFor(note, index);
    if (!articles.ok) return articles;
    for (const article of articles.value) found.set(article.path, article);
  }
  return ok([...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

function articlesFor(note: string, index: VaultIndex): Outcome<readonly ArticleRecord[]> {
  const path = note.trim().replace(/^\.?\/+/, '');
  const record = index.recordAt(path) ?? index.recordAt(`${path}.md`) ?? index.article(path);
  if (record?.kind === 'article') return ok([record]);
  const entity = findEntity(index, path);
  if (entity.ok) return ok(linking(entity.value.id, index));
  if (entity.problem.code === 'ambiguous-entity') return entity;
  const message = 'No article or entity of Dateline’s is there: give the path of its note, an entity’s name, or an id.';
  return failed({ code: 'missing-note', subject: note, message });
}

/** The articles that link an entity, copies of them that do not left out. */
const linking = (id: string, index: VaultIndex): readonly ArticleRecord[] =>
  [...index.storiesOf(id)].flatMap((story) =>
    index.articlesOf(story).filter((article) => index.entitiesOf(article.id).includes(id)),
  );
