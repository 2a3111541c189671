import type { Entity, NotePlan, Outcome, RunControl } from '../model';
import { basename, nameKey } from '../format/links';
import { mayNeedFacts, mayNeedLists, planRelations, type RelationPlanning } from '../notes';
import { type EntityRecord } from '../format/note-record';
import { type VaultIndex } from '../index/vault-index';
import { markOf } from '../format/marks';
import {
  affectedBy,
  MOST_STORIES,
  relate,
  remembering,
  type Affecting,
  type Change,
  type RelatedLists,
} from '../relations';
import { readIfThere } from '../index/load-index';
import type { VaultWorkspace } from './workspace';

/** What bringing lists up to date acts through. */
export interface ListScope {
  readonly workspace: Pick<VaultWorkspace, 'vault' | 'settings'>;
  readonly index: VaultIndex;
  readonly control?: RunControl | undefined;
}

/** Counts the articles that a run wrote, and whom they name. */
export class ArticleChange implements Change {
  readonly entities = new Map<string, number>();
  articles = 0;

  /** `named`: ids of the entities the article links; `story`: those that its copies link as well. */
  article(named: Iterable<string>, story: Iterable<string>): void {
    this.articles += 1;
    for (const id of named) this.entities.set(id, (this.entities.get(id) ?? 0) + 1);
    for (const id of story) this.entities.set(id, this.entities.get(id) ?? 0);
  }
}

/** Stories looked at between two pauses: some milliseconds of work. */
const BETWEEN_PAUSES = 256;

/** Lets the interface have its turn now and then, and says when it is time to end after a cancel. */
export class Turns {
  private work = 0;
  private sinceCancel = 0;

  /** `afterCancel`: stories that may be looked at once the user cancelled. */
  constructor(
    private readonly control: RunControl | undefined,
    private readonly afterCancel = Infinity,
  ) {}

  get isOver(): boolean {
    return this.sinceCancel > this.afterCancel;
  }

  /** `work`: stories looked at, or what takes as long. */
  async spent(work: number): Promise<void> {
    if (this.control?.signal.aborted ?? false) this.sinceCancel += work;
    this.work += work;
    if (this.work < BETWEEN_PAUSES) return;
    this.work = 0;
    await this.control?.breathe?.();
  }
}

/** Relations as a vault's index tells them. */
export function relationsOf(index: VaultIndex): Affecting {
  return {
    appearances: remembering(index),
    entity: (id) => index.entityWith(id),
    under: (id) => index.entitiesUnder(id),
    ids: () => index.entityRecords.map(({ id }) => id),
    lists: (id, other) => listsOther(index.entity(id), other, index),
  };
}

function listsOther(record: EntityRecord | null, other: string, index: VaultIndex): boolean {
  if (record === null) return false;
  if (record.marks.has(markOf(other))) return true;
  const name = nameKey(basename(index.entity(other)?.path ?? ''));
  return record.related.some((target) => nameKey(basename(target)) === name);
}

/** Ids of the entities whose lists a change can have changed; not all of them where the turns are over. */
export async function affected(change: Change, world: Affecting, turns: Turns): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const id of affectedBy(change, world)) {
    if (turns.isOver) break;
    if (id !== null) ids.add(id);
    await turns.spent(1);
  }
  return ids;
}

export interface ListingOptions {
  /** By id: what is known now and may be lacking in notes. */
  readonly facts?: Readonly<Record<string, Entity>>;
  /** Read every note, also where its record says that its lists hold the right items: in the wrong list perhaps. */
  readonly thorough?: boolean;
  /** Ids of entities that once had a note. */
  readonly gone?: readonly string[];
}

export interface Listing {
  readonly id: string;
  /** Null where the note is as it should be. */
  readonly plan: Outcome<NotePlan> | null;
}

/**
 * The notes of entities one by one, each with the update that brings its lists, and facts it lacks, up to date. A note is
 * read only where its record says that it may need one. Ids without a note are passed over.
 */
export async function* listings(
  ids: Iterable<string>,
  { workspace, index }: ListScope,
  world: Affecting,
  turns: Turns,
  { facts = {}, thorough = false, gone = [] }: ListingOptions = {},
): AsyncGenerator<Listing> {
  const { settings } = workspace;
  for (const id of ids) {
    const record = index.entity(id);
    if (record === null) continue;
    const related = relate(index.entityOf(record), world, { limit: settings.links.related });
    await turns.spent(1 + Math.min(MOST_STORIES, world.appearances.countOf(record.id)));
    const fact = facts[record.id];
    const isRead = thorough || mayNeed(record, related, fact, { workspace, index });
    yield { id, plan: isRead ? await planOf(record, { index, related, fact, gone, settings }, workspace) : null };
  }
}

function mayNeed(
  record: EntityRecord,
  related: RelatedLists,
  fact: Entity | undefined,
  { workspace, index }: ListScope,
): boolean {
  const { settings } = workspace;
  return (
    (fact !== undefined && mayNeedFacts(record, fact, { index, settings })) || mayNeedLists(record, related, index)
  );
}

async function planOf(
  record: EntityRecord,
  planning: RelationPlanning,
  { vault }: ListScope['workspace'],
): Promise<Outcome<NotePlan> | null> {
  const text = await readIfThere(vault, record.path);
  if (text === null) return null;
  const planned = planRelations(record, text, planning);
  if (!planned.ok) return planned;
  return planned.value === null ? null : { ok: true, value: planned.value };
}
