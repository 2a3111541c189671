import type { PlaceWordKind } from '../../language/place-words';
import type { PlaceKind } from '../../../model';
import type { Place } from '../gazetteer';
import { insideWorth, isOtherName, type Group } from './candidates';
import { type Belief, divisionOf, pointOf, type Setting, support, UNSUPPORTED } from './setting';
import { liesIn, type Beside, type Qualifier } from './sites';

export interface Weighed {
  readonly place: Place;
  readonly score: number;
  /** What counted beside prominence; see `whyOf`. */
  readonly reasons: readonly Reason[];
  /** How near what is as good as certain lies to it (`support`); 0 before the setting is known. */
  readonly near: number;
}

type Reason = readonly [weight: number, what: string];

/** What counted beside prominence, readable, strongest first. */
export const whyOf = ({ reasons }: Weighed): string =>
  [...reasons]
    .sort((a, b) => b[0] - a[0])
    .map(([, what]) => what)
    .join(', ') || 'best known of the name';

/** A form with all its candidates and what the text says of it beside its name. */
export interface Case {
  readonly group: Group;
  readonly qualifiers: Qualifier[];
  /** What stands beside its mentions as a town does that they are in. */
  readonly beside: Beside[];
  /** Cases in the same list of names: `in Oregon, Washington and Idaho`. */
  readonly listed: Set<Case>;
  /** Of its candidates, in their order; revised with each pass. */
  beliefs: readonly Belief[];
  /** What no pass changes, of its candidates; found with the first weighing. */
  fixed?: readonly Fixed[];
}

/** What the text beside the name and the name itself say of a candidate, whatever the setting. */
interface Fixed {
  /** Prominence and clues. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** What it counts that its division is named after it. */
  readonly inside: number;
  /** Whether it bears the form as another name only, and some place has it for its own. */
  readonly isOtherName: boolean;
  readonly division: string | null;
}

const COUNTRY = 2.8;
const DIVISION = 3;
const QUALIFIED = 6;
const KIND = 2;
const NEAR = 2;
const LISTED = 1.4;

/** Most that division and nearness say together: no village near by is meant where a state of that name is known to all. */
const LOCAL = 3.5;
/** The reason a near place gives. */
export const NEARBY = 'near other places';

interface Tier {
  /** How much better known the namesake is, and how well known at least. */
  readonly gap: number;
  readonly known: number;
  /** Share of the article's divisions from which the town is what the article is about all the same. */
  readonly local: number;
  readonly lacks: number;
}

/**
 * What a town lacks without a cue of its own, whose namesake is better known: chosen on what is fitted and tuned of `lgl`
 * and `geovirus`, and on towns of news read one by one.
 */
const TIERS: readonly Tier[] = [
  { gap: 3, known: 6.5, local: 0.5, lacks: 4 },
  { gap: 1.3, known: 5.5, local: 0.35, lacks: 3 },
];
/** Where the namesake is a state of its country: `Indiana` of Pennsylvania. */
const STATE: Tier = { gap: 0.5, known: 5, local: 0.8, lacks: 4 };
/** Where a small town lies beside a large one that the story is about: `Oakland`, a suburb of St. Louis. */
const SUBURB: Tier = { gap: 1.3, known: 5, local: 0.5, lacks: 4 };
/** The same of a village of a name that all know: it is what the article is about, or not meant. */
const HAMLET: Tier = { gap: 2, known: 5, local: 0.65, lacks: 4 };
/** About 4,000 people, and about 12,000. */
const TINY = 3.6;
const SMALL = 4.1;
/** A place that is named anywhere in the world; a lesser one is meant only where its country is spoken of. */
export const WORLD_KNOWN = 7;
/** As well known with fewer people: news names them without saying where. */
const WORLD_NAMES = new Set([
  'place:geneva:ch.geneva',
  'place:venice:it.veneto',
  'place:florence:it.tuscany',
  'place:hollywood:us.california',
]);
/** Where such a one is the namesake, however many people live in either: only what stands beside the other says it. */
const FAMOUS: Tier = { gap: 0, known: 0, local: Infinity, lacks: 4 };
/** How much better known a city abroad is that is meant although its country is told nowhere: `Milan`, not that of Missouri. */
const ABROAD = 1.6;
/** How near what is as good as certain must lie to a town of a story of its division, and what the town lacks otherwise. */
export const FIRM = 0.6;
const LONE = 2;
/** From this gap on the other's country anywhere in the article speaks for the other. */
const FAR_BETTER = 3;

/** Candidates best first: prominence, what the text says of them, and how they fit where the article plays. */
export function weigh(each: Case, cases: readonly Case[], setting: Setting | null): Weighed[] {
  const { candidates, form } = each.group;
  each.fixed ??= candidates.map((place) => fixedOf(place, each));
  const weighed: Weighed[] = [];
  for (let at = 0; at < candidates.length; at++) {
    const [place, fixed] = [candidates[at], each.fixed[at]];
    if (place === undefined || fixed === undefined) continue;
    const balance = new Balance(fixed.score, fixed.reasons.slice());
    let near = 0;
    if (setting !== null) {
      const point = each.beliefs[at]?.point ?? (place.minor === undefined ? null : pointOf(place));
      const { all, firm } = point === null ? UNSUPPORTED : support(point, form, cases);
      near = firm;
      addSetting(balance, place, fixed, setting, all);
      if (fixed.isOtherName && setting.countries.share(place.country) === 0) balance.add(-OTHER_NAME, '');
      if (each.listed.size > 0) addListed(balance, place, each);
      balance.add(-lackOf(place, fixed, each, near, setting), '');
    }
    if (fixed.inside !== 0) balance.add(fixed.inside, 'the town its division is named after');
    weighed.push({ place, score: balance.score, reasons: balance.reasons, near });
  }
  return weighed.sort((a, b) => b.score - a.score || (a.place.entity.id < b.place.entity.id ? -1 : 1));
}

/** What another name of a place lacks, which some place has for its own, where the article tells nothing of the country. */
const OTHER_NAME = 3;

/**
 * What a town lacks whose name readers take for a better known place: `China`, `Rome`, `Cleveland`. Only what stands beside
 * it says the town, or a story of its division that speaks of the other's country nowhere.
 */
function lackOf(
  place: Place,
  { division }: Fixed,
  { group, qualifiers }: Case,
  near: number,
  { countries, divisions }: Setting,
): number {
  if (place.kind !== 'city') return 0;
  const famous = group.candidates.find(({ entity }) => WORLD_NAMES.has(entity.id));
  const first = famous ?? group.candidates[0];
  if (first === undefined || first === place) return 0;
  if (
    first.prominence < WORLD_KNOWN &&
    famous === undefined &&
    first.country !== null &&
    first.country !== place.country &&
    countries.share(first.country) === 0 &&
    (divisions.share(division) > 0 || (place.prominence >= SMALL && first.prominence - place.prominence < ABROAD))
  )
    return 0;
  if (qualifiers.some((each) => liesIn(place, each))) return 0;
  const calls = ({ kind }: Place): boolean => [...group.kinds].some((word) => fits(kind, word));
  if (calls(place) && !calls(first)) return 0;
  const tier = famous === undefined ? tierOf(first, place) : FAMOUS;
  if (tier === undefined) return 0;
  const isElsewhere =
    tier.gap >= FAR_BETTER &&
    first.country !== place.country &&
    (first.country === null || countries.share(first.country) > 0);
  if (isElsewhere || divisions.share(division) < tier.local) return tier.lacks;
  return near >= FIRM ? 0 : tier.gap >= FAR_BETTER && first.seat === 'country' ? tier.lacks : LONE;
}

function tierOf(first: Place, place: Place): Tier | undefined {
  const gap = first.prominence - place.prominence;
  const isState = first.kind === 'admin1' && first.country === place.country && first.entity.name !== place.admin1;
  const small = place.prominence < TINY ? [HAMLET, SUBURB] : place.prominence < SMALL ? [SUBURB] : [];
  // Of seas and countries that a village is called after its tier is the last word.
  const tiers = first.kind === 'city' ? [...small, ...TIERS] : [...TIERS, ...small];
  return (isState ? [STATE, ...tiers] : tiers).find((tier) => gap >= tier.gap && first.prominence >= tier.known);
}

/** A sum, and what speaks for it. */
class Balance {
  constructor(
    public score: number,
    readonly reasons: Reason[],
  ) {}

  add(weight: number, what: string): void {
    this.score += weight;
    if (weight > 0 && what !== '') this.reasons.push([weight, what]);
  }
}

function fixedOf(place: Place, { qualifiers, group }: Case): Fixed {
  const balance = new Balance(place.prominence, []);
  for (const each of qualifiers) if (liesIn(place, each)) balance.add(QUALIFIED * each.strength, each.detail);
  for (const kind of group.kinds) {
    if (fits(place.kind, kind)) balance.add(KIND, `called a ${NOUNS[kind]}`);
    else balance.add(-1, '');
  }
  return {
    score: balance.score,
    reasons: balance.reasons,
    inside: insideWorth(place, group),
    isOtherName: isOtherName(place, group),
    division: divisionOf(place),
  };
}

const NOUNS: Readonly<Record<PlaceWordKind, string>> = {
  admin1: 'province or state',
  admin2: 'county or district',
  city: 'town',
  water: 'water',
  region: 'region',
  facility: 'facility',
};

/** Whether a kind of place may be called so. */
export const fits = (kind: PlaceKind, word: PlaceWordKind): boolean =>
  kind === word ||
  (word === 'admin1' && kind === 'region') ||
  (word === 'admin2' && kind === 'admin1') ||
  (word === 'region' && kind === 'admin1');

function addSetting(
  balance: Balance,
  place: Place,
  fixed: Fixed,
  { countries, divisions }: Setting,
  nearby: number,
): void {
  const country = place.kind === 'country' ? 0 : countries.share(place.country);
  if (country > 0) balance.add(COUNTRY * Math.sqrt(country), `other places of ${place.country ?? ''}`);
  const division = DIVISION * Math.sqrt(divisions.share(fixed.division));
  if (division > 0) balance.add(division, `other places of ${place.admin1 ?? place.entity.name}`);
  const near = Math.min(NEAR * Math.sqrt(Math.min(nearby, 4)), LOCAL - division);
  if (near > 0) balance.add(near, NEARBY);
}

/** Places of a list are of one kind more often than not, and of one country. */
function addListed(balance: Balance, place: Place, { listed, group }: Case): void {
  let best = 0;
  for (const other of listed) {
    if (other.group.form === group.form) continue;
    other.group.candidates.forEach(({ kind, country }, at) => {
      if (kind === place.kind && (kind === 'country' || country === place.country))
        best = Math.max(best, other.beliefs[at]?.likely ?? 0);
    });
  }
  balance.add(LISTED * best, best < 0.3 ? '' : 'in a list of its kind');
}

/** How sharply a better score is believed. */
const SHARPNESS = 1.5;

/** Beliefs of a case's candidates by their scores. */
export function believe({ group, beliefs }: Case, weighed: readonly Weighed[]): Belief[] {
  const best = weighed[0]?.score ?? 0;
  const strength = new Map(weighed.map(({ place, score }) => [place, Math.exp(SHARPNESS * (score - best))]));
  let total = 0;
  for (const each of strength.values()) total += each;
  return group.candidates.map((place, at) => ({
    point: beliefs[at]?.point ?? null,
    likely: (strength.get(place) ?? 0) / total,
  }));
}
