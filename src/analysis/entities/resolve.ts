import type { NameStatistics, Recognized, TextDocument } from '../language';
import {
  contains,
  foldForm,
  readDay,
  type Article,
  type Entity,
  type Finding,
  type Mention,
  type RejectedMention,
  type ResolvedMention,
  type StoryLocation,
} from '../../model';
import { resolveAgencies } from './agencies';
import type { AgencyNaming } from './agency-names';
import { OF_STORY } from './agency-story';
import { demonymMentions } from './demonyms';
import { isActor } from './agency-forms';
import { articleContext } from './article-context';
import { withOwnSpans } from './body-spans';
import { certain } from './certainty';
import { undecided, type Decision, type MentionDecisions } from './decision';
import { withLocalBodies } from './admission/local';
import { findings, linkAround } from './findings';
import type { Gazetteer } from './gazetteer';
import { resolveAcronyms, resolveOrganizations } from './organizations';
import { resolvePersons } from './persons';
import { withBareNames } from './persons/bare-names';
import type { OfficeHolders } from './persons/office-holders';
import { withSurnames } from './persons/outlet-surname';
import { withPersons } from './persons/taken-for-body';
import { resolvePlaces } from './places/resolve';
import { withStateBodies } from './state-bodies';
import type { CountryWords } from './country-words';
import { locateStory, type LocationModel, type StorySources } from './story-location';
import { meaningsOfName, outletEntity, type Registry } from './registry';
import { unregisteredOutlet, type Outlets } from '../../intake';

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
  /** Whether the user never wants a name recognised. */
  isIgnored(name: string): boolean;
}

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

/** Decides which entity each mention stands for, or says why none; then what the article is about, and where. */
export function resolve(
  { mentions: found, rejected }: Recognized,
  document: TextDocument,
  article: Article,
  knowledge: ResolutionKnowledge,
): Resolution {
  const recognized = { mentions: asRead(found, document.text, knowledge), rejected };
  const publisher = publisherOf(article, knowledge);
  const decisions = decideAll(recognized, document, article, publisher, knowledge);
  const unclear = recognized.mentions.filter((mention) => isUnclear(mention, decisions));
  const mentions = without(recognized.mentions, unclear).map((mention) => toResolved(mention, decisions.get(mention)));
  const entities = entitiesIn(decisions);
  const demonyms = demonymMentions(document, mentions, knowledge.gazetteer);
  const all = findings(mentions, entities, {
    document,
    source: publisher?.id ?? null,
    names: knowledge.names,
    isKnown: (form) =>
      knowledge.registry.byForm(form).some(({ packed, entity }) => packed === true || entity.byHand !== undefined),
  });
  const isPlace = ({ entity }: Finding): boolean => entities.get(entity)?.kind === 'place';
  const places = all.filter(isPlace);
  const { gazetteer } = knowledge;
  const evidence = { document, article, demonyms, entities: withoutGuesses(decisions) };
  const { location, scene } = storyScene(mentions, places, evidence, entities, knowledge);
  const alsoNamed = [publisher, scene].filter((entity) => entity !== null);
  return {
    mentions,
    rejected: [...recognized.rejected, ...unclear.map((mention) => toRejected(mention, decisions.get(mention)))],
    demonyms,
    entities: closure([...entities.values(), ...alsoNamed, ...placesOf(demonyms, gazetteer)], knowledge),
    actors: withLocalBodies(
      all.filter((finding) => !isPlace(finding)),
      entities,
      location,
      gazetteer,
    ),
    places: linkAround(places, storyPath(location, gazetteer)),
    location,
    source: publisher?.id ?? null,
  };
}

/** Where the story happens, and that place; null where nothing says so, or the user ignores its name. */
function storyScene(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  evidence: Omit<StorySources, 'gazetteer' | 'registry' | 'countryWords'>,
  entities: ReadonlyMap<string, Entity>,
  knowledge: ResolutionKnowledge,
): Pick<Resolution, 'location'> & { readonly scene: Entity | null } {
  const { gazetteer, registry, countryWords } = knowledge;
  const located = locateStory(
    mentions,
    places,
    { ...evidence, gazetteer, registry, countryWords },
    knowledge.location(),
  );
  const scene = located && (entities.get(located.entity) ?? gazetteer.get(located.entity)?.entity ?? null);
  // A headline or dateline may name it without a mention to be ignored.
  return scene !== null && knowledge.isIgnored(scene.name)
    ? { location: null, scene: null }
    : { location: located, scene };
}

/** Mentions as the article as a whole reads them: whose a surname is, who is a person after all, where a name begins and ends. */
function asRead(found: readonly Mention[], text: string, knowledge: ResolutionKnowledge): readonly Mention[] {
  const { registry, names, gazetteer } = knowledge;
  const isKnown = (form: string): boolean => registry.byForm(form).some(({ entity }) => isActor(entity));
  const mentions = withBareNames(withPersons(withSurnames(found, text), text, names), text, names);
  const borne = surnamesOf(mentions.filter(({ type }) => type === 'person'));
  const isSurname = (fold: string): boolean => borne.has(fold) || names.of(fold).family > 2 * names.of(fold).organisation + 2; // prettier-ignore
  const isDivision = (form: string): boolean => gazetteer.find(form).some(({ kind }) => kind === 'admin1');
  return withStateBodies(withOwnSpans(mentions, { text, isKnown, isSurname }), { isKnown, isDivision });
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

/** The last words of names of two words and more, folded. */
const surnamesOf = (persons: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    persons.flatMap(({ text }) => {
      const words = text.replace(/['’]s?$/, '').split(' ');
      return words.length > 1 ? [foldForm(words[words.length - 1] ?? '')] : [];
    }),
  );

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

const placesOf = (demonyms: readonly ResolvedMention[], gazetteer: Gazetteer): Entity[] =>
  [...new Set(demonyms.map(({ entity }) => entity))].flatMap((id) => gazetteer.get(id ?? '')?.entity ?? []);

function entitiesIn(decisions: MentionDecisions): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const { entity } of decisions.values()) if (entity !== null) found.set(entity.id, entity);
  return found;
}

/** The same, without the countries that bodies have from the story alone. */
function withoutGuesses(decisions: MentionDecisions): Map<string, Entity> {
  const found = entitiesIn(decisions);
  for (const { entity, reason } of decisions.values()) {
    if (entity === null || reason.detail !== OF_STORY) continue;
    const { country: _guessed, ...rest } = entity;
    found.set(entity.id, rest);
  }
  return found;
}

/** The place the story is about and all it lies in. */
function storyPath(location: StoryLocation | null, gazetteer: Gazetteer): ReadonlySet<string> {
  if (location === null) return new Set();
  return new Set([location.entity, ...gazetteer.ancestors(location.entity).map(({ entity }) => entity.id)]);
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
