import type { TextDocument } from '../../language/document';
import { isCompass, placeWord, type PlaceWordKind } from '../../language/place-words';
import { addTo, type Coordinates, type Entity, foldForm, isIdByHand } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';
import { contains, type Site } from './sites';

/** All mentions of one form in an article that can mean the same: they get one answer. */
export interface Group {
  readonly form: string;
  readonly sites: readonly Site[];
  readonly candidates: readonly Place[];
  /** The vault's own place of that name. */
  readonly known: Entity | null;
  /** What nouns beside the mentions say the place is. */
  readonly kinds: ReadonlySet<PlaceWordKind>;
  /** It is named as the larger place around another one. */
  readonly outer: boolean;
}

export interface GroupSources {
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  readonly document: TextDocument;
  /** Whether the story plays in or about Korea, where `the South` is a state. */
  readonly isKorean: () => boolean;
}

/** Namesakes weighed: a name that thirty places bear says nothing by itself. */
const MOST = 30;
const SUFFIX = /-(?:si|gun|kun|gu|up|eup|do)$/i;

/** Groups mentions by form without its kind word (`Musan County` with `Musan`) and looks the forms up. */
export function groupSites(sites: readonly Site[], sources: GroupSources): Group[] {
  const groups = new Map<string, Site[]>();
  const outers = new Map<string, readonly Place[]>();
  const forms = new Map<string, string>();
  for (let at = 0; at < sites.length; at++) {
    const site = sites[at];
    if (site === undefined) continue;
    const form = forms.get(site.mention.text) ?? bareForm(site.mention.text);
    forms.set(site.mention.text, form);
    const outer = outerPlaces(sites[at - 1], site, sources);
    // `Kaduna state` and `Kaduna`, `Buffalo, New York` and `New York` may be two places; each is asked for by itself.
    const kind = site.kind === 'admin1' || site.kind === 'admin2' ? site.kind : '';
    const key = `${form}|${kind}|${outer.length > 0 ? 'outer' : ''}`;
    if (outer.length > 0) outers.set(key, [...(outers.get(key) ?? []), ...outer]);
    addTo(groups, key, site);
  }
  const made: Group[] = [];
  for (const [key, list] of groups) made.push(toGroup(list, outers.get(key), sources));
  return made;
}

function toGroup(sites: readonly Site[], outer: readonly Place[] | undefined, sources: GroupSources): Group {
  const texts: string[] = [];
  for (const { mention } of sites) if (!texts.includes(mention.text)) texts.push(mention.text);
  return {
    form: bareForm(texts[0] ?? ''),
    sites,
    candidates: outer === undefined ? candidatesIn(texts, sites, sources) : [...new Set(outer)],
    known: knownPlace(texts, sources),
    kinds: new Set(sites.flatMap(({ kind }) => kind ?? [])),
    outer: outer !== undefined,
  };
}

/** A county of the United States is not the city it shares its name with. */
function candidatesIn(texts: readonly string[], sites: readonly Site[], sources: GroupSources): readonly Place[] {
  const found = candidatesOf(withKind(texts, sites), sites, sources);
  return sites.some((site) => isCounty(site, sources.document))
    ? found.filter(({ kind, country }) => kind !== 'city' || country !== 'US')
    : found;
}

const isCounty = ({ mention: { start, end }, ofList }: Site, { text }: TextDocument): boolean =>
  !ofList && (text.slice(start, end).endsWith(' County') || text.startsWith(' County', end));

/** `Wilkin` of `Swift and Wilkin counties` is listed as Wilkin County. */
const withKind = (texts: readonly string[], sites: readonly Site[]): readonly string[] =>
  sites.some(({ kind }) => kind === 'admin2') ? texts.flatMap((text) => [text, `${bareForm(text)} county`]) : texts;

/** What `site` can mean right after a comma, as the larger place around the one named before it: `Buffalo, New York`. */
function outerPlaces(before: Site | undefined, site: Site, sources: GroupSources): Place[] {
  if (before === undefined || site.first !== before.next + 1) return [];
  if (sources.document.text.slice(before.mention.end, site.mention.start) !== ', ') return [];
  const inner = lookUp(before.mention.text, sources);
  return lookUp(site.mention.text, sources).filter(
    (outer) => (outer.kind === 'admin1' || outer.kind === 'country') && inner.some((place) => contains(outer, place)),
  );
}

function bareForm(text: string): string {
  const short = text.includes('-') ? text.replace(SUFFIX, '') : text;
  if (!short.includes(' ')) return foldForm(short);
  const words = short.split(' ');
  const kind = words.length > 1 ? placeWord(foldForm(words[words.length - 1] ?? '')) : undefined;
  const administrative = kind === 'admin1' || kind === 'admin2';
  return foldForm((administrative ? words.slice(0, -1) : words).join(' '));
}

function candidatesOf(texts: readonly string[], sites: readonly Site[], sources: GroupSources): readonly Place[] {
  const [first = '', ...more] = texts;
  // A point of the compass is the name of a region only where something says a region: `South Region`.
  if (isCompass(foldForm(first)) && sites.every(({ kind }) => kind === null)) return halfOf(first, sources);
  if (more.length === 0) return lookUp(first, sources).slice(0, MOST);
  const found = new Set(texts.flatMap((text) => lookUp(text, sources)));
  return [...found].sort((a, b) => b.prominence - a.prominence).slice(0, MOST);
}

function lookUp(text: string, { gazetteer }: GroupSources): readonly Place[] {
  // `the United States`; but `The Hague` keeps its article.
  const name = text[3] === ' ' ? text.replace(/^the (?=\p{Lu})/iu, '') : text;
  const exact = name === text ? [] : gazetteer.find(text);
  return exact.length > 0 ? exact : lookUpName(name, gazetteer);
}

function lookUpName(text: string, gazetteer: Gazetteer): readonly Place[] {
  const inner = withoutCompass(text);
  // `south Sudan` is a part of Sudan.
  if (/^\p{Ll}/u.test(text) && inner !== '' && gazetteer.find(inner).length > 0) return gazetteer.find(inner);
  const exact = gazetteer.find(text);
  if (exact.length > 0) return exact;
  const stripped = withoutKind(text, gazetteer);
  if (stripped.length > 0) return stripped;
  const qualifier = gazetteer.findQualifier(text);
  if (qualifier.length > 0 || inner === '') return qualifier;
  return gazetteer.find(inner).filter(({ prominence }) => prominence >= WELL_KNOWN);
}
/** `Musan` of `Musan County`; but `the Eastern District` is a court's, no region called Eastern. */
function withoutKind(text: string, gazetteer: Gazetteer): readonly Place[] {
  const bare = bareForm(text);
  if (bare === foldForm(text)) return [];
  const word = text.slice(text.lastIndexOf(' ') + 1);
  if (isCompass(bare) && placeWord(foldForm(word)) === 'admin2') return [];
  return gazetteer.find(bare);
}

/** Of such a place `Central` and the like are parts; of a lesser one they are the name. */
const WELL_KNOWN = 6;

/** `southern Macedonia`, `downtown Greer`: what is left names the place; empty where nothing is to be left aside. */
function withoutCompass(text: string): string {
  if (!text.includes(' ')) return '';
  const words = text.split(' ');
  let first = 0;
  while (first < words.length - 1 && isCompass(foldForm(words[first] ?? ''))) first++;
  return first === 0 ? '' : words.slice(first).join(' ');
}

/**
 * A place that the vault alone knows by this form. A note of a place that the gazetteer calls so, too, decides nothing: it
 * may be there because of another article, and the namesake may be meant here.
 */
function knownPlace(texts: readonly string[], { registry, gazetteer }: GroupSources): Entity | null {
  for (const text of texts) {
    const meanings = registry.byForm(text);
    if (meanings.length === 0) continue;
    const places = meanings.filter(({ entity }) => entity.kind === 'place');
    const [only] = places;
    if (only === undefined || places.length > 1) continue;
    if (gazetteer.isCalled(only.entity.id, text)) continue;
    return registry.byId(only.entity.id) ?? only.entity;
  }
  return null;
}

const HALVES: Readonly<Record<string, string | undefined>> = { North: 'KP', South: 'KR' };

/** `relatives in the South`, told from Hyesan. */
function halfOf(text: string, { gazetteer, isKorean }: GroupSources): readonly Place[] {
  const half = text in HALVES && isKorean() ? gazetteer.country(HALVES[text] ?? '') : null;
  return half === null ? [] : [half];
}

const KOREAN = /\b(?:North|South) Korea|\bDPRK\b/;

/** Whether a text names either state, or a place that lies in the North. */
export const isKoreanStory = (sites: readonly Site[], { text }: TextDocument, gazetteer: Gazetteer): boolean =>
  KOREAN.test(text) || sites.some(({ mention }) => gazetteer.find(mention.text)[0]?.country === 'KP');

/**
 * Whether a place of the vault may be one that the gazetteer knows under the same name: nothing that its note states is
 * against it. Of places that are no countries many have one name; there only a note that a user made counts.
 */
export function mayBePlace(own: Entity, place: Entity): boolean {
  if (own.country !== undefined && place.country !== undefined && own.country !== place.country) return false;
  if (place.placeKind === 'country') return own.location === undefined;
  return isIdByHand(own.id) && !liesElsewhere(own, place) && areNear(own.coordinates, place.coordinates);
}

/** What it is said to lie in may be a note of the user's, too, of which the id tells nothing. */
const liesElsewhere = ({ location }: Entity, place: Entity): boolean =>
  location !== undefined && place.location !== undefined && location !== place.location && !isIdByHand(location);

/** Degrees between what a user and the gazetteer take for the middle of one place, at most. */
const NEAR = 0.5;

const areNear = (one: Coordinates | undefined, other: Coordinates | undefined): boolean =>
  one === undefined ||
  other === undefined ||
  (Math.abs(one.lat - other.lat) <= NEAR && Math.abs(one.lon - other.lon) <= NEAR);

/** How much better known the best must be than the next: ten times as many people live there, twice and a half over. */
const CLEAR = 2.5;

/** The gazetteer's place that a note of a user's is about; undefined where several are as likely. */
export function placeByHand(own: Entity, gazetteer: Gazetteer): Entity | undefined {
  if (!isIdByHand(own.id)) return undefined;
  const [best, next] = gazetteer.find(own.name).filter(({ entity }) => mayBePlace(own, entity));
  const isClear = best !== undefined && (next === undefined || best.prominence - next.prominence >= CLEAR);
  return isClear ? best.entity : undefined;
}

/** `Salisbury` of Harare, `Augusta` of Augsburg. */
export const isOtherName = ({ kind, entity: { name } }: Place, { form, candidates }: Group): boolean =>
  kind === 'city' && !isOwnName(name, form) && candidates.some((other) => isOwnName(other.entity.name, form));

const isOwnName = (name: string, form: string): boolean => `${foldForm(name)} `.startsWith(`${form} `);

/** Least part of its division's people for a town to be meant by its name, and by the division's where its own is longer: `New York`, not `Oklahoma`. */
const PART = 0.1;
const SHORT_PART = 0.25;

/** A town and the division named after it: the town, unless the text says `state` or it is a small part of it. */
export function insideWorth(place: Place, { form, kinds, candidates }: Group): number {
  if (place.kind !== 'city') return 0;
  const around = candidates.find(
    (other) => other.kind === 'admin1' && other.country === place.country && other.entity.name === place.admin1,
  );
  if (around === undefined || kinds.has('admin1') || kinds.has('admin2')) return 0;
  // `Hatay` is the province, and only an old name of Antakya.
  const { name } = place.entity;
  if (!isOwnName(name, form) && isOwnName(around.entity.name, form)) return 0;
  const part = (place.entity.population ?? 0) / Math.max(1, around.entity.population ?? 1);
  return part < (foldForm(name) === form && place.seat !== null ? PART : SHORT_PART)
    ? 0
    : Math.max(0, around.prominence - place.prominence) + 0.5;
}
