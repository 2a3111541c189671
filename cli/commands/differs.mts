import type { Command } from 'commander';
import { DIFFERENCES } from '../../src/text/differences';
import { findDifferences } from '../../src/workflow/differences/find';
import type { DifferencePoint } from '../../src/workflow/differences/model';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer, inert } from '../terminal/layout.mts';
import { JSON_OUT, notePath, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { stopOnInterrupt } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .argument('<note>', 'path of an article in the vault; others that tell the same story are looked for')
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(exitWith(runDiffers));

/** Prints what articles of a story tell otherwise. */
async function runDiffers(note: string, { vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const control = { signal: stopOnInterrupt(), progress: () => undefined };
  const found = await findDifferences(notePath(note), workspace, { control });
  if (!found.ok) return complain(found.problem, json);
  const report = found.value;
  answer(json, report, () =>
    [
      DIFFERENCES.head(report.articles, report.origins, report.points.length),
      ...(report.points.length === 0 ? [DIFFERENCES.nothing] : report.points.flatMap(pointLines)),
      ...report.problems.map(problemLine),
      ...(report.cancelled ? [DIFFERENCES.cancelled] : []),
    ]
      .map(inert)
      .join('\n'),
  );
  return report.problems.length > 0 || report.cancelled ? EXIT.failed : EXIT.done;
}

const pointLines = (point: DifferencePoint): string[] => [
  '',
  `${DIFFERENCES.relations[point.relation]}: ${DIFFERENCES.range(point)}`,
  ...point.values.flatMap((value) => [
    `  ${value.text}  (${DIFFERENCES.teller(value)})`,
    `    ${value.path}:${value.line + 1}: ${value.sentence}`,
  ]),
];
