import type { NotePlan, Outcome } from '../model';
import { knownVault } from './known-vault';
import { affected, listings, relationsOf, Turns } from './listings';
import type { RunControl } from './ports';
import type { VaultWorkspace } from './workspace';

/** More than any entity has articles: how much a count changed is not known, so that it counts as fallen from any height. */
const UNKNOWN = -(2 ** 30);
/** An act on entities touches these; the undo of an import many more, and changes no kinds. */
const FEW = 20;

/**
 * Plans for the related lists that an act has left out of date, from the vault as it is now. `touched`: ids of the entities
 * whose articles, name or kind the act changed; all that are named together with them are looked at too.
 */
export async function relatedAfter(
  touched: readonly string[],
  workspace: VaultWorkspace,
  control?: RunControl,
): Promise<readonly Outcome<NotePlan>[]> {
  const { index } = await knownVault(workspace);
  const world = relationsOf(index);
  const turns = new Turns(control);
  const entities = new Map(touched.map((id) => [index.entity(id)?.id ?? id, UNKNOWN] as const));
  const ids = await affected({ entities, articles: 0 }, world, turns);
  // What became another kind stands in the wrong list, which only the note shows.
  const thorough = touched.length <= FEW;
  const plans: Outcome<NotePlan>[] = [];
  for await (const { plan } of listings(ids, { workspace, index, control }, world, turns, { thorough })) {
    if (plan !== null) plans.push(plan);
  }
  return plans;
}
