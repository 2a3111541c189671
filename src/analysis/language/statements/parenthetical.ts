import type { Sentence } from '../document';
import type { EnglishReading } from '../en/reading';
import type { Cue } from './cues';
import { englishWords } from '../../../data/lexicon';

/** “…,” said X: the one who speaks stands behind the verb. */
export function isInverted(text: EnglishReading, cue: Cue, sentence: Sentence): boolean {
  const { last } = cue;
  if (cue.word.form === 'gerund' || last >= sentence.lastToken) return false;
  if (cue.word.form === 'base' && !isAnyOf(text, last)) return false;
  if (!/^[,?!”"'’—]$/.test(text.text(cue.first - 1))) return false;
  if (text.isDay(last) || text.isPreposition(last) || text.isSubordinator(last) || !startsNounPhrase(text, last)) return false; // prettier-ignore
  if (text.quotationBefore(cue.first) !== undefined) return true;
  // Without a quotation, what stands behind the verb may be what is said: then it has a verb of its own.
  if (/^(?:he|she|they|it|we|i|there|his|her|their|its)$/.test(text.fold(last))) return false;
  const isNamed =
    /^sa(?:id|ys)$/.test(text.fold(cue.verb)) && text.isCapitalised(last) && cue.first - sentence.firstToken > 4;
  if (!isNamed && !text.hasVerb(sentence.firstToken, cue.first - 1)) return false;
  for (let at = last + 1; at < sentence.lastToken && !text.isComma(at); at += 1) {
    if (/^(?:who|which|that)$/.test(text.fold(at))) return true;
    // “said Beijing ‘sees things differently’”: what is quoted is what is said.
    if (text.isQuoteMark(at) && text.quotationFrom(text.start(at) - 1)?.start === text.start(at)) return false;
    if (text.isVerb(at) && !text.isReducedRelative(at)) return false;
  }
  return true;
}

/** “say some Democrats”: several may stand behind a base form. */
const isAnyOf = (text: EnglishReading, at: number): boolean =>
  /^(?:some|many|most|several|two|three)$/.test(text.fold(at)) || /[^su]s$/.test(text.fold(at));

function startsNounPhrase(text: EnglishReading, at: number): boolean {
  if (!text.isWord(at)) return false;
  return text.isCapitalised(at) || text.isDeterminer(at) || (!text.isAuxiliary(at) && !text.isAdverb(at));
}

/** Whether a mark parts a clause from what stands before it; “as he said” needs one too. */
function isSetOff(text: EnglishReading, start: number, sentence: Sentence): boolean {
  const before = text.fold(start - 1) === 'as' ? start - 2 : start - 1;
  if (before < sentence.firstToken || text.isCoordinator(before)) return true;
  return !text.isWord(before) && !text.isPossessive(before);
}

/** Whether what stands before a clause and its comma only says when, where or of what: “Asked why, X said”. */
function isAdverbial(text: EnglishReading, start: number, sentence: Sentence): boolean {
  const first = sentence.firstToken + (text.isCoordinator(sentence.firstToken) ? 1 : 0);
  if (!text.isSubordinator(first) && text.fold(first) !== 'asked') return !text.hasVerb(first - 1, start);
  let comma = first;
  while (comma < start - 1 && !text.isComma(comma)) comma += 1;
  return !text.hasVerb(comma, start);
}

/** A quotation this short may name where it was said: “on ‘Today’”. */
const SHORT_ASIDE = 30;

/**
 * Whether what is said stands before and around a cue: behind it the sentence ends, or a comma follows, or it is only said
 * where, when and to whom.
 */
export function isParenthetical(
  text: EnglishReading,
  from: number,
  start: number,
  sentence: Sentence,
  toPerson: boolean,
): boolean {
  if (text.isEnd(from, sentence)) return isSetOff(text, start, sentence);
  const quotation = text.quotationBefore(start);
  const afterQuotation = quotation !== undefined;
  const isFronted = !afterQuotation && isAdverbial(text, start, sentence);
  if (/^[,;]$/.test(text.text(from)))
    return isSetOff(text, start, sentence) && (!isFronted || !text.isQuoteMark(from + 1));
  if (!afterQuotation && (isFronted || !text.isComma(start - 1))) return false;
  if (afterQuotation && /,['’]?["”']+$/.test(text.document.text.slice(quotation.end - 4, quotation.end)))
    return text.fold(from) !== 'that' && text.text(from) !== ':';
  for (let at = from; at < sentence.lastToken; at += 1) {
    const fold = text.fold(at);
    if (/^(?:that|whether|how|why|if|he|she|they|it|we|i|there)$/.test(fold) || text.text(at) === ':') return false;
    if (text.isQuoteMark(at)) {
      const quotation = text.quotationFrom(text.start(at) - 1);
      return afterQuotation && quotation !== undefined && quotation.end - quotation.start < SHORT_ASIDE;
    }
    if (at > from && /^[,;—]$/.test(text.text(at))) break;
    if (/^(?:when|after|before|as|while|who|which)$/.test(fold)) break;
    if (text.isVerb(at) && !text.isReducedRelative(at)) return false;
  }
  return afterQuotation || toPerson || text.isPreposition(from) || text.isDay(from);
}

/** What a clause that is an object begins with. */
export const CLAUSE_OPENERS = englishWords('clause-openers');
/** What something is said in: “in a statement”. */
export const OCCASIONS = englishWords('occasions');
/** What a line may begin with before a colon, and is nobody who speaks. */
export const LABELS = englishWords('words-labels');
/** After a comma these say more of the one who speaks, or of what happened, and are not what is said. */
export const ADDITIONS = englishWords('additions');
/** After a comma these leave the object of an act. */
export const LEAVES_OBJECT = englishWords('leaves-object');
