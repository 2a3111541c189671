import { withEntities } from './replace';
import type { Analysis, Entity } from '../../../model';
import { chooseNamesakes } from './namesakes';
import { formLinesOf } from '../../../index/form-lines';
import { linkAsDecided } from './decided-forms';
import { whyUnlinkable } from './unlinkable';
import { recordFor } from './vault-record';
import type { VaultIndex } from '../../../index/vault-index';

/**
 * An analysis as the vault stands when its article is filed. Articles are understood by what was known when the run began,
 * or on another machine; entities made, merged or retyped since are found by id, by `same-as`, then by name and kind.
 * What the user says of an entity's type holds: it moves to the list of that type. An entity whose note was deleted, or
 * says `match: off`, is recognised where it can be, but not linked. What the vault's decisions say that a form means, it
 * means.
 */
export function linkToVault(analysed: Analysis, index: VaultIndex): Analysis {
  return linkAsDecided(asInVault(analysed, index), formLinesOf(index.decisions.meant, index), index);
}

function asInVault(analysed: Analysis, index: VaultIndex): Analysis {
  const analysis = chooseNamesakes(analysed, index);
  const current = new Map<string, Entity>();
  for (const entity of Object.values(analysis.entities)) {
    const record = recordFor(entity, index);
    if (record !== null) current.set(entity.id, withFacts(index.entityOf(record), entity));
  }
  const whyNot = whyUnlinkable(index);
  const changed = [...current].some(([id, entity]) => isOther(analysis.entities[id], entity));
  const isLinkable = Object.keys(analysis.entities).every((id) => whyNot(current.get(id)?.id ?? id) === null);
  return !changed && isLinkable ? analysis : withEntities(analysis, current, whyNot);
}

/** Whether the vault's entity has another identity, name or type than the analysis goes by. */
const isOther = (analysed: Entity | undefined, { id, name, kind }: Entity): boolean =>
  analysed?.id !== id || analysed.name !== name || analysed.kind !== kind;

/** A note keeps little; what else is known of its entity, and of a place that it stands for, is the analysis'. */
const withFacts = (known: Entity, analysed: Entity): Entity =>
  known.kind === analysed.kind && (known.id === analysed.id || analysed.origin === 'gazetteer')
    ? { ...analysed, ...known }
    : known;
