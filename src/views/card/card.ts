import { isDay } from '../../model';
import type { VaultIndex } from '../../index/vault-index';
import type { DossierArticle, DossierSubject } from '../dossier/model';
import { RowMaker } from '../dossier/rows';
import { subjectOf } from '../dossier/subject';

/** What can be told of an entity at a glance. */
export interface EntityCard {
  /** What it is, where, and in how many stories it is named, copies counted once. */
  readonly subject: DossierSubject;
  /** The newest article that names it, by its day of publication; null where none does. */
  readonly last: DossierArticle | null;
  /** Stories in the vault. */
  readonly total: number;
}

/** The card of the entity whose note stands at a path; null for any other note. Reads no note. */
export function entityCard(path: string, index: VaultIndex): EntityCard | null {
  const record = index.recordAt(path);
  if (record?.kind !== 'entity') return null;
  const story = lastNaming(record.id, index);
  const last = story === null ? null : new RowMaker([record.id], index).row(story);
  return { subject: subjectOf(record, index), last, total: index.total };
}

/** Id of the newest story that names an entity, by the day of the article that told it first; one without a day only where none has one. */
function lastNaming(id: string, index: VaultIndex): string | null {
  let [last, newest]: [string | null, string] = [null, ''];
  for (const story of index.storiesOf(id)) {
    const date = index.article(story)?.date ?? '';
    // An entity may have tens of thousands: most are told by this alone.
    if (last !== null && date < newest) continue;
    const day = isDay(date) ? date : '';
    // Of one day the first by id, so that it does not matter which came first.
    if (last === null || day > newest || (day === newest && story < last)) [last, newest] = [story, day];
  }
  return last;
}
