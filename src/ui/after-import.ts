import type { ImportReport } from '../model';
import type { Adoptions } from './features/adopt/adoptions';
import { offerMarks } from './features/known-names/offer';
import type { Host } from './kit/host';

/** What is asked and offered once an import is over. */
export function afterImport(host: Host, adoptions: Adoptions, report: ImportReport): void {
  adoptions.askAfter(report);
  offerMarks(host, report);
}
