import { placeIn, type ArticleContext, countryName } from '../article-context';
import { byLevel, divisionSaid, localBody } from './branches';
import { countriesWithout, likelyCountry, placeNamed } from './evidence';
import { type AgencyScope, known, named, nationalName, type Seen } from './lookup';
import { titleCase, withArticle, bare } from './names';
import { decided, type Decision, undecided, candidate } from '../decision';
import { demonymCountry } from '../../language';
import { type AgencyParts, type Entity, type Mention, foldForm } from '../../../model';

const isShort = (mention: Mention): boolean => mention.reason.rule === 'agency-short-forms';

/** An agency told by description: known so, of a country, of a place, or one named before. */
export function describedAgency(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision {
  if (isShort(mention)) return shortForm(mention, parts, scene);
  const { context } = scene;
  const superior = parts.place || parts.level ? null : (insideOf(parts, scene) ?? superiorOf(mention, scene));
  if (superior) return partOf(superior, mention, parts, scene);
  const country = countryOf(mention, parts, scene);
  const registered = known(mention, scene, country);
  if (registered?.entity) return registered;
  const place = placeOf(parts, context);
  if (country !== null) return national(mention, parts, country, 'description', 'stands with it', scene, place);
  if (place && isMinistry(parts) && place.country)
    return national(mention, parts, place.country, 'description', `holds ${place.name}`, scene);
  if (place && MISSION.test(parts.head)) return missionIn(place, mention, parts, scene);
  if (place) {
    const local = { place, parts, division: divisionSaid(mention, parts, context.document.text) };
    return localBody(local, 'the place stands with it', scene, mention.reason.detail);
  }
  if (parts.place) return unplaced(mention, parts, scene);
  return (
    namedBefore(parts, mention, scene) ??
    byLevel(mention, parts, scene) ??
    byLikelyCountry(mention, parts, scene) ??
    numbered(mention, parts, scene) ??
    unplaced(mention, parts, scene)
  );
}

/** The place named in a description; where the text's reading of it went astray, the one its name means here. */
function placeOf(parts: AgencyParts, context: ArticleContext): Entity | null {
  if (!parts.place) return null;
  const read = placeIn(parts.place, context);
  if (read || (parts.function === '' && !LOCAL.test(parts.head))) return read;
  const { text } = context.document;
  const next = /^ (\p{L}+)/u.exec(text.slice(parts.place.end, parts.place.end + 20))?.[1] ?? '';
  return placeNamed(text.slice(parts.place.start, parts.place.end), next, context);
}

/** `[city party committee]'s organization department`. */
const insideOf = ({ superior }: AgencyParts, scene: AgencyScope): Entity | null =>
  superior?.agency ? describedAgency(superior, superior.agency, scene).entity : null;

/** Characters within which `its` means the agency named last. */
const ITS_NEAR = 200;

/** The agency whose genitive stands right before a description, or that `its` points to. */
function superiorOf({ start }: Mention, { seen, context }: AgencyScope): Entity | null {
  const lead = context.document.text.slice(Math.max(0, start - 4), start);
  const last = seen[seen.length - 1];
  if (/['’]s $/.test(lead)) return seen.find(({ mention }) => mention.end === start - 3)?.entity ?? null;
  return /its $/.test(lead) && last && start - last.mention.end < ITS_NEAR ? last.entity : null;
}

/** `Organised-crime Directorate of the Ministry of …`. */
function partOf(superior: Entity, mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision {
  const name = `${titleCase(whole(parts))} of the ${superior.name}`;
  const isMentioned = parts.superior === undefined || scene.context.registry.byId(superior.id) !== undefined;
  const facts = { country: superior.country ?? null, ...(isMentioned ? { parent: superior.id } : {}) };
  return decided(named(name, facts, scene), 'description', `${mention.reason.detail}; part of ${superior.name}`);
}

const isMinistry = (parts: AgencyParts): boolean => parts.head === 'ministry';

/** `the bureau`, `the election commission`: named before, else a body every country has one of. */
function shortForm(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision {
  const before = namedBefore(parts, mention, scene);
  if (before) return before;
  const isHead = isBare(parts) && parts.head !== 'parliament';
  const national = isHead || parts.place || parts.level ? null : byLikelyCountry(mention, parts, scene);
  return national ?? undecided('short-form', `no ${whole(parts)} before it`);
}

/** The country a description names by adjective, by name, by its capital's government or as `the country's`. */
function countryOf(mention: Mention, parts: AgencyParts, { context, evidence }: AgencyScope): string | null {
  const words = mention.text.split(/ |(?=['’]s )/);
  const adjective = demonymCountry(words.slice(0, 2).join(' ')) ?? demonymCountry(words[0] ?? '');
  if (adjective) return adjective;
  const place = parts.place ? placeIn(parts.place, context) : null;
  if (place?.country && isWholeCountry(place, place.country, context)) return place.country;
  const isCapital = place !== null && context.gazetteer.get(place.id)?.seat === 'country';
  if (isCapital && parts.head === 'government') return place.country ?? null;
  const isState = /^state['’]s (?:military|army|navy|armed forces)$/.test(mention.text);
  return isState || /^(?:country|nation|kingdom)['’]s /.test(mention.text) ? evidence.country : null;
}

/** A country, or a city that is one: `Hong Kong`, `Singapore`. */
const isWholeCountry = (place: Entity, country: string, context: ArticleContext): boolean =>
  place.placeKind === 'country' || countryName(context, country) === place.name;

const whole = (parts: AgencyParts): string => [parts.function, parts.head].filter((part) => part !== '').join(' ');

/** Missions abroad are told apart by the city they are in. */
const MISSION = /^(?:embassy|consulate|consulate general|interests section)$/;

function national(
  mention: Mention,
  parts: AgencyParts,
  country: string,
  rule: string,
  why: string,
  scene: AgencyScope,
  place: Entity | null = null,
): Decision {
  const readable = countryName(scene.context, country);
  const name = nationalName(whole(parts), country, scene);
  if (name === null) return undecided(rule, `no pack names the ${whole(parts)} of ${withArticle(country, readable)}`);
  const detail = `${mention.reason.detail}; ${readable} ${why}`;
  if (MISSION.test(parts.head)) return mission(name, country, place, rule, detail, scene);
  return decided(named(name, { country }, scene), rule, detail);
}

/** `Russian consulate in San Francisco`; without its city one named before. */
function mission(
  name: string,
  country: string,
  place: Entity | null,
  rule: string,
  detail: string,
  scene: AgencyScope,
): Decision {
  const abroad = place && place.country !== country && place.placeKind !== 'country' ? place : null;
  if (!abroad) {
    const before = [...scene.seen]
      .reverse()
      .find(({ entity }) => entity.country === country && entity.name.startsWith(name));
    if (before) return decided(before.entity, 'short-form', `short for “${before.mention.text}”`);
    return decided(named(name, { country }, scene), rule, detail);
  }
  return decided(named(`${name} in ${abroad.name}`, { country, location: abroad.id }, scene), rule, detail);
}

/** `the Seattle consulate`: whose it is, only a mission named before tells. */
function missionIn(place: Entity, mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision {
  const { seen } = scene;
  const before = seen.find(({ entity, shape }) => entity.location === place.id && shape.whole.includes(parts.head));
  if (before) return decided(before.entity, 'short-form', `short for “${before.mention.text}”`);
  const country = superiorOf(mention, scene)?.country;
  return country !== undefined && country !== place.country
    ? national(mention, parts, country, 'description', 'is whose it is', scene, place)
    : undecided('description', `whose ${parts.head} in ${place.name} it is, is not said`);
}

/** Ministries and what is called national belong to the article's country, else to the one named last. */
function byLikelyCountry(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision | null {
  const { context, evidence, naming } = scene;
  if (parts.place || (isBare(parts) && parts.head !== 'parliament')) return null;
  const likely = likelyCountry(mention, context, evidence, countriesWithout(whole(parts), naming.withDepartments));
  if (!likely) return null;
  const isNational =
    isMinistry(parts) ||
    (parts.level === 'national' && !isShort(mention) && !/court|tribunal/.test(parts.head)) ||
    isBodyOf(parts, likely.country, scene);
  return isNational ? national(mention, parts, likely.country, 'main-country', likely.why, scene) : null;
}

/** Whether every country, or this one, has one body called so. */
const isBodyOf = (parts: AgencyParts, country: string, { naming }: AgencyScope): boolean =>
  naming.body(whole(parts), country, '') !== undefined;

/** `the 25th brigade`: a name of its own, of the country whose forces they likely are. */
function numbered(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision | null {
  if (parts.place || !/^\d/.test(parts.function)) return null;
  const { country } = scene.evidence;
  return decided(named(titleCase(whole(parts)), { country }, scene), 'description', mention.reason.detail);
}

/** Bodies that a place has, however small: a name before them is a place's more likely than a person's. */
const LOCAL = /police|prosecutor|court|council|committee|sheriff/;

/** A place the gazetteer does not know still names its police; a namesake of a place that is none here does not. */
function unplaced(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision {
  if (!parts.place)
    return undecided('description', isBare(parts) ? `no ${parts.head} before it` : 'whose it is, is not said');
  const { document, gazetteer } = scene.context;
  const place = document.text.slice(parts.place.start, parts.place.end);
  if (!LOCAL.test(whole(parts)) || gazetteer.find(place).length > 0)
    return undecided('description', `“${place}” is no place here`);
  const name = `${place} ${titleCase(whole(parts))}`;
  const detail = `${mention.reason.detail}; the place is not in the gazetteer`;
  return decided(named(name, { country: scene.evidence.country }, scene), 'description', detail);
}

/** A later short form of a capitalised name: `Defense Ministry` after `Iraqi Defense Ministry`. */
export function shortened(mention: Mention, seen: readonly Seen[]): Decision | null {
  const fold = foldForm(bare(mention.text));
  const longer = [...seen].reverse().find(({ mention: other, entity }) => {
    const form = foldForm(other.text);
    const isChamber = fold === 'house' && / house of (?:representatives|delegates)$/.test(form);
    return isChamber || form === fold || endsIn(form, fold) || endsIn(foldForm(entity.name), fold);
  });
  return longer ? decided(longer.entity, 'short-form', `short for “${longer.mention.text}”`) : null;
}

/** Whether folded words end a name as its short form; not as the body above: `Army` of `Inspector General of the U.S. Army`. */
const endsIn = (name: string, fold: string): boolean =>
  name.endsWith(` ${fold}`) && !/(?:^| )of (?:the )?(?:u s |us |united states )?$/.test(name.slice(0, -fold.length));

/** `the bureau`, `the provincial bureau`, `the Hoeryong department`: an office named before that fits. */
export function namedBefore(parts: AgencyParts, mention: Mention, scene: AgencyScope): Decision | null {
  const fitting = [...scene.seen].reverse().filter((one) => isSameOffice(parts, one, scene));
  const [best, ...others] = [...new Map(fitting.map((one) => [one.entity.id, one])).values()];
  if (!best) return null;
  const losers = others.map((other) => candidate(other.entity, nearness(mention, other), distanceOf(mention, other)));
  const isChoice = isBare(parts) && others[0] !== undefined && !isMuchNearer(mention, best, others[0]);
  if (isChoice) {
    const all = [candidate(best.entity, nearness(mention, best), distanceOf(mention, best)), ...losers];
    return undecided('short-form', `more than one ${parts.head} before it`, all);
  }
  return decided(best.entity, 'short-form', `short for “${best.mention.text}”, named last`, losers);
}

/** Characters within which a bare head means the body named last, and beyond which another is out of mind. */
const NEAR = 250;
const FAR = 700;

const isMuchNearer = (mention: Mention, best: Seen, other: Seen): boolean =>
  mention.start - best.mention.end <= NEAR && mention.start - other.mention.end >= FAR;

const nearness = (mention: Mention, { mention: other }: Seen): number => 1 / (1 + mention.start - other.end);
const distanceOf = (mention: Mention, { mention: other }: Seen): string =>
  `named ${mention.start - other.end} characters before`;

/** A head and nothing else. */
const isBare = (parts: AgencyParts): boolean => parts.function === '' && !parts.level && !parts.place;

function isSameOffice(short: AgencyParts, { shape, entity }: Seen, { context }: AgencyScope): boolean {
  if (entity.kind !== 'agency') return false;
  if (short.level && shape.level && short.level !== shape.level) return false;
  if (short.place) {
    const place = placeIn(short.place, context);
    if (!place || place.id !== entity.location) return false;
  }
  const fold = foldForm(`${short.function} ${short.head}`);
  return shape.whole === fold || shape.whole.endsWith(` ${fold}`);
}
