import { foldForm, type AgencyParts, type Entity, type Mention } from '../model';
import { named, type Scene } from './agency-lookup';
import { branchName } from './agency-names';
import { placeAt } from './article-context';
import { decided, type Decision } from './decision';

/** What is said of a local body. */
export interface LocalBody {
  readonly place: Entity;
  readonly parts: AgencyParts;
  /** `county` in `Musan county people's committee`. */
  readonly division: string | null;
}

/** Heads of bodies that a first-level division has, where a city of its name has none. */
const OF_STATES = /^(?:attorney general|governor)['’]?s office$|^legislature$/;

/** The local body of a place, under its superior where a pack knows the pattern. */
export function localBody(
  { place: said, parts, division }: LocalBody,
  why: string,
  scene: Scene,
  detail: string,
): Decision {
  const place = atItsLevel(said, parts, scene);
  const country = place.country ?? null;
  const known = policeSaidFully(place, parts, scene) ?? parts;
  const pattern = scene.naming.branch(known, country ?? '');
  const english = pattern?.korean.get(known.head) ?? null;
  const called = pattern?.canonical && known.function !== '' ? { ...known, function: pattern.canonical } : known;
  const name = branchName(place, called, division, english);
  const facts = { country, location: place.id, ...(pattern ? { parent: pattern.parent } : {}) };
  const same = pattern ? sameOffice(place, known, pattern.parent, scene) : null;
  if (same) return decided(same, 'same-office', `${detail}; the same office of ${place.name} by another name`);
  return decided(named(name, facts, scene), 'description', `${detail}; ${why}: ${place.name}`);
}

/** `New York attorney general's office`, `Kharkiv regional …`: the division of that name, not its city. */
function atItsLevel(place: Entity, parts: AgencyParts, { context }: Scene): Entity {
  const isHigher = parts.level === 'province' || OF_STATES.test(parts.head);
  if (!isHigher || place.placeKind === 'admin1' || place.placeKind === 'country') return place;
  const namesake = context.gazetteer
    .find(place.name)
    .find(({ kind, country }) => kind === 'admin1' && country === (place.country ?? null));
  if (namesake) return namesake.entity;
  if (parts.level !== 'province') return place;
  return context.gazetteer.ancestors(place.id).find(({ kind }) => kind === 'admin1')?.entity ?? place;
}

/** `Hoeryong police` where the article also says `Hoeryong police department`: the fuller parts. */
function policeSaidFully(place: Entity, parts: AgencyParts, { context, mentions }: Scene): AgencyParts | null {
  if (parts.head !== 'police' || parts.function !== '') return null;
  const fuller = mentions.find(
    ({ agency }) =>
      agency?.place &&
      /^police (?:department|command|force|commission)$/.test(agency.head) &&
      placeAt(context, agency.place)?.id === place.id,
  );
  return fuller?.agency ?? null;
}

/** One place has one office of a head under one superior: its police department is its social security department. */
function sameOffice(place: Entity, parts: AgencyParts, parent: string, { seen }: Scene): Entity | null {
  const head = lastWord(parts.head);
  const same = seen.find(
    ({ entity, shape }) => entity.location === place.id && entity.parent === parent && lastWord(shape.whole) === head,
  );
  return same?.entity ?? null;
}

const lastWord = (words: string): string => foldForm(words).split(' ').pop() ?? '';

/** `county` in `Musan county people's committee`: the word that says what kind of place it is, as written. */
export function divisionSaid(mention: Mention, parts: AgencyParts, text: string): string | null {
  if (!parts.place) return null;
  const rest = text.slice(parts.place.end, mention.end);
  const said =
    /^\s(province|provincial|state|region|regional|oblast|prefecture|county|city|municipal|district|township|governorate)\b(?! security)/i.exec(
      rest,
    );
  return said?.[1] ?? null;
}
