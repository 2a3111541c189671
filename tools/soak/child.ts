/** One process of the soak: plays batches of sequences and prints what came of each, one JSON a line. */
import { builtInData } from '../../cli/data';
import { readingTools } from '../../cli/reading-tools';
import { createEngine } from '../../src/workflow/engine';
import { soak } from './run';

const [first = '1', step = '1', sequences = '100', each = '100', path] = process.argv.slice(2);
const engine = createEngine(builtInData(), readingTools);
let left = Number(sequences);
for (let seed = Number(first); left > 0; seed += Number(step)) {
  const count = Math.min(left, Number(each));
  const result = await soak(engine, { seed, sequences: count, ...(path === undefined ? {} : { path }) });
  process.stdout.write(`${JSON.stringify({ seed, ...result })}\n`);
  left -= count;
}
