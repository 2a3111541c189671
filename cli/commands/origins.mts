import type { Command } from 'commander';
import { ORIGINS } from '../../src/text/origins';
import { originsView, type OriginLeaf, type OriginTree } from '../../src/views/dossier/origins';
import { findOrigins } from '../../src/workflow/origins/find';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer, inert } from '../terminal/layout.mts';
import { JSON_OUT, notePath, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { stopOnInterrupt } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .argument('<notes...>', 'paths of articles in the vault; others that tell the same story are looked for')
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(exitWith(runOrigins));

/** Prints what the articles of a story lead back to. */
async function runOrigins(notes: readonly string[], { vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const control = { signal: stopOnInterrupt(), progress: () => undefined };
  const found = await findOrigins(notes.map(notePath), workspace, { control });
  if (!found.ok) return complain(found.problem, json);
  const report = found.value;
  answer(json, report, () => {
    const { articles, outlets, origins, unknown } = originsView(report);
    return [
      ORIGINS.head(articles, outlets, origins.length),
      ...origins.flatMap(treeLines),
      ...(unknown.length === 0 ? [] : ['', ORIGINS.unknown(unknown.length)]),
      ...unknown.map(({ article, reason }) => `  ${article.path}  (${ORIGINS.unknownReasons[reason]})`),
      ...report.problems.map(problemLine),
      ...(report.cancelled ? [ORIGINS.cancelled] : []),
    ]
      .map(inert)
      .join('\n');
  });
  return report.problems.length > 0 || report.cancelled ? EXIT.failed : EXIT.done;
}

function treeLines({ kind, source, outlet, leaves }: OriginTree): string[] {
  const who = source ?? (outlet === null ? ORIGINS.nobody : ORIGINS.observed(outlet));
  return ['', `${who}  (${ORIGINS.kinds[kind]})`, ...leaves.flatMap((leaf) => leafLines(leaf, 1))];
}

function leafLines({ article: { path, outlet, date }, reason, detail, leaning }: OriginLeaf, depth: number): string[] {
  const facts = [date, outlet, ORIGINS.reason(reason, detail)].filter((fact) => fact !== null).join(', ');
  return [`${'  '.repeat(depth)}${path}  (${facts})`, ...leaning.flatMap((leaf) => leafLines(leaf, depth + 1))];
}
