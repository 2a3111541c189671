import type { NameStatistics, Recognized, TextDocument } from '../language';
import { surnamesOf } from '../language/refiners/own-spans';
import {
  type Article,
  contains,
  type Entity,
  type Mention,
  readDay,
  type RejectedMention,
  type ResolvedMention,
} from '../../model';
import { resolveAgencies } from './bodies/agencies';
import type { AgencyNaming } from './bodies/names';
import { OF_STORY } from './bodies/story';
import { demonymMentions, type CountryWords } from './country-words';
import { articleContext } from './article-context';
import { certain, type Decision, type MentionDecisions, undecided } from './decision';
import type { Gazetteer } from './gazetteer';
import { resolveAcronyms, resolveOrganizations } from './bodies/organizations';
import { resolvePersons } from './persons';
import type { OfficeHolders } from './persons/office-holders';
import { resolvePlaces } from './places/resolve';
import type { LocationModel } from './story-location';
import type { AdmissionModel } from './admission/verdict';
import { meaningsOfName, outletEntity, type Registry } from './registry';
import { type Outlets, unregisteredOutlet } from '../../intake';

/** What resolution knows; see `createKnowledge`. */
export interface ResolutionKnowledge {
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  readonly naming: AgencyNaming;
  readonly outlets: Outlets;
  readonly names: NameStatistics;
  readonly holders: OfficeHolders;
  readonly countryWords: CountryWords;
  /** Read with the first article that asks. */
  location(): LocationModel;
  /** The same. */
  admission(): AdmissionModel;
  /** Whether the user never wants a name recognised. */
  isIgnored(name: string): boolean;
}

/** What mentions were decided to stand for. */
export interface ResolvedMentions {
  readonly mentions: readonly ResolvedMention[];
  readonly rejected: readonly RejectedMention[];
  readonly demonyms: readonly ResolvedMention[];
  /** What mentions stand for, by id. */
  readonly named: ReadonlyMap<string, Entity>;
  /** The same, without the countries that bodies have from the story alone. */
  readonly unguessed: ReadonlyMap<string, Entity>;
  /** The outlet. */
  readonly publisher: Entity | null;
}

/** Decides which entity each mention stands for, or says why none. */
export function resolve(
  recognized: Recognized,
  document: TextDocument,
  article: Article,
  knowledge: ResolutionKnowledge,
): ResolvedMentions {
  const publisher = publisherOf(article, knowledge);
  const decisions = decideAll(recognized, document, article, publisher, knowledge);
  const unclear = recognized.mentions.filter((mention) => isUnclear(mention, decisions));
  const mentions = without(recognized.mentions, unclear).map((mention) => toResolved(mention, decisions.get(mention)));
  return {
    mentions,
    rejected: [...recognized.rejected, ...unclear.map((mention) => toRejected(mention, decisions.get(mention)))],
    demonyms: demonymMentions(document, mentions, knowledge.gazetteer),
    named: entitiesIn(decisions),
    unguessed: withoutGuesses(decisions),
    publisher,
  };
}

/** A decision for each mention; places first, because agencies hang on them. */
function decideAll(
  { mentions, rejected }: Recognized,
  document: TextDocument,
  article: Article,
  publisher: Entity | null,
  { gazetteer, registry, naming, names, holders, countryWords }: ResolutionKnowledge,
): Map<Mention, Decision> {
  const of = byType(mentions);
  const hints = hintsIn(rejected, [...of.agency, ...of.organization]);
  const surnames = surnamesOf(of.person);
  const seen = gazetteer.within?.(document) ?? gazetteer;
  const places = resolvePlaces(of.place, { document, article, gazetteer: seen, registry, hints, surnames, names });
  const context = articleContext({ document, article, places, publisher, registry, gazetteer, countryWords });
  const bodies = merged(resolveAgencies(of.agency, context, naming), resolveOrganizations(of.organization, context));
  const acronyms = resolveAcronyms(document.text, bodies);
  const { countries } = context;
  const day = readDay(article.date?.value);
  const authors = article.authors?.value ?? [];
  const persons = resolvePersons(of.person, { document, registry, names, holders, day, authors, countries });
  return certain(merged(places, bodies, acronyms, persons));
}

/** Places that gave way to the body whose name they are part of. */
function hintsIn(rejected: readonly RejectedMention[], bodies: readonly Mention[]): Mention[] {
  const places = rejected.flatMap(({ mention }) =>
    mention.type === 'place' && mention.reason.rule === 'gazetteer' ? [mention] : [],
  );
  return places.filter((place) => bodies.some((body) => body.form === 'name' && contains(body, place)));
}

type ByType = Readonly<Record<Mention['type'], readonly Mention[]>>;

function byType(mentions: readonly Mention[]): ByType {
  const groups: Record<Mention['type'], Mention[]> = { person: [], organization: [], agency: [], place: [] };
  for (const mention of mentions) groups[mention.type].push(mention);
  return groups;
}

/** All decisions; of two about one mention the later counts. */
function merged(...parts: readonly MentionDecisions[]): Map<Mention, Decision> {
  const all = new Map<Mention, Decision>();
  for (const part of parts) for (const [mention, decision] of part) all.set(mention, decision);
  return all;
}

const without = (mentions: readonly Mention[], some: readonly Mention[]): readonly Mention[] =>
  some.length === 0 ? mentions : mentions.filter((mention) => !some.includes(mention));

function entitiesIn(decisions: MentionDecisions): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const { entity } of decisions.values()) if (entity !== null) found.set(entity.id, entity);
  return found;
}

function withoutGuesses(decisions: MentionDecisions): Map<string, Entity> {
  const found = entitiesIn(decisions);
  for (const { entity, reason } of decisions.values()) {
    if (entity === null || reason.detail !== OF_STORY) continue;
    const { country: _guessed, ...rest } = entity;
    found.set(entity.id, rest);
  }
  return found;
}

/** `the ministry`, `SAC` are mentions only where the article gives them a meaning. */
const isUnclear = (mention: Mention, decisions: MentionDecisions): boolean =>
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

/** The outlet of the article as its one entity, known or new; one that has a note as an organisation keeps that. */
function publisherOf(article: Article, knowledge: ResolutionKnowledge): Entity | null {
  const name = article.source?.value;
  if (!name) return null;
  const meanings = meaningsOfName(knowledge.registry, name);
  const known =
    meanings.find(({ kind }) => kind === 'source') ??
    meanings.find(({ kind, origin }) => kind === 'organization' && origin !== 'pack');
  if (known) return knowledge.registry.byId(known.id) ?? known;
  return outletEntity(knowledge.outlets.byName(name) ?? unregisteredOutlet(name));
}
