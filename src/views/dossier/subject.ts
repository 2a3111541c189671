import { ENTITY_KINDS } from '../../model';
import type { EntityRecord, Targets } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { gradesOfSource } from '../../format/grades';
import { basename } from '../../format/links';
import { entityName } from '../../index/entity-name';
import type { DossierSubject, NamedNote } from './model';

/** Steps of a chain of superior bodies, places or themes: what is longer leads in a circle. */
const LONGEST_CHAIN = 12;

/** What the note of an entity says of it. */
export function subjectOf(record: EntityRecord, index: VaultIndex): DossierSubject {
  const { id, type, path, aliases, sameAs, coordinates, country, url } = record;
  const name = entityName(record);
  const chain = (step: (of: EntityRecord) => Targets): readonly NamedNote[] => chainOf(record, step, index);
  return {
    id,
    kind: type,
    name,
    path,
    aliases: aliases.filter((alias) => alias !== name),
    formerIds: sameAs,
    parents: chain(({ parent }) => parent),
    location: chain(({ location }) => location),
    broader: chain(({ broader }) => broader),
    coordinates,
    country,
    url,
    grades: gradesOfSource(record),
    stories: index.countOf(id),
  };
}

function chainOf(record: EntityRecord, step: (of: EntityRecord) => Targets, index: VaultIndex): readonly NamedNote[] {
  const chain: NamedNote[] = [];
  const passed = new Set([record.path]);
  for (let at: EntityRecord | null = record; at !== null && chain.length < LONGEST_CHAIN;) {
    const [target]: Targets = step(at);
    if (target === undefined) break;
    const next = index.recordAt(index.resolve(target) ?? '');
    if (next !== null && passed.has(next.path)) break;
    chain.push(namedNote(target, index));
    at = next?.kind === 'entity' ? next : null;
    if (at !== null) passed.add(at.path);
  }
  return chain;
}

/** What a link leads to: an entity by its name, any other note, or nothing yet, by what the link says. */
export function namedNote(target: string, index: VaultIndex): NamedNote {
  const path = index.resolve(target);
  const record = index.recordAt(path ?? '');
  return { name: record?.kind === 'entity' ? entityName(record) : basename(path ?? target), path };
}

/** The entities that the properties of an article link, each once, by kind; null where no article is there. */
export function entitiesIn(path: string, index: VaultIndex): readonly DossierSubject[] | null {
  const record = index.recordAt(path);
  if (record?.kind !== 'article') return null;
  const ids = index.entitiesOf(record.id);
  const found = ids.flatMap((id) => index.entity(id) ?? []).map((entity) => subjectOf(entity, index));
  return found.sort((a, b) => ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind));
}
