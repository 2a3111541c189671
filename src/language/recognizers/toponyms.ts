import type { Mention } from '../../model';
import type { TextDocument, Token } from '../document';
import type { Lexicon, LexiconMatch } from '../matcher';
import { toMention } from '../mention';
import type { NameStatistics } from '../names';
import { placeWord } from '../place-words';
import type { Recognizer } from '../recognizer';
import { isCapitalised } from '../runs';
import { lineCase } from './line-case';
import type { ToponymForm } from './toponym-form';
import { placeEvidence, seenAsPlace, type Evidence } from './toponym-evidence';
import { placePatterns } from './toponym-patterns';

/** Least score of a mention that is proposed at all. */
const LEAST = 0.4;

/**
 * Places by the gazetteer, where case and context allow it, and by what stands beside an unknown name.
 *
 * Examples: `[Hoeryong]’s`, `[U.S.]`, `Moscow, [Idaho]`, `in [Reading]`, `[Irob] district`, `[Subic Bay]`,
 * `[혜산시]에서`; not `Reading is fun`, `Mr. Jackson`, `Jordan Smith`.
 */
export function toponymRecognizer(lexicon: Lexicon<ToponymForm>, names: NameStatistics): Recognizer {
  return {
    id: 'gazetteer',
    recognize(document) {
      const matches = longest(
        lexicon.match(document, { overlap: 'all' }).filter((match) => isWritten(document, match)),
      );
      const known = seenAsPlace(document, matches, names);
      const found = matches.flatMap((match) =>
        fromMatch(document, match, placeEvidence(document, match, names, known)),
      );
      return [...found, ...placePatterns(document, names, found)];
    },
  };
}

/** Leftmost longest of what is written like a name: `Kaduna state` must not hide `Kaduna` behind `Kaduna State`. */
function longest(matches: readonly LexiconMatch<ToponymForm>[]): LexiconMatch<ToponymForm>[] {
  const chosen: LexiconMatch<ToponymForm>[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.start < end) continue;
    chosen.push(match);
    end = match.end;
  }
  return chosen;
}

/** Whether case allows the match: `us` is no country, `march` no town. */
function isWritten(document: TextDocument, match: LexiconMatch<ToponymForm>): boolean {
  const text = document.text.slice(match.start, match.end);
  return match.keys.some((key) => {
    if (key.letters === 'none' || key.letters === 'small') return true;
    if (key.letters === 'capitals') return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/^the /i, ''));
    if (key.letters === 'partly') return isCapitalised(document.tokens[match.firstToken]);
    return isCapitalisedThroughout(document.tokens.slice(match.firstToken, match.lastToken));
  });
}

const SMALL_WORDS = new Set(
  'of the and de da do del di du des la le el al y e i en sur am an der den bei upon in on by to'.split(' '),
);

const isCapitalisedThroughout = (tokens: readonly Token[]): boolean =>
  tokens.some(isCapitalised) && tokens.every((token, at) => mayStand(token, tokens[at - 1]));

/** A capitalised word, a small word, or the lower-case second half of a word (`Punggye-ri`, `Coeur d'Alene`). */
const mayStand = (token: Token, before: Token | undefined): boolean =>
  token.kind !== 'word' ||
  isCapitalised(token) ||
  SMALL_WORDS.has(token.fold) ||
  (before?.text === '-' && before.end === token.start) ||
  /^\p{Ll}{1,2}['’]\p{Lu}|^['’]s$/u.test(token.text);

function fromMatch(document: TextDocument, match: LexiconMatch<ToponymForm>, evidence: Evidence): Mention[] {
  if (evidence.score < LEAST) return [];
  const first = trimArticle(document, match);
  const last = withKindWord(document, match);
  const mention = toMention(document, first, last, {
    type: 'place',
    score: evidence.score,
    rule: 'gazetteer',
    detail: evidence.seen.join(', '),
  });
  if (last > match.lastToken) return [mention];
  // A Korean particle on the last token stays outside, the period of an abbreviation inside.
  const end = match.end + (isAbbreviation(document, match) ? 1 : 0);
  return [{ ...mention, end, text: document.text.slice(mention.start, end) }];
}

/** `Ill.`, `U. S.`: the tokenizer leaves the last period of these outside. */
function isAbbreviation({ text }: TextDocument, match: LexiconMatch<ToponymForm>): boolean {
  if (text[match.end] !== '.') return false;
  const written = text.slice(match.start, match.end);
  const initials = /^\p{Lu}\. ?\p{Lu}$/u.test(written);
  const short = match.keys.every((key) => key.qualifier) && /^\p{Lu}\p{Ll}+$/u.test(written);
  return initials || (short && /^\.[ ,;:)]*(?:\p{Ll}|[,;:)]|$)/u.test(text.slice(match.end, match.end + 4)));
}

/** `the Gambia` is met as `Gambia`; `The Hague` keeps its article. */
function trimArticle(document: TextDocument, match: LexiconMatch<ToponymForm>): number {
  const token = document.tokens[match.firstToken];
  return token?.text === 'the' && match.lastToken - match.firstToken > 1 ? match.firstToken + 1 : match.firstToken;
}

/** `Musan County`: a capitalised kind word belongs to the name, unless it begins another (`District Court`). */
function withKindWord(document: TextDocument, match: LexiconMatch<ToponymForm>): number {
  const { tokens } = document;
  const [name, word, after] = [tokens[match.lastToken - 1], tokens[match.lastToken], tokens[match.lastToken + 1]];
  if (name === undefined || word === undefined || word.start !== match.end + 1 || name.end !== match.end)
    return match.lastToken;
  const kind = placeWord(word.fold);
  const administrative =
    kind === 'admin1' || kind === 'admin2' || word.fold === 'city' || word.fold === 'river' || word.fold === 'island';
  if (!administrative || !isCapitalised(word) || lineCase(document, word.sentence) !== 'sentence')
    return match.lastToken;
  const runsOn =
    after !== undefined && after.sentence === word.sentence && after.start === word.end + 1 && isCapitalised(after);
  return runsOn ? match.lastToken : match.lastToken + 1;
}
