import { failed, ok, type EntityKind, type ImportReport, type Outcome, type Problem } from '../model';
import type { VaultIndex } from '../index/vault-index';
import { mayLink } from '../notes/retarget/candidates';
import { retypedPath, whyNotRetype } from '../notes/retype/retype';
import { doAct, planAct, type ActDesign, type PlannedAct } from './entity-act';
import { aboutEntity, findOnly } from './find-entity';
import { designOf } from './tidy/carry-out';
import type { RunOptions, Workspace } from './workspace';

export interface RetypeOptions extends RunOptions {
  /** The note is left in its folder. */
  readonly stay?: boolean;
}

/**
 * Gives an entity another type: its note moves to the folder of that type if it stands in the default folder of the old
 * one, and in all articles and notes it stands in the lists of the new type. Its id stays. `named`: path of the note, id
 * or name. One entry of the journal. Problems: `unknown-entity`, `ambiguous-entity`, `duplicate-entity`, `same-kind`, `is-outlet`,
 * `no-link-name`, and what hinders a write.
 */
export const retypeEntity = (
  named: string,
  kind: EntityKind,
  workspace: Workspace,
  options: RetypeOptions = {},
): Promise<ImportReport> =>
  doAct('retype', (index) => decide(index, named, kind, workspace, options), workspace, options);

/** What a change of type would do; null where it was cancelled. */
export const planRetype = (
  named: string,
  kind: EntityKind,
  workspace: Workspace,
  options: RetypeOptions = {},
): Promise<Outcome<PlannedAct> | null> =>
  planAct((index) => decide(index, named, kind, workspace, options), workspace, options);

function decide(
  index: VaultIndex,
  named: string,
  kind: EntityKind,
  { settings }: Workspace,
  { stay = false }: RetypeOptions,
): Outcome<ActDesign> {
  const found = findOnly(index, named);
  if (!found.ok) return found;
  const record = found.value;
  const refused = whyNotRetype(record, kind, index);
  if (refused !== null) return failed(refused);
  const to = stay ? record.path : retypedPath(record, kind, index, settings);
  const design = designOf({ merges: [], retypes: [{ record, kind, to }], removals: [] }, index);
  const links = mayLink([record.path]);
  const moved = to === record.path ? [] : [`The note moves to “${to}”.`];
  const lost = record.type === 'place' ? ['Where it stood as the location of a story, it is taken out there.'] : [];
  return ok({
    ...design,
    concerns: (_path, text) => links(text),
    about: aboutEntity(record),
    touched: [record.id],
    own: (texts) => {
      if (!texts.has(record.path)) return failed(noteMissing(record.path));
      const own = design.own(texts);
      return own.ok ? ok({ ...own.value, remarks: [...moved, ...(kind === 'place' ? [] : lost)] }) : own;
    },
  });
}

const noteMissing = (subject: string): Problem => ({
  code: 'note-missing',
  message: 'The note was moved or deleted meanwhile.',
  subject,
});
