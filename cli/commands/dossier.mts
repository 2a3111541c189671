import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { isFault, jsonText } from '../../src/model';
import { DOSSIER } from '../../src/text/dossier';
import { EXPORT } from '../../src/text/export';
import { describeDossier, writeDossier, type DossierRequest } from '../../src/views/dossier';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { inert, inertLines } from '../terminal/layout.mts';
import { JSON_OUT, THE_VAULT, wholeNumber, type CommonOptions } from '../terminal/options.mts';
import { stopOnInterrupt } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

interface DossierOptions extends CommonOptions {
  readonly any?: boolean;
  /** Told with their sentences. */
  readonly articles?: number;
  /** Without it: stdout. */
  readonly out?: string;
  readonly write?: boolean;
  /** False with `--no-statements`. */
  readonly statements?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('<names...>', 'entities: by name, alias, path of the note or id; of several, the articles that name all')
    .requiredOption(...THE_VAULT)
    .option('--any', 'of several, the articles that name any of them')
    .option('--articles <n>', 'so many articles with their sentences, the newest', wholeNumber)
    .option('--out <file>', 'write to a file that is not there yet; without it to stdout')
    .option('--write', 'write it into the vault, as a note of its own')
    .option('--no-statements', 'print it without who says what, origins and disagreement, which takes no time')
    .option(...JSON_OUT)
    .action(exitWith(runDossier));

/** Prints a dossier, or writes it to a file or as a note. */
async function runDossier(names: readonly string[], options: DossierOptions): Promise<ExitCode> {
  const request: DossierRequest = { entities: names, which: (options.any ?? false) ? 'any' : 'all' };
  return (options.write ?? false) ? intoVault(request, options) : print(request, options);
}

async function print(
  request: DossierRequest,
  { vault, articles, out, statements = true, json = false }: DossierOptions,
): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const stories = articles === undefined ? {} : { stories: articles };
  const told = await describeDossier(request, workspace, {
    ...{ words: DOSSIER.note, json, ...stories },
    ...(statements ? { said: workspace } : {}),
  });
  if (!told.ok) return complain(told.problem, json);
  if (out !== undefined) return toFile(told.value, out);
  const text = told.value.trimEnd();
  console.log(json ? text : inertLines(text));
  return EXIT.done;
}

async function toFile(text: string, out: string): Promise<ExitCode> {
  try {
    await writeFile(out, text, { flag: 'wx' });
    return EXIT.done;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return complain({ code: 'disk-error', subject: out, message: code === 'EEXIST' ? EXPORT.exists : message });
  }
}

async function intoVault(request: DossierRequest, { vault, json = false }: DossierOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const control = { signal: stopOnInterrupt(), progress: () => undefined };
  const report = await writeDossier(request, DOSSIER.note, workspace, { control });
  const [note, ...articles] = report.notes;
  const done = report.batch === null || note === undefined ? [] : [DOSSIER.written(note.path, articles.length)];
  if (json) console.log(jsonText(report));
  else for (const line of [...report.problems.map(problemLine), ...done]) console.log(inert(line));
  return report.problems.some(isFault) || report.batch === null ? EXIT.failed : EXIT.done;
}
