import type { Command } from 'commander';
import { jsonText, type Article } from '../../src/model';
import { explain } from '../../src/workflow/explain';
import { explainForm } from '../../src/workflow/explain-form';
import { statementNamed } from '../../src/workflow/explain-statements';
import { understandingFor } from '../engine.mts';
import type { Understanding } from '../extended-engine.mts';
import { readInput } from '../system/inputs.mts';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { explanationText, formText, statementText } from '../terminal/explanation.mts';
import { GAZETTEER } from '../terminal/options.mts';

interface ExplainOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly find?: string;
  readonly statement?: string;
  readonly vault?: string;
  readonly gazetteer?: readonly string[];
}

export const declare = (command: Command): Command =>
  command
    .argument('<file>', 'an article in any format that can be imported')
    .option('--find <text>', 'only what concerns this form, also why it is missing')
    .option(
      '--statement <which>',
      'only this statement, by its number or words of it: why, how sure, what would change it',
    )
    .option('--all', 'every mention with all its reasons, and those rejected')
    .option('--vault <dir>', 'with what this vault knows; nothing is written')
    .option(...GAZETTEER)
    .option('--json', 'as JSON, complete')
    .action(exitWith(runExplain));

/** Terminals narrower than this break lines themselves. */
const NARROWEST = 60;
const WIDEST = 120;

/** Prints what is recognised in an article file and why; writes nothing. */
async function runExplain(path: string, options: ExplainOptions): Promise<ExitCode> {
  const input = await readInput(path);
  if (!input.ok) return complain({ ...input.problem, subject: path });
  const understanding = await understandingFor(options.vault, options.gazetteer);
  let code: ExitCode = EXIT.done;
  for await (const read of understanding.engine.read(input.value)) {
    if (read.ok) console.log(await answerFor(read.value, understanding, options));
    else code = complain({ ...read.problem, subject: path });
  }
  return code;
}

async function answerFor(article: Article, { understand }: Understanding, options: ExplainOptions): Promise<string> {
  const explanation = explain(article, await understand(article));
  const columns = Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns || 100));
  if (options.statement !== undefined) {
    const number = statementNamed(options.statement, explanation.statements);
    if (number === null) return `There is no single statement “${options.statement}” in it.`;
    return options.json === true
      ? jsonText(explanation.statements[number - 1])
      : statementText(number, explanation, { columns });
  }
  const form = options.find === undefined ? null : explainForm(article, explanation, options.find);
  if (options.json) return jsonText(form ?? explanation);
  return form === null
    ? explanationText(explanation, { columns, all: options.all ?? false })
    : formText(form, { columns });
}
