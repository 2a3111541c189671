import type { Problem } from '../src/model';
import { EXIT, type ExitCode } from './exit';
import { inert } from './layout';

/** Tells that what was named is not there, or is more than one; for a program on stdout. */
export function complain(problem: Problem, json: boolean): ExitCode {
  const { subject, message } = problem;
  if (json) console.log(JSON.stringify({ problems: [problem] }, null, 2));
  else console.error(inert(`dateline: ${subject === '' ? '' : `${subject}: `}${message}`));
  return EXIT.failed;
}
