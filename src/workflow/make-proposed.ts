import { entityId, foldForm, type Entity, type EntityKind } from '../model';
import type { VaultIndex } from '../index/vault-index';
import { knownVault } from '../index/known-vault';
import { isNamed, type EntityProposal } from './propose-entity';
import { makeEntityNote, type NoteMade } from './vocabulary/make-note';
import type { RunOptions, Workspace } from './workspace';

/** What the user decided of a proposal. */
export interface DecidedEntity {
  readonly name: string;
  readonly kind: EntityKind;
  /** Ids; null for none, absent where nobody was asked. */
  readonly parent?: string | null;
  readonly location?: string | null;
}

/**
 * Makes the note of what was decided, as one entry of the journal: as packs know it where that is what was meant. Words that
 * were selected and are not its name are an alias.
 */
export async function makeProposed(
  decided: DecidedEntity,
  proposal: Pick<EntityProposal, 'known' | 'name'>,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<NoteMade> {
  const { index } = await knownVault(workspace);
  return makeEntityNote(entityOf(decided, proposal, index), workspace, { ...options, from: 'selection' });
}

/** With an id that no entity of the vault has. */
function entityOf(
  { name: typed, kind, parent, location }: DecidedEntity,
  { known, name: selected }: Pick<EntityProposal, 'known' | 'name'>,
  index: Pick<VaultIndex, 'entity'>,
): Entity {
  const name = typed.replace(/\s+/g, ' ').trim();
  const aliases = foldForm(selected) === foldForm(name) ? [] : [selected];
  const above = { ...stated('parent', parent), ...stated('location', location) };
  const isMeant = known !== null && known.kind === kind && isNamed(known, name) && index.entity(known.id) === null;
  if (isMeant) {
    const { parent: itsParent, location: itsLocation, ...rest } = known;
    const own = { ...stated('parent', itsParent), ...stated('location', itsLocation) };
    // What was asked and answered with none is none.
    const kept = Object.entries(own).filter(([key]) => (key === 'parent' ? parent : location) === undefined);
    const added = aliases.filter((alias) => !isNamed(known, alias));
    return { ...rest, aliases: [...rest.aliases, ...added], ...Object.fromEntries(kept), ...above };
  }
  let id = entityId(kind, name);
  for (let n = 2; index.entity(id) !== null; n += 1) id = entityId(kind, name, String(n));
  return { id, kind, name, aliases, origin: 'article', ...above };
}

const stated = (key: 'parent' | 'location', id: string | null | undefined): Partial<Entity> =>
  id === null || id === undefined ? {} : { [key]: id };
