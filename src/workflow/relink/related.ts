import type { NotePlan, RunControl } from '../../model';
import { relatedAfter, uncounted } from '../related-after';
import type { FollowingPlans, VaultWorkspace } from '../workspace';
import type { RelinkedNote } from './relinking';

/** What follows for the lists of related entities from what a relink writes. */
export function followingFrom(
  notes: readonly RelinkedNote[],
  workspace: VaultWorkspace,
  control?: RunControl,
): FollowingPlans {
  const made = notes.map(({ plan }) => plan).filter(({ subject }) => subject.kind === 'entity');
  const changed = notes.flatMap(({ changes }) =>
    changes.flatMap(({ change }) => (change.kind === 'dates' ? [] : [change.entity])),
  );
  const touched = [...new Set([...made.map(idOf), ...changed])];
  return { plans: () => relatedAfter(touched, workspace, { control }), due: uncounted(touched) };
}

const idOf = ({ subject }: NotePlan): string => subject.id;
