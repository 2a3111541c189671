import { foldForm, ok, type ImportReport, type VaultPort } from '../model';
import { ignoredForms } from '../index/decided';
import { planDecisions, type DecisionChange } from '../notes';
import { decisionNotes } from './deletions';
import { carryOutAct, type ActOptions } from './entity-act';
import { knownVault } from '../index/known-vault';
import { readIfThere } from '../index/load-index';
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
      const wrong = await ignoredBy(change.add?.ignored ?? [], index, held.vault);
      const nothing = { links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [], touched: [] };
      return ok({ ...nothing, plans: plans.value, wrong });
    },
    workspace,
    options,
  );

/** Articles that are looked into, at most, for another name of an entity: what so many name is no slip. */
const MOST_LOOKED_AT = 300;

/** Ids of the entities that no article names any more once these names are ignored, too: none of their others is in its text. */
export async function ignoredBy(names: readonly string[], index: VaultIndex, vault: VaultPort): Promise<string[]> {
  const ignored = new Set([...names, ...ignoredForms(index, index.settings)].map(foldForm));
  const records = names.flatMap((name) => index.entitiesNamed(name));
  const wrong = new Set<string>();
  for (const record of records) {
    const { name, aliases } = index.entityOf(record);
    const left = [name, ...aliases].map(foldForm).filter((form) => !ignored.has(form));
    if (!(await isNamedIn(record.id, left, index, vault))) wrong.add(record.id);
  }
  return [...wrong];
}

/** Whether an article that links an entity has one of these names, folded. */
async function isNamedIn(
  entity: string,
  names: readonly string[],
  index: VaultIndex,
  vault: VaultPort,
): Promise<boolean> {
  if (names.length === 0) return false;
  const paths = [...index.storiesOf(entity)].flatMap((story) => index.articlesOf(story).map(({ path }) => path));
  if (paths.length > MOST_LOOKED_AT) return true;
  for (const path of paths) {
    const text = foldForm((await readIfThere(vault, path)) ?? '');
    if (names.some((name) => text.includes(name))) return true;
  }
  return false;
}
