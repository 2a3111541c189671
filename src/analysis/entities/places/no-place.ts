import { englishWords } from '../../../data/lexicon';
import { isDemonym } from '../../language/demonyms';
import type { TextDocument } from '../../language/document';
import { FUNCTION_WORDS } from '../../language/function-words';
import { foldForm } from '../../../model';
import { locativeAt } from './beside';
import type { Site } from './candidates';

/** Whether what looks like a new place's name is something else: half a name, a body, a nickname, somebody. */
export function isNoPlace(site: Site, words: readonly string[], document: TextDocument): boolean {
  return (
    words.length > MOST_WORDS ||
    words.some((word) => COMPOUND.test(word)) ||
    isGroup(words) ||
    isCut(site, document) ||
    isNickname(site, words, document) ||
    isBody(site, words, document)
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

/** `Dammartin` of `Dammartin-en-Goële`, `BOURGET` of `LE BOURGET`: the name runs on. */
function isCut({ mention: { start, end }, first }: Site, { text, tokens }: TextDocument): boolean {
  if (/^(?:[-–]\p{L}| \d)/u.test(text.slice(end, end + 2))) return true;
  const before = tokens[first - 1];
  return before?.end === start - 1 && /^\p{Lu}{2,}$/u.test(before.text) && /^\p{Lu}+$/u.test(text.slice(start, end));
}

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
