import { pattern } from '../../../data/lexicon';
import type { EnglishReading, TokenRange } from '../en/reading';

/** They end like words for what is done, felt or thought, and may speak: bodies, documents, groups. */
const SPEAKING = pattern(String.raw`^(?:{source-heads-speaking})$`);
const ABSTRACT = /..(?:ness|[st]ions?|ments?|it(?:y|ies)|isms?|[ae]nc(?:e|es|y)|ships?|hoods?)$/;
/** Words for things and thoughts that say nothing. */
const SILENT = pattern(String.raw`^(?:{source-heads-silent})$`);
/** Words that stand for those who speak without another word. */
const ALONE = pattern(String.raw`^(?:{source-heads-alone})$`);
const SPEAKER = /(?:[^aeiou]ers?|[aeiou]ers?|ors?|ists?|ians?|ants?|ents?|ees?|als?|ics?|ives?|man|woman|men|women|people|folk)$/; // prettier-ignore
/** Nobody is said to say what any may say. */
const ANY = /^(?:anyone|anybody|there)$/;
const DEFINITE = /^(?:the|a|an|its|our|your|my|their|every)$/;
/** Words that say what follows is and are no head: “the main”, “the current”. */
const MODIFIER = /^(?:main|current|remaining|own|same|next|final|very|newly|estimated|gratuitous|alone|previous|past)$/;
/** Before a determiner they are no verb: “half the senators”, “even the guards”. */
const BEFORE_THE =
  /^(?:all|both|half|many|such|even|only|just|not|quite|what|some|most|of|like|about|as|per|from|by|to)$/;

/** Whether a phrase before a verb of saying may speak by its head: a name, or a word for persons, bodies and papers. */
export function maySpeakByHead(text: EnglishReading, range: TokenRange): boolean {
  const { first } = range;
  const last = headEnd(text, range);
  const head = text.fold(last - 1);
  // “of trade in the current | estimated”: the verb is a part of the phrase.
  if (text.isDeterminer(range.last - 2) && MODIFIER.test(text.fold(range.last - 1))) return false;
  if (ANY.test(text.fold(first)) && last - first === 1) return false;
  if (text.isCapitalised(last - 1) && !DEFINITE.test(head)) return true;
  if (DEFINITE.test(head) || (MODIFIER.test(head) && last > first + 1)) return false;
  if (last - first === 1) return isAlone(text, first);
  if (startsVerbPhrase(text, first, last)) return false;
  return !SILENT.test(head) && (!ABSTRACT.test(head) || SPEAKING.test(head));
}

/** The token behind the head of a phrase: before what says more of it. */
function headEnd(text: EnglishReading, { first, last }: TokenRange): number {
  let at = first + 1;
  while (at < last && (text.isWord(at) || text.isPossessive(at) || text.text(at) === '-') && !text.isPreposition(at) && !text.isSubordinator(at)) at += 1; // prettier-ignore
  while (at > first + 1 && !text.isWord(at - 1)) at -= 1;
  return at;
}

/** Whether a word without another is one who speaks: a name, a pronoun, several, or somebody by trade. */
function isAlone(text: EnglishReading, at: number): boolean {
  const fold = text.fold(at);
  if (text.isCapitalised(at) || text.isCount(at) || ALONE.test(fold)) return true;
  if (/..(?:ing|ed)$/.test(fold) || SILENT.test(fold) || text.isVerb(at) || text.isSaying(at, ['base']) || text.isPreposition(at) || text.isAdverb(at)) return false; // prettier-ignore
  if (ABSTRACT.test(fold)) return SPEAKING.test(fold);
  return /[^su]s$/.test(fold) || SPEAKER.test(fold);
}

/** “increase the”, “adding to the”: a verb and what it takes. */
function startsVerbPhrase(text: EnglishReading, first: number, last: number): boolean {
  const [fold, next] = [text.fold(first), text.fold(first + 1)];
  if (text.isCapitalised(first) || text.isDeterminer(first) || text.isPronoun(first) || text.isPossessive(first + 1)) return false; // prettier-ignore
  if (last > first + 1 && DEFINITE.test(next) && !BEFORE_THE.test(fold) && !text.isPreposition(first)) return true;
  return /...(?:ing|ed)$/.test(fold) && (text.isPreposition(first + 1) || text.isPronoun(first + 1));
}
