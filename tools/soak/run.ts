import fc from 'fast-check';
import type { Engine } from '../../src/workflow/ports';
import { SoakFault, SoakWorld, STEP_NAMES, type Step, type StepName } from './world';

/** How often a step comes, where not once. */
const WEIGHTS: Readonly<Partial<Record<StepName, number>>> = {
  import: 6,
  file: 2,
  relink: 2,
  merge: 3,
  split: 2,
  retype: 2,
  undo: 2,
  write: 3,
  link: 3,
  rename: 2,
};

const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      what: fc.oneof(...STEP_NAMES.map((name) => ({ weight: WEIGHTS[name] ?? 1, arbitrary: fc.constant(name) }))),
      a: fc.nat(997),
      b: fc.nat(997),
      c: fc.nat(997),
    }),
    { minLength: 3, maxLength: most, size: 'max' },
  );

export interface SoakFinding {
  readonly seed: number;
  readonly path: string;
  readonly steps: readonly Step[];
  readonly message: string;
}

export interface SoakResult {
  readonly sequences: number;
  readonly steps: number;
  readonly faults: readonly SoakFinding[];
}

export interface SoakOptions {
  readonly seed: number;
  readonly sequences: number;
  /** Steps of a sequence at most. */
  readonly most?: number;
  /** Where a finding of an earlier run is to be seen again. */
  readonly path?: string;
}

/** Runs sequences of steps; a sequence that breaks something is made as short as it can be. */
export async function soak(engine: Engine, { seed, sequences, most = 14, path }: SoakOptions): Promise<SoakResult> {
  let taken = 0;
  const property = fc.asyncProperty(steps(most), fc.boolean(), async (sequence, keepsMemory) => {
    await play(engine, sequence, keepsMemory, () => (taken += 1));
  });
  const again = path === undefined ? {} : { path };
  const details = await fc.check(property, { seed, numRuns: sequences, endOnFailure: false, ...again });
  if (!details.failed) return { sequences: details.numRuns, steps: taken, faults: [] };
  const [broken = []] = details.counterexample ?? [];
  const error = details.errorInstance;
  const message =
    error instanceof SoakFault
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  const fault = { seed, path: details.counterexamplePath ?? '', steps: broken, message };
  return { sequences: details.numRuns, steps: taken, faults: [fault] };
}

/** Plays one sequence in a vault of its own. */
export async function play(
  engine: Engine,
  sequence: readonly Step[],
  keepsMemory: boolean,
  taken: () => void = () => undefined,
): Promise<SoakWorld> {
  const world = new SoakWorld(engine, keepsMemory);
  for (const step of sequence) {
    await world.step(step);
    taken();
  }
  return world;
}
