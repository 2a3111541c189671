import type { StatementSpans } from './statement-spans';
import type { EnglishReading } from '../en/reading';

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

/** What is said within what is said, and so on, is told so deep at most. */
const DEEPEST = 4;

/** Statements but for those told within too many others, so that all that is said grows with the length of a text. */
export const withoutDeepest = (found: readonly StatementSpans[]): readonly StatementSpans[] =>
  found.filter((statement, at) => {
    const told = statement.cue ?? statement.source;
    if (told === null) return true;
    const holds = (each: StatementSpans): boolean => each !== statement && each.content.some(({ start, end }) => told.start >= start && told.end <= end); // prettier-ignore
    return nearby(found, at).filter(holds).length < DEEPEST;
  });

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
