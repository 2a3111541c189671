import { ok, type ImportReport, type Outcome, type Problem } from '../../model';
import { basename, linkTargets, nameKey } from '../../format/links';
import { type EntityRecord } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { whyNotMerge } from '../../notes/merge/may-merge';
import { whyNotRetype } from '../../notes/retype/retype';
import { Tidied, type Tidying } from '../../notes/tidying/tidied';
import { carryOutAct, planAct, type ActDesign, type PlannedAct } from '../entity-act';
import { knownVault } from '../../index/known-vault';
import type { RunOptions, Workspace } from '../workspace';
import type { TidyNote, TidyProposal } from './model';
import { notNeeded, survey, type Surveyed } from './survey';

/**
 * Carries proposals out, all of them or nothing, as one entry of the journal, related lists included: can be cancelled
 * until it begins to write. What somebody edited, moved or linked since it was proposed is left alone, and told
 * (`edited-since`). Other problems: what hinders a write.
 */
export const tidy = (
  proposals: readonly TidyProposal[],
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> => carryOutAct('tidy', (held) => planTidied(proposals, held, options), workspace, options);

/** What that would write; null where it was cancelled. */
export async function planTidied(
  proposals: readonly TidyProposal[],
  workspace: Workspace,
  options: RunOptions = {},
): Promise<Outcome<PlannedAct> | null> {
  const { index } = await knownVault(workspace);
  const records = proposals.flatMap(({ note }) => recordAt(note.path, index) ?? []);
  const surveyed = await survey(records, workspace, index, options.control);
  if (surveyed.cancelled) return null;
  const { tidying, left } = stillFit(proposals, index, surveyed);
  const planned = await planAct(() => ok(designOf(tidying, index)), workspace, options);
  if (planned?.ok !== true) return planned;
  return ok({ ...planned.value, problems: [...left, ...planned.value.problems] });
}

interface Fitting {
  readonly tidying: Tidying;
  /** What is left alone, and why. */
  readonly left: readonly Problem[];
}

/** The proposals that hold of the vault as it is now. */
function stillFit(proposals: readonly TidyProposal[], index: VaultIndex, { free, below }: Surveyed): Fitting {
  const removed = proposals.flatMap(({ kind, note }) => (kind === 'remove' ? [note.path] : []));
  const going = notNeeded(removed, below);
  const isAsSeen = ({ path, sum }: TidyNote): boolean => free.get(path) === sum;
  const left: Problem[] = [];
  const merges: Tidying['merges'][number][] = [];
  const retypes: Tidying['retypes'][number][] = [];
  const removals: Tidying['removals'][number][] = [];
  for (const proposal of proposals) {
    const { note, kind, why } = proposal;
    const record = recordAt(note.path, index);
    const into = kind === 'merge' ? recordAt(proposal.into.path, index) : null;
    const fits = kind === 'merge' ? into?.id === proposal.into.id : kind === 'retype' || going.has(note.path);
    if (record?.id !== note.id || !isAsSeen(note) || !fits) left.push(editedSince(note.path));
    else if (kind === 'remove') removals.push({ record, why, waits: proposal.waits });
    else if (kind === 'retype') {
      const refused = whyNotRetype(record, proposal.to, index);
      if (refused === null) retypes.push({ record, kind: proposal.to });
      else left.push(refused);
    } else if (into !== null) {
      const refused = whyNotMerge(record, into, index, false);
      if (refused === null) merges.push({ from: record, into });
      else left.push(refused);
    }
  }
  return { tidying: { merges, retypes, removals }, left };
}

function recordAt(path: string, index: VaultIndex): EntityRecord | null {
  const record = index.recordAt(path);
  return record?.kind === 'entity' ? record : null;
}

const editedSince = (subject: string): Problem => ({
  code: 'edited-since',
  message: 'The note was edited, moved, linked or deleted since it was looked at, so it is left alone.',
  subject,
});

/** What becomes of notes, as an act. */
export function designOf(tidying: Tidying, index: VaultIndex): ActDesign {
  const tidied = new Tidied(tidying, index);
  const { merges, retypes, removals } = tidying;
  const records = [
    ...merges.flatMap(({ from, into }) => [from, into]),
    ...[...retypes, ...removals].map((each) => each.record),
  ];
  // Who stood in a list beside what goes, or in its place, is found only as long as the articles name it.
  const companions = removals.flatMap(({ record }) => namedWith(record, index));
  const names = new Set(tidied.ownPaths.map((path) => nameKey(basename(path))));
  return {
    concerns: (_path, text) => linkTargets(text).some((target) => names.has(nameKey(basename(target)))),
    ownPaths: tidied.ownPaths,
    about: { id: '', name: '' },
    touched: [...new Set([...records, ...companions].map(({ id }) => id))],
    retarget: (note) => tidied.retarget(note),
    fate: (path) => tidied.fate(path),
    own: (texts) => {
      const plans = tidied.own(texts);
      return plans.ok ? ok({ plans: plans.value, remarks: [] }) : plans;
    },
  };
}

/** The entities that stories name beside one. */
function namedWith({ id }: EntityRecord, index: VaultIndex): readonly EntityRecord[] {
  const articles = [...index.storiesOf(id)].flatMap((story) => index.articlesOf(story).slice(0, 1));
  const ids = new Set(articles.flatMap((article) => index.entitiesOfStory(article.id)));
  return [...ids].flatMap((each) => index.entity(each) ?? []);
}
