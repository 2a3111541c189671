import { plural } from '../../src/text/plural';
import { proposeSame, type SameNote, type SameProposal, type SameReport } from '../../src/workflow/same';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inertLines } from '../layout';
import { problemLine } from '../problem-line';
import { openWorkspace } from '../workspace';

export interface SameCommandOptions {
  readonly vault: string;
  readonly json?: boolean;
}

/** Proposes entity notes that may be one, the surest first. That there are some is no failure. */
export async function runSame({ vault, json = false }: SameCommandOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const control = { signal: stopOnInterrupt(), progress: () => undefined };
  const report = await proposeSame(workspace, { control });
  console.log(json ? JSON.stringify(report, null, 2) : inertLines(lines(report).join('\n')));
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
