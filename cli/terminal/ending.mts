/** How a command ends: what it says of a problem, and its exit code. */
import { isFault, jsonText, type ImportReport, type Problem } from '../../src/model';
import { inert } from './layout.mts';

/** All done; something could not be done; the command was not understood. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command's action: the process ends with the code that `run` resolves to. */
export const exitWith =
  <Given extends unknown[]>(run: (...given: Given) => Promise<ExitCode>) =>
  async (...given: Given): Promise<void> => {
    process.exitCode = await run(...given);
  };

/** Whether all was done that a run set out to do. */
export const exitOf = ({ cancelled, problems }: Pick<ImportReport, 'cancelled' | 'problems'>): ExitCode =>
  cancelled || problems.some(isFault) ? EXIT.failed : EXIT.done;

/** Tells that what was named is not there, or is more than one; for a program on stdout. */
export function complain(problem: Problem, json = false): ExitCode {
  const { subject, message } = problem;
  if (json) console.log(jsonText({ problems: [problem] }));
  else console.error(inert(`dateline: ${subject === '' ? '' : `${subject}: `}${message}`));
  return EXIT.failed;
}

/** Tells that a command was called in a way that cannot be. */
export function misused(message: string): ExitCode {
  console.error(inert(`dateline: ${message}`));
  return EXIT.usage;
}

/** A file of `--gazetteer` that cannot be used: the command does nothing. */
export class UnusableGazetteer extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'UnusableGazetteer';
  }
}
