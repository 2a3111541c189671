import type { NotePlan, Outcome, RunControl } from '../model';
import type { VaultIndex } from '../index/vault-index';
import type { Change } from '../relations';
import { markOf } from '../format/marks';
import { knownVault } from '../index/known-vault';
import { affected, listings, relationsOf, Turns } from './listings';
import { both, readDue } from './relations-due';
import type { VaultWorkspace } from './workspace';

/** More than any entity has articles: how much a count changed is not known, so that it counts as fallen from any height. */
export const UNKNOWN = -(2 ** 30);
/** What an act changed of entities, uncounted. */
export const uncounted = (ids: readonly string[]): Change => ({
  articles: 0,
  entities: new Map(ids.map((id) => [id, UNKNOWN])),
});
/** An act on entities touches these; the undo of an import many more, and changes no kinds. */
const FEW = 20;

export interface RelatedAfter {
  readonly control?: RunControl | undefined;
  readonly articles?: (index: VaultIndex) => Change;
  /** Ids of entities that once had a note: lists may link them still. */
  readonly gone?: readonly string[];
}

/**
 * Plans for the related lists that an act has left out of date, from the vault as it is now. `touched`: ids of the entities
 * whose articles, name or kind the act changed; all that are named together with them, or list them, are looked at too, and
 * those that are due. `articles`: those that came or went as well, and whom they name. Not all plans where it is cancelled.
 */
export async function relatedAfter(
  touched: readonly string[],
  workspace: VaultWorkspace,
  { control, articles, gone = [] }: RelatedAfter = {},
): Promise<readonly Outcome<NotePlan>[]> {
  const { index } = await knownVault(workspace);
  const world = relationsOf(index);
  const turns = new Turns(control, 0);
  const due = await readDue(workspace.store);
  const change = articles?.(index) ?? { entities: new Map(), articles: 0 };
  const entities = new Map([
    ...change.entities,
    ...uncounted(touched.map((id) => index.entity(id)?.id ?? id)).entities,
  ]);
  const ids = new Set([
    ...(await affected(both({ entities, articles: change.articles }, due), world, turns)),
    ...listing(new Set(entities.keys()), index),
  ]);
  // What became another kind stands in the wrong list, which only the note shows.
  const thorough = touched.length <= FEW;
  const plans: Outcome<NotePlan>[] = [];
  for await (const { plan } of listings(ids, { workspace, index, control }, world, turns, { thorough, gone })) {
    if (turns.isOver) break;
    if (plan !== null) plans.push(plan);
  }
  return plans;
}

/** Ids of the entities whose lists hold one of these, though perhaps no story names the two together any more. */
function listing(ids: ReadonlySet<string>, index: VaultIndex): readonly string[] {
  const marks = new Set([...ids].map(markOf));
  return index.entityRecords.filter((record) => [...record.marks].some((mark) => marks.has(mark))).map(({ id }) => id);
}
