import type { ArticleRecord, EntityRecord } from '../format/note-record';
import { knownVault } from '../index/known-vault';
import type { VaultIndex } from '../index/vault-index';
import { isDay } from '../model';
import { linkedEntity } from '../notes/related-items';
import { findOrigins, type OriginArticle, type OriginsReport } from './origins/find';
import { KeptNotes } from './review/read-note';
import type { RunOptions, Workspace } from './workspace';

/** A story that an outlet was first with. */
export interface FirstReport {
  readonly article: OriginArticle;
  /** What others of another origin reported on a later day. */
  readonly followed: readonly OriginArticle[];
}

/** How often an outlet was first with what others of another origin later reported. */
export interface FirstReports {
  /** Articles of the outlet with a day, copies left out. */
  readonly total: number;
  /** Of these, those that were looked at: the newest whose story can be read. */
  readonly looked: number;
  /** The newest first. */
  readonly first: readonly FirstReport[];
  /** First, and followed by others whose independence is not established: not counted. */
  readonly unestablished: readonly OriginArticle[];
  readonly cancelled: boolean;
}

/** Articles of an outlet whose stories are looked at, where it is not said how many. */
const MOST = 30;

/**
 * Looks at the newest stories of an outlet, each with what else the vault holds of it, and counts those it was first with.
 * Each article is understood anew; nothing is written.
 */
export async function firstReports(
  { id }: Pick<EntityRecord, 'id'>,
  workspace: Workspace,
  { control, most = MOST }: Pick<RunOptions, 'control'> & { readonly most?: number } = {},
): Promise<FirstReports> {
  const { index } = await knownVault(workspace);
  const own = articlesOf(id, index);
  const some = own.slice(0, most);
  const kept = await KeptNotes.open(workspace, index, control?.signal);
  const first: FirstReport[] = [];
  const unestablished: OriginArticle[] = [];
  let looked = 0;
  let seen = 0;
  for (const record of some) {
    if (control?.signal.aborted === true) break;
    control?.progress({ done: seen, total: some.length, current: record.path });
    const story = await findOrigins([record.path], workspace, { kept, control, quiet: true });
    if (story.ok && story.value.cancelled) break;
    seen += 1;
    // Of what cannot be read nobody can say who was first.
    if (!story.ok) continue;
    looked += 1;
    const found = firstIn(story.value, record.id);
    if (found === null) continue;
    if (found.followed.length > 0) first.push(found);
    else unestablished.push(found.article);
  }
  return { total: own.length, looked, first, unestablished, cancelled: seen < some.length };
}

/** The outlet's own, the newest first. */
const articlesOf = (outlet: string, index: VaultIndex): readonly ArticleRecord[] =>
  index.articles
    .filter((record) => {
      const [source] = record.source;
      const isIts = source !== undefined && linkedEntity(source, index) === outlet;
      return isIts && isDay(record.date ?? '') && index.original(record) === record;
    })
    .sort((a, b) =>
      (a.date ?? '') === (b.date ?? '') ? (a.path < b.path ? -1 : 1) : (a.date ?? '') > (b.date ?? '') ? -1 : 1,
    );

/**
 * Whether an article was first with its story; null where it was not, or nobody followed. First is what has it at first
 * hand, before any other outlet, by the day: who was first on one day is not told. `followed` holds what leads back to none
 * of the article's origins; it is empty where that is not established of any.
 */
export function firstIn({ articles, origins, unknown }: OriginsReport, id: string): FirstReport | null {
  const article = articles.find((each) => each.id === id);
  const day = article?.date ?? null;
  if (article === undefined || day === null) return null;
  const others = articles.filter(({ outlet }) => outlet !== article.outlet);
  const isBefore = others.some(({ date }) => date === null || date <= day);
  const own = origins.filter((origin) => origin.articles.some((link) => link.article === id));
  const leans = own.some((origin) =>
    origin.articles.some((link) => link.article === id && link.reason !== 'first hand'),
  );
  if (isBefore || leans || others.length === 0) return null;
  const open = new Set(unknown.map((each) => each.article));
  const related = new Set(own.flatMap((origin) => origin.articles.map((link) => link.article)));
  const told = new Set(origins.flatMap((origin) => origin.articles.map((link) => link.article)));
  const followed = others.filter((each) => told.has(each.id) && !open.has(each.id) && !related.has(each.id));
  const isOpen = open.has(id) || own.length === 0;
  if (isOpen || followed.length === 0) {
    const mayFollow = isOpen || others.some((each) => open.has(each.id));
    return mayFollow ? { article, followed: [] } : null;
  }
  return { article, followed };
}
