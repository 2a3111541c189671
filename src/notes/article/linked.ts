import { message, type Analysis, type Entity, type Message, type NotePlan, type Settings } from '../../model';
import { createEntity } from '../plan-entity';
import { countryOf, type NoteNames } from '../note-names';

/** Lists of an article in which Dateline marks what it puts there (`dateline-links`). */
export const MANAGED_LISTS = ['actors', 'places', 'themes'] as const;
export type ManagedList = (typeof MANAGED_LISTS)[number];

/** Properties of an article that link entities, in the order a report shows them. */
export const LINKED_LISTS = ['source', 'location', ...MANAGED_LISTS] as const;
export type LinkedList = (typeof LINKED_LISTS)[number];

/** Ids of the entities an article's properties link, each list in the analysis' order. */
export type LinkedEntities = Readonly<Record<LinkedList, readonly string[]>>;

export function linkedEntities(analysis: Analysis): LinkedEntities {
  const known = (ids: readonly (string | null | undefined)[]): readonly string[] => [
    ...new Set(ids.filter((id): id is string => typeof id === 'string' && analysis.entities[id] !== undefined)),
  ];
  const linked = (findings: Analysis['actors']): readonly string[] =>
    known(findings.filter((finding) => finding.linked).map((finding) => finding.entity));
  return {
    source: known([analysis.source]),
    location: known([analysis.location?.entity]),
    actors: linked(analysis.actors),
    places: linked(analysis.places),
    themes: known(analysis.themes.map((theme) => theme.entity)),
  };
}

/** Those of them that may be linked. */
export function linkedWhere(linked: LinkedEntities, mayBe: (id: string, list: LinkedList) => boolean): LinkedEntities {
  const rest = LINKED_LISTS.map((list) => [list, linked[list].filter((id) => mayBe(id, list))]);
  return Object.fromEntries(rest) as Record<LinkedList, readonly string[]>;
}

/** Ids of all that is linked in lists that Dateline marks. */
export const managedIn = (linked: LinkedEntities): readonly string[] => MANAGED_LISTS.flatMap((list) => linked[list]);

/**
 * Plans the notes that linked entities lack, and those of all that stands above them: superior bodies, places, countries,
 * broader themes, up to the top, so that it does not matter which article came first. All names are decided before any
 * text is written, so that new notes link each other.
 */
export function planEntities(
  linked: LinkedEntities,
  analysis: Analysis,
  names: NoteNames,
  settings: Settings,
): readonly NotePlan[] {
  const missing = [...wanted(linked, analysis)].flatMap(([id, why]) => {
    const entity = names.pathOf(id) === null && !names.isDeleted(id) ? analysis.entities[id] : undefined;
    return entity ? [{ entity, why, path: names.planEntity(entity) }] : [];
  });
  return missing.map(({ entity, why, path }) => createEntity(entity, path, (id) => names.targetOf(id), settings, why));
}

/** The entities whose notes an article needs, in the order in which they get one. */
export function neededEntities(analysis: Analysis): readonly Entity[] {
  return [...wanted(linkedEntities(analysis), analysis).keys()].flatMap((id) => analysis.entities[id] ?? []);
}

/** Ids of what an article links and of all above it, with the reason a note is made for each. */
function wanted(linked: LinkedEntities, analysis: Analysis): ReadonlyMap<string, Message> {
  const whys = new Map<string, Message>(
    Object.values(linked).flatMap((ids) => ids.map((id) => [id, 'linked by the article'] as const)),
  );
  // A map's keys are visited in the order they came in, also those added on the way.
  for (const id of whys.keys()) {
    for (const [above, why] of referred(analysis.entities[id], analysis)) if (!whys.has(above)) whys.set(above, why);
  }
  return whys;
}

/** What an entity refers to, with the reason a note for it is made. */
function referred(entity: Entity | undefined, analysis: Analysis): readonly (readonly [string, Message])[] {
  if (!entity) return [];
  const country = countryOf(entity, analysis.entities);
  const references: readonly (readonly [string | undefined, Message])[] = [
    [entity.parent, message`superior body of ${entity.name}`],
    [entity.location, message`where ${entity.name} is`],
    [country?.id, message`country of ${entity.name}`],
    [entity.broader, message`broader theme of ${entity.name}`],
  ];
  return references.flatMap(([id, why]) => (id !== undefined && analysis.entities[id] ? [[id, why] as const] : []));
}
