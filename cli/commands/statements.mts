import type { Command } from 'commander';
import { isSure, jsonText, ok, type Outcome } from '../../src/model';
import { knownVault } from '../../src/index/known-vault';
import type { VaultIndex } from '../../src/index/vault-index';
import { STATEMENTS } from '../../src/text/statements';
import {
  recordOf,
  recordsOf,
  statementsIn,
  storiesToldIn,
  type AskedNames,
  type StatementQuery,
  type StatementRecord,
} from '../../src/views/dossier';
import { uncancelled } from '../../src/workflow/cancel';
import { findEntity } from '../../src/workflow/find-entity';
import { runEngine } from '../../src/workflow/reading';
import { StatementReader } from '../../src/workflow/statements/statement-reader';
import { understandingFor } from '../engine.mts';
import { inputsOf, listFiles } from '../system/inputs.mts';
import { writeLine } from '../system/lines.mts';
import { complain, EXIT, exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { inert } from '../terminal/layout.mts';
import { GAZETTEER, NAMED, several } from '../terminal/options.mts';
import { stopOnInterrupt } from '../terminal/progress.mts';
import { openWorkspaceWithPlaces } from '../workspace.mts';

interface StatementOptions {
  readonly vault?: string;
  readonly by?: readonly string[];
  readonly about?: readonly string[];
  readonly json?: boolean;
  readonly all?: boolean;
  readonly gazetteer?: readonly string[];
}

export const declare = (command: Command): Command =>
  command
    .argument('[files...]', 'articles in any format, which are only read; without one, the articles of the vault')
    .option('--vault <dir>', 'the vault; with files: what it knows')
    .option('--by <name>', `who speaks, or whose spokesman does: ${NAMED}; again for more`, several)
    .option('--about <name>', 'whom or what the statement names, in the same way; again for more', several)
    .option(...GAZETTEER)
    .option('--all', 'also what is not sure; it is marked')
    .option('--json', 'as JSON, a line for each statement')
    .action(exitWith(runStatements));

/** Prints who says what, in files or over a vault. */
async function runStatements(files: readonly string[], options: StatementOptions): Promise<ExitCode> {
  const asked: AskedNames = {
    by: options.by ?? [],
    about: options.about ?? [],
    certainty: options.all === true ? 'all' : 'usual',
  };
  if (files.length > 0) return ofFiles(files, asked, options);
  return options.vault === undefined
    ? misused('name files of articles, or the vault with --vault')
    : ofVault(options.vault, asked, options);
}

async function ofFiles(files: readonly string[], asked: AskedNames, options: StatementOptions): Promise<ExitCode> {
  const { engine, understand } = await understandingFor(options.vault, options.gazetteer);
  let exit: ExitCode = EXIT.done;
  let count = 0;
  for await (const input of inputsOf(await listFiles(files))) {
    const reads = input.ok ? runEngine(engine).read(input.value) : [input];
    for await (const read of reads) {
      if (!read.ok) exit = complain(read.problem);
      else
        for (const record of recordsOf(read.value, await understand(read.value), asked)) {
          await print(record, options);
          count += 1;
        }
    }
  }
  sayNone(count, options);
  return exit;
}

async function ofVault(vault: string, asked: AskedNames, options: StatementOptions): Promise<ExitCode> {
  const signal = stopOnInterrupt();
  const { workspace } = await openWorkspaceWithPlaces(vault, options.gazetteer);
  const { index } = await knownVault(workspace);
  const [by, about] = [idsOf(asked.by, index), idsOf(asked.about, index)];
  if (!by.ok) return complain(by.problem, options.json);
  if (!about.ok) return complain(about.problem, options.json);
  const query: StatementQuery = { by: by.value, about: about.value, ...(options.all === true && { certainty: 'all' }) };
  const reader = await StatementReader.open(workspace, index, signal);
  let count = 0;
  await uncancelled(async () => {
    for (const row of storiesToldIn(query, index)) {
      for (const told of await statementsIn(row, query, index, reader)) {
        await print(recordOf(told, index), options);
        count += 1;
      }
      if (signal.aborted) return;
    }
  });
  await reader.save();
  sayNone(count, options);
  return signal.aborted ? EXIT.failed : EXIT.done;
}

function idsOf(names: readonly string[], index: VaultIndex): Outcome<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const found = findEntity(index, name);
    if (!found.ok) return found;
    ids.push(found.value.id);
  }
  return ok(ids);
}

function sayNone(count: number, { json = false }: StatementOptions): void {
  if (count === 0 && !json) console.log(STATEMENTS.none);
}

async function print(record: StatementRecord, { json = false }: StatementOptions): Promise<void> {
  if (json) return writeLine(process.stdout, jsonText(record, 0));
  for (const line of [...linesOf(record), '']) await writeLine(process.stdout, inert(line));
}

function linesOf({
  article,
  speaker,
  source,
  kind,
  attitude,
  hedged,
  chain,
  certainty,
  sentence,
  line,
}: StatementRecord): string[] {
  const who = speaker?.name ?? source?.text ?? STATEMENTS.nobody;
  const how = [
    STATEMENTS.kinds[kind],
    STATEMENTS.attitudes[attitude],
    ...(hedged ? [STATEMENTS.hedged] : []),
    ...(certainty === null || isSure({ speaker, sureness: { certainty, because: [], by: null } }, 'usual')
      ? []
      : [STATEMENTS.notSure(certainty)]),
  ];
  const place = article.path === null ? [] : [`${article.path}:${(line ?? 0) + 1}`];
  const via = chain.length === 0 ? [] : [STATEMENTS.chain(chain.map(({ text }) => text))];
  const told = [article.source, article.title].filter((part) => part !== null).join(', ');
  return [
    [article.date, `${who} (${how.join(', ')})`].filter((part) => part !== null).join('  '),
    `  ${sentence}`,
    ...[...via, told, ...place].filter((part) => part !== '').map((part) => `  ${part}`),
  ];
}
