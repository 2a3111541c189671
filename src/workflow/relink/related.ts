import type { NotePlan, Outcome, VaultPlan } from '../../model';
import { relatedAfter } from '../related-after';
import type { RelinkedNote } from './relinking';
import type { RunControl } from '../ports';
import type { VaultWorkspace } from '../workspace';

/** What follows for the lists of related entities from what a relink wrote. */
export function relatedPlans(
  notes: readonly RelinkedNote[],
  workspace: VaultWorkspace,
  control?: RunControl,
): Promise<readonly Outcome<VaultPlan>[]> {
  const made = notes.map(({ plan }) => plan).filter(({ subject }) => subject.kind === 'entity');
  const changed = notes.flatMap(({ changes }) => changes.map(({ change }) => change.entity));
  return relatedAfter([...new Set([...made.map(idOf), ...changed])], workspace, { control });
}

const idOf = ({ subject }: NotePlan): string => subject.id;
