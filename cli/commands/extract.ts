import { readingTools } from '../reading-tools';
import { createEngine } from '../../src/workflow/engine';
import { extractLine } from '../../src/workflow/extract';
import { builtInData } from '../data';
import { EXIT, type ExitCode } from '../exit';
import { linesOf, writeLine } from '../lines';
import { boundMemory } from '../memory';

/** The filter of `docs/machine-contract.md`, from stdin to stdout. */
export async function runExtract(): Promise<ExitCode> {
  const answered = boundMemory();
  const engine = createEngine(builtInData(), readingTools);
  let failed = false;
  for await (const line of linesOf(process.stdin)) {
    const answer = await extractLine(line, engine);
    failed ||= 'error' in answer;
    await writeLine(process.stdout, JSON.stringify(answer));
    answered();
  }
  return failed ? EXIT.failed : EXIT.done;
}
