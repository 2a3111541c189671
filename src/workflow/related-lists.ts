import type { NotePlan, Outcome } from '../model';
import type { RecordedWrite } from './journal';
import type { Held } from './held';
import { relatedAfter } from './related-after';

/** Plans for the related lists that writes, or their being taken back, have left out of date. */
export async function relatedLists(
  writes: readonly RecordedWrite[],
  held: Held,
): Promise<readonly Outcome<NotePlan>[]> {
  const touched = writes.flatMap(({ subject }) => (subject.kind === 'entity' ? [subject.id] : []));
  return relatedAfter([...new Set(touched)], held);
}
