import { englishWords } from '../../../data/lexicon';
import { demonymCountry, isCompass, placeWord, type PlaceWordKind } from '../../language/place-words';
import type { TextDocument, Token } from '../../language/document';
import { isCapitalised } from '../../language/runs';
import { foldForm, type Entity, type Mention } from '../../../model';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';

/** A mention with what stands around it. */
export interface Site {
  readonly mention: Mention;
  /** Its first token, and the one after its last. */
  readonly first: number;
  readonly next: number;
  /** What a noun beside it says it is: `Kaduna state`, `the city of Brest`. */
  readonly kind: PlaceWordKind | null;
  /** The noun stands behind the list it is in. */
  readonly ofList: boolean;
  /** Country of an adjective before that noun: `the Syrian town of`, and the adjective. */
  readonly nationality: { readonly code: string; readonly word: string } | null;
}

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
  isKorean(): boolean;
}

/** Namesakes weighed: a name that thirty places bear says nothing by itself. */
const MOST = 30;
const SUFFIX = /-(?:si|gun|kun|gu|up|eup|do)$/i;

/** What stands between the names of a list. */
export const isListed = ({ text }: TextDocument, before: Site, site: Site): boolean =>
  LIST.has(text.slice(before.mention.end, site.mention.start));
const LIST = new Set([', ', ' and ', ', and ', ' or ', ', or ', '; ', ' & ']);

/** The same over names that are no mentions: `Shasta, Sierra, Siskiyou and Solano counties`. */
const isListedWith = (document: TextDocument, before: Site, site: Site): boolean =>
  isListed(document, before, site) ||
  (site.mention.start - before.mention.end < LONG_LIST &&
    NAMES_BETWEEN.test(document.text.slice(before.mention.end, site.mention.start)));
const NAMES_BETWEEN = /^(?:, \p{Lu}[\p{L}.’']+(?: \p{Lu}[\p{L}.’']+)?)+(?:, |,? and )$/u;
const LONG_LIST = 60;

/** Sites of mentions sorted by start. */
export function sitesOf(mentions: readonly Mention[], document: TextDocument): Site[] {
  const { tokens } = document;
  let at = 0;
  const sites = mentions.map((mention) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at++;
    let next = at;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < mention.end) next++;
    return toSite(mention, at, next, tokens);
  });
  // `Grant, Swift and Wilkin counties`: what is said of the last is said of all.
  for (let last = sites.length - 1; last > 0; last--) {
    const [before, site] = [sites[last - 1], sites[last]];
    if (before === undefined || site === undefined || before.kind !== null || !isListedWith(document, before, site))
      continue;
    const plural = tokens[site.next]?.fold;
    if (PLURALS.has(plural ?? '') || site.ofList) sites[last - 1] = { ...before, kind: site.kind, ofList: true };
  }
  return sites;
}
const PLURALS = englishWords('plurals');

function toSite(mention: Mention, first: number, next: number, tokens: readonly Token[]): Site {
  const own = next - first > 1 ? placeWord(tokens[next - 1]?.fold ?? '') : undefined;
  const after = tokens[next];
  const following = after?.start === mention.end + 1 ? (kindAfter(after.fold) ?? officeAfter(tokens, next)) : undefined;
  const noun = nounBefore(tokens, first);
  const preceding = noun?.of === true ? placeWord(tokens[noun.at]?.fold ?? '') : undefined;
  return {
    mention,
    first,
    next,
    kind: own ?? following ?? preceding ?? null,
    ofList: false,
    nationality: noun === null ? null : adjectiveBefore(tokens, noun.at),
  };
}

/** `Gulf states` is no division, `Kano and Kaduna states` are: only after a name that is a place does it say so. */
const kindAfter = (fold: string): PlaceWordKind | undefined => (fold === 'states' ? 'admin1' : placeWord(fold));

/** `Georgia Sen. Saxby Chambliss`, `Chiang Rai acting Gov. Narongsak`: what has governors and senators is a division. */
const officeAfter = (tokens: readonly Token[], next: number): PlaceWordKind | undefined =>
  OFFICES.has(tokens[PRESENT.has(tokens[next]?.fold ?? '') ? next + 1 : next]?.fold ?? '') ? 'admin1' : undefined;
const OFFICES = new Set('gov governor sen senator'.split(' '));
const PRESENT = englishWords('present');

const NOUNS = englishWords('candidates-nouns');

/** The noun of `the city of X`, `the capital X`, with the token it is; null when there is none. */
function nounBefore(tokens: readonly Token[], first: number): { readonly at: number; readonly of: boolean } | null {
  let at = first - 1;
  if (tokens[at]?.fold === 'the' && tokens[at - 1]?.fold === 'of') at--;
  const of = tokens[at]?.fold === 'of';
  if (of) at--;
  const noun = tokens[at];
  if (noun === undefined || noun.sentence !== tokens[first]?.sentence) return null;
  return NOUNS.has(noun.fold) || (of && placeWord(noun.fold) !== undefined) ? { at, of } : null;
}

/** `the Turkish border town`: an adjective up to four small words before the noun. */
function adjectiveBefore(tokens: readonly Token[], noun: number): Site['nationality'] {
  for (let at = noun - 1; at >= noun - 5; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') return null;
    if (!isCapitalised(token)) continue;
    const pair = `${tokens[at - 1]?.text ?? ''} ${token.text}`;
    const code = demonymCountry(pair) ?? demonymCountry(token.text);
    return code === undefined ? null : { code, word: demonymCountry(pair) === undefined ? token.text : pair };
  }
  return null;
}

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
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [site]);
    else known.push(site);
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
  const found = withoutCapitals(candidatesOf(withKind(texts, sites), sites, sources), sites);
  return sites.some((site) => isCounty(site, sources.document))
    ? found.filter(({ kind, country }) => kind !== 'city' || country !== 'US')
    : found;
}

/** `Hong Kong` is the whole of it, unless a city is said. */
function withoutCapitals(found: readonly Place[], sites: readonly Site[]): readonly Place[] {
  const [first] = found;
  if (first?.kind !== 'country' || sites.some(({ kind }) => kind === 'city')) return found;
  return found.filter(({ kind, country }) => kind !== 'city' || country !== first.country);
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

/** Whether a division or country lies around a town or smaller division. */
export function contains(outer: Place, inner: Place): boolean {
  if (outer.country !== inner.country || outer.entity.id === inner.entity.id) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (inner.kind === 'country' || inner.kind === 'admin1') return false;
  return outer.kind === 'admin1' ? inner.admin1 === outer.entity.name : false;
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
