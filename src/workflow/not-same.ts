import { failed, message, ok, problemOf, type ImportReport, type NotePlan, type Outcome, type Problem } from '../model';
import type { EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { editFrontmatter } from '../format/frontmatter';
import { ENTITY_KEYS, entityOrder } from '../format/managed';
import { carryOutAct, type PlannedAct } from './entity-act';
import { aboutEntity, findBoth } from './find-entity';
import { knownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';
import type { RunOptions, Workspace } from './workspace';

/**
 * Remembers on both notes that two entities are not the same, so that merging them is not proposed again. `one`, `other`:
 * path of the note, id or name. Problems: `unknown-entity`, `ambiguous-entity`, `same-note`, `duplicate-entity`, and what hinders a write.
 */
export const markNotSame = (
  one: string,
  other: string,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  carryOutAct(
    'not-same',
    async (held) => {
      const { index } = await knownVault(held);
      return plan(index, one, other, held);
    },
    workspace,
    options,
  );

async function plan(index: VaultIndex, one: string, other: string, workspace: Workspace): Promise<Outcome<PlannedAct>> {
  const both = findBoth(index, one, other);
  if (!both.ok) return both;
  const { one: first, other: second } = both.value;
  if (first.path === second.path)
    return failed({ code: 'same-note', message: 'Both are the same note.', subject: first.path });
  if (first.id === second.id) return failed(oneId(first, second));
  const plans: NotePlan[] = [];
  for (const [record, apart] of [[first, second] as const, [second, first] as const]) {
    if (record.notSameAs.includes(apart.id)) continue;
    const planned = await planApart(record, apart, workspace);
    if (!planned.ok) return planned;
    plans.push(planned.value);
  }
  return ok({ plans, links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [], touched: [] });
}

const oneId = ({ id, path }: EntityRecord, other: EntityRecord): Problem =>
  problemOf(
    'duplicate-entity',
    path,
    message`“${other.path}” has the same entity-id (${id}). Give one of the two another first, or merge them.`,
  );

async function planApart(
  record: EntityRecord,
  apart: EntityRecord,
  { vault, settings }: Workspace,
): Promise<Outcome<NotePlan>> {
  const { path } = record;
  const before = await readIfThere(vault, path);
  if (before === null)
    return failed({ code: 'note-missing', message: 'The note was moved or deleted meanwhile.', subject: path });
  const ids = [...record.notSameAs, apart.id];
  const edited = editFrontmatter(before, { [ENTITY_KEYS.notSameAs]: ids }, path, entityOrder(settings));
  if (!edited.ok) return edited;
  const subject = { kind: 'entity' as const, ...aboutEntity(record) };
  const why = `not the same as ${aboutEntity(apart).name}`;
  return ok({ action: 'update', path, before, after: edited.value, subject, why });
}
