import type { CliData, CliFlags } from 'obsidian';
import { isDay } from '../../../model';
import type { NewsRequest } from '../../../views/dossier';
import { problemLine } from '../../kit/problem-words';
import type { Runner } from '../../kit/runner';
import { TEXT } from '../../../text';
import { namesIn } from './dossier-request';
import { errorLine, isSet, printWritten } from './printing';

const T = TEXT.cli;

export const NEW_FLAGS: CliFlags = {
  since: { value: '<day>', description: T.new.since },
  entity: { value: '<names>', description: T.new.entity },
  write: { description: T.dossier.write },
  json: { description: T.json },
};

/** `dateline:new`: what came in since a day, as Markdown or JSON; or the note it was written to. */
export async function newFromCli(runner: Runner, params: CliData): Promise<string> {
  const { since = '', entity = '' } = params;
  if (!isDay(since)) return errorLine(TEXT.dossier.news.fault);
  const request: NewsRequest = { since, entities: namesIn(entity) };
  const json = isSet(params.json);
  const words = TEXT.dossier.note;
  if (isSet(params.write)) return write(runner, request, json);
  const told = await runner.use(async (workspace) =>
    (await import('../../../views/dossier')).describeNews(request, workspace, { words, json }),
  );
  if (told === 'busy') return errorLine(TEXT.common.busy);
  return told.ok ? told.value.text.trimEnd() : errorLine(problemLine(told.problem));
}

async function write(runner: Runner, request: NewsRequest, json: boolean): Promise<string> {
  const report = await runner.run({ total: 0, dryRun: false, doing: 'look' }, async (workspace, options) => {
    const { writeNews } = await import('../../../views/dossier');
    return writeNews(request, TEXT.dossier.note, workspace, options);
  });
  return printWritten(report, json, TEXT.dossier.news.written);
}
