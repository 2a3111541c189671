import { mayBePlace } from '..';
import { haveOtherMiddles } from '../persons/apart';
import type { Entity } from '../../../model';
import type { EntityRecord } from '../../../format/note-record';
import type { VaultIndex } from '../../../index/vault-index';

/**
 * The note that stands for an entity: that of its id, that of the entity it was merged into, or for what only an article
 * or a pack tells of, the only one of its name and kind. Places known by coordinates are told apart by id alone, but for
 * those whose note a user made: it is that of the place it is called like, unless it says otherwise.
 */
export function recordFor(entity: Entity, index: VaultIndex): EntityRecord | null {
  const own = index.entity(entity.id);
  if (own !== null || entity.kind === 'theme') return own;
  if (entity.origin === 'gazetteer') return madeByHandFor(entity, index);
  for (const form of formsOf(entity)) {
    const namesakes = index.entitiesNamed(form).filter((record) => isSame(record, entity, form, index));
    const alike = namesakes.filter(({ type }) => type === entity.kind);
    const [only, another] = alike.length > 0 ? alike : namesakes;
    if (only !== undefined) return another === undefined ? only : null;
  }
  return entity.kind === 'person' && entity.name.includes(' ') ? personOf(entity, index) : null;
}

/**
 * The only person whose name has the same given and family name, without titles, middle names and ways of spelling, where
 * no middle names clash.
 */
function personOf({ id, name, aliases }: Entity, index: VaultIndex): EntityRecord | null {
  const [only, another] = index.peopleNamed(name).filter((record) => {
    if (record.match !== null || record.notSameAs.includes(id)) return false;
    const known = index.entityOf(record);
    return !haveOtherMiddles([name, ...aliases], [known.name, ...known.aliases]);
  });
  return another === undefined ? (only ?? null) : null;
}

/** The only note of a place that a user made under the name of one the gazetteer knows, whatever id they gave it. */
function madeByHandFor(place: Entity, index: VaultIndex): EntityRecord | null {
  const called = index.entitiesNamed(place.name).filter((record) => {
    const known = index.entityOf(record);
    return known.kind === 'place' && !record.notSameAs.includes(place.id) && admits(record, known.name, place.name);
  });
  const [only, another] = called;
  if (only === undefined || another !== undefined) return null;
  return mayBePlace(index.entityOf(only), place) ? only : null;
}

/** What it may be called in the vault, its name first; a body also with its article or without. */
function formsOf({ kind, name, aliases, origin }: Entity): readonly string[] {
  const plain = name.replace(/^the /i, '');
  const names = ACTS.has(kind) ? [name, plain, `The ${plain}`] : [name];
  return [...new Set(origin === 'article' ? [...names, ...aliases] : names)];
}

function isSame(record: EntityRecord, entity: Entity, form: string, index: VaultIndex): boolean {
  const known = index.entityOf(record);
  if (!areOneKind(known, entity) || record.notSameAs.includes(entity.id)) return false;
  if (!admits(record, known.name, form)) return false;
  if (entity.kind === 'place')
    return isDefinedAlike(known.country, entity.country) && known.location === entity.location;
  return fits(known.country, entity.country) && fits(known.location, entity.location);
}

const ACTS: ReadonlySet<Entity['kind']> = new Set(['agency', 'organization', 'source']);

/** Bodies that act are one whatever they are called, as an outlet met as an organisation is; but a pack knows its bodies. */
function areOneKind(known: Entity, entity: Entity): boolean {
  if (known.kind === entity.kind) return true;
  if (entity.kind === 'source') return known.kind === 'organization';
  return entity.origin !== 'pack' && ACTS.has(known.kind) && ACTS.has(entity.kind);
}

/** What the user said of how strictly a note's forms match; what is not to match stands for them, and is not linked. */
const admits = (record: EntityRecord, name: string, form: string): boolean =>
  record.match === null || record.match === 'off' || form === name || record.aliases.includes(form);

const fits = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

const isDefinedAlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one === other;
