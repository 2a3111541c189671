import type { NameStatistics } from '../../language';
import type { TextDocument } from '../../language/document';
import type { Article, Candidate, Mention } from '../../../model';
import { candidate, decided, undecided, type Decision, type MentionDecisions } from '../decision';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';
import { groupSites, isKoreanStory, isOtherName, type Group } from './candidates';
import { besideOf, isListed, liesIn, type Qualifier, qualifiersOf, type Site, sitesOf } from './sites';
import { backgroundOf, type CertainPlace, pointOf, type Setting, settingOf, without } from './setting';
import { doubtOfName, isAnchor, isBehindIn, isFamous, type Sifted, withoutHamlets, withoutUnnamed } from './doubts';
import { newPlace, type PlaceOf } from './new-place';
import { believe, NEARBY, weigh, whyOf, type Case, type Weighed } from './score';

export interface PlaceSources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  /** Places inside the names of bodies: no mentions, but they tell where the article plays (`Henderson County Court`). */
  readonly hints?: readonly Mention[];
  /** Folded surnames of the people in the article. */
  readonly surnames?: ReadonlySet<string>;
  /** How often words are parts of names of people, bodies and places. */
  readonly names?: NameStatistics;
}

const NO_SURNAMES: ReadonlySet<string> = new Set();

/** How much better known a name's first place must be than the next to be taken before anything else is decided. */
const CLEAR = 2.5;
const KNOWN = 5.5;
/** Losers kept for a reader. */
const LOSERS = 4;
/** Below this a place is so little known that namesakes elsewhere make it a guess. */
const OBSCURE = 4.2;
const PASSES = 3;

/**
 * Decides one place per form and article. First what is clear by itself, then the rest by where the article plays and
 * what lies near what, again and again, since each decision says more about where that is.
 */
export function resolvePlaces(mentions: readonly Mention[], sources: PlaceSources): MentionDecisions {
  const all = [...mentions, ...(sources.hints ?? [])].sort((a, b) => a.start - b.start);
  const sites = sitesOf(all, sources.document);
  const cases = casesOf(sites, sources);
  const background = backgroundOf(sources);
  let anchors = firstAnchors(cases);
  let weighed = new Map<Case, Weighed[]>();
  for (let pass = 1; pass <= PASSES; pass++) {
    const setting = settingOf([...anchors.values()], background);
    const last = pass === PASSES;
    // A form with one candidate has nothing to choose until the reasons are asked for.
    const open = last ? cases : cases.filter(({ group }) => group.candidates.length > 1);
    weighed = new Map();
    for (const each of open) weighed.set(each, weigh(each, cases, without(setting, anchors.get(each))));
    anchors = anchorsOf(cases, weighed);
  }
  const setting = settingOf([...anchors.values()], background);
  const decisions = new Map<Mention, Decision>();
  const scene = { placeOf: placesBySite(anchors) };
  for (const each of cases) {
    const own = without(setting, anchors.get(each));
    const decision = decide(each, weighed.get(each) ?? [], own, { ...sources, ...scene });
    for (const { mention } of each.group.sites) decisions.set(mention, decision);
  }
  for (const hint of sources.hints ?? []) decisions.delete(hint);
  return decisions;
}

/** What mentions are taken for. */
function placesBySite(anchors: ReadonlyMap<Case, CertainPlace>): PlaceOf {
  const places = new Map<Site, Place>();
  for (const [{ group }, { place }] of anchors) for (const site of group.sites) places.set(site, place);
  return (site) => places.get(site);
}

/** What is clear by itself; every case's candidates are believed as far as their names go. */
function firstAnchors(cases: readonly Case[]): Map<Case, CertainPlace> {
  const anchors = new Map<Case, CertainPlace>();
  for (const each of cases) {
    const [only, second] = each.group.candidates;
    const alone = second === undefined ? [] : weigh(each, cases, null);
    each.beliefs = second === undefined ? each.beliefs : believe(each, alone);
    const clear = second === undefined ? (only ?? null) : clearPlace(each, alone);
    if (clear !== null && isAnchor(clear)) anchors.set(each, anchorOf(each.group, clear));
  }
  return anchors;
}

/** The best candidate of each case as its anchor; also revises what is believed. */
function anchorsOf(cases: readonly Case[], weighed: ReadonlyMap<Case, readonly Weighed[]>): Map<Case, CertainPlace> {
  const anchors = new Map<Case, CertainPlace>();
  for (const each of cases) {
    const ranked = weighed.get(each);
    if (ranked !== undefined) each.beliefs = believe(each, ranked);
    const best = (ranked?.map(({ place }) => place) ?? each.group.candidates).find(isAnchor);
    if (best !== undefined) anchors.set(each, anchorOf(each.group, best));
  }
  return anchors;
}

function casesOf(sites: readonly Site[], { document, gazetteer, registry }: PlaceSources): Case[] {
  const at = new Map(sites.map((site, index) => [site, index]));
  const caseOf = new Map<Site, Case>();
  let korean: boolean | undefined;
  const isKorean = (): boolean => (korean ??= isKoreanStory(sites, document, gazetteer));
  const cases = groupSites(sites, { document, gazetteer, registry, isKorean }).map((group): Case => {
    const beliefs = group.candidates.map((each) => ({
      point: isAnchor(each) ? pointOf(each) : null,
      likely: 1 / group.candidates.length,
    }));
    const made: Case = { group, qualifiers: [], beside: [], listed: new Set(), beliefs };
    for (const site of group.sites) caseOf.set(site, made);
    return made;
  });
  const lists = listsOf(sites, document, caseOf);
  for (const each of cases) {
    for (const site of each.group.sites) {
      const index = at.get(site) ?? 0;
      const list = lists[index] ?? [];
      const found = qualifiersOf(site, sites[index - 1], sites[index + 1], document, gazetteer);
      each.beside.push(...besideOf(site, sites[index - 1], sites[index + 1], document));
      const told = found.filter((one) => !isOneOfCountries(one, each.group));
      if (!isPlain(list)) each.qualifiers.push(...told);
      for (const other of list) if (other !== each) each.listed.add(other);
    }
  }
  return cases;
}

/** For each site the cases of the list it stands in, itself included. */
function listsOf(sites: readonly Site[], document: TextDocument, caseOf: ReadonlyMap<Site, Case>): Case[][] {
  const lists: Case[][] = [];
  sites.forEach((site, at) => {
    const before = sites[at - 1];
    const list = before !== undefined && isListed(document, before, site) ? (lists[at - 1] ?? []) : [];
    const own = caseOf.get(site);
    if (own !== undefined) list.push(own);
    lists.push(list);
  });
  return lists;
}

/** `Oregon, Washington, Idaho and Maine`: three or more names, none of them what lies around the one before it. */
const isPlain = (list: readonly Case[]): boolean =>
  list.length > 2 && (isOfDivisions(list) || !list.some(({ group }) => group.outer));

/** `in Colorado, Oregon, Washington, Utah and Hawaii`: states all, though Utah has a town called Washington. */
const isOfDivisions = (list: readonly Case[]): boolean =>
  list.length > 2 &&
  list.every(({ group }) => group.candidates.some(({ kind, prominence }) => kind === 'admin1' && prominence > KNOWN));

/** `China, USA and Japan`: no country lies in another. */
const isOneOfCountries = ({ places }: Qualifier, { candidates }: Group): boolean =>
  candidates[0]?.kind === 'country' && places.every(({ kind }) => kind === 'country');

const anchorOf = ({ form, sites }: Group, place: Place): CertainPlace => ({ form, place, count: sites.length });

/** A name that needs no context: one place is much better known than its namesakes, or the text says which. */
function clearPlace(each: Case, alone: readonly Weighed[]): Place | null {
  const { group, qualifiers } = each;
  const [first, second] = group.candidates;
  const [best, next] = alone;
  if (first === undefined || second === undefined || best === undefined) return null;
  if (qualifiers.length > 0 && best.score - (next?.score ?? 0) > CLEAR) return best.place;
  if (isOtherName(first, each.group)) return null;
  const sure = first.kind === 'country' || first.prominence - second.prominence >= CLEAR;
  return sure && first.prominence >= KNOWN ? first : null;
}

/** What the article's other mentions are taken for. */
interface Scene {
  readonly placeOf: PlaceOf;
}

function decide(each: Case, weighed: readonly Weighed[], setting: Setting, sources: PlaceSources & Scene): Decision {
  const { group, qualifiers } = each;
  if (group.known !== null) return decided(group.known, 'vault', 'the vault has a place of that name');
  const { ranked, doubt } = sifted(each, weighed, setting, sources.document);
  if (doubt !== null) return undecided('place', doubt, weighed.slice(0, LOSERS).map(toCandidate));
  const [best, ...rest] = ranked;
  if (best === undefined || isElsewhere(best.place, qualifiers)) {
    const made = newPlace(each, setting, sources);
    return made === null
      ? undecided('place', 'not in the gazetteer, and nothing says where it is')
      : decided(made.entity, 'new-place', made.why);
  }
  const unsure = (why: string): Decision => undecided('place', why, ranked.slice(0, LOSERS + 1).map(toCandidate));
  if (isStranger(best, group, qualifiers, setting, sources.document))
    return unsure('only known far from where the article plays');
  const unlikely = doubtOfName({
    best,
    group,
    qualifiers,
    setting,
    document: sources.document,
    gazetteer: sources.gazetteer,
    surnames: sources.surnames ?? NO_SURNAMES,
    names: sources.names ?? null,
  });
  if (unlikely !== null) return unsure(unlikely);
  const supported = best.score - best.place.prominence > 0.4;
  if (!supported && best.place.prominence < OBSCURE && rest.length > 0)
    return unsure('several places of that name, and nothing in the text chooses');
  const why = rest.length === 0 ? 'the only place of that name' : whyOf(best);
  return decided(best.place.entity, 'place', why, rest.slice(0, LOSERS).map(toCandidate));
}

/** Candidates without those that only more than their names could mean. */
function sifted(each: Case, weighed: readonly Weighed[], setting: Setting, document: TextDocument): Sifted {
  const { group, qualifiers, listed } = each;
  const { ranked, doubt } = withoutHamlets(weighed, { stated: { group, qualifiers, listed }, setting, document });
  if (doubt !== null) return { ranked, doubt };
  const told = withoutUnnamed(ranked, each, setting, document);
  const isUnnamed = told.length === 0 && ranked.length > 0;
  return { ranked: told, doubt: isUnnamed ? 'a division of a country that the article never speaks of' : null };
}

/** `Baja, Calif.`, `Subang, Malaysia`: the text says where it is, and the gazetteer's place of that name is not there. */
const isElsewhere = (place: Place, qualifiers: readonly Qualifier[]): boolean =>
  place.prominence < KNOWN + 1 &&
  place.kind !== 'admin1' &&
  place.country !== null &&
  qualifiers.some(
    (each) => each.apposed === true && each.places.every(({ kind }) => kind === 'admin1' || kind === 'country'),
  ) &&
  !qualifiers.some((each) => liesIn(place, each));

/** Least weight of places in an article that plays in one country, and the share of that country. */
const SETTLED = { weight: 4, share: 0.6 };
/**
 * A town or county of a country the article never speaks of: more likely a namesake unknown where the article clearly plays
 * in another country, or nothing behind which places stand is before the name.
 */
function isStranger(
  { place, reasons }: Weighed,
  { sites }: Group,
  qualifiers: readonly Qualifier[],
  { countries }: Setting,
  document: TextDocument,
): boolean {
  if (place.kind !== 'city' && place.kind !== 'admin2') return false;
  if (isFamous(place) || place.country === null) return false;
  if (countries.of(place.country) > 0 || reasons.some(([, what]) => what === NEARBY)) return false;
  if (qualifiers.some((each) => liesIn(place, each))) return false;
  if (countries.total >= SETTLED.weight && (countries.ranked()[0]?.[1] ?? 0) / countries.total >= SETTLED.share)
    return true;
  return countries.total > 0 && !sites.some((site) => isBehindIn(document, site));
}

const round = (score: number): number => Number(score.toFixed(2));

const toCandidate = (weighed: Weighed): Candidate =>
  candidate(weighed.place.entity, round(weighed.score), describe(weighed));

const describe = (weighed: Weighed): string => {
  const { kind, admin1, country } = weighed.place;
  return `${[kind, admin1, country].filter((part) => part !== null).join(', ')}: ${whyOf(weighed)}`;
};
