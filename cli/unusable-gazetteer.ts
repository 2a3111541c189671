import type { Problem } from '../src/model';

/** A file of `--gazetteer` that cannot be used: the command does nothing. */
export class UnusableGazetteer extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'UnusableGazetteer';
  }
}
