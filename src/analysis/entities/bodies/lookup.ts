import { entityId, type Entity, type Mention } from '../../../model';
import type { AgencyEvidence, AgencyShape } from './evidence';
import { bare, isActor, titleCase, type AgencyNaming } from './names';
import { countryName, type ArticleContext } from '../article-context';
import { candidate, decided, undecided, type Decision } from '../decision';
import type { FormMeaning } from '../registry';

/** An agency the article has named so far, and how its name is put together. */
export interface Seen {
  readonly mention: Mention;
  readonly entity: Entity;
  readonly shape: AgencyShape;
}

/** What known bodies are decided by. */
export interface LookupScene {
  readonly context: ArticleContext;
  readonly evidence: AgencyEvidence;
  /** Bodies that were decided already, in the order of the text; none where only one form is asked for. */
  readonly seen?: readonly Seen[];
}

/** What the resolution of agencies goes by. */
export interface AgencyScope extends LookupScene {
  readonly naming: AgencyNaming;
  /** In the order of the text. */
  readonly seen: readonly Seen[];
  /** Mentions of agencies, in the order of the text. */
  readonly mentions: readonly Mention[];
}

interface Weighed {
  readonly meaning: FormMeaning;
  readonly score: number;
  readonly why: string;
}

/** Least lead of the likelier body of two that share a form. */
const LEAD = 0.5;

/** What the registry says a form means: of bodies that share it, the one the article and its date speak for. */
export function known(mention: Mention, scene: LookupScene, owner: string | null = null): Decision | null {
  const { context } = scene;
  const weighed = meaningsOf(mention, scene, owner);
  const [best, second] = weighed;
  if (!best) return null;
  const losers = weighed.slice(1).map(({ meaning, score, why }) => candidate(meaning.entity, score, why));
  if (second && (best.meaning.onlyIn !== null || areOfVault(best, second)) && best.score - second.score < LEAD) {
    const first = candidate(best.meaning.entity, best.score, best.why);
    return undecided('registry', `“${best.meaning.form}” can mean more than one body, and nothing chooses`, [
      first,
      ...losers,
    ]);
  }
  return decided(current(best.meaning.entity, context), 'registry', best.why, losers);
}

/** Two notes of one name: the packs, which know which body goes by a form more often, say nothing here. */
const areOfVault = (...both: readonly Weighed[]): boolean =>
  both.every(({ meaning }) => meaning.entity.origin === 'vault' && meaning.packed !== true);

const NONE: readonly Weighed[] = [];

/** The bodies a mention's form can mean, likeliest first. `owner`: the country said to own it. */
function meaningsOf(mention: Mention, scene: LookupScene, owner: string | null): readonly Weighed[] {
  const { registry } = scene.context;
  const short = bare(mention.text);
  const whole = registry.byForm(mention.text);
  const plain = short === mention.text ? whole : [...whole, ...registry.byForm(short)];
  const meanings = plain.length > 0 ? plain : respelled(short).flatMap((form) => registry.byForm(form));
  if (meanings.length === 0) return NONE;
  const byEntity = new Map<string, Weighed>();
  for (const meaning of meanings) {
    if (!isActor(meaning.entity) || !applies(meaning, scene, owner)) continue;
    const weighed = weigh(meaning, scene);
    if ((byEntity.get(meaning.entity.id)?.score ?? -Infinity) < weighed.score) byEntity.set(meaning.entity.id, weighed);
  }
  return withSeen([...byEntity.values()], mention, scene).sort((a, b) => b.score - a.score);
}

/** What it says that a body of one form was meant by it before, or that a body of its country was named just before. */
const SEEN = 8;
/** Characters between that body and the form at most: the sentence before. */
const JUST_BEFORE = 200;

/** “South Korea's military said. The [Joint Chiefs of Staff] said …”: of local names of several countries, that country's. */
function withSeen(weighed: readonly Weighed[], { start }: Mention, { seen = [] }: LookupScene): Weighed[] {
  const homes = new Set(weighed.flatMap(({ meaning }) => meaning.onlyIn ?? []));
  if (homes.size < 2) return [...weighed];
  const before = seen.filter(({ mention }) => mention.start < start);
  const same = before.find(({ entity }) => weighed.some(({ meaning }) => meaning.entity.id === entity.id))?.entity;
  const last = before.filter(
    ({ mention, entity }) => start - mention.end < JUST_BEFORE && homes.has(entity.country ?? ''),
  );
  const country = same?.country ?? last.at(-1)?.entity.country;
  return weighed.map((each) =>
    each.meaning.onlyIn === null || each.meaning.onlyIn !== country
      ? each
      : { ...each, score: each.score + SEEN, why: `${each.why}, as a body named before it says` },
  );
}

/** `House of Representatives Judiciary Committee`, `House GOP Armed Services Committee`: committees, as packs name them. */
function respelled(form: string): readonly string[] {
  if (!/committee\b/i.test(form)) return [];
  const other = form
    .replace(/^(?:U\.?S\.? )?House of Representatives(?:['’]s?)? /, 'House ')
    .replace(/^(House|Senate) (?:GOP|Republican|Democratic) /, '$1 ')
    .replace(/^(House|Senate)['’]s /, '$1 ')
    .replace(/ & /g, ' and ')
    .replace(/\bIntel\b/, 'Intelligence')
    .replace(/\bGov(?:['’]t|t)\b/, 'Government');
  return other === form ? [] : [other];
}

/** A form of one country is that body's only where the article speaks of the country. */
function applies({ entity, onlyIn }: FormMeaning, { evidence }: LookupScene, owner: string | null): boolean {
  if (owner !== null) return entity.country === owner;
  if (onlyIn === null || evidence.countries.has(onlyIn)) return true;
  return evidence.outlet === onlyIn && (evidence.country === null || evidence.country === onlyIn);
}

/** What a hand gave first, then what the vault alone says, what holds everywhere, then what article, date and outlet make likely. */
function weigh(meaning: FormMeaning, { context, evidence }: LookupScene): Weighed {
  const { entity, onlyIn, form } = meaning;
  const { country = '' } = entity;
  const why: string[] = [];
  let score = ofVault(meaning) + (onlyIn === null ? 2 : 0);
  const weight = Math.min(5, evidence.countries.get(country) ?? 0);
  if (weight > 0 && (onlyIn !== null || country !== ''))
    why.push(`in an article about ${countryName(context, country)}`);
  score += weight + (country !== '' && country === evidence.country ? 5 : 0);
  if (evidence.named.has(entity.id) && onlyIn !== null) {
    why.push(`which names ${entity.name} in full`);
    score += 3;
  }
  if (entity.parent !== undefined && evidence.named.has(entity.parent)) {
    why.push('which names the body above it');
    score += 1.5;
  }
  if (country !== '' && country === evidence.outlet) score += 1;
  if (meaning.seldom) score -= 1;
  const dated = validIn(meaning, evidence.year);
  if (!dated) {
    why.push(`though no longer or not yet its name in ${evidence.year}`);
    score -= 4;
  } else if (evidence.year !== null && (meaning.since !== undefined || meaning.until !== undefined))
    why.push(`its name in ${evidence.year}`);
  return { meaning, score, why: [`“${form}” is a name of it`, ...why].join(', ') };
}

/** A name that some article gave is no reason to think of its bearer in every other. */
function ofVault({ entity, form, packed }: FormMeaning): number {
  if (entity.byHand?.includes(form) === true) return 20;
  return entity.origin === 'vault' && packed !== true ? 3 : 0;
}

/** Whether a form meant its body in a year; the year after an end still counts, since words outlive offices. */
const validIn = ({ since, until }: FormMeaning, year: number | null): boolean =>
  year === null || ((since === undefined || year >= since) && (until === undefined || year <= until + 1));

/** A form's entity as the registry knows it now. */
const current = (entity: Entity, { registry }: ArticleContext): Entity => registry.byId(entity.id) ?? entity;

/** Whether a form always means a known body of no country or of this one. */
export const meansEverywhere = (form: string, country: string, { registry }: ArticleContext): boolean =>
  registry
    .byForm(form)
    .some(({ entity, onlyIn }) => onlyIn === null && isActor(entity) && (entity.country ?? country) === country);

/** What a composed name adds to itself. */
export interface ComposedName {
  readonly kind?: 'agency' | 'organization';
  readonly country: string | null;
  /** Entity id of the place it is tied to. */
  readonly location?: string;
  readonly parent?: string;
}

/** The entity of a full name: known, named before in the article, or new. */
export function named(name: string, facts: ComposedName, { context, seen }: AgencyScope): Entity {
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
    ...(country === null ? {} : { country }),
    ...(location === undefined ? {} : { location }),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** Namesakes elsewhere are others. */
const fits = (entity: Entity, { country, location }: ComposedName): boolean =>
  (!country || !entity.country || entity.country === country) &&
  (!location || !entity.location || entity.location === location);

/** `Foreign Ministry`, `Ministry of Foreign Affairs`, `Supreme Court`, `Labor Department` of a country; null for other names. */
export function nationalName(
  rest: string,
  country: string,
  { context, naming }: LookupScene & Pick<AgencyScope, 'naming'>,
): string | null {
  const readable = countryName(context, country);
  const own = naming.body(rest, country, readable);
  if (own !== undefined) return own;
  const ministry = /^(.+?) ministry$/i.exec(rest)?.[1] ?? /^ministry (?:of|for) (?:the )?(.+)$/i.exec(rest)?.[1];
  if (ministry !== undefined) return naming.ministry(written(ministry), country, readable);
  const department = /^(.+?) department$/i.exec(rest)?.[1] ?? /^department (?:of|for) (?:the )?(.+)$/i.exec(rest)?.[1];
  return department === undefined ? null : (naming.department(written(department), country) ?? null);
}

const written = (fn: string): string => (/^\p{Lu}/u.test(fn) ? fn : titleCase(fn));
