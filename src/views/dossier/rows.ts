import { isDay } from '../../model';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { basename } from '../../format/links';
import { namedTargets } from '../../index/packed-record';
import { linkedEntity } from '../../notes/related-items';
import { happenedIn } from '../export/happened';
import { periodIn } from '../../format/moments';
import type { DossierArticle, DossierRow, NamedNote, Which } from './model';
import { namedNote } from './subject';

/** Stories that name all of the entities, or any; each once. */
export function storiesNaming(ids: readonly string[], which: Which, index: VaultIndex): readonly string[] {
  if (which === 'any') return [...new Set(ids.flatMap((id) => [...index.storiesOf(id)]))];
  const [rarest, ...others] = [...ids].sort((a, b) => index.countOf(a) - index.countOf(b));
  if (rarest === undefined) return [];
  const sets = others.map((id) => new Set(index.storiesOf(id)));
  return [...index.storiesOf(rarest)].filter((story) => sets.every((set) => set.has(story)));
}

/** Makes the rows of one dossier, story by story. */
export class RowMaker {
  private readonly sources = new Map<string, NamedNote>();
  private readonly ids: ReadonlySet<string>;

  constructor(
    ids: readonly string[],
    private readonly index: VaultIndex,
  ) {
    this.ids = new Set(ids);
  }

  /** Null where the articles of the story are gone. */
  row(story: string): DossierRow | null {
    const [first, ...copies] = this.naming(this.index.articlesOf(story));
    if (first === undefined) return null;
    const article = this.article(first);
    const eventDates = first.eventDates.flatMap((value) => periodIn(value) ?? []);
    return {
      ...article,
      id: first.id,
      happened: happenedIn({
        eventDate: periodIn(first.eventDate ?? ''),
        eventDates,
        date: article.date,
        published: null,
      }),
      copies: copies.map((copy) => this.article(copy)),
    };
  }

  /** Of the articles that tell a story, those that link one of the entities; of none: all. */
  private naming(articles: readonly ArticleRecord[]): readonly ArticleRecord[] {
    if (articles.length < 2 || this.ids.size === 0) return articles;
    return articles.filter((article) =>
      namedTargets(article).some((target) => this.ids.has(linkedEntity(target, this.index) ?? '')),
    );
  }

  article(record: ArticleRecord): DossierArticle {
    const { path, title, date } = record;
    return {
      path,
      title: title ?? basename(path),
      date: date !== null && isDay(date) ? date : null,
      source: this.source(record),
    };
  }

  private source({ source, outlet }: ArticleRecord): NamedNote | null {
    const [target] = source;
    if (target === undefined) return outlet === null ? null : { name: outlet, path: null };
    const known = this.sources.get(target) ?? namedNote(target, this.index);
    this.sources.set(target, known);
    return known;
  }
}

/** The newest first, what has no date last; of one day in the order of their paths. */
export function inOrder(rows: readonly DossierRow[]): readonly DossierRow[] {
  const keyed = rows.map((row) => ({ row, key: `${row.happened?.start ?? ''} ${row.date ?? ''}` }));
  keyed.sort((a, b) => (a.key > b.key ? -1 : a.key < b.key ? 1 : a.row.path < b.row.path ? -1 : 1));
  return keyed.map(({ row }) => row);
}
