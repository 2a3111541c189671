import type { App, CliData, CliFlags } from 'obsidian';
import { problemLine, problemText } from '../../kit/problem-words';
import type { Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { readDossierCall, type DossierCall } from './dossier-request';
import { errorLine, printWritten } from './printing';

const T = TEXT.cli;

export const DOSSIER_FLAGS: CliFlags = {
  entity: { value: '<names>', description: T.dossier.entity },
  any: { description: T.dossier.any },
  articles: { value: '<number>', description: T.dossier.articles },
  'no-statements': { description: T.dossier.noStatements },
  write: { description: T.dossier.write },
  json: { description: T.json },
};

/** `dateline:dossier`: what is known of entities, as Markdown or JSON; or the note it was written to. */
export async function dossierFromCli(app: App, runner: Runner, params: CliData): Promise<string> {
  const call = readDossierCall(params, app.workspace.getActiveFile()?.path ?? null);
  if (!call.ok) return errorLine(problemText(call.problem));
  return call.value.write ? write(runner, call.value) : tell(runner, call.value);
}

async function tell(runner: Runner, { request, stories, statements, json }: DossierCall): Promise<string> {
  const told = await runner.use(async (workspace) => {
    const { describeDossier } = await import('../../../views/dossier');
    const { note: words } = TEXT.dossier;
    return describeDossier(request, workspace, {
      ...{ words, json, ...(stories === null ? {} : { stories }) },
      ...(statements ? { said: workspace } : {}),
    });
  });
  if (told === 'busy') return errorLine(TEXT.common.busy);
  return told.ok ? told.value.trimEnd() : errorLine(problemLine(told.problem));
}

async function write(runner: Runner, { request, json }: DossierCall): Promise<string> {
  const report = await runner.run({ total: 1, dryRun: false }, async (workspace, options) => {
    const { writeDossier } = await import('../../../views/dossier');
    return writeDossier(request, TEXT.dossier.note, workspace, options);
  });
  return printWritten(report, json, T.dossier.written);
}
