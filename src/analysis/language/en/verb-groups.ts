import { englishWords, pattern } from '../../../data/lexicon';
import type { Tense } from '../../../model';
import type { Sentence } from '../document';
import type { EnglishReading, TokenRange } from './reading';
import type { VerbForm } from './verbs-of-saying';
import { Class } from './word-classes';

/** Tokens of a verb with its auxiliaries and adverbs before it; what belongs to it behind it lies before `last`. */
export interface VerbSpan extends TokenRange {
  /** Its main verb. */
  readonly verb: number;
  readonly isPassive: boolean;
  /** A participle without an auxiliary: it has the subject of another verb. */
  readonly isReduced: boolean;
}

/** A finite verb with its auxiliaries. */
export interface VerbGroup extends VerbSpan {
  readonly tense: Tense;
  readonly isNegated: boolean;
}

const BE = /^(?:is|are|was|were|be|been|being)$/;
const HAVE = /^(?:has|have|had|having)$/;
const AHEAD = englishWords('auxiliaries-of-the-future');
/** Auxiliaries of what was, and of what would not be said when somebody asked. */
const BEHIND = pattern(String.raw`^(?:{tense-behind})$`);
const NEGATION = /^(?:not|never|cannot|\w+nt)$/;
const PARTICIPLES = englishWords('participle');

/** Where the group of a verb begins, and the auxiliary nearest to the verb, folded. */
export function groupStart(text: EnglishReading, verb: number, sentence: Sentence): readonly [number, string | null] {
  let first = verb;
  let auxiliary: string | null = null;
  while (first > sentence.firstToken) {
    const before = first - 1;
    const isAuxiliary = text.isAuxiliary(before);
    if (!isAuxiliary && (!text.isAdverb(before) || text.isCapitalised(before))) break;
    if (text.fold(before) === 'both' && (before === sentence.firstToken || text.isCoordinator(before - 1))) break;
    first = before;
    if (isAuxiliary) auxiliary ??= text.fold(first);
  }
  return [first, auxiliary];
}

/** Whether a participle behind an auxiliary is a passive. */
export const makesPassive = (auxiliary: string | null): boolean => BE.test(auxiliary ?? '');

/** Whether a group has a negation before its verb. */
export function isNegated(text: EnglishReading, { first, verb }: Pick<VerbSpan, 'first' | 'verb'>): boolean {
  for (let at = first; at < verb; at += 1) if (NEGATION.test(text.fold(at))) return true;
  return false;
}

/** When something is said, by the verb and its auxiliaries; a participle has the tense of the verb before it. */
export function tenseOf(text: EnglishReading, group: VerbSpan, form: VerbForm, sentence: Sentence): Tense | null {
  for (let at = group.first; at < group.verb; at += 1) {
    const told = auxiliaryTense(text.fold(at));
    if (told !== null) return told;
  }
  if (form === 'past' || form === 'participle') return 'past';
  return group.isReduced ? mainTense(text, group.first - 1, sentence) : 'present';
}

function auxiliaryTense(fold: string): Tense | null {
  if (AHEAD.has(fold)) return 'future';
  return BEHIND.test(fold) ? 'past' : null;
}

/** The tense of the nearest finite verb up to token `last` of a sentence. */
function mainTense(text: EnglishReading, last: number, sentence: Sentence): Tense | null {
  for (let at = last; at >= sentence.firstToken; at -= 1) if (text.isVerb(at)) return tenseAt(text, at);
  return null;
}

function tenseAt(text: EnglishReading, verb: number): Tense {
  const isAuxiliary = text.isAuxiliary(verb);
  if (!isAuxiliary && (text.isSaying(verb, ['third']) || text.is(verb, Class.third))) return 'present';
  return auxiliaryTense(text.fold(verb)) ?? (isAuxiliary ? 'present' : 'past');
}

/** The finite verb groups of a sentence, in its order; reduced relatives are none. */
export function verbGroupsIn(text: EnglishReading, { firstToken, lastToken }: Sentence): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = firstToken; at < lastToken; at += 1) {
    if (!text.is(at, Class.verb | Class.third)) continue;
    if (!text.isAuxiliary(at) && text.isReducedRelative(at)) continue;
    const group = text.isAuxiliary(at) ? auxiliaryGroup(text, at, lastToken) : { verb: at, isPassive: false };
    const tense = tenseAt(text, at);
    const span = { first: at, last: group.verb + 1, ...group, isReduced: false };
    groups.push({ ...span, tense, isNegated: isNegated(text, span) });
    at = group.verb;
  }
  return groups;
}

/** The main verb that an auxiliary opens the group of: the last auxiliary itself before anything but a verb. */
function auxiliaryGroup(text: EnglishReading, first: number, last: number): Pick<VerbSpan, 'verb' | 'isPassive'> {
  let auxiliary = first;
  for (;;) {
    let at = auxiliary + 1;
    while (at < last && text.isAdverb(at) && !text.isVerb(at)) at += 1;
    const fold = text.fold(auxiliary);
    if (at >= last || !text.isWord(at) || text.isPreposition(at) || text.isDeterminer(at)) break;
    if (text.isAuxiliary(at)) {
      auxiliary = at;
      continue;
    }
    const isParticiple = text.is(at, Class.ed) || PARTICIPLES.has(text.fold(at));
    const isBe = BE.test(fold) || text.isPossessive(auxiliary);
    if (isBe) return isParticiple ? { verb: at, isPassive: true } : /..ing$/.test(text.fold(at)) ? { verb: at, isPassive: false } : { verb: auxiliary, isPassive: false }; // prettier-ignore
    if (HAVE.test(fold)) return { verb: isParticiple || text.is(at, Class.past) ? at : auxiliary, isPassive: false };
    return { verb: text.isCapitalised(at) ? auxiliary : at, isPassive: false };
  }
  return { verb: auxiliary, isPassive: false };
}
