import type { NameStatistics, Recognized, TextDocument } from '../language';
import type { Article, Entity, Finding, Mention, RejectedMention, ResolvedMention, StoryLocation } from '../model';
import { resolveAgencies } from './agencies';
import type { AgencyNaming } from './agency-names';
import { articleContext } from './article-context';
import { undecided, type Decision, type Decisions } from './decision';
import { findings, linkAround } from './findings';
import type { Gazetteer } from './gazetteer';
import { resolveAcronyms, resolveOrganizations } from './organizations';
import { resolvePersons } from './persons';
import { locateStory, resolvePlaces } from './places/resolve';
import { outletEntity, type Registry } from './registry';
import type { Outlets } from '../intake';

/** What resolution knows; see `createWorld`. */
export interface ResolutionWorld {
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  readonly naming: AgencyNaming;
  readonly outlets: Outlets;
  readonly names: NameStatistics;
}

export interface Resolution {
  readonly mentions: readonly ResolvedMention[];
  readonly rejected: readonly RejectedMention[];
  /** Everything referred to, with parents, locations and countries, by id. */
  readonly entities: Readonly<Record<string, Entity>>;
  readonly actors: readonly Finding[];
  readonly places: readonly Finding[];
  readonly location: StoryLocation | null;
  /** Entity of the outlet, kind `source`. */
  readonly source: string | null;
}

/** Decides which entity each mention stands for, or says why none; places first, because agencies hang on them. */
export function resolve(
  recognized: Recognized,
  document: TextDocument,
  article: Article,
  world: ResolutionWorld,
): Resolution {
  const of = (...types: readonly Mention['type'][]): Mention[] =>
    recognized.mentions.filter((mention) => types.includes(mention.type));
  const places = resolvePlaces(of('place'), {
    document,
    article,
    gazetteer: world.gazetteer,
    registry: world.registry,
  });
  const context = articleContext({ document, article, places, registry: world.registry, gazetteer: world.gazetteer });
  const bodies = new Map([
    ...resolveAgencies(of('agency'), context, world.naming),
    ...resolveOrganizations(of('organization'), context),
  ]);
  const decisions: Decisions = new Map([
    ...places,
    ...bodies,
    ...resolveAcronyms(document.text, bodies),
    ...resolvePersons(of('person'), { document, registry: world.registry, names: world.names }),
  ]);
  const unclear = recognized.mentions.filter((mention) => isUnclear(mention, decisions));
  const mentions = recognized.mentions
    .filter((mention) => !unclear.includes(mention))
    .map((mention) => toResolved(mention, decisions.get(mention)));
  const publisher = publisherOf(article, world);
  const found = new Map(
    [...decisions.values()].flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : [])),
  );
  const all = findings(mentions, found, document, publisher?.id ?? null);
  const isPlace = ({ entity }: Finding): boolean => found.get(entity)?.kind === 'place';
  const placeFindings = all.filter(isPlace);
  const location = locateStory(mentions, placeFindings, {
    document,
    article,
    gazetteer: world.gazetteer,
    registry: world.registry,
    demonyms: context.demonyms,
    entities: found,
  });
  const scene =
    location === null ? undefined : (found.get(location.entity) ?? world.gazetteer.get(location.entity)?.entity);
  return {
    mentions,
    rejected: [...recognized.rejected, ...unclear.map((mention) => toRejected(mention, decisions.get(mention)))],
    entities: closure([...found.values(), ...(publisher ? [publisher] : []), ...(scene ? [scene] : [])], world),
    actors: all.filter((finding) => !isPlace(finding)),
    places: linkAround(placeFindings, storyPath(location, world.gazetteer)),
    location,
    source: publisher?.id ?? null,
  };
}

/** The place the story is about and all it lies in. */
function storyPath(location: StoryLocation | null, gazetteer: Gazetteer): ReadonlySet<string> {
  if (location === null) return new Set();
  return new Set([location.entity, ...gazetteer.ancestors(location.entity).map(({ entity }) => entity.id)]);
}

/** `the ministry`, `SAC` are mentions only where the article gives them a meaning. */
const isUnclear = (mention: Mention, decisions: Decisions): boolean =>
  (mention.reason.rule === 'agency-short-forms' || mention.reason.rule === 'known-local') &&
  !decisions.get(mention)?.entity;

const toRejected = (mention: Mention, decision?: Decision): RejectedMention => ({
  mention,
  reason: decision?.reason ?? { rule: 'none', detail: 'no resolver for its type' },
});

function toResolved(
  mention: Mention,
  decision: Decision = undecided('none', 'no resolver for its type'),
): ResolvedMention {
  const { entity, reason, losers, roles } = decision;
  return { ...mention, entity: entity?.id ?? null, resolution: reason, losers, ...(roles ? { roles } : {}) };
}

/** The outlet of the article as its one entity, known or new. */
function publisherOf(article: Article, world: ResolutionWorld): Entity | null {
  const name = article.source?.value;
  if (!name) return null;
  const known = world.registry.byForm(name).find(({ entity }) => entity.kind === 'source')?.entity;
  if (known) return world.registry.byId(known.id) ?? known;
  return outletEntity(
    world.outlets.byName(name) ?? { name, aliases: [], domains: [], url: '', country: '', traits: [] },
  );
}

/** Entities with everything they refer to. */
function closure(entities: readonly Entity[], { registry, gazetteer }: ResolutionWorld): Record<string, Entity> {
  const all = new Map(entities.map((entity) => [entity.id, entity]));
  const find = (id: string): Entity | undefined => registry.byId(id) ?? gazetteer.get(id)?.entity;
  for (const entity of all.values()) {
    for (const id of [entity.parent, entity.location]) {
      const above = id === undefined || all.has(id) ? undefined : find(id);
      if (above) all.set(above.id, above);
    }
  }
  return Object.fromEntries(all);
}
