import type { Problem } from '../../model';
import { said } from '../../text';

/** What a problem says, without what it is about: many messages begin with that, and it is said once. */
export const messageOf = ({ subject, message }: Problem): string =>
  said(message.startsWith(`${subject}: `) ? message.slice(subject.length + 2) : message);

/** The same where what it is about stands above it: as a sentence of its own. */
export function sentenceOf(problem: Problem): string {
  const message = messageOf(problem);
  return message.charAt(0).toUpperCase() + message.slice(1);
}

/** `week.csv: row 12: the date cannot be read.` */
export const problemLine = (problem: Problem): string =>
  [problem.subject, problem.where, messageOf(problem)].filter((part) => part !== undefined && part !== '').join(': ');
