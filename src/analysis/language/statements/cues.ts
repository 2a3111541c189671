import type { Sentence } from '../document';
import type { EnglishReading } from '../en/reading';
import { groupStart, makesPassive, type VerbSpan } from '../en/verb-groups';
import type { SayingVerb } from '../en/verbs-of-saying';

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
          THE.test(text.fold(before)) ||
          /^Th(?:is|at|ese|ose)$/.test(text.text(before)) ||
          text.isPossessive(before) ||
          isParticiple(text, word, at)
        )
      );
  }
}

const THE = /^(?:the|a|an|his|her|its|their|our|my|your|no|every)$/;
/** Verbs that may have “with” and “by” behind them. */
const WITH = /^(?:respond|reply|counter|agree|disagree|conclude|answer|clos)/;

/** “a man charged with murder”, “voters questioned in May say”: who stands before it says nothing by it. */
function isParticiple(text: EnglishReading, { lemma, particles }: SayingVerb, at: number): boolean {
  const next = text.fold(at + 1);
  if (particles.length > 0 || WITH.test(lemma) || !/(?:ed|known|found|shown|seen)$/.test(text.fold(at))) return false;
  return /^(?:by|as|with)$/.test(next) || (next === 'in' && lemma === 'question');
}

const PLURAL_SUBJECTS =
  /^(?:i|they|we|you|who|that|which|others|some|many|most|both|critics|people|women|men|children|police|media)$/;
const NO_PLURALS = /^(?:his|its|this|us|as|is|was|has|does|it)$/;

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
  return /[^su]s$/.test(fold) && text.isWord(at) && !text.isPossessive(at) && !NO_PLURALS.test(fold);
};

/** Verbs whose base form is hardly ever a noun. */
const NEVER_NOUN = /^(?:say|believe|argue|insist|agree|think|acknowledge|warn|contend|fear|hope)$/;

/** Whether a base form is a verb: after a plural subject or a pronoun. */
function mayBeBase(text: EnglishReading, at: number, first: number): boolean {
  const before = first - 1;
  if (text.text(before) === 'That') return false;
  if (PLURAL_SUBJECTS.test(text.fold(before))) return true;
  if (NEVER_NOUN.test(text.fold(at)) && mayEndSubject(text, before)) return true;
  return isPlural(text, before) && !text.isPreposition(before) && !text.isAuxiliary(before);
}

/** Verbs whose form in -s is hardly ever a plural. */
const NEVER_PLURAL = /^(?:says|thinks|believes|knows|insists|argues|adds)$/;
const MAY_FOLLOW = /^(?:that|how|why|what|whether|if|to|he|she|it|they|him|her|them|his|there|i|we)$/;

/** Verbs of outlets and writers that may end a sentence: “the Tribune reports.” */
const MAY_END = /^(?:reports|writes|notes|explains|observes|tells|warns|suggests|concludes)$/;

/** Whether a form in -s is a verb and no plural: a verb is followed by what it takes. */
function mayBeThird(text: EnglishReading, at: number, first: number, word: SayingVerb): boolean {
  const before = first - 1;
  if (text.isDeterminer(before) || text.isPossessive(before) || text.isPreposition(before)) return false;
  if (text.isCapitalised(at) && !text.isCapitalised(at + 1) && word.particles.length === 0) return false;
  if (isPlural(text, before) && !text.isCapitalised(before)) return false;
  if (word.particles.length > 0 || NEVER_PLURAL.test(text.fold(at)) || text.isPronoun(before)) return true;
  const next = at + 1;
  if (MAY_END.test(text.fold(at)) && /^[,.]$/.test(text.text(next)) && text.isCapitalised(before)) return true;
  if (text.isDeterminer(next) || text.isCapitalised(next)) return true;
  return MAY_FOLLOW.test(text.fold(next)) || text.isQuoteMark(next) || text.text(next) === ':';
}
