import { ok, problemOf, type ImportReport, type Outcome, type Problem } from '../../model';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { knownVault } from '../../index/known-vault';
import { planAct, type ActOptions, type PlannedAct } from '../entity-act';
import type { Workspace } from '../workspace';
import { designOf } from './carry-out';
import { notNeeded, survey } from './survey';
import { UNNAMED } from './plan';

/** What becomes of notes that an act takes the last reason from: they are only told of (`left-over`), or removed with it. */
export type LeftOver = 'tell' | 'remove';

const IGNORED = 'all the names it has in articles are ignored';

/**
 * To be asked before an act; what that gives, afterwards. It plans the removal of notes that no story names any more, of
 * those above them, and of `wrong`, ids of entities that are found no more: of all these, what nobody edited or links.
 */
export async function leftOver(mode: LeftOver, workspace: Workspace) {
  const { index } = await knownVault(workspace);
  // Only entities that were asked for are known to stand below others.
  index.entityRecords.forEach((record) => index.entityOf(record));
  const before = new Map(index.entityRecords.map(({ id }) => [id, needs(id, index)]));
  return async (wrong: readonly string[] = []): Promise<Outcome<PlannedAct> | null> => {
    const { index: now } = await knownVault(workspace);
    now.entityRecords.forEach((record) => now.entityOf(record));
    const isLost = ({ id }: EntityRecord): boolean =>
      wrong.includes(id) || (now.countOf(id) === 0 && needs(id, now) < (before.get(id) ?? 0));
    const looked = withAbove(now.entityRecords.filter(isLost), now);
    const { free, askedFor, below, problems } = await survey(looked, workspace, now);
    const own = looked.filter(({ path }) => free.has(path) && !askedFor.has(path));
    const going = notNeeded(
      own.map(({ path }) => path),
      below,
    );
    const removals = own
      .filter(({ path }) => going.has(path))
      .map((record) => ({ record, why: now.countOf(record.id) === 0 ? UNNAMED : IGNORED, waits: false }));
    if (mode === 'remove') return planAct(() => ok(designOf({ merges: [], retypes: [], removals }, now)), workspace);
    return ok({ ...NOTHING, problems: [...problems, ...removals.map(({ record }) => leftProblem(record.path))] });
  };
}

/** The same options with such notes removed in the run, where that is wanted. */
export const removing = (removes: boolean, options: ActOptions): ActOptions =>
  removes ? { ...options, besides: (held) => leftOver('remove', held) } : options;

/** Paths of the notes that an act would leave so: it is tried out, and nothing is written. */
export async function notesLeft(
  run: (workspace: Workspace, options: ActOptions) => Promise<ImportReport>,
  workspace: Workspace,
  options: ActOptions = {},
): Promise<readonly string[]> {
  const besides = (held: Workspace): ReturnType<typeof leftOver> => leftOver('tell', held);
  const { problems } = await run(workspace.writer.rehearsal(workspace), { ...options, besides });
  return problems.flatMap(({ code, subject }) => (code === 'left-over' ? [subject] : []));
}

const NOTHING: PlannedAct = {
  plans: [],
  links: 0,
  notes: 0,
  articles: 0,
  examples: [],
  remarks: [],
  problems: [],
  touched: [],
};

/** Stories that name an entity, and notes that state it as what stands above them. */
const needs = (id: string, index: VaultIndex): number => index.countOf(id) + index.entitiesUnder(id).size;

/** Themes and outlets come from lists. */
function withAbove(lost: readonly EntityRecord[], index: VaultIndex): readonly EntityRecord[] {
  const all = new Set(lost.filter(({ type }) => type !== 'theme' && type !== 'source'));
  // A set's members are visited in the order they came in, also those added on the way.
  for (const record of all) {
    const { parent = '', location = '', broader = '' } = index.entityOf(record);
    for (const id of [parent, location, broader]) {
      const above = index.entity(id);
      if (above !== null && index.countOf(above.id) === 0) all.add(above);
    }
  }
  return [...all];
}

const leftProblem = (path: string): Problem =>
  problemOf(
    'left-over',
    path,
    'Only what you corrected asked for this note, and nobody edited or links it: it can be removed.',
  );
