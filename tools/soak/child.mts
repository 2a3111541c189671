/** One process of the soak: plays sequences and prints what came of each, one JSON a line; or what came of undoing all. */
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { createEngine } from '../../src/workflow/engine';
import { kindOf, sequenceOf, soak, type Sequence } from './run.mts';
import { undoAll, type UndoAllCounts } from './undo-all.mts';

interface Sequences {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly play: Sequence | null;
}

const engine = createEngine(builtInData(), readingTools);
const say = (result: unknown): boolean => process.stdout.write(`${JSON.stringify(result)}\n`);

async function playAll({ first, step, count, play }: Sequences): Promise<void> {
  for (let at = 0, number = first; at < count; at += 1, number += step) {
    const sequence = play ?? sequenceOf(number);
    const found = await soak(engine, sequence);
    say({
      number,
      steps: sequence.steps.length,
      finding: found === null ? null : { ...found, kind: kindOf(found.message) },
    });
  }
}

const task = JSON.parse(process.argv[2] ?? '') as Sequences | { readonly undoAll: UndoAllCounts };
if ('undoAll' in task) say(await undoAll(engine, task.undoAll));
else await playAll(task);
