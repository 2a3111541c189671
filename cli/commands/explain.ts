import { readingTools } from '../reading-tools';
import type { Article, Outcome } from '../../src/model';
import { createEngine } from '../../src/workflow/engine';
import { explain, explainForm } from '../../src/workflow/explain';
import { loadIndex } from '../../src/workflow/load-index';
import type { Engine } from '../../src/workflow/ports';
import { builtInData } from '../data';
import { EXIT, type ExitCode } from '../exit';
import { explanationText, formText } from '../explain-text';
import { readInput } from '../inputs';
import { openWorkspace } from '../workspace';

export interface ExplainOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly find?: string;
  readonly vault?: string;
}

/** Terminals narrower than this break lines themselves. */
const NARROWEST = 60;
const WIDEST = 120;

/** Prints what is recognised in an article file and why; writes nothing. */
export async function runExplain(path: string, options: ExplainOptions): Promise<ExitCode> {
  const input = await readInput(path);
  if (!input.ok) return complain(path, input);
  const engine = await engineFor(options.vault);
  let code: ExitCode = EXIT.done;
  for await (const read of engine.read(input.value)) {
    if (read.ok) console.log(await answer(read.value, engine, options));
    else code = complain(path, read);
  }
  return code;
}

function complain(path: string, { problem }: Outcome<never> & { ok: false }): ExitCode {
  console.error(`dateline: ${path}: ${problem.message}`);
  return EXIT.failed;
}

/** Knows what a vault knows where one is named. */
async function engineFor(vault: string | undefined): Promise<Engine> {
  if (vault === undefined) return createEngine(builtInData(), readingTools);
  const { workspace, problems } = await openWorkspace(vault);
  const { engine, settings } = workspace;
  const { index, problems: unread } = await loadIndex(workspace);
  for (const { subject, message } of [...problems, ...unread]) console.error(`dateline: ${subject}: ${message}`);
  await engine.know({
    entities: index.entities(),
    ignored: settings.ignored,
    packs: settings.vocabularies.packs,
    images: settings.reading.images,
  });
  return engine;
}

async function answer(article: Article, engine: Engine, options: ExplainOptions): Promise<string> {
  const explanation = explain(article, await engine.analyze(article));
  const form = options.find === undefined ? null : explainForm(article, explanation, options.find);
  if (options.json) return JSON.stringify(form ?? explanation, null, 2);
  const columns = Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns || 100));
  return form === null
    ? explanationText(explanation, { columns, all: options.all ?? false })
    : formText(form, { columns });
}
