import { groupBy } from './lists';
import type { Message } from './message';
import type { Problem } from './outcome';

/** `copy`: a new note, linked to the article it is a syndicated copy of. */
export type ArticleStatus = 'created' | 'copy' | 'updated' | 'unchanged' | 'failed';

/** What became of one article. */
export interface ArticleReport {
  /** The input, as the user named it. */
  readonly name: string;
  readonly status: ArticleStatus;
  /** Path of its note; null when it has none. */
  readonly path: string | null;
  readonly title: string | null;
  /** Day of publication; null where it states none, absent where nothing was read. */
  readonly date?: string | null;
  /** What shows that it is a copy, a new version or known already, where that is not plain. */
  readonly why?: Message;
  /** Names of the entities linked, by kind of list. */
  readonly linked: readonly { readonly kind: string; readonly name: string; readonly why: Message }[];
  /** Surface forms left alone, and why. */
  readonly unresolved: readonly { readonly form: string; readonly why: Message }[];
  /** What was removed or defused. */
  readonly removed: readonly Message[];
  readonly problem?: Problem;
}

export interface NoteReport {
  /** Where it is now, or was. */
  readonly path: string;
  readonly action: 'created' | 'updated' | 'moved' | 'removed' | 'restored' | 'kept';
  readonly name: string;
  readonly why: Message;
  /** Where a moved note was. */
  readonly from?: string;
}

/** What one run did, complete: every input is in `articles`, every written note in `notes`. */
export interface ImportReport {
  /** What ran, as the journal names it: `import`, `merge`, `undo` … */
  readonly command?: string;
  readonly batch: string | null;
  readonly dryRun: boolean;
  readonly cancelled: boolean;
  readonly articles: readonly ArticleReport[];
  readonly notes: readonly NoteReport[];
  readonly problems: readonly Problem[];
}

/** Outcomes in the order a report tells them: what needs a person first, what changed nothing last. */
const OUTCOMES: readonly ArticleStatus[] = ['failed', 'created', 'copy', 'updated', 'unchanged'];

/** Articles by what became of them; outcomes that nothing came to are left out. */
export const groupsOf = (
  articles: readonly ArticleReport[],
): readonly { readonly status: ArticleStatus; readonly articles: readonly ArticleReport[] }[] =>
  OUTCOMES.map((status) => ({ status, articles: articles.filter((article) => article.status === status) })).filter(
    (group) => group.articles.length > 0,
  );

/** Names of linked entities under the kind of list they stand in, each once, in the order of the report. */
export function linkedByKind({
  linked,
}: ArticleReport): readonly (readonly [kind: string, names: readonly string[]])[] {
  const kinds = groupBy(linked, ({ kind }) => kind);
  return [...kinds].map(([kind, named]) => [kind, [...new Set(named.map(({ name }) => name))]]);
}
