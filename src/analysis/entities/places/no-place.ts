import { englishWords } from '../../../data/lexicon';
import type { NameStatistics } from '../../language';
import { isWeekday } from '../../language/calendar';
import { isDemonym } from '../../language/place-words';
import type { TextDocument, Token } from '../../language/document';
import { FUNCTION_WORDS } from '../../language/names';
import { isCapitalised } from '../../language/runs';
import { isTitle } from '../../language/titles';
import { foldForm, type PlaceKind } from '../../../model';
import type { Gazetteer } from '../gazetteer';
import { locativeAt } from './beside';
import type { Site } from './candidates';

/** What is asked of a name that the gazetteer does not hold. */
export interface NameSources {
  readonly document: TextDocument;
  readonly gazetteer: Gazetteer;
  /** Folded surnames of the people in the article. */
  readonly surnames?: ReadonlySet<string>;
  readonly names?: NameStatistics | null;
}

/** Whether what looks like a new place's name is something else: half a name, a body, a nickname, somebody. */
export function isNoPlace(
  site: Site,
  words: readonly string[],
  own: PlaceKind | undefined,
  sources: NameSources,
): boolean {
  const { document } = sources;
  return (
    words.length > MOST_WORDS ||
    words.some((word) => COMPOUND.test(word)) ||
    isGroup(words) ||
    isCut(site, own, document) ||
    isNickname(site, words, document) ||
    isBody(site, words, document) ||
    isEndedByState(words, sources) ||
    isOfSomebody(site, words, sources)
  );
}

/** Words of the longest names: more of them are a list without commas. */
const MOST_WORDS = 7;
/** `Richmond-area`, `Mormon-heavy`. */
const COMPOUND = /-(?:area|heavy|based|style|wide|born|held|controlled|backed|led)$/;

/** `Democratic county`, `Central Asian`, `Zionist Camp`: who somebody is, and no name. */
function isGroup(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  return (
    isDemonym(last) || (words.length === 2 && (GROUPS.has(foldForm(first)) || /^\p{Lu}\p{Ll}+ists?$/u.test(first)))
  );
}
const GROUPS = englishWords('no-place-groups');

/** `Dammartin` of `Dammartin-en-Goële`, `Hirshhorn Museum`: the name runs on. */
function isCut(
  { mention: { start, end }, first, next }: Site,
  own: PlaceKind | undefined,
  document: TextDocument,
): boolean {
  const { text, tokens } = document;
  if (/^(?:[-–]\p{L}| \d)/u.test(text.slice(end, end + 2))) return true;
  const [before, after] = [tokens[first - 1], tokens[next]];
  // `LE BOURGET`.
  if (before?.end === start - 1 && /^\p{Lu}{2,}$/u.test(before.text) && /^\p{Lu}+$/u.test(text.slice(start, end)))
    return true;
  return own === undefined && after?.start === end + 1 && isNextName(after, tokens[first]);
}

const isNextName = (after: Token, first: Token | undefined): boolean =>
  isCapitalised(after) &&
  after.sentence === first?.sentence &&
  !isTitle(after.fold) &&
  !isWeekday(after.fold) &&
  !FUNCTION_WORDS.has(after.fold);

/** `the Windy City`: a nickname has an article, and a town called so none, unless something of it follows. */
function isNickname({ first, next }: Site, words: readonly string[], { tokens }: TextDocument): boolean {
  if (words.length !== 2 || foldForm(words[1] ?? '') !== 'city') return false;
  const after = tokens[next];
  return tokens[first - 1]?.fold === 'the' && !(after?.kind === 'word' && !FUNCTION_WORDS.has(after.fold));
}

/** Who is of a body: `director of the Hope Center`. */
const OFFICES = englishWords('offices');
/** Last words of bodies' names; with one of the other words before them they are buildings. */
const CENTERS = new Set(['center', 'centre']);
const BUILT = englishWords('no-place-built');
/** Last words that say an event, a people or a plan. */
const OTHERS = englishWords('no-place-others');

function isBody({ first, next }: Site, words: readonly string[], document: TextDocument): boolean {
  const { tokens } = document;
  const [last, inner] = [foldForm(words[words.length - 1] ?? ''), foldForm(words[words.length - 2] ?? '')];
  if (OTHERS.has(last) || words.some((word) => word === 'University')) return true;
  const of = tokens[first - 1]?.fold === 'the' ? first - 2 : first - 1;
  if (tokens[of]?.fold === 'of' && OFFICES.has(tokens[of - 1]?.fold ?? '')) return true;
  if (!CENTERS.has(last) || BUILT.has(inner)) return false;
  return locativeAt(document, first) === null || tokens[next]?.fold === 'for';
}

/** `Talladega Ala`, `Columbus Ohio`. */
const isEndedByState = (words: readonly string[], { gazetteer }: NameSources): boolean => {
  const last = words[words.length - 1] ?? '';
  return (
    words.length > 1 &&
    last.length < 6 &&
    gazetteer.findQualifier(`${last}.`).length + gazetteer.findQualifier(last).length > 0
  );
};

/** `Trumpworld`, and `Anita Hill`, of whom no more is said than `of`. */
function isOfSomebody({ first }: Site, words: readonly string[], { document, surnames, names }: NameSources): boolean {
  const [word = '', ...more] = words.map(foldForm);
  if (more.length === 0)
    return /.(?:world|land)$/.test(word) && surnames?.has(word.replace(/(?:world|land)$/, '')) === true;
  if (more.length > 1 || locativeAt(document, first) !== null || document.tokens[first - 1]?.fold === 'the')
    return false;
  const { given = 0, place = 0 } = names?.of(word) ?? {};
  return given > 2 && given > place;
}
