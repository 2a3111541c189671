import type { Span } from '../../../model';
import type { Sentence, TextDocument, Token } from '../document';
import { Shape } from '../shape';
import type { CueForm, CueFrame, CueWord, CueWords } from './cue-words';
import { quotationsIn, type Quotation } from './quotations';
import * as words from './words';

/** Participles that say what something is tied to; others before “to” are verbs: “agreed to”. */
const TIED_TO =
  /^(?:linked|related|tied|sent|given|attributed|addressed|opposed|dedicated|devoted|known|published|compared)$/;

/** Tokens `[first, last)` of a document. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A document as statements are read from it: what its words may be in a clause, and where its quotations are. */
export class StatementText {
  readonly quotations: readonly Quotation[];

  constructor(
    readonly document: TextDocument,
    private readonly cues: CueWords,
  ) {
    this.quotations = quotationsIn(document);
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
  /** The verbs of saying that a token may be, those with most particles first. */
  cueWords(at: number): readonly CueWord[] {
    return this.cues.get(this.fold(at)) ?? [];
  }
  isAdverb(at: number): boolean {
    const fold = this.fold(at);
    return words.ADVERBS.has(fold) || (fold.length > 4 && fold.endsWith('ly') && !words.NO_ADVERBS.has(fold));
  }
  isAuxiliary(at: number): boolean {
    // “it’s”: the ending that stands by itself is a verb after a pronoun.
    if (this.isPossessive(at)) return /^(?:it|he|she|that|there|what|who|here)$/.test(this.fold(at - 1));
    if (words.AUXILIARIES.has(this.fold(at))) return !this.isName(at) && !this.isStrength(at);
    return false;
  }
  /** “in May”, “told Will”: what looks like an auxiliary is a name within its sentence. */
  private isName(at: number): boolean {
    return /^(?:may|will|am)$/.test(this.fold(at)) && this.isCapitalised(at) && !this.hasShape(at, Shape.first);
  }
  /** “the might of”, “his will”: a noun. */
  private isStrength(at: number): boolean {
    return /^(?:might|will|can)$/.test(this.fold(at)) && /^(?:the|a|his|her|its|their|our|my|your)$/.test(this.fold(at - 1)); // prettier-ignore
  }
  isPreposition(at: number): boolean {
    return words.PREPOSITIONS.has(this.fold(at));
  }
  isSubordinator(at: number): boolean {
    return words.SUBORDINATORS.has(this.fold(at));
  }
  isCoordinator(at: number): boolean {
    return words.COORDINATORS.has(this.fold(at));
  }
  isDeterminer(at: number): boolean {
    return words.DETERMINERS.has(this.fold(at));
  }
  isPronoun(at: number): boolean {
    return words.SUBJECTS.has(this.fold(at));
  }
  isDay(at: number): boolean {
    return words.DAYS.has(this.fold(at));
  }
  isCapitalised(at: number): boolean {
    return this.hasShape(at, Shape.capitalised);
  }
  isPossessive(at: number): boolean {
    return this.hasShape(at, Shape.possessive);
  }
  isWord(at: number): boolean {
    const kind = this.token(at)?.kind;
    return kind === 'word' || kind === 'number';
  }
  isPercent(at: number): boolean {
    return this.text(at) === '%';
  }
  isCount(at: number): boolean {
    return this.token(at)?.kind === 'number' || /^(?:half|thirds|quarters|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(this.fold(at)); // prettier-ignore
  }
  isQuoteMark(at: number): boolean {
    return /^["“]$/.test(this.text(at)) || this.isDoubled(at);
  }
  /** One of the two apostrophes that a quotation mark is written by. */
  isDoubled(at: number): boolean {
    const isPair = (one: number): boolean =>
      this.text(one) === "'" && this.text(one + 1) === "'" && this.start(one + 1) === this.start(one) + 1;
    return isPair(at) || isPair(at - 1);
  }
  /** A hyphen with a space on both sides, as a dash is written where there is none. */
  isSpacedHyphen(at: number): boolean {
    const [mark, before] = [this.token(at), this.token(at - 1)];
    return mark?.text === '-' && before !== undefined && before.end < mark.start && this.start(at + 1) > mark.end;
  }
  isDash(at: number): boolean {
    return /^[—–]$/.test(this.text(at));
  }
  private hasShape(at: number, bit: number): boolean {
    return ((this.token(at)?.shape ?? 0) & bit) !== 0;
  }

  /** Whether a token may be a form of a verb of saying that takes `frame`, any where it is not given. */
  isCueForm(at: number, forms: readonly CueForm[], frame?: CueFrame): boolean {
    return this.cueWords(at).some((cue) => forms.includes(cue.form) && (frame === undefined || cue.frames.has(frame)));
  }

  /** Whether a word may be the finite verb of a clause. */
  isVerb(at: number): boolean {
    const fold = this.fold(at);
    if (this.isAuxiliary(at) || words.PASTS.has(fold)) return true;
    if (this.isCapitalised(at)) return false;
    const before = at - 1;
    if (this.isCueForm(at, ['past', 'third'])) {
      return !this.isDeterminer(before) && !this.isPossessive(before) && !this.isPreposition(before);
    }
    return /..ed$/.test(fold) && !this.isDeterminer(before);
  }

  /** A participle after a noun, and no verb: “a report released Monday”. */
  isReducedRelative(at: number): boolean {
    if (!/ed$|^(?:held|led|made|known|given|taken|written|seen)$/.test(this.fold(at))) return false;
    if (this.fold(at + 1) === 'to') return TIED_TO.test(this.fold(at));
    return this.isPreposition(at + 1) || this.isDay(at + 1) || /^(?:last|this)$/.test(this.fold(at + 1));
  }

  /** Whether `[first, last)` has a finite verb behind its first word. */
  hasVerb(first: number, last: number): boolean {
    for (let at = first + 1; at < last; at += 1) if (this.isVerb(at) && !this.isReducedRelative(at)) return true;
    return false;
  }

  /** Whether no word of the sentence follows. */
  isEnd(at: number, sentence: Sentence): boolean {
    for (let i = at; i < sentence.lastToken; i += 1) if (this.isWord(i)) return false;
    return true;
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
    let [low, high] = [0, this.quotations.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotations[middle]?.end ?? 0) > offset) high = middle;
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
