import { englishWords } from '../../../data/lexicon';
import type { NameStatistics, TextDocument } from '../../language';
import type { Token } from '../../language/document';
import { FUNCTION_WORDS } from '../../language/names';
import { isCompass, leadingPlaceWord, placeWord, type PlaceWordKind } from '../../language/place-words';
import { isCapitalised } from '../../language/runs';
import { Shape } from '../../language/word-types';
import type { Gazetteer, Place } from '../gazetteer';
import type { Group } from './candidates';
import { liesIn, locativeAt, type Qualifier, type Site } from './sites';
import { divisionOf, type Setting } from './setting';
import { type Case, FIRM, fits, NEARBY, type Weighed, WORLD_KNOWN } from './score';

/** A town this well known is named anywhere in the world. */
const FAMOUS = 5.5;
const LARGE = 150_000;
/** Well known by its people: that news writes about a town says little of a name that is more often another's. */
export const isFamous = ({ prominence, seat, entity }: Place): boolean =>
  prominence >= FAMOUS && (seat === 'country' || (entity.population ?? 0) >= LARGE);

/** What is asked whether the town of a name is meant by it. */
export interface NameCase {
  readonly best: Weighed;
  readonly group: Group;
  readonly qualifiers: readonly Qualifier[];
  readonly setting: Setting;
  readonly document: TextDocument;
  readonly gazetteer: Gazetteer;
  /** Folded surnames of the people in the article. */
  readonly surnames: ReadonlySet<string>;
  readonly names: NameStatistics | null;
}

/** Why what bears a name is hardly the place that does, or null: only of towns and counties that not all know. */
export function doubtOfName(about: NameCase): string | null {
  const { best, group, qualifiers } = about;
  const { place } = best;
  const isLesser = place.kind === 'admin1' && place.prominence < WELL_KNOWN;
  if (place.kind !== 'city' && place.kind !== 'admin2' && !isLesser) return null;
  if (qualifiers.some((each) => liesIn(place, each))) return null;
  if (group.sites.some((site) => isParty(site, about.document))) return 'a party of a case in court';
  if ([...group.kinds].some((kind) => fits(place.kind, kind))) return null;
  if (!isFamous(place) && group.sites.every((site) => isThing(site, about.document)))
    return 'behind an article, as things and bodies are';
  if (isUniversity(about)) return 'a university is more often called so, and nothing says the town';
  if (isGuess(about)) return 'a small town, and nothing else of where it lies is in the text';
  return isWord(about) && !isToldTown(about) ? 'a word or somebody’s name, and nothing beside it says a town' : null;
}

/** A first-level division of more people than this is named anywhere. */
const WELL_KNOWN = 6.5;

/** `Webster v. Reproductive Health Services`. */
const isParty = ({ next }: Site, { tokens }: TextDocument): boolean => COURT.has(tokens[next]?.fold ?? '');
const COURT = new Set(['v', 'vs', 'versus']);

/** A town that nothing behind which towns stand is before: of its division and of what lies near it the article tells nothing. */
function isGuess({ best: { place, near }, group, setting, document }: NameCase): boolean {
  if (place.kind !== 'city' || place.prominence >= GUESSED) return false;
  if (near >= FIRM || setting.divisions.share(divisionOf(place)) > 0) return false;
  return !group.sites.some((site) => isBehindIn(document, site));
}
/** About 10,000 people. */
const GUESSED = 4;

/** `told the Hill`, `the Post.`; but `the Mobile area`, `the Newtown shooting`. */
function isThing({ first, next }: Site, { tokens }: TextDocument): boolean {
  const [article, after] = [tokens[first - 1], tokens[next]];
  if (article?.fold !== 'the' || article.sentence !== tokens[first]?.sentence) return false;
  return after === undefined || after.sentence !== article.sentence || !isNoun(after);
}

const isNoun = ({ kind, shape, fold }: Token): boolean =>
  kind === 'word' && (shape & Shape.capitalised) === 0 && !FUNCTION_WORDS.has(fold);

/** `Berkeley`, `Yale`, but for a town of the article's division, and behind `in`. */
function isUniversity({ best: { place }, group: { sites }, setting, document }: NameCase): boolean {
  if (!UNIVERSITIES.has(sites[0]?.mention.text ?? '') || setting.divisions.share(divisionOf(place)) >= MOSTLY)
    return false;
  if (isFamous(place) && setting.countries.share(place.country) > 0) return false;
  return !sites.some((site) => isBehindIn(document, site));
}
const UNIVERSITIES = englishWords('universities-called-like-towns');

/** `Earth`, `Mobile`, `Yale`: a name that is a word or another name more often; and a surname of somebody in the article. */
const isWord = ({ best, group: { form }, gazetteer, surnames, names }: NameCase): boolean =>
  isCelestial(form) ||
  (surnames.has(form) && best.place.prominence < WORLD_KNOWN) ||
  isOtherName(form, best.place, names) ||
  gazetteer
    .toponyms()
    .get(form)
    .some(({ use }) => use === 'common' || (use !== 'name' && best.place.prominence < CITY));

/** Bodies of the sky, which towns are called after. */
const CELESTIAL = englishWords('celestial');
export const isCelestial = (form: string): boolean => CELESTIAL.has(form);

/** Least count of a word in names of people and bodies for it to be one of them rather than a place. */
const OTHER = 3;

/** From 100,000 people on teams and schools bear a town's name because they are there. */
const CITY = 5;

function isOtherName(form: string, { prominence }: Place, names: NameStatistics | null): boolean {
  if (names === null || form.includes(' ')) return false;
  const { given, family, organisation, place } = names.of(form);
  const other = given + family + (prominence < CITY ? organisation : 0);
  return other >= OTHER && other > place;
}

/**
 * Whether the text means the town of such a name: the tagger is sure, and the article plays in its division, or it stands
 * behind `in` and other places near by are named; a well-known one needs only its country.
 */
function isToldTown({ best, group: { form, sites }, setting, document, surnames }: NameCase): boolean {
  const { place, reasons } = best;
  const { countries, divisions } = setting;
  if (isFamous(place) && !surnames.has(form)) return countries.share(place.country) > 0;
  const isName = !surnames.has(form);
  const isSure = sites.some(({ mention }) => mention.score >= SURE);
  if (isName && isSure && divisions.share(divisionOf(place)) >= MOSTLY) return true;
  const isNear = divisions.share(divisionOf(place)) > 0 || reasons.some(([, what]) => what === NEARBY);
  return isNear && sites.some((site) => site.mention.score >= SURE && isBehindIn(document, site));
}
/** Share of a country or division from which on the article plays there, and its towns need no more. */
const MOSTLY = 0.5;
/** How sure a mention must be to be a place. */
const SURE = 0.8;

const IN = englishWords('prepositions-before-towns');

/** `in X`, `near northern X`; not `at X`, where bodies are, nor `in the X case`. */
export function isBehindIn({ tokens }: TextDocument, { first }: Site): boolean {
  const sentence = tokens[first]?.sentence;
  let at = first - 1;
  while (tokens[at]?.sentence === sentence && isCompass(tokens[at]?.fold ?? '')) at--;
  const token = tokens[at];
  if (token === undefined || token.sentence !== sentence) return false;
  return IN.has(token.fold) || (token.fold === 'of' && isNamed(tokens[at - 1]));
}

/** `Hannah Smalls of Oxford`, `Ryan Maseth, 24, of Tyler`. */
const isNamed = (token: Token | undefined): boolean => token?.text === ',' || isCapitalised(token);

/** About 250,000 people; and 2,000,000, where the name is a word: what has more is named in any story. */
const OBSCURE = { name: 5.6, word: 6.5 };

/**
 * Without first-level divisions of countries that the article never speaks of: by `the Bay State` and `the Northeast` nobody
 * means Somalia and Iceland.
 */
export function withoutUnnamed(
  ranked: readonly Weighed[],
  { group: { form, sites }, qualifiers }: Pick<Case, 'group' | 'qualifiers'>,
  { countries }: Setting,
  document: TextDocument,
): readonly Weighed[] {
  const isWord = form
    .split(' ')
    .every((word) => isCompass(word) || (placeWord(word) ?? leadingPlaceWord(word)) !== undefined);
  const isAlone = ranked.length === 1 && sites.some((site) => isBehindIn(document, site));
  const isNamed = ({ place }: Weighed): boolean => {
    if (place.kind !== 'admin1' || place.country === null || countries.of(place.country) > 0) return true;
    if (qualifiers.some((each) => liesIn(place, each))) return true;
    return place.prominence >= (isWord ? OBSCURE.word : OBSCURE.name) || (!isWord && isAlone);
  };
  const named = ranked.filter(isNamed);
  // What no division is may be a sea of that name, but hardly a village.
  return named[0] === ranked[0] ? named : named.filter(({ place: { kind } }) => kind === 'water' || kind === 'region');
}

/** What a decision about small places goes by. */
export interface HamletCase {
  readonly stated: Pick<Case, 'group' | 'qualifiers' | 'listed'>;
  readonly setting: Setting;
  readonly document: TextDocument;
}

/** Candidates best first, without small places that are not meant. */
export interface Sifted {
  readonly ranked: readonly Weighed[];
  /** Why there is none left; null where there is one, or never was. */
  readonly doubt: string | null;
}

/** By how much a small place must fit better than the next place of its name. */
const LEAD = 0.75;
/** What nearness counts where a place that is as good as certain lies within 80 kilometres. */
const BESIDE = 1.5;

/**
 * Leaves out small places that only a file of the user's has (`Place.minor`), unless one fits best and is meant: the text says where it lies; or
 * says by a word or a preposition that it is a place, and the article's other places are near; or says what it is, and it
 * is the only one of its name in the country the article plays in.
 */
export function withoutHamlets(weighed: readonly Weighed[], about: HamletCase): Sifted {
  if (weighed.every(({ place }) => isAnchor(place))) return { ranked: weighed, doubt: null };
  const said = isSaid(about);
  const doubt = doubtOf(weighed, said, about);
  if (doubt === null) return { ranked: weighed, doubt };
  const ranked = weighed.filter(({ place }) => isAnchor(place));
  // Of a name that nothing says is a place's no new place is made, either.
  return { ranked, doubt: ranked.length > 0 || said ? null : doubt };
}

function doubtOf(
  [best, ...rest]: readonly Weighed[],
  said: boolean,
  { stated: { group, qualifiers }, setting }: HamletCase,
): string | null {
  if (best === undefined || isAnchor(best.place)) return null;
  const { place, score, reasons } = best;
  const [next] = rest;
  if (next !== undefined && score - next.score < LEAD)
    return 'several places of that name, and nothing in the text chooses';
  if (group.kinds.size > 0 && !group.kinds.has(place.kind as PlaceWordKind))
    return 'a small place of a gazetteer file, and the text calls it something else';
  if (qualifiers.some((each) => liesIn(place, each))) return null;
  if (place.minor === 'word' && group.kinds.size === 0)
    return 'a small place of a gazetteer file, and its name is a word or another name as well';
  if (qualifiers.some(({ strength }) => strength === 1))
    return 'a small place of a gazetteer file, and the text says that it lies elsewhere';
  const isNear =
    setting.divisions.share(divisionOf(place)) > 0 ||
    reasons.some(([weight, what]) => what === NEARBY && weight >= BESIDE);
  const isOnly = rest.length === 0 && setting.countries.share(place.country) >= MOSTLY;
  const isMeant = said && (isNear || (group.kinds.size > 0 && isOnly));
  return isMeant ? null : 'a small place of a gazetteer file, and nothing says that it is meant';
}

/** Whether a word for a place, a preposition of place or, in a list, other places stand beside a mention. */
const isSaid = ({ stated: { group, listed }, document }: HamletCase): boolean =>
  group.kinds.size > 0 || listed.size > 0 || group.sites.some((site) => isBehindPreposition(document, site));

/** `in X`; not `at X`, which farms and works follow, nor `in the X protests` and `in X's department`. */
function isBehindPreposition(document: TextDocument, { first, next }: Site): boolean {
  const [before, after] = [document.tokens[first - 1], document.tokens[next]];
  if (before?.fold === 'at' || before?.fold === 'the' || ((after?.shape ?? 0) & Shape.possessive) !== 0) return false;
  return locativeAt(document, first) !== null;
}

/** Whether a place may count as certain for where an article plays, and for what lies near it: a small place of a file never does. */
export const isAnchor = ({ minor }: Place): boolean => minor === undefined;
