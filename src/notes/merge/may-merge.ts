import { message, problemOf, type EntityKind, type Message, type Problem } from '../../model';
import { ABOVE, chainAbove, type Above } from '../above';
import { entityName } from '../../index/entity-name';
import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';

/** Kinds that can name one thing: an agency may have been taken for an organisation, and an outlet acts as one. */
const BODIES: readonly EntityKind[] = ['agency', 'organization', 'source'];

/** A kind as a sentence names it. */
export const aKind = (kind: EntityKind): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);

const canBeOne = (one: EntityKind, other: EntityKind): boolean =>
  one === other || (BODIES.includes(one) && BODIES.includes(other));

/** Whether a user said of two entities that they are not the same. */
const areKeptApart = (one: EntityRecord, other: EntityRecord): boolean =>
  [other.id, ...other.sameAs].some((id) => one.notSameAs.includes(id)) ||
  [one.id, ...one.sameAs].some((id) => other.notSameAs.includes(id));

/** Why two entities cannot become one; null where they can. `anyway`: also where they were told apart before. */
export function whyNotMerge(
  from: EntityRecord,
  into: EntityRecord,
  index: VaultIndex,
  anyway: boolean,
): Problem | null {
  const name = entityName(from);
  const refuse = (code: string, says: Message): Problem => problemOf(code, from.path, says);
  if (from.path === into.path) return refuse('same-note', message`“${name}” cannot be merged into itself.`);
  if (!canBeOne(from.type, into.type))
    return refuse(
      'other-kind',
      message`“${name}” is ${aKind(from.type)} and “${entityName(into)}” ${aKind(into.type)}, so they cannot be one. Change the type of one of them first.`,
    );
  if (index.linkTarget(into.path) === null)
    return refuse(
      'no-link-name',
      message`The name of “${into.path}” cannot stand in a link. Rename the note, then merge again.`,
    );
  const between = ABOVE.flatMap(
    (key) => standsBetween(from, into, key, index) ?? standsBetween(into, from, key, index) ?? [],
  )[0];
  if (between !== undefined)
    return refuse(
      'stands-between',
      message`“${entityName(between)}” stands between the two in their hierarchy, so it would stand above and below the same thing. Correct its properties first.`,
    );
  if (anyway || !areKeptApart(from, into)) return null;
  return refuse('told-apart', message`“${name}” and “${entityName(into)}” are marked as not the same.`);
}

/** The first that stands above one entity and below the other; null where there is none. */
function standsBetween(low: EntityRecord, high: EntityRecord, key: Above, index: VaultIndex): EntityRecord | null {
  const chain = chainAbove(low, key, index);
  const at = chain.findIndex(({ path }) => path === high.path);
  return at > 0 ? (chain[0] ?? null) : null;
}
