import fc from 'fast-check';
import type { Engine } from '../../src/workflow/ports';
import { play, STEP_NAMES, type Step, type StepName } from './steps.mts';
import { SoakFault, SoakWorld, type WorldOptions } from './world.mts';

/** How often a step comes, where not once. */
const WEIGHTS: Readonly<Partial<Record<StepName, number>>> = {
  import: 6,
  file: 2,
  relink: 2,
  merge: 3,
  split: 2,
  retype: 2,
  undo: 2,
  cutOff: 3,
  cancel: 2,
  conflict: 2,
  handMade: 2,
  write: 3,
  link: 3,
  rename: 2,
};

/** Steps of a sequence at most. */
const MOST = 14;

/** What one sequence does. */
export interface Sequence extends WorldOptions {
  readonly steps: readonly Step[];
}

/** Often among the first there are, so that steps meet what other steps did. */
const choice = fc.oneof(fc.nat(997), fc.nat(2));

const sequences: fc.Arbitrary<Sequence> = fc.record({
  steps: fc.array(
    fc.record({
      what: fc.oneof(...STEP_NAMES.map((name) => ({ weight: WEIGHTS[name] ?? 1, arbitrary: fc.constant(name) }))),
      a: choice,
      b: choice,
      c: choice,
    }),
    { minLength: 3, maxLength: MOST, size: 'max' },
  ),
  keepsMemory: fc.boolean(),
  relates: fc.boolean(),
  adopts: fc.nat(3).map((number) => number === 0),
});

/** The sequence of a number: always the same as long as the steps are. */
export function sequenceOf(number: number): Sequence {
  const [sequence] = fc.sample(fc.noBias(sequences), { seed: number, numRuns: 1 });
  return sequence ?? { steps: [], keepsMemory: false, relates: false, adopts: false };
}

export interface SoakFinding extends Sequence {
  readonly message: string;
}

/** Plays one sequence in a vault of its own; null where nothing broke, else what did and the fewest steps to see it. */
export async function soak(engine: Engine, sequence: Sequence): Promise<SoakFinding | null> {
  const found = await findingOf(engine, sequence);
  return found === null ? null : shortened(engine, found);
}

/** The finding of a sequence, with the steps up to it. */
async function findingOf(engine: Engine, { steps, ...options }: Sequence): Promise<SoakFinding | null> {
  const world = new SoakWorld(engine, options);
  for (const [at, step] of steps.entries()) {
    try {
      await play(world, step);
    } catch (error) {
      return { steps: steps.slice(0, at + 1), ...options, message: messageOf(error) };
    }
  }
  return null;
}

function messageOf(error: unknown): string {
  if (error instanceof SoakFault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The same finding with every step left out that it does not need. */
async function shortened(engine: Engine, finding: SoakFinding): Promise<SoakFinding> {
  let shortest = finding;
  for (let at = finding.steps.length - 2; at >= 0; at -= 1) {
    const steps = shortest.steps.filter((_, index) => index !== at);
    const again = await findingOf(engine, { ...shortest, steps });
    if (again !== null && kindOf(again.message) === kindOf(finding.message)) shortest = again;
  }
  return shortest;
}

/** A finding without what is of its sequence only. */
export const kindOf = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replace(/“[^”]*”/g, '…')
    .replace(/( in | own: )\S.*?\.md/g, '$1….md')
    .replace(/\([^)]*\)/g, '…')
    .slice(0, 120);
