import type { ImportReport, Problem, NotePlan, RunControl } from '../../model';
import { uncancelled } from '../cancel';
import { noteDeletions } from '../deletions';
import { knownVault } from '../../index/known-vault';
import { neverBegun } from '../run';
import type { Held, RunOptions, Workspace, FollowingPlans, VaultWorkspace } from '../workspace';
import type { Relinking, RelinkedNote } from './relinking';
import { upToDate } from './up-to-date';
import { relatedAfter, uncounted } from '../related-after';

/**
 * Carries a planned relink out as one batch, note by note: it can be cancelled between two notes, and undone. Notes that
 * changed since they were planned are planned again; what changes while it is written is reported and left alone.
 */
export function relink(relinking: Relinking, workspace: Workspace, options: RunOptions = {}): Promise<ImportReport> {
  return workspace.writer.inSession('relink', workspace, options, async (held) => {
    const deletions: Problem[] = [];
    await noteDeletions(held, await knownVault(held), (problem) => deletions.push(problem), options);
    const renewed: Relinking[] = [];
    await uncancelled(async () => void renewed.push(await upToDate(relinking, held, options)));
    const [present] = renewed;
    if (present === undefined) return neverBegun(options);
    return write({ ...present, problems: together(present.problems, deletions) }, held, options);
  });
}

/** What the preview told already is told once. */
const together = (told: readonly Problem[], more: readonly Problem[]): readonly Problem[] => [
  ...told,
  ...more.filter(({ code, subject }) => !told.some((each) => each.code === code && each.subject === subject)),
];

async function write(relinking: Relinking, held: Held<Workspace>, options: RunOptions): Promise<ImportReport> {
  const plans = relinking.notes.map(({ plan }) => plan);
  const after = followingFrom(relinking.notes, held, options.control);
  const report = await held.writer.carryOut('relink', plans, held, { ...options, together: false, after: [after] });
  return { ...report, problems: [...relinking.problems, ...report.problems] };
}

/** What follows for the lists of related entities from what a relink writes. */
function followingFrom(
  notes: readonly RelinkedNote[],
  workspace: VaultWorkspace,
  control?: RunControl,
): FollowingPlans {
  const made = notes.map(({ plan }) => plan).filter(({ subject }) => subject.kind === 'entity');
  const changed = notes.flatMap(({ changes }) =>
    changes.flatMap(({ change }) => ('entity' in change ? [change.entity] : [])),
  );
  const touched = [...new Set([...made.map(idOf), ...changed])];
  return { plans: () => relatedAfter(touched, workspace, { control }), due: uncounted(touched) };
}

const idOf = ({ subject }: NotePlan): string => subject.id;
