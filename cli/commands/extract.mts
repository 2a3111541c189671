import { jsonText } from '../../src/model';
import type { Command } from 'commander';
import {
  extractEach,
  extractLine,
  hasFailed,
  type ContractLine,
  type ExtractOptions as FullOptions,
} from '../../src/workflow/extract';
import type { Engine } from '../../src/workflow/ports';
import { engineFor } from '../engine.mts';
import { inputsOf, listFiles } from '../system/inputs.mts';
import { linesOf, writeLine } from '../system/lines.mts';
import { boundMemory } from '../system/memory.mts';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { GAZETTEER } from '../terminal/options.mts';

interface ExtractOptions extends FullOptions {
  /** With what this vault knows. */
  readonly vault?: string;
  readonly gazetteer?: readonly string[];
}

export const declare = (command: Command): Command =>
  command
    .argument('[paths...]', 'files or folders to read instead of lines; a line for each article')
    .option('--full', 'with all that “import --extracted” needs')
    .option('--vault <dir>', 'with what this vault knows; nothing is written')
    .option(...GAZETTEER)
    .addHelpText('after', '\nReads {"id", "input", "format"?, "url"?} per line on stdin. See docs/machine-contract.md.')
    .action(exitWith(runExtract));

/** The filter of `docs/machine-contract.md`, from stdin, or from files, to stdout. */
async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const answered = boundMemory();
  const engine = await engineFor(options.vault, options.gazetteer);
  let failed = false;
  for await (const answer of paths.length > 0 ? ofFiles(paths, engine, options) : ofLines(engine, options)) {
    failed ||= hasFailed(answer);
    await writeLine(process.stdout, jsonText(answer, 0));
    answered();
  }
  return failed ? EXIT.failed : EXIT.done;
}

async function* ofLines(engine: Engine, options: ExtractOptions): AsyncGenerator<ContractLine> {
  for await (const line of linesOf(process.stdin)) yield extractLine(line, engine, options);
}

/** A line for each article; a file may hold many. */
async function* ofFiles(
  paths: readonly string[],
  engine: Engine,
  options: ExtractOptions,
): AsyncGenerator<ContractLine> {
  for await (const input of inputsOf(await listFiles(paths))) yield* extractEach(input, engine, options);
}
