import type { Sentence, TextDocument } from '../document';
import { subjectOf } from './noun-phrases';
import { readingOf, type EnglishReading, type TokenRange } from './reading';
import { verbGroupsIn, type VerbGroup } from './verb-groups';
import { Class } from './word-classes';

/** What a noun phrase does in its clause, and by which verb. */
export interface ClauseRole {
  readonly role: 'subject' | 'object' | 'agent' | 'patient' | 'speaker';
  readonly verb: VerbGroup | null;
}

/** Verbs behind a phrase of which it may be the subject, those of relative clauses between included. */
const VERBS_AHEAD = 3;

const holds = (range: TokenRange | null, token: number): boolean =>
  range !== null && range.first <= token && token < range.last;

/** One English sentence: its verbs, and who does what to whom. Indices of tokens are the document’s. */
export class EnglishSentence {
  private groups: readonly VerbGroup[] | null = null;
  private readonly subjects = new Map<VerbGroup, TokenRange | null>();

  constructor(
    readonly text: EnglishReading,
    readonly sentence: Sentence,
  ) {}

  /** The finite verb groups, in the order of the sentence. */
  get verbs(): readonly VerbGroup[] {
    return (this.groups ??= verbGroupsIn(this.text, this.sentence));
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
  objectOf(verb: VerbGroup): TokenRange | null {
    if (verb.isPassive) return null;
    let at = verb.last;
    while (this.text.isAdverb(at) && !this.text.isDeterminer(at)) at += 1;
    return this.phraseFrom(at);
  }

  /** Who does it, behind the “by” of a passive. */
  agentOf(verb: VerbGroup): TokenRange | null {
    if (!verb.isPassive) return null;
    const end = this.verbs.find(({ first }) => first >= verb.last)?.first ?? this.sentence.lastToken;
    for (let at = verb.last; at < end; at += 1) if (this.text.fold(at) === 'by') return this.phraseFrom(at + 1);
    return null;
  }

  /** What the noun phrase that holds a token does; null where it is only named, or stands behind a preposition. */
  roleOf(token: number): ClauseRole | null {
    if (this.isSource(token)) return { role: 'speaker', verb: null };
    const next = this.verbs.findIndex(({ first }) => first > token);
    const before = this.verbs[(next < 0 ? this.verbs.length : next) - 1];
    for (const verb of next < 0 ? [] : this.verbs.slice(next, next + VERBS_AHEAD))
      if (holds(this.subjectOf(verb), token)) return { role: verb.isPassive ? 'patient' : this.says(verb) ? 'speaker' : 'subject', verb }; // prettier-ignore
    if (before === undefined) return null;
    if (holds(this.objectOf(before), token)) return { role: this.isInverted(before) ? 'speaker' : 'object', verb: before }; // prettier-ignore
    return holds(this.agentOf(before), token) ? { role: 'agent', verb: before } : null;
  }

  private phraseFrom(at: number): TokenRange | null {
    const { lastToken } = this.sentence;
    return at < lastToken ? phraseAt(this.text, at, lastToken) : null;
  }

  /** Behind “according to”. */
  private isSource(token: number): boolean {
    for (let at = token - 1; at > Math.max(this.sentence.firstToken, token - LONGEST); at -= 1)
      if (this.text.fold(at) === 'to' && this.text.fold(at - 1) === 'according') return holds(this.phraseFrom(at + 1), token); // prettier-ignore
    return false;
  }

  /** Whether a verb is one of saying that takes a clause or a person. */
  says({ verb }: VerbGroup): boolean {
    return this.text.verbsOfSaying(verb).some(({ particles, takes }) => particles.length === 0 && (takes.has('clause') || takes.has('person'))); // prettier-ignore
  }

  /** “…,” said X. */
  private isInverted(verb: VerbGroup): boolean {
    return this.says(verb) && /^[,?!”"'’—]$/.test(this.text.text(verb.first - 1));
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

/** A name, a pronoun or a noun with what stands before it, from a token on: “the ministry’s new spokesman”; null for none. */
function phraseAt(text: EnglishReading, first: number, end: number): TokenRange | null {
  if (!mayOpen(text, first)) return null;
  let last = first + 1;
  const isAlone = text.isPronoun(first);
  const isOwned = (at: number): boolean => text.isPossessive(at) && !text.isAuxiliary(at);
  while (last < end && last - first < LONGEST && !isAlone && (isOwned(last) || goesOn(text, last))) last += 1;
  while (last > first + 1 && (text.isPossessive(last - 1) || text.text(last - 1) === '-')) last -= 1;
  return { first, last };
}

const mayOpen = (text: EnglishReading, at: number): boolean =>
  text.isWord(at) && !text.is(at, NO_NOUN) && (!text.isAdverb(at) || text.isDeterminer(at)) && !text.isPossessive(at);

const goesOn = (text: EnglishReading, at: number): boolean =>
  text.text(at) === '-'
    ? !text.isSpacedHyphen(at)
    : text.isWord(at) && !text.is(at, NO_NOUN | Class.day) && !text.isPronoun(at) && (!text.isDeterminer(at) || text.isCount(at) || text.isPossessive(at - 1)); // prettier-ignore
