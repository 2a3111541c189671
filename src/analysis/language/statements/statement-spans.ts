import type { Attitude, Span, Tense } from '../../../model';
import type { Sentence, TextDocument } from '../document';
import type { EnglishReading } from '../en/reading';

/** Who says what, as the words of a text have it: nobody is looked up yet. Offsets are UTF-16 code units. */
export interface StatementSpans {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In the order of the text. */
  readonly content: readonly Span[];
  readonly attitude: Attitude;
  /** Null where no verb tells when it is said. */
  readonly tense: Tense | null;
  readonly hedged: boolean;
  /** Whom the source names for it: “citing Daily NK”. */
  readonly cites: Span | null;
}

/** No sentence has more tokens; what has is read in stretches, so that the work for a text grows with its length. */
const LONGEST_SENTENCE = 400;
/** No line of Korean has more characters, the sentences that its quotations span included. */
export const LONGEST_LINE = 1500;

/** The sentences of a document, cut where they are longer than any that somebody wrote. */
export function stretchesOf({ sentences, tokens }: TextDocument): readonly Sentence[] {
  if (sentences.every(({ firstToken, lastToken }) => lastToken - firstToken <= LONGEST_SENTENCE)) return sentences;
  return sentences.flatMap((sentence) => {
    const { firstToken, lastToken } = sentence;
    if (lastToken - firstToken <= LONGEST_SENTENCE) return [sentence];
    const stretches: Sentence[] = [];
    for (let first = firstToken; first < lastToken; first += LONGEST_SENTENCE) {
      const last = Math.min(first + LONGEST_SENTENCE, lastToken);
      const [start, end] = [tokens[first]?.start ?? sentence.start, tokens[last - 1]?.end ?? sentence.end];
      stretches.push({ ...sentence, start, end, firstToken: first, lastToken: last });
    }
    return stretches;
  });
}

/** A statement is within one of so many before or behind it, in the order of the text, and none farther off. */
const REACH = 50;

const PRONOUN = /^(?:i|we|you|he|she|they|it|who|that|which)$/i;
/** Nobody has said what would, may or must be said, or is not. */
const UNSAID = /\b(?:will|would|can|could|should|may|might|must|not|never|won[’']t)\b|n[’']t\b/i;

/**
 * Statements but for those that one who speaks only supposes (“they would say”), thinks within his own words (“she said she
 * believes”), or tells in a quotation of one whom no name tells.
 */
export function withoutSupposed(text: EnglishReading, found: readonly StatementSpans[]): readonly StatementSpans[] {
  return found.filter((statement, at) => {
    const { source, cue, attitude } = statement;
    if (source === null || cue === null) return true;
    const isQuoted = text.quotationAround(cue.start) !== undefined && text.quotationAround(source.start) !== undefined;
    if (!isQuoted && outerOf(statement, nearby(found, at)) === undefined) return true;
    const words = text.document.text.slice(source.start, source.end);
    if (UNSAID.test(text.document.text.slice(cue.start, cue.end))) return false;
    return !PRONOUN.test(words) || (!isQuoted && attitude !== 'believes');
  });
}

/** The statements around one in a list of them. */
export const nearby = (found: readonly StatementSpans[], at: number): readonly StatementSpans[] =>
  found.slice(Math.max(0, at - REACH), at + REACH);

/** The statement in whose content another is told. */
export const outerOf = (statement: StatementSpans, near: readonly StatementSpans[]): StatementSpans | undefined =>
  near.find((each) => each !== statement && each.source !== null && isWithin(statement, each));

/** Whether a statement, who says it included, is what another says. */
export const isWithin = ({ source, cue }: StatementSpans, { content }: StatementSpans): boolean =>
  source !== null &&
  content.some(
    ({ start, end }) =>
      source.start >= start && source.end <= end && (cue === null || (cue.start >= start && cue.end <= end)),
  );
