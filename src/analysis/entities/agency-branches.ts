import { pattern } from '../../data/lexicon';
import { foldForm, type AgencyParts, type Entity, type Mention } from '../../model';
import { named, type AgencyScope } from './agency-lookup';
import { branchName } from './agency-names';
import { decided, undecided, type Decision } from './decision';
import type { Place } from './gazetteer';

/** What is said of a local body. */
export interface LocalBody {
  readonly place: Entity;
  readonly parts: AgencyParts;
  /** `county` in `Musan county people's committee`. */
  readonly division: string | null;
}

/** Heads of bodies that a first-level division has, where a city of its name has none. */
const OF_STATES = pattern(
  String.raw`^(?:attorney general|governor)['’]?s office$|^legislature$|^(?:{of-states}) (?:department|agency)$`,
);

/** The local body of a place, under its superior where a pack knows the pattern. */
export function localBody(
  { place: said, parts, division }: LocalBody,
  why: string,
  scene: AgencyScope,
  detail: string,
): Decision {
  const other = whyOther(said, parts, scene);
  if (other !== null) return undecided('description', other);
  const place = atItsLevel(said, { parts, division }, scene);
  const country = place.country ?? null;
  const full = fullHead(parts, country, scene);
  if (full !== undefined && place.placeKind === 'admin1' && division === null && parts.level === undefined)
    return undecided('description', `${place.name} has more than one ${parts.head}`);
  const isCitys = full !== undefined && place.placeKind === 'city' && isOfCity(division);
  const known = isCitys ? { ...parts, head: full } : parts;
  const pattern = scene.naming.branch(known, country ?? '');
  const english = pattern?.korean.get(known.head) ?? null;
  const called = pattern?.canonical && known.function !== '' ? { ...known, function: pattern.canonical } : known;
  const name = branchName(place, called, division, english);
  const facts = {
    kind: kindOf(known.head, pattern?.parent, scene),
    country,
    location: place.id,
    ...(pattern ? { parent: pattern.parent } : {}),
  };
  const same = pattern ? sameOffice(place, known, pattern.parent, scene) : null;
  if (same) return decided(same, 'same-office', `${detail}; the same office of ${place.name} by another name`);
  return decided(named(name, facts, scene), 'description', `${detail}; ${why}: ${place.name}`);
}

/** Offices that are of somebody, or of a body that is told elsewhere. */
const OF_SOMEBODY =
  /^(?:district|home|head|main|campaign|field|satellite|law|post|security|political|gop|democratic|republican)$/;

/** What is no local body of a place: `district office in San Diego`, `IRS office in Cincinnati`, `Washington’s military`. */
function whyOther(place: Entity, { head, function: fn }: AgencyParts, { context }: AgencyScope): string | null {
  if (place.placeKind === 'city' && place.country !== 'KP' && /^(?:military|army|navy|armed forces)$/.test(head))
    return 'no town has forces of its own';
  if (head !== 'office' || place.country !== 'US') return null;
  const isPart = fn !== '' && context.registry.byForm(fn.toUpperCase()).some(({ entity }) => entity.kind === 'agency');
  return isPart || OF_SOMEBODY.test(fn) ? 'an office of somebody, or of another body' : null;
}

/** `police department` for the `police` of a country whose cities have one each. */
const fullHead = (
  { head, function: fn }: AgencyParts,
  country: string | null,
  { naming }: AgencyScope,
): string | undefined => (fn === '' && country !== null ? naming.ofCity(head, country) : undefined);

const isOfCity = (division: string | null): boolean => division === null || /^(?:city|municipal|town)$/i.test(division);

/** A hospital is no agency, nor is a committee of a league. */
function kindOf(head: string, parent: string | undefined, { context }: AgencyScope): 'agency' | 'organization' {
  const above = parent === undefined ? null : context.registry.byId(parent);
  return above?.kind === 'organization' || /hospital$|병원$/.test(head) ? 'organization' : 'agency';
}

/** `New York attorney general's office`, `Kharkiv regional …`, `Yangon Region …`: the division of that name, not its city. */
function atItsLevel(
  place: Entity,
  { parts, division }: Pick<LocalBody, 'parts' | 'division'>,
  scene: AgencyScope,
): Entity {
  const isStates = OF_STATES.test(parts.head) || OF_STATES.test(`${parts.function} ${parts.head}`);
  const isHigher = (parts.level === 'province' && !/^prefect/i.test(division ?? '')) || isStates;
  if (!isHigher || place.placeKind === 'admin1' || place.placeKind === 'country') return place;
  const { gazetteer } = scene.context;
  const isNamesake = ({ kind, country }: Place): boolean => kind === 'admin1' && country === (place.country ?? null);
  const around = gazetteer.ancestors(place.id).find(isNamesake);
  if (around && foldForm(around.entity.name).startsWith(foldForm(place.name))) return around.entity;
  return gazetteer.find(place.name).find(isNamesake)?.entity ?? place;
}

/** One place has one office of a head under one superior: its police department is its social security department. */
function sameOffice(place: Entity, parts: AgencyParts, parent: string, { seen }: AgencyScope): Entity | null {
  const head = lastWord(parts.head);
  const same = seen.find(
    ({ entity, shape }) => entity.location === place.id && entity.parent === parent && lastWord(shape.whole) === head,
  );
  return same?.entity ?? null;
}

const lastWord = (words: string): string => foldForm(words).split(' ').pop() ?? '';

const AGENCY_BRANCHES_SAID = pattern(String.raw`^\s({agency-branches-said})\b(?! security)`, 'i');

/** `county` in `Musan county people's committee`: the word that says what kind of place it is, as written. */
export function divisionSaid(mention: Mention, parts: AgencyParts, text: string): string | null {
  if (!parts.place) return null;
  const inside = / (province|state|region|oblast|prefecture|county|district|township|governorate)$/i.exec(
    text.slice(parts.place.start, parts.place.end),
  );
  if (inside) return inside[1] ?? null;
  const rest = text.slice(parts.place.end, mention.end);
  const said = AGENCY_BRANCHES_SAID.exec(rest);
  return said?.[1] ?? null;
}
