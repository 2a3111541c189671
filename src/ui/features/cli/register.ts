import type { CliData, CliFlags, Plugin } from 'obsidian';
import type { FetchPort } from '../../../model';
import type { Feeds } from '../feeds/feeds';
import type { Host } from '../../kit/host';
import { summaryLine } from '../../kit/report-summary';
import type { Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { CHECK_FLAGS, checkFromCli } from './check';
import { DOSSIER_FLAGS, dossierFromCli } from './dossier';
import { IMPORT_FLAGS, importFromCli } from './import';
import { NEW_FLAGS, newFromCli } from './new';
import { REVIEW_FLAGS, reviewFromCli } from './review';
import { SYNC_FLAGS, syncFromCli } from './sync';
import { UNDO_FLAGS, undoFromCli } from './undo';

const T = TEXT.cli;

export interface CliParts {
  readonly host: Host;
  readonly feeds: Feeds;
  readonly fetch: FetchPort;
}

/** What Obsidian's own command line can ask of Dateline: a file for each in this folder, a row here, a line in `TEXT.cli`. */
export function registerCli(plugin: Plugin, { host, feeds, fetch }: CliParts): void {
  const { app, runner } = host;
  const add = (name: string, about: string, flags: CliFlags, run: (params: CliData) => Promise<string>): void =>
    plugin.registerCliHandler(`dateline:${name}`, about, flags, run);
  plugin.registerCliHandler('dateline', T.about, null, () => describe(runner));
  add('import', T.import.about, IMPORT_FLAGS, (params) => importFromCli(app, runner, fetch, params));
  add('sync', T.sync.about, SYNC_FLAGS, (params) => syncFromCli(feeds, params));
  add('review', T.review.about, REVIEW_FLAGS, (params) => reviewFromCli(host, params));
  add('dossier', T.dossier.about, DOSSIER_FLAGS, (params) => dossierFromCli(app, runner, params));
  add('new', T.new.about, NEW_FLAGS, (params) => newFromCli(runner, params));
  add('check', T.check.about, CHECK_FLAGS, (params) => checkFromCli(runner, params));
  add('undo', T.undo.about, UNDO_FLAGS, (params) => undoFromCli(runner, params));
}

/** `dateline`: what happened last, and what can be done. */
const describe = (runner: Runner): string =>
  [runner.last === null ? T.noReport : summaryLine(runner.last), T.actions].join('\n');
