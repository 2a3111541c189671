import { normalizePath, TFile, type App, type CliData, type CliFlags } from 'obsidian';
import { failed, ok, type ImportReport, type Input, type Outcome } from '../model';
import type { FetchPort } from '../workflow/ports';
import { readCliRequest, type CliRequest } from './cli-request';
import type { Feeds } from './feeds';
import { breathe, fetchPages, readFiles } from './inputs';
import { jsonPieces, joined } from './report-pieces';
import { summaryLine } from './report-summary';
import type { Busy, Runner } from './runner';
import { TEXT } from './text';

export const IMPORT_FLAGS: CliFlags = {
  url: { value: '<address>', description: TEXT.cli.url },
  text: { value: '<text>', description: TEXT.cli.text },
  file: { value: '<path>', description: TEXT.cli.file },
  note: { value: '<path>', description: TEXT.cli.note },
  'dry-run': { description: TEXT.cli.dryRun },
  json: { description: TEXT.cli.json },
};

/** `dateline`: what happened last, and what can be done. */
export const describe = (runner: Runner): string =>
  [runner.last === null ? TEXT.cli.noReport : summaryLine(runner.last), TEXT.cli.actions].join('\n');

/** `dateline:import`: the report as Markdown or JSON, or one line that starts with `Error:`. */
export async function importFromCli(app: App, runner: Runner, fetch: FetchPort, params: CliData): Promise<string> {
  const request = readCliRequest(params);
  if (!request.ok) return `Error: ${request.problem.message}`;
  return print(await run(app, runner, fetch, request.value), request.value.json);
}

function run(app: App, runner: Runner, fetch: FetchPort, { what, dryRun }: CliRequest): Promise<ImportReport | Busy> {
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

export const SYNC_FLAGS: CliFlags = {
  feed: { value: '<address>', description: TEXT.cli.feed },
  'dry-run': { description: TEXT.cli.dryRun },
  json: { description: TEXT.cli.json },
};

/** `dateline:sync`: syncs the feeds of the settings, or one of them. */
export async function syncFromCli(feeds: Feeds, params: CliData): Promise<string> {
  const { feed } = params;
  if (feed !== undefined && !feeds.has(feed)) return `Error: ${TEXT.cli.unknownFeed(feed)}`;
  if (feed === undefined && feeds.active.length === 0) return `Error: ${TEXT.cli.noFeeds}`;
  const dryRun = params['dry-run'] !== undefined;
  const report = await feeds.run({ dryRun, ...(feed === undefined ? {} : { only: [feed] }) });
  return print(report, params.json !== undefined);
}

async function print(report: ImportReport | Busy, json: boolean): Promise<string> {
  if (report === 'busy') return `Error: ${TEXT.common.busy}`;
  const pieces = json ? jsonPieces(report) : (await import('../notes/report-note')).reportPieces(report);
  return joined(pieces, breathe);
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
