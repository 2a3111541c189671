import type { Mention, MentionType } from '../../model';
import { isDemonym } from '../demonyms';
import type { TextDocument } from '../document';
import type { Lexicon, LexiconMatch } from '../matcher';
import { toMention } from '../mention';
import type { NameStatistics } from '../names';
import type { Recognizer } from '../recognizer';
import { isSpeechVerb } from '../titles';

/** A surface form of an entity that is known before the article is read. */
export interface KnownForm {
  readonly form: string;
  readonly type: MentionType;
  /** `known to the vault`, `agency pack`: for the reason. */
  readonly from: string;
  /** It means the entity only in articles about its country, which resolution finds out: weak until then. */
  readonly local?: boolean;
}

/**
 * Names known from the vault, the agency packs and the outlets, written with the capitals they are known by.
 *
 * Examples: `[MSS]`, `[Daily NK]`, `[Korean People's Army]`; not `target` for the company Target.
 */
export function knownNames(lexicon: Lexicon<KnownForm>, names: NameStatistics): Recognizer {
  return {
    id: 'known',
    recognize: (document) => lexicon.match(document).flatMap((match) => fromMatch(document, match, names)),
  };
}

function fromMatch(document: TextDocument, match: LexiconMatch<KnownForm>, names: NameStatistics): Mention[] {
  const text = document.text.slice(match.start, match.end);
  const written = match.keys.filter((key) => sameCapitals(text, key.form));
  const known = written.find((key) => !key.local) ?? written[0];
  if (!known || isOrdinary(document, match, names) || isAdjective(document, match)) return [];
  const detail = `“${known.form}”, ${known.from}`;
  const mention = toMention(document, match.firstToken, match.lastToken, {
    type: known.type,
    score: known.local ? 0.72 : 0.95,
    rule: known.local ? 'known-local' : 'known',
    detail,
  });
  return [{ ...mention, start: match.start, end: match.end, text }];
}

/** Every word capitalised in the form is capitalised in the text, and capitals throughout stay so. */
function sameCapitals(text: string, form: string): boolean {
  if (text === form) return true;
  if (form === form.toUpperCase() && /\p{Lu}/u.test(form)) return text === text.toUpperCase();
  const written = text.split(/[\s-]+/);
  return form.split(/[\s-]+/).every((word, index) => !/^\p{Lu}/u.test(word) || !/^\p{Ll}/u.test(written[index] ?? ''));
}

/** `The Australian` is a paper, `The Australian team` is not. */
function isAdjective({ tokens }: TextDocument, match: LexiconMatch<KnownForm>): boolean {
  const [article, word, next] = [tokens[match.firstToken], tokens[match.lastToken - 1], tokens[match.lastToken]];
  if (match.lastToken - match.firstToken !== 2 || article?.fold !== 'the' || !word || !isDemonym(word.text))
    return false;
  return (
    next !== undefined && next.sentence === word.sentence && /^\p{Ll}/u.test(next.text) && !isSpeechVerb(next.fold)
  );
}

/** One common word at the start of a sentence owes its capital to its place. */
function isOrdinary(document: TextDocument, match: LexiconMatch<KnownForm>, names: NameStatistics): boolean {
  const token = document.tokens[match.firstToken];
  const sentence = document.sentences[token?.sentence ?? 0];
  const alone = match.lastToken - match.firstToken === 1 && sentence?.firstToken === match.firstToken;
  return alone && token !== undefined && token.text !== token.text.toUpperCase() && names.isCommon(token.fold);
}
