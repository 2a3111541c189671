/** One process of the soak: plays sequences and prints what came of each, one JSON a line. */
import { builtInData } from '../../cli/data';
import { readingTools } from '../../cli/reading-tools';
import { createEngine } from '../../src/workflow/engine';
import { kindOf, sequenceOf, soak, type Sequence } from './run';

const { first, step, count, play } = JSON.parse(process.argv[2] ?? '') as {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly play: Sequence | null;
};
const engine = createEngine(builtInData(), readingTools);
for (let at = 0, number = first; at < count; at += 1, number += step) {
  const sequence = play ?? sequenceOf(number);
  const found = await soak(engine, sequence);
  const finding = found === null ? null : { ...found, kind: kindOf(found.message) };
  process.stdout.write(`${JSON.stringify({ number, steps: sequence.steps.length, finding })}\n`);
}
