import type { Span } from '../../../model';
import type { Sentence, TextDocument, Token } from '../document';
import { quotationsOf, type Quotation } from '../quotations';
import { verbsOfSaying, type Complement, type SayingVerb, type VerbForm } from './verbs-of-saying';
import { Class, wordClasses } from './word-classes';

/** Tokens `[first, last)` of a document. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const NO_VERBS: readonly SayingVerb[] = [];

/** An English document read once: what its tokens are in their clauses, and where its quotations are. */
export class EnglishReading {
  private readonly classes: Uint32Array;
  private kept: readonly Quotation[] | null = null;

  constructor(readonly document: TextDocument) {
    this.classes = wordClasses(document.tokens);
  }

  get quotations(): readonly Quotation[] {
    return (this.kept ??= quotationsOf(this.document));
  }

  token(at: number): Token | undefined {
    return this.document.tokens[at];
  }
  start(at: number): number {
    return this.token(at)?.start ?? 0;
  }
  fold(at: number): string {
    return this.token(at)?.fold ?? '';
  }
  text(at: number): string {
    return this.token(at)?.text ?? '';
  }

  /** Whether a token is of any of some classes: `Class.verb | Class.adverb`. */
  is(at: number, bits: number): boolean {
    return ((this.classes[at] ?? 0) & bits) !== 0;
  }
  isWord(at: number): boolean {
    return this.is(at, Class.word);
  }
  isAdverb(at: number): boolean {
    return this.is(at, Class.adverb);
  }
  isAuxiliary(at: number): boolean {
    return this.is(at, Class.auxiliary);
  }
  isPreposition(at: number): boolean {
    return this.is(at, Class.preposition);
  }
  isSubordinator(at: number): boolean {
    return this.is(at, Class.subordinator);
  }
  isCoordinator(at: number): boolean {
    return this.is(at, Class.coordinator);
  }
  isDeterminer(at: number): boolean {
    return this.is(at, Class.determiner);
  }
  isPronoun(at: number): boolean {
    return this.is(at, Class.pronoun);
  }
  isDay(at: number): boolean {
    return this.is(at, Class.day);
  }
  isCapitalised(at: number): boolean {
    return this.is(at, Class.capitalised);
  }
  isPossessive(at: number): boolean {
    return this.is(at, Class.possessive);
  }
  isCount(at: number): boolean {
    return this.is(at, Class.count);
  }
  isQuoteMark(at: number): boolean {
    return this.is(at, Class.quote);
  }
  isComma(at: number): boolean {
    return this.is(at, Class.comma);
  }
  isDash(at: number): boolean {
    return this.is(at, Class.dash);
  }
  /** Whether a word may be the finite verb of a clause. */
  isVerb(at: number): boolean {
    return this.is(at, Class.verb);
  }
  /** A participle after a noun, and no verb: “a report released Monday”. */
  isReducedRelative(at: number): boolean {
    return this.is(at, Class.reduced);
  }
  isPercent(at: number): boolean {
    return this.text(at) === '%';
  }
  /** A hyphen with a space on both sides, as a dash is written where there is none. */
  isSpacedHyphen(at: number): boolean {
    const [mark, before] = [this.token(at), this.token(at - 1)];
    return mark?.text === '-' && before !== undefined && before.end < mark.start && this.start(at + 1) > mark.end;
  }

  /** The verbs of saying that a token may be, those with most particles first. */
  verbsOfSaying(at: number): readonly SayingVerb[] {
    return this.is(at, Class.saying) ? verbsOfSaying(this.fold(at)) : NO_VERBS;
  }

  /** Whether a token may be a form of a verb of saying that takes `complement`, any where it is not given. */
  isSaying(at: number, forms: readonly VerbForm[], complement?: Complement): boolean {
    return this.verbsOfSaying(at).some(
      ({ form, takes }) => forms.includes(form) && (complement === undefined || takes.has(complement)),
    );
  }

  /** Whether `[first, last)` has a finite verb behind its first word. */
  hasVerb(first: number, last: number): boolean {
    return this.verbFrom(first + 1, last) < last;
  }

  /** The first finite verb of `[first, last)` that is no reduced relative; `last` where there is none. */
  verbFrom(first: number, last: number): number {
    let at = first;
    while (at < last && ((this.classes[at] ?? 0) & (Class.verb | Class.reduced)) !== Class.verb) at += 1;
    return at < last ? at : last;
  }

  /** Whether no word of the sentence follows. */
  isEnd(at: number, { lastToken }: Sentence): boolean {
    let next = at;
    while (next < lastToken && !this.isWord(next)) next += 1;
    return next >= lastToken;
  }

  /** The quotation that an offset lies within, its marks left out. */
  quotationAround(offset: number): Quotation | undefined {
    const found = this.quotations[this.firstEndingAfter(offset)];
    return found !== undefined && found.start < offset ? found : undefined;
  }

  /** The quotation that ends right before a token: at most a space and a mark between. */
  quotationBefore(token: number): Quotation | undefined {
    const start = this.start(token);
    const found = this.quotations[this.firstEndingAfter(start - 3)];
    return found !== undefined && found.end <= start ? found : undefined;
  }

  /** The first quotation that starts at or behind an offset. */
  quotationFrom(offset: number): Quotation | undefined {
    const at = this.firstEndingAfter(offset);
    const found = this.quotations[at];
    return found !== undefined && found.start < offset ? this.quotations[at + 1] : found;
  }

  /** Index of the first quotation that ends behind an offset. */
  firstEndingAfter(offset: number): number {
    const { quotations } = this;
    let [low, high] = [0, quotations.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotations[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The text of tokens, as offsets; null for none. */
  span({ first, last }: TokenRange): Span | null {
    const [head, tail] = [this.token(first), this.token(last - 1)];
    return head === undefined || tail === undefined || last <= first ? null : { start: head.start, end: tail.end };
  }
}

const readings = new WeakMap<TextDocument, EnglishReading>();

/** The reading of an English document, made when it is first asked for. */
export function readingOf(document: TextDocument): EnglishReading {
  const known = readings.get(document);
  if (known !== undefined) return known;
  const reading = new EnglishReading(document);
  readings.set(document, reading);
  return reading;
}
