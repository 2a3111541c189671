import type { Command } from 'commander';
import { plural } from '../../src/text/plural';
import { proposeSame, type SameNote, type SameProposal, type SameReport } from '../../src/workflow/same';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { stopOnInterrupt } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(exitWith(runSame));

/** Proposes entity notes that may be one, the surest first. That there are some is no failure. */
async function runSame({ vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const control = { signal: stopOnInterrupt(), progress: () => undefined };
  const report = await proposeSame(workspace, { control });
  answer(json, report, () => lines(report).join('\n'));
  return report.cancelled ? EXIT.failed : EXIT.done;
}

function lines({ entities, pairs, problems, cancelled }: SameReport): string[] {
  const sum = cancelled
    ? 'cancelled'
    : `${plural(entities, 'entity', 'entities')}, ${plural(pairs.length, 'pair')} that may be one`;
  return [
    ...pairs.flatMap(pairLines),
    ...problems.map(problemLine),
    ...(pairs.length > 0 ? ['', 'Merge with: dateline merge <other> <keep>; never again with: dateline not-same'] : []),
    sum,
  ];
}

const pairLines = ({ keep, other, score, evidence }: SameProposal): string[] => [
  `${score.toFixed(2)}  ${noteLine(other)}  =  ${noteLine(keep)}`,
  ...evidence.map(({ detail }) => `      ${detail}`),
];

const noteLine = ({ path, stories }: SameNote): string => `${path} (${stories})`;
