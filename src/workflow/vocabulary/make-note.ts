import { failed, ok, type Entity, type ImportReport, type Outcome } from '../../model';
import { deletionOf } from '../../analysis/entities/names/deleted';
import { freeName, legalFolder, notePath } from '../../format/file-names';
import { createEntity } from '../../notes/plan-entity';
import { carryOutAct, type PlannedAct } from '../entity-act';
import { knownVault } from '../../index/known-vault';
import { changeDecisions } from '../decide';
import type { RunOptions, Workspace } from '../workspace';

/** The report of what was done, and the note it was about. */
export interface NoteMade {
  readonly report: ImportReport;
  /** Also of a note that was there already; null where there is none. */
  readonly path: string | null;
}

/** Where it was asked for, and what the note's plan says of that. */
const WHY = { vocabulary: 'made in the vocabulary', selection: 'made of words that were selected' } as const;

interface MakeOptions extends RunOptions {
  readonly from?: keyof typeof WHY;
}

const NOTHING = { links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [] };

/**
 * Makes the note of an entity that packs know, or that the user thought of, with what is known of it as properties; as one
 * entry of the journal. One that is there stays as it is. An id among the deleted ones is taken out of them. Problems: what
 * hinders a write.
 */
export async function makeEntityNote(
  entity: Entity,
  workspace: Workspace,
  { from = 'vocabulary', ...options }: MakeOptions = {},
): Promise<NoteMade> {
  const { index } = await knownVault(workspace);
  const deleted = deletionOf(index)(entity);
  if (deleted !== null) await changeDecisions(from, { remove: { deleted: [deleted] } }, workspace, options);
  let path: string | null = null;
  const report = await carryOutAct(
    from,
    async (held) => {
      const planned = await plan(entity, from, held);
      if (planned.ok) ({ path } = planned.value);
      return planned.ok ? ok(planned.value.act) : planned;
    },
    workspace,
    options,
  );
  return { report, path };
}

async function plan(
  entity: Entity,
  from: keyof typeof WHY,
  held: Workspace,
): Promise<Outcome<{ path: string; act: PlannedAct }>> {
  const { index } = await knownVault(held);
  const present = index.entity(entity.id);
  if (present !== null) return ok({ path: present.path, act: { ...NOTHING, plans: [], touched: [] } });
  const folder = legalFolder(held.settings.folders[entity.kind]);
  const name = freeName(entity.name, [entity.kind], (candidate) => index.isNameTaken(candidate));
  if (name.trim() === '') return failed({ code: 'illegal-name', subject: entity.name, message: 'It has no name.' });
  const path = notePath(folder, name);
  const targetOf = (id: string): string | null => index.linkTarget(index.entity(id)?.path ?? '');
  const note = createEntity(entity, path, targetOf, held.settings, WHY[from]);
  return ok({ path, act: { ...NOTHING, plans: [note], touched: [entity.id] } });
}
