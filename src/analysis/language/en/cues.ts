import type { Sentence } from '../document';
import type { EnglishReading, TokenRange } from './reading';
import { groupStart, makesPassive, type VerbSpan } from './verb-groups';
import type { SayingVerb } from './verbs-of-saying';
import { englishWords, pattern } from '../../../data/lexicon';

const OPENS_CONTENT = englishWords('openers-of-contents');
const NO_SPEAKERS = englishWords('starts-of-said-clauses');

/** A verb of saying where it stands, its auxiliaries and adverbs before it included. */
export interface Cue extends VerbSpan {
  readonly word: SayingVerb;
}

/** The cue whose verb is token `at` of a sentence; null where that is no verb, or an infinitive. */
export function cueAt(text: EnglishReading, at: number, sentence: Sentence): Cue | null {
  for (const word of text.verbsOfSaying(at)) {
    if (!word.particles.every((particle, i) => text.fold(at + 1 + i) === particle)) continue;
    const [first, auxiliary] = groupStart(text, at, sentence);
    if (!mayBeVerb(text, word, at, first, auxiliary !== null)) continue;
    const isDone = word.form === 'past' || word.form === 'participle';
    const isReduced = word.form === 'gerund' && auxiliary === null;
    return { first, last: at + 1 + word.particles.length, word, verb: at, isPassive: isDone && makesPassive(auxiliary), isReduced }; // prettier-ignore
  }
  return null;
}

function mayBeVerb(text: EnglishReading, word: SayingVerb, at: number, first: number, hasAuxiliary: boolean): boolean {
  const before = at - 1;
  switch (word.form) {
    case 'base':
      return text.fold(first - 1) !== 'to' && (hasAuxiliary || mayBeBase(text, at, first));
    case 'third':
      return mayBeThird(text, at, first, word);
    case 'gerund':
      return !text.isDeterminer(before) && !text.isPossessive(before) && (!text.isPreposition(before) || text.fold(before) === 'by'); // prettier-ignore
    default:
      return (
        hasAuxiliary ||
        !(
          THE.has(text.fold(before)) ||
          /^Th(?:is|at|ese|ose)$/.test(text.text(before)) ||
          text.isPossessive(before) ||
          isParticiple(text, word, at)
        )
      );
  }
}

const THE = englishWords('determiners-before-nouns');
/** Verbs that may have “with” and “by” behind them. */
const WITH = pattern('^(?:{stems-of-answers})');

/** “a man charged with murder”, “voters questioned in May say”: who stands before it says nothing by it. */
function isParticiple(text: EnglishReading, { lemma, particles }: SayingVerb, at: number): boolean {
  const next = text.fold(at + 1);
  if (particles.length > 0 || WITH.test(lemma) || !/(?:ed|known|found|shown|seen)$/.test(text.fold(at))) return false;
  return /^(?:by|as|with)$/.test(next) || (next === 'in' && lemma === 'question');
}

const PLURAL_SUBJECTS = englishWords('plural-subjects');
const NO_PLURALS = englishWords('no-plurals');

/** “organizers in Seoul say”: a name or a number may end who speaks. */
const mayEndSubject = (text: EnglishReading, at: number): boolean =>
  text.isCapitalised(at)
    ? text.isPreposition(at - 1) || text.isComma(at - 1)
    : text.isCount(at) ||
      text.isPercent(at) ||
      /^[,)]$/.test(text.text(at)) ||
      /^(?:surveyed|questioned|polled|interviewed)$/.test(text.fold(at));

const isPlural = (text: EnglishReading, at: number): boolean => {
  const fold = text.fold(at);
  return /[^su]s$/.test(fold) && text.isWord(at) && !text.isPossessive(at) && !NO_PLURALS.has(fold);
};

/** Verbs whose base form is hardly ever a noun. */
const NEVER_NOUN = englishWords('verbs-hardly-nouns');

/** Whether a base form is a verb: after a plural subject or a pronoun. */
function mayBeBase(text: EnglishReading, at: number, first: number): boolean {
  const before = first - 1;
  if (text.text(before) === 'That') return false;
  if (PLURAL_SUBJECTS.has(text.fold(before))) return true;
  if (NEVER_NOUN.has(text.fold(at)) && mayEndSubject(text, before)) return true;
  return isPlural(text, before) && !text.isPreposition(before) && !text.isAuxiliary(before);
}

/** Verbs whose form in -s is hardly ever a plural. */
const NEVER_PLURAL = /^(?:says|thinks|believes|knows|insists|argues|adds)$/;
const MAY_FOLLOW = englishWords('followers-of-saying');

/** Verbs of outlets and writers that may end a sentence: “the Tribune reports.” */
const MAY_END = englishWords('verbs-of-outlets');

/** Whether a form in -s is a verb and no plural: a verb is followed by what it takes. */
function mayBeThird(text: EnglishReading, at: number, first: number, word: SayingVerb): boolean {
  const before = first - 1;
  if (text.isDeterminer(before) || text.isPossessive(before) || text.isPreposition(before)) return false;
  if (text.isCapitalised(at) && !text.isCapitalised(at + 1) && word.particles.length === 0) return false;
  if (isPlural(text, before) && !text.isCapitalised(before)) return false;
  if (word.particles.length > 0 || NEVER_PLURAL.test(text.fold(at)) || text.isPronoun(before)) return true;
  const next = at + 1;
  if (MAY_END.has(text.fold(at)) && /^[,.]$/.test(text.text(next)) && text.isCapitalised(before)) return true;
  if (text.isDeterminer(next) || text.isCapitalised(next)) return true;
  return MAY_FOLLOW.has(text.fold(next)) || text.isQuoteMark(next) || text.text(next) === ':';
}

/** They end like words for what is done, felt or thought, and may speak: bodies, documents, groups. */
const SPEAKING = pattern(String.raw`^(?:{source-heads-speaking})$`);
const ABSTRACT = pattern('..(?:{endings-of-abstract-nouns})$');
/** Words for things and thoughts that say nothing. */
const SILENT = pattern(String.raw`^(?:{source-heads-silent})$`);
/** Words that stand for those who speak without another word. */
const ALONE = pattern(String.raw`^(?:{source-heads-alone})$`);
const SPEAKER = pattern('(?:{endings-of-speakers})$');
/** Nobody is said to say what any may say. */
const ANY = /^(?:anyone|anybody|there)$/;
const DEFINITE = englishWords('determiners-of-things');
/** Words that say what follows is and are no head: “the main”, “the current”. */
const MODIFIER = englishWords('modifiers-without-head');
/** Before a determiner they are no verb: “half the senators”, “even the guards”. */
const BEFORE_THE = englishWords('predeterminers');

/** Whether a phrase before a verb of saying may speak by its head: a name, or a word for persons, bodies and papers. */
export function maySpeakByHead(text: EnglishReading, range: TokenRange): boolean {
  const { first } = range;
  const last = headEnd(text, range);
  const head = text.fold(last - 1);
  // “of trade in the current | estimated”: the verb is a part of the phrase.
  if (text.isDeterminer(range.last - 2) && MODIFIER.has(text.fold(range.last - 1))) return false;
  if (ANY.test(text.fold(first)) && last - first === 1) return false;
  if (text.isCapitalised(last - 1) && !DEFINITE.has(head)) return true;
  if (DEFINITE.has(head) || (MODIFIER.has(head) && last > first + 1)) return false;
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
  if (last > first + 1 && DEFINITE.has(next) && !BEFORE_THE.has(fold) && !text.isPreposition(first)) return true;
  return /...(?:ing|ed)$/.test(fold) && (text.isPreposition(first + 1) || text.isPronoun(first + 1));
}

/** “…,” said X: the one who speaks stands behind the verb. */
export function isInverted(text: EnglishReading, cue: Cue, sentence: Sentence): boolean {
  const { last } = cue;
  if (cue.word.form === 'gerund' || last >= sentence.lastToken) return false;
  if (cue.word.form === 'base' && !isAnyOf(text, last)) return false;
  if (!/^[,?!”"'’—]$/.test(text.text(cue.first - 1))) return false;
  if (text.isDay(last) || text.isPreposition(last) || text.isSubordinator(last) || !startsNounPhrase(text, last)) return false; // prettier-ignore
  if (text.quotationBefore(cue.first) !== undefined) return true;
  // Without a quotation, what stands behind the verb may be what is said: then it has a verb of its own.
  if (NO_SPEAKERS.has(text.fold(last))) return false;
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
    if (OPENS_CONTENT.has(fold) || text.text(at) === ':') return false;
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
