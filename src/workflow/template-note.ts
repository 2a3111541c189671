import { lookInto } from '../index/load-index';
import type { ReportBuilder } from './report-builder';
import type { Workspace } from './workspace';

/** Text of the user's template note; null where there is none, which is reported where one is set. */
export async function readTemplate({ settings, vault }: Workspace, report: ReportBuilder): Promise<string | null> {
  const path = settings.articles.template;
  if (path === '') return null;
  const text = await lookInto(vault, path);
  const missing = { code: 'no-template', subject: path, message: 'The template note is not there.' };
  if (!text.ok || text.value === null) report.problem(text.ok ? missing : text.problem);
  return text.ok ? text.value : null;
}
