import { normalizePath, TFile, type App, type CliData, type CliFlags } from 'obsidian';
import { failed, ok, type FetchPort, type ImportReport, type Input, type Outcome } from '../../../model';
import { fetchPages, readFiles } from '../../kit/inputs';
import type { RunRefusal, Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { readImportRequest, type ImportRequest } from './import-request';
import { errorLine, printReport } from './printing';
import { problemText } from '../../kit/problem-words';

const T = TEXT.cli;

export const IMPORT_FLAGS: CliFlags = {
  url: { value: '<address>', description: T.import.url },
  text: { value: '<text>', description: T.import.text },
  file: { value: '<path>', description: T.import.file },
  note: { value: '<path>', description: T.import.note },
  'dry-run': { description: T.dryRun },
  json: { description: T.json },
};

/** `dateline:import`: the report as Markdown or JSON, or one line that starts with `Error:`. */
export async function importFromCli(app: App, runner: Runner, fetch: FetchPort, params: CliData): Promise<string> {
  const request = readImportRequest(params);
  if (!request.ok) return errorLine(problemText(request.problem));
  return printReport(await run(app, runner, fetch, request.value), request.value.json);
}

function run(
  app: App,
  runner: Runner,
  fetch: FetchPort,
  { what, dryRun }: ImportRequest,
): Promise<ImportReport | RunRefusal> {
  switch (what.kind) {
    case 'note':
      return runner.fileNotes([normalizePath(what.path)], { dryRun });
    case 'url':
      return runner.importAll(
        { inputs: (signal) => fetchPages({ urls: [what.url], typed: true }, fetch, signal), total: 1 },
        dryRun,
      );
    case 'text':
      return runner.importAll({ inputs: () => one(ok({ name: 'text', text: what.text })), total: 1 }, dryRun);
    case 'file':
      return runner.importAll({ inputs: () => vaultFile(app, normalizePath(what.path)), total: 1 }, dryRun);
  }
}

async function* one(outcome: Outcome<Input>): AsyncGenerator<Outcome<Input>> {
  yield outcome;
}

function vaultFile(app: App, path: string): AsyncIterable<Outcome<Input>> {
  const file = app.vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile)) {
    return one(failed({ code: 'missing-file', subject: path, message: TEXT.problems.missingFile }));
  }
  return readFiles([{ name: path, size: file.stat.size, arrayBuffer: () => app.vault.readBinary(file) }]);
}
