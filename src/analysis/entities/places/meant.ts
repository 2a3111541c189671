import { englishWords } from '../../../data/lexicon';
import type { NameStatistics } from '../../language';
import type { TextDocument, Token } from '../../language/document';
import { FUNCTION_WORDS } from '../../language/names';
import { isAgencyWord, isOrganizationWord } from '../../language/agency-words';
import { isMonth, isWeekday } from '../../language/calendar';
import { isCompass, isDemonym, placeWord } from '../../language/place-words';
import { isCapitalised } from '../../language/runs';
import { Shape } from '../../language/word-types';
import { isTitle } from '../../language/titles';
import type { Gazetteer, Place } from '../gazetteer';
import { isCelestial } from './beside';
import type { Group, Site } from './candidates';
import { divisionOf, type Setting } from './context';
import { liesIn, type Qualifier } from './qualifiers';
import { FIRM, fits, NEARBY, WORLD_KNOWN, type Weighed } from './score';

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
  if (place.kind === 'city' && group.sites.every((site) => isCalledState(site, about.document)))
    return 'called a state, and only a town has that name';
  if ([...group.kinds].some((kind) => fits(place.kind, kind))) return null;
  if (!isFamous(place) && group.sites.every((site) => isThing(site, about.document)))
    return 'behind an article, as things and bodies are';
  const isWellKnown = place.prominence >= FAMOUS && about.setting.countries.share(place.country) > 0;
  if (!isWellKnown && group.sites.every((site) => isHalf(site, about.document))) return 'half of a longer name';
  if (group.sites.every(({ mention }) => isOtherwiseSpelt(mention.text, place))) return 'written as an acronym is';
  if (isUniversity(about)) return 'a university of that name is in the article, and nothing says the town';
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

/** `the Buckeye state`, `Golden State`: a nickname; a division that is called so is among the candidates and better known. */
const isCalledState = ({ first, next }: Site, { tokens }: TextDocument): boolean =>
  tokens[next]?.fold === 'state' || (next - first > 1 && tokens[next - 1]?.fold === 'state');

/** `told the Hill`, `the Post.`; but `the Mobile area`, `the Newtown shooting`. */
function isThing({ first, next }: Site, { tokens }: TextDocument): boolean {
  const [article, after] = [tokens[first - 1], tokens[next]];
  if (article?.fold !== 'the' || article.sentence !== tokens[first]?.sentence) return false;
  return after === undefined || after.sentence !== article.sentence || !isNoun(after);
}

const isNoun = ({ kind, shape, fold }: Token): boolean =>
  kind === 'word' && (shape & Shape.capitalised) === 0 && !FUNCTION_WORDS.has(fold);

/** `Mandalay Bay Resort`, `Sari Horwitz`; but `Hoboken Mayor`, `Boston Police`, `in Juneau Thursday`. */
function isHalf({ first, next, mention }: Site, { tokens, text }: TextDocument): boolean {
  if (/^-\p{Lu}/u.test(text.slice(mention.end, mention.end + 2))) return true;
  const after = tokens[next];
  return (
    after?.start === mention.end + 1 &&
    isCapitalised(after) &&
    after.sentence === tokens[first]?.sentence &&
    !SAYS_NOTHING.some((is) => is(after.fold)) &&
    !isDemonym(after.text)
  );
}
/** Words behind a town's name that leave it a town's. */
const SAYS_NOTHING: readonly ((fold: string) => boolean)[] = [
  isTitle,
  isWeekday,
  isMonth,
  isAgencyWord,
  isOrganizationWord,
  (fold) => ['admin1', 'admin2', 'city'].includes(placeWord(fold) ?? ''),
  (fold) => FUNCTION_WORDS.has(fold) || LABELS.has(fold),
];
const LABELS = englishWords('labels');

/** `UVA`, `HeLa`: capitals that no form of the place has. */
const isOtherwiseSpelt = (text: string, { prominence, entity: { name, aliases } }: Place): boolean =>
  prominence < WELL_SPELT && /^\p{Lu}{2,4}$|\p{Ll}\p{Lu}/u.test(text) && ![name, ...aliases].includes(text);
/** From about 500,000 people on datelines write a place in capitals more often than others mean something else by them. */
const WELL_SPELT = 5.7;

/** `Georgetown University` or `University of Oberlin` somewhere: `at Georgetown` says no town then, `in Georgetown` does. */
function isUniversity({ best: { place }, group: { sites }, setting, document }: NameCase): boolean {
  if (isFamous(place) && setting.countries.share(place.country) > 0) return false;
  if (UNIVERSITIES.has(sites[0]?.mention.text ?? '') && setting.divisions.share(divisionOf(place)) < MOSTLY)
    return !sites.some((site) => isBehindIn(document, site));
  const { text } = document;
  const isSchool = (end: number): boolean => SCHOOL.test(text.slice(end, end + 20));
  if (!sites.every((site) => isBehindAt(document, site) || isSchool(site.mention.end))) return false;
  const form = sites[0]?.mention.text ?? '';
  if (form === '') return false;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
    if (isSchool(at + form.length)) return true;
  return text.includes(`University of ${form}`);
}
/** Universities that news calls by a name which is also a town's, and means more often. */
const UNIVERSITIES = new Set([
  ...englishWords('universities'), // prettier-ignore
  'Notre Dame',
]);
/** `at Georgetown`, `degree from Yale`. */
const isBehindAt = ({ tokens }: TextDocument, { first }: Site): boolean =>
  tokens[first - 1]?.fold === 'at' || tokens[first - 1]?.fold === 'from';
const SCHOOL = /^(?:[’']s)? (?:University|College|Institut|Law|Medical|Business|Divinity|School|Prep)/;

/** `Earth`, `Mobile`, `Yale`: a name that is a word or another name more often; and a surname of somebody in the article. */
const isWord = ({ best, group: { form }, gazetteer, surnames, names }: NameCase): boolean =>
  isCelestial(form) ||
  (surnames.has(form) && best.place.prominence < WORLD_KNOWN) ||
  isOtherName(form, best.place, names) ||
  gazetteer
    .toponyms()
    .get(form)
    .some(({ use }) => use === 'common' || (use !== 'name' && best.place.prominence < CITY));

const isCommonWord = (form: string, gazetteer: Gazetteer): boolean =>
  isCelestial(form) ||
  gazetteer
    .toponyms()
    .get(form)
    .some(({ use }) => use === 'common');

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
function isToldTown({ best, group: { form, sites }, setting, document, gazetteer, surnames }: NameCase): boolean {
  const { place, reasons } = best;
  const { countries, divisions } = setting;
  if (isFamous(place) && !surnames.has(form)) return countries.share(place.country) > 0;
  const isName = !surnames.has(form) && !isCommonWord(form, gazetteer);
  const isSure = sites.some(({ mention }) => mention.score >= SURE);
  if (isName && isSure && divisions.share(divisionOf(place)) >= MOSTLY) return true;
  const isNear = divisions.share(divisionOf(place)) > 0 || reasons.some(([, what]) => what === NEARBY);
  return isNear && sites.some((site) => site.mention.score >= SURE && isBehindIn(document, site));
}
/** Share of a division from which on the article plays there, and its towns need no more. */
const MOSTLY = 0.5;
/** How sure a mention must be to be a place. */
const SURE = 0.8;

const IN = englishWords('meant-in');

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
