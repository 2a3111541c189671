import { pattern } from '../../../data/lexicon';
import { agencyType, isGenericBody } from '../../language';
import { isAgencyHead, standsAlone } from '../../language/agency-words';
import { foldForm, type Entity, type Mention } from '../../../model';
import { localBody } from './branches';
import { describedAgency, namedBefore, shortened } from './descriptions';
import { countriesWithout, evidenceOf, likelyCountry, readName, shapeOf, type WrittenName } from './evidence';
import { bare, isSharedName, type AgencyNaming } from './names';
import { known, meansEverywhere, named, nationalName, type AgencyScope, type Seen } from './lookup';
import { ownerOf, type Owner } from './owner';
import { divisionTold, isOfDivision, nameAt, OF_STORY, storyCountry, MOSTLY_ONE } from './story';
import { countryName, type ArticleContext } from '../article-context';
import { decided, undecided, type Decision } from '../decision';

/** Resolves agencies in the order of the text: what is known, what its words compose, what was named before. */
export function resolveAgencies(
  mentions: readonly Mention[],
  context: ArticleContext,
  naming: AgencyNaming,
): Map<Mention, Decision> {
  const decisions = new Map<Mention, Decision>();
  const seen: Seen[] = [];
  const scene: AgencyScope = { context, naming, seen, mentions, evidence: evidenceOf(mentions, context) };
  for (const mention of mentions) {
    const decision = decide(mention, scene);
    decisions.set(mention, decision);
    const { entity } = decision;
    if (entity) seen.push({ mention, entity, shape: shapeOf(mention, entity, context) });
  }
  return decisions;
}

function decide(mention: Mention, scene: AgencyScope): Decision {
  if (mention.form === 'description' && mention.agency) return describedAgency(mention, mention.agency, scene);
  const text = wordsOf(mention, scene);
  const decision = byName(text === mention.text ? mention : { ...mention, text }, scene);
  return decision;
}

/** Words before a name that are none of it: `our`, `Retired`, `federal`, `Republican-run`. */
const LEAD = pattern(
  String.raw`^(?<article>The )?(?:{lead-of-bodies}|\p{Lu}[\p{L}.]*-(?:run|held|era))\s(?=\p{L})`,
  'iu',
);

/** A name as a pack or a user knows it, without what stands before it, or as a pack spells it. */
function wordsOf({ text }: Mention, { context: { registry }, naming }: AgencyScope): string {
  if (registry.byForm(text).length > 0) return text;
  const plain = text.replace(/^(?:federal|powerful|influential) (?=\p{Lu})/u, '').replace(LEAD, '$<article>');
  if (registry.byForm(plain).length > 0) return plain;
  return naming.spelled(text) ?? (agencyType(foldForm(plain).split(' ')) === null ? text : plain);
}

function byName(mention: Mention, scene: AgencyScope): Decision {
  const owner = ownerOf(mention, scene.context);
  const head = bareHead(mention);
  if (head !== null && !owner.country) return namedBefore({ function: '', head }, mention, scene) ?? noneBefore(head);
  if (owner.ofState && isOfPlaces(bare(mention.text))) return undecided('named', 'which state’s it is, is not said');
  return (
    chamberBefore(mention, owner, scene) ??
    byCountry(mention, owner, scene) ??
    agreeing(known(mention, scene), mention, owner, scene) ??
    agreeing(shortened(mention, namedWhole(mention, scene)), mention, owner, scene) ??
    (isSaid(owner) ? null : byLikelyCountry(mention, scene)) ??
    asWritten(mention, owner, scene)
  );
}

/** Whether a country or place is said to own it, rather than to be where it is. */
const isSaid = ({ country, place, behind }: Owner): boolean => !behind && (country !== null || place !== null);

/** A body that a form means elsewhere is not one whose owner is said: `Ukraine's State Security Service`, `Florida's Department of Health`. */
function agreeing(found: Decision | null, mention: Mention, owner: Owner, { context }: AgencyScope): Decision | null {
  const { country, place } = owner;
  if (!found?.entity || !isSaid(owner)) return found;
  const { entity } = found;
  if (place) return entity.location === place.id || !isOfPlaces(bare(owner.rest)) ? found : null;
  if (entity.country === undefined || entity.country === country) return found;
  return meansEverywhere(mention.text, entity.country, context) ? found : null;
}

/** Whether a name is one that bodies of many places go by. */
const isOfPlaces = (name: string): boolean =>
  isSharedName(name) || name === 'National Guard' || isGenericBody(foldForm(name).split(' '));

/** `Senate` after `West Virginia Senate`: the one of the place, named before, rather than the country's. */
function chamberBefore(mention: Mention, { country, place }: Owner, scene: AgencyScope): Decision | null {
  if (country !== null || place !== null || !isSharedName(bare(mention.text))) return null;
  const before = shortened(mention, namedWhole(mention, scene));
  return before?.entity?.location === undefined ? null : before;
}

/**
 * Without chambers and courts of states that were named no more fully: `the state House` says nothing of `House Speaker
 * Boehner`, unless the article is of that state.
 */
function namedWhole(mention: Mention, { seen, context }: AgencyScope): readonly Seen[] {
  const form = bare(mention.text);
  if (!isSharedName(form)) return seen;
  const main = divisionTold(mention, context, MOSTLY_ONE);
  return seen.filter(({ mention: at, entity }) => {
    const { location } = entity;
    return location === undefined || location === main?.id || bare(at.text) !== form;
  });
}

/** `ministry` of `The Ministry`: a head and nothing else, which is no name; null where there is more. */
function bareHead({ text }: Mention): string | null {
  const fold = foldForm(bare(text));
  return fold.includes(' ') || standsAlone(fold) || !isAgencyHead(fold) ? null : fold;
}

const noneBefore = (head: string): Decision => undecided('short-form', `no ${head} before it`);

/** A capitalised name whose country is said: `Iraqi Defense Ministry`, `India's Supreme Court`. */
function byCountry(mention: Mention, owner: Owner, scene: AgencyScope): Decision | null {
  const { rest, behind } = owner;
  const country = ownerCountry(owner, scene);
  if (!country || behind) return null;
  const registered = known(mention, scene, country) ?? known({ ...mention, text: rest }, scene, country);
  if (registered?.entity) return registered;
  if (meansEverywhere(mention.text, country, scene.context)) return null;
  const name = nationalName(rest, country, scene);
  const readable = countryName(scene.context, country);
  return name === null ? null : decided(named(name, { country }, scene), 'national-name', `${readable} stands with it`);
}

/** The country that owns it, also where its capital is said to: `Moscow's Foreign Ministry`. */
function ownerCountry({ country, place, rest }: Owner, { context }: AgencyScope): string | null {
  if (!place) return country;
  const isCapital = context.gazetteer.get(place.id)?.seat === 'country' && !MANY.test(bare(rest));
  return isCapital ? (place.country ?? null) : null;
}

/** Forces and offices that many states and cities have: theirs is the country that stands out, not one named nearby. */
const MANY = pattern('(?:{forces-and-panels})$', 'i');

/** A ministry or court whose country is not said is the article's country's, else the one's named last. */
function byLikelyCountry(mention: Mention, scene: AgencyScope): Decision | null {
  const { context, evidence, naming } = scene;
  const rest = bare(mention.text);
  if (/ (?:Ministry|Department)$/.test(rest) && readName(rest, context) !== null) return null;
  const likely = likelyCountry(mention, context, evidence, countriesWithout(rest, naming.withDepartments));
  if (likely === null || (MANY.test(rest) && likely.country !== evidence.country)) return null;
  const name = nationalName(/ Cabinet$/.test(rest) ? 'Cabinet' : rest, likely.country, scene);
  if (name === null) return null;
  const readable = countryName(context, likely.country);
  const why = `${readable} ${likely.why}`;
  return decided(named(name, { country: likely.country }, scene), 'main-country', why);
}

/** Whether how bodies of its place are called says how a name is to be read. */
function isPattern({ parts, place }: WrittenName, { naming }: AgencyScope): boolean {
  const country = place.country ?? '';
  return (
    naming.branch(parts, country) !== undefined ||
    (parts.function === '' && place.placeKind === 'city' && naming.ofCity(parts.head, country) !== undefined)
  );
}

/** A name that is its own full name, tied to the body above it, the place it begins with, or the country of the story. */
function asWritten(mention: Mention, owner: Owner, scene: AgencyScope): Decision {
  const { context } = scene;
  const isGenitive = /['’]s? $/.test(mention.text.slice(0, -owner.rest.length));
  const name = bare(isGenitive ? owner.rest : mention.text);
  const part = partOf(name, mention, scene);
  if (part) return part;
  if (OF_MANY_BODIES.test(name)) return undecided('named', 'many bodies have one, and whose it is, is not said');
  const read = readName(name, context);
  const written = read && owner.country !== null && read.place.country !== owner.country ? null : read;
  if (written && isPattern(written, scene))
    return localBody(written, 'the name begins with its place', scene, mention.reason.detail);
  const place = owner.place ?? written?.place ?? null;
  const country = owner.country ?? place?.country ?? null;
  if (country === null) return ofStory(name, mention, scene);
  const why = place ? `a name of its own, of ${place.name}` : 'a name of its own';
  const full = owner.place && !owner.behind ? nameAt(owner.place, name) : name;
  return decided(named(full, { country, location: place?.id }, scene), 'named', why);
}

/** What many bodies have one of: `Criminal Division`, `Office of the Inspector General`, `U.S. District Court`. */
const OF_MANY_BODIES = pattern(
  String.raw`^(?:(?:{divisions-of-many}) (?:Division|Section|Branch|Unit|Directorate|Bureau)|Offices? of (?:the )?(?:{offices-of-many})|Office for Civil Rights|(?:U\.?S\.?|United States|Federal) (?:(?:{districts-of-courts}) Court|Court of Appeals)|Federal Court)$`,
  'i',
);

/** `Tax Division of the Justice Department`, `FBI's Crime Laboratory`: a part of a known body, or of one whose genitive stands before it. */
function partOf(name: string, mention: Mention, scene: AgencyScope): Decision | null {
  const before = scene.seen[scene.seen.length - 1];
  const between = before ? scene.context.document.text.slice(before.mention.end, mention.start) : '';
  if (before && /^['’]s? $/.test(between)) return under(before.entity, name, name, scene);
  const [, owner = '', owned = ''] = /^(.+?)['’]s? (\p{Lu}.*)$/u.exec(name) ?? [];
  const ties = [...name.matchAll(/ of (?:the )?(?=\p{Lu})/gu)];
  const behind = ties.map(({ index, 0: tie }) => [name.slice(index + tie.length), name.slice(0, index), name] as const);
  for (const [text, part, whole] of [[owner, owned, owned] as const, ...behind]) {
    const above = text === '' || isSharedName(text) ? null : known({ ...mention, text }, scene)?.entity;
    const found = above ? under(above, part, whole, scene) : null;
    if (found) return found;
  }
  return null;
}

/** A part with its body's name where many bodies have one, else as it is written. */
function under(above: Entity, part: string, whole: string, scene: AgencyScope): Decision | null {
  if (above.kind !== 'agency') return null;
  const name = OF_MANY_BODIES.test(part) ? `${part} of the ${above.name}` : whole;
  const facts = { country: above.country ?? null, parent: above.id };
  return decided(named(name, facts, scene), 'named', `part of ${above.name}`);
}

/** Parties that many countries have one of. */
const PARTY_OF_MANY = pattern(String.raw`^(?:{party-of-many}) Party$`);

/** The one of the country that the article is about; not of the United States, whose stories tell of others' more often. */
function partyOf(name: string, country: string | null, scene: AgencyScope): Decision {
  if (country === null || country === 'US') return undecided('named', 'many countries have one, and whose it is, is not said'); // prettier-ignore
  return decided(named(name, { country }, scene), 'named', OF_STORY);
}

/** What forces of many countries have, and is nobody's without one. */
const REGIONAL = /^(?:Northern|Southern|Eastern|Western|Central|Home Front) Command$/;
const OF_MANY_PLACES = 'many places have one, and whose it is, is not said';

/** A body of which nothing is said but its name: the state's or the country's that the story tells of, else nobody's. */
function ofStory(name: string, mention: Mention, scene: AgencyScope): Decision {
  const { context, evidence, naming } = scene;
  const country =
    storyCountry(mention, context, evidence) ??
    (REGIONAL.test(name) ? (likelyCountry(mention, context, evidence)?.country ?? null) : null);
  if (country !== null && naming.lacks(country, name))
    return undecided('named', `${countryName(context, country)} has no one body called so`);
  if (country === null && isSharedName(name)) return undecided('named', OF_MANY_PLACES);
  if (country === null && PARTY_OF_MANY.test(name)) return partyOf(name, evidence.country, scene);
  if (!isGenericBody(foldForm(name).split(' ')) && !isOfState(name, country, naming)) {
    return decided(named(name, { country }, scene), 'named', country === null ? 'a name of its own' : OF_STORY);
  }
  const place =
    country === null || !isOfDivision(name)
      ? null
      : divisionTold(mention, context, /^State /.test(name) ? 0 : MOSTLY_ONE);
  if (!place || place.country !== country) return undecided('named', OF_MANY_PLACES);
  const facts = { country, location: place.id };
  return decided(named(nameAt(place, name), facts, scene), 'named', `the story tells of ${place.name}`);
}

/**
 * `State Board of Elections`; and a department where ministries are called so, which are known, all of them: another is a
 * state's, or a city's.
 */
function isOfState(name: string, country: string | null, { withDepartments }: AgencyNaming): boolean {
  if (country === null || !withDepartments.has(country)) return false;
  return isOfDivision(name) && /^Department (?:of|for) | Department$|^State (?!and )/.test(name);
}
