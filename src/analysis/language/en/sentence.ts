import type { Sentence, TextDocument } from '../document';
import { subjectOf } from './noun-phrases';
import { readingOf, type EnglishReading, type TokenRange } from './reading';
import { verbGroupsIn, type VerbGroup } from './verb-groups';
import { Class } from './word-classes';

/** A name, a pronoun or a noun with what stands before it: “the ministry’s new spokesman”. Brackets and quotations end it. */
export interface NounPhrase extends TokenRange {
  /** Its last word. */
  readonly head: number;
  /** The phrase before its last `’s`; null where it has none. */
  readonly owner: TokenRange | null;
  /** The preposition before it; −1 where it has none. */
  readonly preposition: number;
  /** Index of the phrase that a comma sets beside it, and that says more of it; −1 where there is none. */
  readonly apposition: number;
  /** Index of the next phrase of its list; −1 for the last. */
  readonly next: number;
}

/** What a noun phrase does in its clause, and by which verb. */
export interface ClauseRole {
  readonly role: 'subject' | 'object' | 'agent' | 'patient' | 'speaker';
  readonly verb: VerbGroup | null;
}

/** One English sentence: its verbs, its noun phrases, and who does what to whom. Indices of tokens are the document’s. */
export class EnglishSentence {
  private groups: readonly VerbGroup[] | null = null;
  private nouns: readonly NounPhrase[] | null = null;
  private readonly subjects = new Map<VerbGroup, TokenRange | null>();

  constructor(
    readonly text: EnglishReading,
    readonly sentence: Sentence,
  ) {}

  /** The finite verb groups, in the order of the sentence. */
  get verbs(): readonly VerbGroup[] {
    return (this.groups ??= verbGroupsIn(this.text, this.sentence));
  }

  /** The noun phrases, in the order of the sentence. */
  get phrases(): readonly NounPhrase[] {
    return (this.nouns ??= nounPhrasesIn(this.text, this.sentence));
  }

  /** The last verb group that ends at or before a token, at most `reach` tokens off; null across a semicolon. */
  verbBefore(token: number, reach = Infinity): VerbGroup | null {
    const found = this.verbs.filter(({ last }) => last <= token).at(-1);
    return found === undefined || token - found.last > reach || this.isCut(found.last, token) ? null : found;
  }

  /** The first verb group from a token on, at most `reach` tokens off; null across a semicolon. */
  verbFrom(token: number, reach = Infinity): VerbGroup | null {
    const found = this.verbs.find(({ first }) => first >= token);
    return found === undefined || found.first - token > reach || this.isCut(token, found.first) ? null : found;
  }

  /** Who does, or undergoes, what a verb tells: appositions included; null where it cannot be told. */
  subjectOf(verb: VerbGroup): TokenRange | null {
    const known = this.subjects.get(verb);
    if (known !== undefined) return known;
    const found = subjectOf(this.text, { ...verb, isPassive: false }, this.sentence);
    this.subjects.set(verb, found);
    return found;
  }

  /** What stands right behind an active verb: “arrested two men”. */
  objectOf(verb: VerbGroup): NounPhrase | null {
    if (verb.isPassive) return null;
    let at = verb.last;
    while (this.text.isAdverb(at) && !this.text.isDeterminer(at)) at += 1;
    return this.phrases.find(({ first, preposition }) => first === at && preposition === -1) ?? null;
  }

  /** Who does it, behind the “by” of a passive. */
  agentOf(verb: VerbGroup): NounPhrase | null {
    const by = this.phrases.find(
      ({ first, preposition }) => first >= verb.last && this.text.fold(preposition) === 'by',
    );
    return verb.isPassive && by !== undefined && this.verbFrom(verb.last, by.first - verb.last) === null ? by : null;
  }

  /** What the noun phrase that holds a token does; null where it is only named, or stands behind a preposition. */
  roleOf(token: number): ClauseRole | null {
    const holds = (range: TokenRange | null): boolean => range !== null && range.first <= token && token < range.last;
    const phrase = this.phrases.find(holds);
    const isSource = phrase !== undefined && this.text.fold(phrase.preposition) === 'to' && this.text.fold(phrase.preposition - 1) === 'according'; // prettier-ignore
    if (isSource) return { role: 'speaker', verb: null };
    for (const verb of this.verbs) {
      if (holds(this.subjectOf(verb))) return { role: verb.isPassive ? 'patient' : this.says(verb) ? 'speaker' : 'subject', verb }; // prettier-ignore
      if (holds(this.objectOf(verb))) return { role: this.isInverted(verb) ? 'speaker' : 'object', verb };
      if (holds(this.agentOf(verb))) return { role: 'agent', verb };
    }
    return null;
  }

  /** Whether a verb is one of saying that takes a clause or a person. */
  says({ verb }: VerbGroup): boolean {
    return this.text.verbsOfSaying(verb).some(({ particles, takes }) => particles.length === 0 && (takes.has('clause') || takes.has('person'))); // prettier-ignore
  }

  /** “…,” said X. */
  private isInverted(verb: VerbGroup): boolean {
    return this.says(verb) && /^[,?!”"'’—]$/.test(this.text.text(verb.first - 1));
  }

  private isCut(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.text.text(at) === ';') return true;
    return false;
  }
}

const sentences = new WeakMap<Sentence, EnglishSentence>();

/** The reading of a sentence of an English document, made when it is first asked for. */
export function sentenceOf(document: TextDocument, sentence: Sentence): EnglishSentence {
  const known = sentences.get(sentence);
  if (known !== undefined && known.text.document.tokens === document.tokens) return known;
  const read = new EnglishSentence(readingOf(document), sentence);
  sentences.set(sentence, read);
  return read;
}

/** What ends a noun phrase, whatever stands before it. */
const NO_NOUN = Class.verb | Class.third | Class.preposition | Class.subordinator | Class.coordinator;

/** No noun phrase has more tokens. */
const LONGEST = 20;

/** The noun phrases of a sentence, with their appositions and lists. */
function nounPhrasesIn(text: EnglishReading, { firstToken, lastToken }: Sentence): readonly NounPhrase[] {
  const found: (NounPhrase & { apposition: number; next: number })[] = [];
  for (let at = firstToken; at < lastToken;) {
    const phrase = phraseAt(text, at, firstToken, lastToken);
    if (phrase === null) at += 1;
    else {
      found.push({ ...phrase, apposition: -1, next: -1 });
      at = phrase.last;
    }
  }
  for (let index = 0; index + 1 < found.length; index += 1) {
    const [one, other] = [found[index], found[index + 1]];
    if (one === undefined || other === undefined || other.preposition !== -1) continue;
    if (isListed(text, one, other)) one.next = index + 1;
    else if (isBeside(text, one, other, lastToken)) one.apposition = index + 1;
  }
  return found;
}

/** The noun phrase that begins with a token; null where none does. */
function phraseAt(
  text: EnglishReading,
  first: number,
  from: number,
  end: number,
): Omit<NounPhrase, 'apposition' | 'next'> | null {
  if (!mayOpen(text, first)) return null;
  let last = first + 1;
  let owner: TokenRange | null = null;
  const isAlone = text.isPronoun(first);
  for (; last < end && last - first < LONGEST && !isAlone; last += 1) {
    if (text.isPossessive(last) && !text.isAuxiliary(last)) owner = { first, last };
    else if (!goesOn(text, last)) break;
  }
  while (last > first + 1 && (text.isPossessive(last - 1) || text.text(last - 1) === '-')) last -= 1;
  const before = first - 1;
  return {
    first,
    last,
    head: last - 1,
    owner,
    preposition: before >= from && text.isPreposition(before) ? before : -1,
  };
}

const mayOpen = (text: EnglishReading, at: number): boolean =>
  text.isWord(at) && !text.is(at, NO_NOUN) && (!text.isAdverb(at) || text.isDeterminer(at)) && !text.isPossessive(at);

const goesOn = (text: EnglishReading, at: number): boolean =>
  text.text(at) === '-'
    ? !text.isSpacedHyphen(at)
    : text.isWord(at) && !text.is(at, NO_NOUN | Class.day) && !text.isPronoun(at) && (!text.isDeterminer(at) || text.isCount(at) || text.isPossessive(at - 1)); // prettier-ignore

/** “A, B and C”: a comma or “and” alone between them, and an “and” before the last. */
function isListed(text: EnglishReading, one: TokenRange, { first, last }: TokenRange): boolean {
  const isJoin = (at: number): boolean => /^(?:and|or)$/.test(text.fold(at));
  if (first - one.last === 1 && isJoin(one.last)) return true;
  if (!text.isComma(one.last)) return false;
  if (first - one.last === 2) return isJoin(first - 1);
  return first - one.last === 1 && (isJoin(last) || (text.isComma(last) && isJoin(last + 1)));
}

/** “Jo Reyes, the mayor,” and “the mayor, Jo Reyes,”: a name and what it is, set off by commas. */
function isBeside(text: EnglishReading, one: NounPhrase, { first, last, head }: NounPhrase, end: number): boolean {
  if (first - one.last !== 1 || !text.isComma(one.last)) return false;
  if (last < end && text.isWord(last) && !text.isPreposition(last) && !text.isSubordinator(last)) return false;
  return text.isCapitalised(one.head) !== text.isCapitalised(head) || text.isDeterminer(first);
}
