import { ok, type Outcome } from '../../model';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { findEntity } from '../../workflow/find-entity';
import type { Dossier, DossierRequest, DossierRow, DossierTie } from './model';
import { inOrder, RowMaker, storiesNaming } from './rows';
import { sourcesOf } from './sources';
import { subjectOf } from './subject';
import { tiesOfOne, tiesOfSeveral } from './ties';
import { trendOf } from './trend';

export interface DossierOptions {
  /** Lets others have the thread for a moment; asked after each story, and may answer at once. */
  readonly breathe?: () => Promise<void>;
  /** Ends it: what is made by then is of no use. */
  readonly signal?: AbortSignal;
}

/**
 * All that the vault knows of one entity, or of several at once, as it stands now; `limit`: related entities of each kind. Notes of
 * articles are not read: what they say is asked for row by row (`quotesOf`), and for ties one by one (`evidenceOfTie`).
 * Problems: `unknown-entity`, `ambiguous-entity`.
 */
export async function dossierIn(
  { entities, which }: DossierRequest,
  index: VaultIndex,
  limit: number,
  { breathe = () => Promise.resolve(), signal }: DossierOptions = {},
): Promise<Outcome<Dossier>> {
  const found = entityRecords(entities, index);
  if (!found.ok) return found;
  const records = found.value;
  const ids = records.map(({ id }) => id);
  const stories = storiesNaming(ids, which, index);
  const maker = new RowMaker(ids, index);
  const rows: DossierRow[] = [];
  for (const story of stories) {
    if (signal?.aborted ?? false) break;
    const row = maker.row(story);
    if (row !== null) rows.push(row);
    await breathe();
  }
  const [only, ...others] = records;
  const related: readonly DossierTie[] =
    only !== undefined && others.length === 0
      ? tiesOfOne(only, index, limit)
      : await tiesOfSeveral(records, stories, index, { limit, breathe });
  await breathe();
  return ok({
    which,
    subjects: records.map((record) => subjectOf(record, index)),
    rows: inOrder(rows),
    trend: trendOf(rows),
    sources: sourcesOf(rows),
    related,
    total: index.total,
  });
}

export function entityRecords(entities: readonly string[], index: VaultIndex): Outcome<readonly EntityRecord[]> {
  const records = new Map<string, EntityRecord>();
  for (const named of entities) {
    const found = findEntity(index, named);
    if (!found.ok) return found;
    records.set(found.value.id, found.value);
  }
  return ok([...records.values()]);
}
