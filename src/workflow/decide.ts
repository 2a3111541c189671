import { foldForm, ok, type ImportReport } from '../model';
import { ignoredForms } from '../index/decided';
import { planDecisions, type DecisionChange } from '../notes';
import { decisionNotes } from './deletions';
import { carryOutAct, type ActOptions } from './entity-act';
import { knownVault } from '../index/known-vault';
import type { VaultIndex } from '../index/vault-index';
import type { Workspace } from './workspace';

/**
 * Puts something into the vault-wide decisions, or takes it out of them, as one entry of the journal. `command` names that.
 * Problems: `invalid-yaml`, `unusual-yaml`, and what hinders a write.
 */
export const changeDecisions = (
  command: string,
  change: DecisionChange,
  workspace: Workspace,
  options: ActOptions = {},
): Promise<ImportReport> =>
  carryOutAct(
    command,
    async (held) => {
      const { index } = await knownVault(held);
      const plans = planDecisions(change, await decisionNotes(held, index), held.settings);
      if (!plans.ok) return plans;
      const nothing = { links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [], touched: [] };
      return ok({ ...nothing, plans: plans.value, wrong: ignoredBy(change.add?.ignored ?? [], index) });
    },
    workspace,
    options,
  );

/** Ids of the entities that have no name left once these are ignored, too. */
export function ignoredBy(names: readonly string[], index: VaultIndex): readonly string[] {
  const ignored = new Set([...names, ...ignoredForms(index, index.settings)].map(foldForm));
  const records = names.flatMap((name) => index.entitiesNamed(name));
  const isIgnored = (record: (typeof records)[number]): boolean => {
    const { name, aliases } = index.entityOf(record);
    return [name, ...aliases].every((form) => ignored.has(foldForm(form)));
  };
  return [...new Set(records.filter(isIgnored).map(({ id }) => id))];
}
