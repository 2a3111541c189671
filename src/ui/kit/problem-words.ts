import { messageOf, VaultError, type Problem } from '../../model';
import { translate } from '../../text';

/** What a problem says, without what it is about: that stands above it, or before it. */
export const problemText = (problem: Problem): string => translate(messageOf(problem));

/** The same where what it is about stands above it: as a sentence of its own. */
export function sentenceOf(problem: Problem): string {
  const text = problemText(problem);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `week.csv: row 12: the date cannot be read.` */
export const problemLine = (problem: Problem): string =>
  [problem.subject, problem.where, problemText(problem)].filter((part) => part !== undefined && part !== '').join(': ');

/** What an error says, in the words of the app's language where it has any. */
export const errorText = (error: unknown): string =>
  translate(error instanceof VaultError ? error.says : error instanceof Error ? error.message : String(error));
