import { check } from '../../src/workflow/check';
import { EXIT, type ExitCode } from '../exit';
import { checkLines } from '../report';
import { openWorkspace } from '../workspace';

interface VaultOptions {
  readonly vault: string;
}

/** Looks a vault over and prints what is wrong in it. */
export async function runCheck({ vault }: VaultOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const report = await check(workspace);
  console.log(checkLines(report));
  return report.faults.length > 0 ? EXIT.failed : EXIT.done;
}
