import { entityId, type Entity, type Mention } from '../model';
import { titleCase, type AgencyNaming } from './agency-names';
import { countryName, isAbout, type ArticleContext } from './article-context';
import { candidate, decided, type Decision } from './decision';
import { mentionTypeOf, type FormMeaning } from './registry';

/** An agency the article has named so far. */
export interface Seen {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** What the resolution of agencies goes by. */
export interface Scene {
  readonly context: ArticleContext;
  readonly naming: AgencyNaming;
  /** In the order of the text. */
  readonly seen: readonly Seen[];
}

/** A form without its article. */
export const bare = (text: string): string => text.replace(/^the /i, '').replace(/\s+/g, ' ');

const isActor = (entity: Entity): boolean =>
  !['place', 'theme', 'person'].includes(entity.kind) && mentionTypeOf(entity) !== null;

/** What the registry says a form means, given the countries the article is about. */
export function known(mention: Mention, context: ArticleContext): Decision | null {
  const meanings = [mention.text, bare(mention.text)]
    .flatMap((form) => context.registry.byForm(form))
    .filter(({ entity, onlyIn }) => isActor(entity) && (onlyIn === null || isAbout(context, onlyIn)));
  const [best, ...others] = [...meanings].sort((a, b) => weight(b, context) - weight(a, context));
  if (!best) return null;
  const losers = others
    .filter(({ entity }) => entity.id !== best.entity.id)
    .map((other) => candidate(other.entity, weight(other, context), `“${other.form}” can mean it too`));
  const why = best.onlyIn
    ? `“${best.form}”, in an article about ${countryName(context, best.onlyIn)}`
    : `“${best.form}” is a name of it`;
  return decided(current(best.entity, context), 'registry', why, losers);
}

/** A form's entity as the registry knows it now. */
const current = (entity: Entity, { registry }: ArticleContext): Entity => registry.byId(entity.id) ?? entity;

/** The vault first, then what holds everywhere, then what the article's countries make likely. */
function weight({ entity, onlyIn }: FormMeaning, context: ArticleContext): number {
  const vault = entity.origin === 'vault' ? 10 : 0;
  const country = entity.country ? (context.countries.get(entity.country) ?? 0) : 0;
  return vault + (onlyIn === null ? 2 : 0) + country + (entity.country && entity.country === context.country ? 5 : 0);
}

/** Whether a form always means a known body. */
export const meansEverywhere = (form: string, { registry }: ArticleContext): boolean =>
  registry.byForm(form).some(({ entity, onlyIn }) => onlyIn === null && isActor(entity));

/** What a composed name adds to itself. */
export interface NameFacts {
  readonly kind?: 'agency' | 'organization';
  readonly country: string | null;
  /** Entity id of the place it is tied to. */
  readonly location?: string;
  readonly parent?: string;
}

/** The entity of a full name: known, named before in the article, or new. */
export function named(name: string, facts: NameFacts, { context, seen }: Scene): Entity {
  const { country, kind = 'agency', location, parent } = facts;
  const meaning = context.registry
    .byForm(name)
    .find(({ entity, onlyIn }) => isActor(entity) && fits(entity, facts) && (onlyIn === null || onlyIn === country));
  if (meaning) return current(meaning.entity, context);
  const before = seen.find(({ entity }) => entity.name === name && fits(entity, facts));
  if (before) return before.entity;
  const place = location === undefined ? null : context.gazetteer.get(location);
  const region = [country ?? '', place ? (place.admin1 ?? place.entity.name) : ''].filter((part) => part !== '');
  return {
    id: entityId(kind, name, region.join('/')),
    kind,
    name,
    aliases: [],
    origin: 'article',
    ...(country ? { country } : {}),
    ...(location === undefined ? {} : { location }),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** Namesakes elsewhere are others. */
const fits = (entity: Entity, { country, location }: NameFacts): boolean =>
  (!country || !entity.country || entity.country === country) &&
  (!location || !entity.location || entity.location === location);

/** `Foreign Ministry`, `Ministry of Foreign Affairs`, `Supreme Court` of a country; null for other names. */
export function nationalName(rest: string, country: string, { context, naming }: Scene): string | null {
  const readable = countryName(context, country);
  const fn = /^(.+?) ministry$/i.exec(rest)?.[1] ?? /^ministry (?:of|for) (?:the )?(.+)$/i.exec(rest)?.[1];
  if (fn !== undefined) return naming.ministry(/^[\p{Lu}]/u.test(fn) ? fn : titleCase(fn), country, readable);
  return naming.body(rest, country, readable) ?? null;
}
