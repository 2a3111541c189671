import type { TextDocument } from '../language';
import type { Article, Entity, Finding, RejectedMention, ResolvedMention, StoryLocation } from '../../model';
import { withWatchedBodies } from './admission/verdict';
import { findings, linkAround } from './findings';
import type { Gazetteer } from './gazetteer';
import type { ResolutionKnowledge, ResolvedMentions } from './resolve';
import { locateStory } from './story-location';

export interface Resolution {
  readonly mentions: readonly ResolvedMention[];
  readonly rejected: readonly RejectedMention[];
  readonly demonyms: readonly ResolvedMention[];
  /** Everything referred to, with parents, locations and countries, by id. */
  readonly entities: Readonly<Record<string, Entity>>;
  readonly actors: readonly Finding[];
  readonly places: readonly Finding[];
  readonly location: StoryLocation | null;
  /** Entity of the outlet: kind `source`, or an organisation the vault knew it as before. */
  readonly source: string | null;
}

/** Where the story happens, and who and what in it gets a note and a link. */
export function placeStory(
  resolved: ResolvedMentions,
  document: TextDocument,
  article: Article,
  knowledge: ResolutionKnowledge,
): Resolution {
  const { mentions, rejected, demonyms, named, publisher } = resolved;
  const { gazetteer, registry, names } = knowledge;
  const source = publisher?.id ?? null;
  const isKnown = (form: string): boolean =>
    registry.byForm(form).some(({ packed, entity }) => packed === true || entity.byHand !== undefined);
  const all = findings(mentions, named, { document, source, names, isKnown, admission: knowledge.admission() });
  const isPlace = ({ entity }: Finding): boolean => named.get(entity)?.kind === 'place';
  const places = all.filter(isPlace);
  const { location, scene } = sceneOf(resolved, places, document, article, knowledge);
  const alsoNamed = [publisher, scene].filter((entity) => entity !== null);
  const actors = all.filter((finding) => !isPlace(finding));
  return {
    mentions,
    rejected,
    demonyms,
    entities: closure([...named.values(), ...alsoNamed, ...placesOf(demonyms, gazetteer)], knowledge),
    actors: withWatchedBodies(actors, named, location, gazetteer),
    places: linkAround(places, storyPath(location, gazetteer)),
    location,
    source,
  };
}

/** Where the story happens, and that place; null where nothing says so, or the user ignores its name. */
function sceneOf(
  { mentions, demonyms, named, unguessed }: ResolvedMentions,
  places: readonly Finding[],
  document: TextDocument,
  article: Article,
  knowledge: ResolutionKnowledge,
): Pick<Resolution, 'location'> & { readonly scene: Entity | null } {
  const { gazetteer, registry, countryWords } = knowledge;
  const sources = { document, article, demonyms, entities: unguessed, gazetteer, registry, countryWords };
  const location = locateStory(mentions, places, sources, knowledge.location());
  const scene = location && (named.get(location.entity) ?? gazetteer.get(location.entity)?.entity ?? null);
  // A headline or dateline may name it without a mention to be ignored.
  const isIgnored = scene !== null && knowledge.isIgnored(scene.name);
  return isIgnored ? { location: null, scene: null } : { location, scene };
}

/** The place the story is about and all it lies in. */
function storyPath(location: StoryLocation | null, gazetteer: Gazetteer): ReadonlySet<string> {
  if (location === null) return new Set();
  return new Set([location.entity, ...gazetteer.ancestors(location.entity).map(({ entity }) => entity.id)]);
}

const placesOf = (demonyms: readonly ResolvedMention[], gazetteer: Gazetteer): Entity[] =>
  [...new Set(demonyms.map(({ entity }) => entity))].flatMap((id) => gazetteer.get(id ?? '')?.entity ?? []);

/** Entities with everything they refer to. */
function closure(entities: readonly Entity[], { registry, gazetteer }: ResolutionKnowledge): Record<string, Entity> {
  const all = new Map<string, Entity>();
  for (const entity of entities) all.set(entity.id, entity);
  const add = (id: string | undefined): void => {
    if (id === undefined || all.has(id)) return;
    const entity = registry.byId(id) ?? gazetteer.get(id)?.entity;
    if (entity !== undefined) all.set(entity.id, entity);
  };
  // A map goes on to what is added while it is walked.
  for (const { parent, location } of all.values()) {
    add(parent);
    add(location);
  }
  // Without a prototype it is a dictionary from the start: else the engine makes, and keeps, a shape for every set of ids.
  const record = Object.create(null) as Record<string, Entity>;
  for (const [id, entity] of all) record[id] = entity;
  return record;
}
