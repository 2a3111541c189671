import { demonymCountry } from '../language';
import { entityId, foldForm, type AgencyParts, type Entity, type Mention } from '../model';
import { branchName, titleCase, type AgencyNaming } from './agency-names';
import { ownerOf } from './agency-owner';
import { countryName, isAbout, placeAt, placesBefore, type ArticleContext } from './article-context';
import { candidate, decided, undecided, type Decision } from './decision';
import { mentionTypeOf, type FormMeaning } from './registry';

/** An agency the article has named so far. */
interface Seen {
  readonly mention: Mention;
  readonly entity: Entity;
}

const bare = (text: string): string => text.replace(/^the /i, '');

/** Resolves agencies in the order of the text: what is known, what its words compose, what was named before. */
export function resolveAgencies(
  mentions: readonly Mention[],
  context: ArticleContext,
  naming: AgencyNaming,
): Map<Mention, Decision> {
  const decisions = new Map<Mention, Decision>();
  const seen: Seen[] = [];
  for (const mention of mentions) {
    const decision = decide(mention, seen, context, naming);
    decisions.set(mention, decision);
    if (decision.entity) seen.push({ mention, entity: decision.entity });
  }
  return decisions;
}

function decide(mention: Mention, seen: readonly Seen[], context: ArticleContext, naming: AgencyNaming): Decision {
  if (mention.form === 'description' && mention.agency) return describe(mention, mention.agency, seen, context, naming);
  const owned = byOwner(mention, context, naming);
  if (owned) return owned;
  return (
    known(mention, context) ??
    shortened(mention, seen) ??
    guessed(mention, context, naming) ??
    asWritten(mention, context)
  );
}

/** What the registry says a form means, given the countries the article is about. */
export function known(mention: Mention, context: ArticleContext): Decision | null {
  const meanings = [mention.text, bare(mention.text)]
    .flatMap((form) => context.registry.byForm(form))
    .filter(({ entity }) => isActor(entity));
  const fitting = meanings.filter(({ onlyIn }) => onlyIn === null || isAbout(context, onlyIn));
  const [best, ...others] = [...fitting].sort((a, b) => weight(b, context) - weight(a, context));
  if (!best) return null;
  const losers = others.map(({ entity, form }) => candidate(entity, 0.3, `“${form}” can mean it too`));
  const entity = context.registry.byId(best.entity.id) ?? best.entity;
  const why = best.onlyIn
    ? `“${best.form}”, in an article about ${countryName(context, best.onlyIn)}`
    : `“${best.form}” is a name of it`;
  return decided(entity, 'registry', why, losers);
}

const isActor = (entity: Entity): boolean =>
  mentionTypeOf(entity) !== null && entity.kind !== 'place' && entity.kind !== 'person';

/** The vault first, then what the article's main country makes likely. */
function weight({ entity, onlyIn }: FormMeaning, context: ArticleContext): number {
  const vault = entity.origin === 'vault' ? 10 : 0;
  return (
    vault +
    (onlyIn === null ? 2 : 0) +
    (entity.country ? (context.countries.get(entity.country) ?? 0) : 0) +
    (entity.country === context.country ? 5 : 0)
  );
}

/** A capitalised name whose country is said: `Iraqi Defense Ministry`, `India's Supreme Court`. */
function byOwner(mention: Mention, context: ArticleContext, naming: AgencyNaming): Decision | null {
  const { country, rest } = ownerOf(mention, context);
  if (!country) return null;
  const whole = context.registry.byForm(mention.text).find(({ onlyIn, entity }) => onlyIn === null && isActor(entity));
  if (whole) return known(mention, context);
  const name = nationalName(rest, country, context, naming);
  return name
    ? decided(named(name, country, context), 'national-name', `${countryName(context, country)} stands with it`)
    : null;
}

/** `Foreign Ministry`, `Ministry of Foreign Affairs`, `Supreme Court` of a country; null for other names. */
function nationalName(rest: string, country: string, context: ArticleContext, naming: AgencyNaming): string | null {
  const fn = /^(.+?) [Mm]inistry$/.exec(rest)?.[1] ?? /^[Mm]inistry (?:of|for) (.+)$/.exec(rest)?.[1];
  if (fn)
    return naming
      .ministry(fn.toLowerCase(), country, countryName(context, country))
      .replace(titleCase(fn.toLowerCase()), fn);
  return naming.body(rest, country, countryName(context, country)) ?? null;
}

/** The known entity of a name, or a new one. */
function named(name: string, country: string | null, context: ArticleContext, extra: Partial<Entity> = {}): Entity {
  const meaning = context.registry
    .byForm(name)
    .find(({ entity, onlyIn }) => isActor(entity) && (onlyIn === null || onlyIn === country));
  if (meaning) return context.registry.byId(meaning.entity.id) ?? meaning.entity;
  const region = [
    country ?? '',
    extra.location
      ? (context.gazetteer.get(extra.location)?.admin1 ?? context.gazetteer.get(extra.location)?.entity.name ?? '')
      : '',
  ];
  const id = entityId('agency', name, region.filter((part) => part !== '').join('/'));
  return (
    context.registry.byId(id) ?? {
      id,
      kind: 'agency',
      name,
      aliases: [],
      origin: 'article',
      ...(country ? { country } : {}),
      ...extra,
    }
  );
}

/** A later short form: `Defense Ministry` after `Iraqi Defense Ministry`. */
function shortened(mention: Mention, seen: readonly Seen[]): Decision | null {
  const fold = foldForm(bare(mention.text));
  for (const { mention: other, entity } of [...seen].reverse()) {
    const longer = foldForm(other.text);
    if (longer === fold || longer.endsWith(` ${fold}`) || foldForm(entity.name).endsWith(` ${fold}`)) {
      return decided(entity, 'short-form', `short for “${other.text}”`);
    }
  }
  return null;
}

/** A ministry whose country is not said is the article's country's. */
function guessed(mention: Mention, context: ArticleContext, naming: AgencyNaming): Decision | null {
  const { country } = context;
  if (/(?:army|navy|force|forces|guard|military|police)$/i.test(mention.text)) return null;
  const name = country ? nationalName(bare(mention.text), country, context, naming) : null;
  return name && country
    ? decided(named(name, country, context), 'main-country', `the article is about ${countryName(context, country)}`)
    : null;
}

function asWritten(mention: Mention, context: ArticleContext): Decision {
  const { country } = ownerOf(mention, context);
  const name = bare(mention.text).replace(/\s+/g, ' ');
  const entity = {
    ...named(name, country, context),
    kind: mention.type === 'organization' ? 'organization' : 'agency',
  } as const;
  return decided(
    entity.origin === 'article'
      ? { ...entity, id: entityId(entity.kind, name, country ?? '') }
      : named(name, country, context),
    'named',
    'a name of its own',
  );
}

/** An agency told by description. */
function describe(
  mention: Mention,
  parts: AgencyParts,
  seen: readonly Seen[],
  context: ArticleContext,
  naming: AgencyNaming,
): Decision {
  const registered = known(mention, context);
  if (registered) return registered;
  const country = countryOf(mention, parts, context);
  if (country) return national(mention, parts, country, context, naming);
  const place = parts.place ? placeAt(context, parts.place) : null;
  if (place) return branch(place, mention, parts, context, naming, 'the place stands with it');
  return (
    repeated(parts, mention, seen) ??
    byLevel(mention, parts, context, naming) ??
    mainCountry(mention, parts, context, naming) ??
    unplaced(mention, parts, context)
  );
}

/** The country a description names by adjective, name or `the country's`. */
function countryOf(mention: Mention, parts: AgencyParts, context: ArticleContext): string | null {
  const words = mention.text.split(' ');
  const adjective = demonymCountry(words.slice(0, 2).join(' ')) ?? demonymCountry(words[0] ?? '');
  if (adjective) return adjective;
  const place = parts.place ? placeAt(context, parts.place) : null;
  if (place?.placeKind === 'country') return place.country ?? null;
  if (place && parts.head === 'government' && context.gazetteer.get(place.id)?.seat === 'country')
    return place.country ?? null;
  if (/^state['’]s (?:military|army|navy|armed forces)$/.test(mention.text)) return context.country;
  return /^(?:country|nation|kingdom)['’]s /.test(mention.text) ? context.country : null;
}

function national(
  mention: Mention,
  parts: AgencyParts,
  country: string,
  context: ArticleContext,
  naming: AgencyNaming,
): Decision {
  const name = nationalDescription(parts, country, context, naming);
  return decided(
    named(name, country, context),
    'description',
    `${mention.reason.detail}; ${countryName(context, country)}`,
  );
}

function nationalDescription(
  parts: AgencyParts,
  country: string,
  context: ArticleContext,
  naming: AgencyNaming,
): string {
  const readable = countryName(context, country);
  const fn = parts.function.toLowerCase();
  if (parts.head === 'ministry') return naming.ministry(fn, country, readable);
  const body = naming.body([fn, parts.head].filter((part) => part !== '').join(' '), country, readable);
  return body ?? `${titleCase([parts.function, parts.head].filter((part) => part !== '').join(' '))} of ${readable}`;
}

function branch(
  place: Entity,
  mention: Mention,
  parts: AgencyParts,
  context: ArticleContext,
  naming: AgencyNaming,
  why: string,
): Decision {
  const pattern = naming.branch(parts, place.country ?? '');
  const name = branchName(place, parts, divisionSaid(mention, parts, context), pattern?.korean.get(parts.head) ?? null);
  const extra = { location: place.id, ...(pattern ? { parent: pattern.parent } : {}) };
  return decided(
    named(name, place.country ?? null, context, extra),
    'description',
    `${mention.reason.detail}; ${why}: ${place.name}`,
  );
}

/** `county` in `Musan county people's committee`. */
function divisionSaid(mention: Mention, parts: AgencyParts, context: ArticleContext): string | null {
  if (!parts.place) return null;
  const rest = context.document.text.slice(parts.place.end, mention.end);
  return /^\s(province|state|region|prefecture|county|district|township|governorate)\b/i.exec(rest)?.[1] ?? null;
}

/** The same function and head, at a level that does not contradict, named before; else behind. */
function repeated(parts: AgencyParts, mention: Mention, seen: readonly Seen[]): Decision | null {
  const same = [...seen].reverse().filter(({ mention: other }) => other.agency && isSameOffice(parts, other.agency));
  const distinct = [...new Map(same.map((one) => [one.entity.id, one])).values()];
  const [best] = distinct;
  if (!best) return null;
  const losers = distinct
    .slice(1)
    .map(({ entity, mention: other }) => candidate(entity, 1 / (1 + mention.start - other.end), 'named earlier'));
  return decided(best.entity, 'short-form', `short for “${best.mention.text}”, named last`, losers);
}

function isSameOffice(short: AgencyParts, long: AgencyParts): boolean {
  const levels = !short.level || !long.level || short.level === long.level;
  return (
    levels &&
    short.head === long.head &&
    (short.function === '' || foldForm(short.function) === foldForm(long.function))
  );
}

/** `provincial …`: the province named last, or the one the place named last lies in. */
function byLevel(mention: Mention, parts: AgencyParts, context: ArticleContext, naming: AgencyNaming): Decision | null {
  if (!parts.level || parts.level === 'national') return null;
  for (const place of [...placesBefore(context, mention), ...allPlaces(context)]) {
    const fitting = atLevel(place, parts.level, context);
    if (fitting) return branch(fitting, mention, parts, context, naming, `${parts.level} named last`);
  }
  return null;
}

const allPlaces = (context: ArticleContext): Entity[] =>
  [...context.places.values()].flatMap(({ entity }) => (entity ? [entity] : []));

function atLevel(place: Entity, level: NonNullable<AgencyParts['level']>, context: ArticleContext): Entity | null {
  const { placeKind: kind } = place;
  if (level === 'province') {
    if (kind === 'admin1') return place;
    return context.gazetteer.ancestors(place.id).find((above) => above.kind === 'admin1')?.entity ?? null;
  }
  return kind === 'city' || kind === 'admin2' ? place : null;
}

function mainCountry(
  mention: Mention,
  parts: AgencyParts,
  context: ArticleContext,
  naming: AgencyNaming,
): Decision | null {
  const country = context.country ?? placesBefore(context, mention)[0]?.country ?? null;
  const isNational =
    parts.head === 'ministry' || parts.level === 'national' || naming.body(parts.head, country ?? '', '') !== undefined;
  if (!country || !isNational || parts.place) return null;
  const name = nationalDescription(parts, country, context, naming);
  return decided(
    named(name, country, context),
    'main-country',
    `${mention.reason.detail}; the article is about ${countryName(context, country)}`,
  );
}

/** A place the gazetteer does not know still names its police. */
function unplaced(mention: Mention, parts: AgencyParts, context: ArticleContext): Decision {
  if (!parts.place) return undecided('description', 'whose it is, is not said');
  const name = titleCase(mention.text.replace(/['’]s /, ' '));
  return decided(
    named(name, null, context),
    'description',
    `${mention.reason.detail}; the place is not in the gazetteer`,
  );
}
