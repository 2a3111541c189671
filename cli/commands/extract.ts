import {
  extractEach,
  extractLine,
  hasFailed,
  type ContractLine,
  type ExtractOptions as FullOptions,
} from '../../src/workflow/extract';
import type { Engine } from '../../src/workflow/ports';
import { engineFor } from '../engine';
import { EXIT, type ExitCode } from '../exit';
import { inputsOf, listFiles } from '../inputs';
import { linesOf, writeLine } from '../lines';
import { boundMemory } from '../memory';

export interface ExtractOptions extends FullOptions {
  /** With what this vault knows. */
  readonly vault?: string;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** The filter of `docs/machine-contract.md`, from stdin, or from files, to stdout. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const answered = boundMemory();
  const engine = await engineFor(options.vault, options.gazetteer);
  let failed = false;
  for await (const answer of paths.length > 0 ? ofFiles(paths, engine, options) : ofLines(engine, options)) {
    failed ||= hasFailed(answer);
    await writeLine(process.stdout, JSON.stringify(answer));
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
