import { englishWords } from '../../../data/lexicon';
import type { MatchMode, Mention, MentionType } from '../../../model';
import { isMonth, isWeekday } from '../calendar';
import type { TextDocument } from '../document';
import { isWritten as isWrittenAs, type Lexicon, type LexiconMatch } from '../matcher';
import { type Recognizer, toMention } from '../recognizer';
import type { NameStatistics } from '../names';
import { lineCase } from '../runs';

/** A surface form of an entity that is known before the article is read. */
export interface KnownForm {
  readonly form: string;
  readonly type: MentionType;
  /** `known to the vault`, `agency pack`: for the reason. */
  readonly from: string;
  /** It means the entity only in articles about its country, which resolution finds out: weak until then. */
  readonly local?: boolean;
  /** Of several it counts for the least: 0 given by hand, 1 of the vault, 2 of the packs. */
  readonly rank?: number;
  /** Nobody looked whether it is a word of the language as well. */
  readonly guarded?: boolean;
  /** How strictly it matches, where a user said so. */
  readonly match?: MatchMode;
}

/**
 * Names known from the vault, the agency packs and the outlets, written with the capitals they are known by.
 *
 * Examples: `[MSS]`, `[Daily NK]`, `[Korean People's Army]`; not `target` for the company Target, nor `in March` for the
 * movement March.
 */
export function knownNames(lexicon: Lexicon<KnownForm>, names: NameStatistics): Recognizer {
  return {
    id: 'known',
    recognize: (document) => lexicon.match(document).flatMap((match) => fromMatch(document, match, names)),
  };
}

function fromMatch(document: TextDocument, match: LexiconMatch<KnownForm>, names: NameStatistics): Mention[] {
  const text = document.text.slice(match.start, match.end);
  const known = match.keys.filter((key) => isWritten(text, key)).sort(byRank)[0];
  if (!known || isOrdinary(document, match, names)) return [];
  if (known.guarded === true && (isWord(document, match, names) || isPassing(known, document, match, names))) return [];
  const detail = `“${known.form}”, ${known.from}`;
  const mention = toMention(document, match.firstToken, match.lastToken, {
    type: known.type,
    score: known.local ? 0.72 : 0.95,
    rule: known.local ? 'known-local' : 'known',
    detail,
  });
  return [{ ...mention, start: match.start, end: match.end, text }];
}

/** What holds everywhere first, then what a hand gave; of equals the same one, whichever was made known first. */
const byRank = (a: KnownForm, b: KnownForm): number =>
  Number(a.local ?? false) - Number(b.local ?? false) ||
  (a.rank ?? 0) - (b.rank ?? 0) ||
  byText(a.type, b.type) ||
  byText(a.form, b.form);

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const isWritten = (text: string, { form, match }: KnownForm): boolean =>
  match === undefined ? sameCapitals(text, form) : isWrittenAs(text, form, match);

/** Every word capitalised in the form is capitalised in the text, and capitals throughout stay so. */
function sameCapitals(text: string, form: string): boolean {
  if (text === form) return true;
  if (form === form.toUpperCase() && /\p{Lu}/u.test(form)) return text === text.toUpperCase();
  const written = text.split(/[\s-]+/);
  return form.split(/[\s-]+/).every((word, index) => !/^\p{Lu}/u.test(word) || !/^\p{Ll}/u.test(written[index] ?? ''));
}

/** One common word at the start of a sentence, or in a line of capitals, owes its capitals to its place: `A MAN WHO FLED`. */
function isOrdinary(document: TextDocument, match: LexiconMatch<KnownForm>, names: NameStatistics): boolean {
  const token = document.tokens[match.firstToken];
  const sentence = document.sentences[token?.sentence ?? 0];
  if (token === undefined || match.lastToken - match.firstToken !== 1 || !names.isCommon(token.fold)) return false;
  if (lineCase(document, token.sentence) === 'capitals') return true;
  return sentence?.firstToken === match.firstToken && token.text !== token.text.toUpperCase();
}

/**
 * A single word of the language that a vault's entity is called by: `Reading`, `Mobile`, `March`, `WHO`. Its capital must
 * say something: not in a headline or a line of capitals, not where a sentence begins if the article writes the word small
 * elsewhere, and a month not beside a number or a word of time.
 */
function isWord(document: TextDocument, match: LexiconMatch<KnownForm>, names: NameStatistics): boolean {
  const token = document.tokens[match.firstToken];
  if (token === undefined || match.lastToken - match.firstToken !== 1) return false;
  const isFirst = document.sentences[token.sentence]?.firstToken === match.firstToken;
  if (isFirst && /^\p{Lu}\p{Ll}/u.test(token.text) && isWrittenSmall(document, token.fold)) return true;
  const isDate = isMonth(token.fold) || isWeekday(token.fold);
  if (!isDate && !names.isCommon(token.fold)) return false;
  const written = lineCase(document, token.sentence);
  if (written === 'capitals' || (written === 'title' && token.text !== token.text.toUpperCase())) return true;
  return isDate && isOfTime(document, match.firstToken);
}

/** How often a word is written small in running news text before it counts as a word of the language. */
const SMALL = 20;

/**
 * One word that is a word of the language as well, or two letters, which an article was found to call a body by and no hand
 * gave it: `the House`, `State`, `Defense`, `NY`. It holds where the words around it say so, as they did there.
 */
function isPassing(
  { rank = 0, form }: KnownForm,
  { tokens }: TextDocument,
  match: LexiconMatch<KnownForm>,
  names: NameStatistics,
): boolean {
  if (rank === 0 || match.lastToken - match.firstToken !== 1) return false;
  if (/\p{Script=Latin}/u.test(form) && form.length < 3) return true;
  return form !== form.toUpperCase() && names.of(tokens[match.firstToken]?.fold ?? '').lower >= SMALL;
}

const isWrittenSmall = ({ tokens }: TextDocument, fold: string): boolean =>
  tokens.some((token) => token.fold === fold && token.text === token.text.toLowerCase());

const OF_TIME = englishWords('of-time');

function isOfTime({ tokens }: TextDocument, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before?.kind === 'number' || after?.kind === 'number' || OF_TIME.has(before?.fold ?? '');
}
