import { ok, type ImportReport } from '../model';
import { planDecisions, type DecisionChange } from '../notes';
import { decisionNotes } from './deletions';
import { carryOutAct } from './entity-act';
import { knownVault } from '../index/known-vault';
import type { RunOptions, Workspace } from './workspace';

/**
 * Puts something into the vault-wide decisions, or takes it out of them, as one entry of the journal. `command` names that.
 * Problems: `invalid-yaml`, `unusual-yaml`, and what hinders a write.
 */
export const changeDecisions = (
  command: string,
  change: DecisionChange,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  carryOutAct(
    command,
    async (held) => {
      const { index } = await knownVault(held);
      const plans = planDecisions(change, await decisionNotes(held, index), held.settings);
      if (!plans.ok) return plans;
      const nothing = { links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [], touched: [] };
      return ok({ ...nothing, plans: plans.value });
    },
    workspace,
    options,
  );
