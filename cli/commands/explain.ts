import type { Article, Outcome } from '../../src/model';
import { explain, explainForm } from '../../src/workflow/explain';
import { understandingFor, type Understanding } from '../engine';
import { EXIT, type ExitCode } from '../exit';
import { explanationText, formText } from '../explain-text';
import { readInput } from '../inputs';

export interface ExplainOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly find?: string;
  readonly vault?: string;
  /** Files of places. */
  readonly gazetteer?: readonly string[];
}

/** Terminals narrower than this break lines themselves. */
const NARROWEST = 60;
const WIDEST = 120;

/** Prints what is recognised in an article file and why; writes nothing. */
export async function runExplain(path: string, options: ExplainOptions): Promise<ExitCode> {
  const input = await readInput(path);
  if (!input.ok) return complain(path, input);
  const understanding = await understandingFor(options.vault, options.gazetteer);
  let code: ExitCode = EXIT.done;
  for await (const read of understanding.engine.read(input.value)) {
    if (read.ok) console.log(await answer(read.value, understanding, options));
    else code = complain(path, read);
  }
  return code;
}

function complain(path: string, { problem }: Outcome<never> & { ok: false }): ExitCode {
  console.error(`dateline: ${path}: ${problem.message}`);
  return EXIT.failed;
}

async function answer(article: Article, { understand }: Understanding, options: ExplainOptions): Promise<string> {
  const explanation = explain(article, await understand(article));
  const form = options.find === undefined ? null : explainForm(article, explanation, options.find);
  if (options.json) return JSON.stringify(form ?? explanation, null, 2);
  const columns = Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns || 100));
  return form === null
    ? explanationText(explanation, { columns, all: options.all ?? false })
    : formText(form, { columns });
}
