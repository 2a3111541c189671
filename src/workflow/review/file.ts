import { ok } from '../../model';
import { importReadings } from '../import';
import type { Reading, ImportReport } from '../../model';
import type { ImportRun } from '../run';
import type { RunOptions, Workspace } from '../workspace';
import type { Desk } from './desk';
import { decidedOf, type ReviewEntry } from './entry';
import { changeVault, giveAliases } from './vault-change';

/**
 * Files the articles of a desk that are to be filed, in one run: first what was decided for the whole vault, then article
 * by article, each decided anew as the vault is by then. What was filed or skipped leaves the desk, and what gave no article
 * once it is reported.
 */
export async function fileReviewed(desk: Desk, workspace: Workspace, options: RunOptions): Promise<ImportReport> {
  const entries = [...desk.entries.values()];
  const filing = entries.filter(({ outcome }) => outcome === 'file');
  const skipped = entries.filter(({ outcome }) => outcome === 'skip');
  const change = desk.vaultChange;
  const taken = filing.map((entry) => ({
    entry,
    article: decidedOf(entry, desk.decisionsOf(entry.key), desk.world(entry)).article,
  }));
  const byArticle = new Map(taken.map(({ entry, article }) => [article, entry]));
  async function* open(run: ImportRun): AsyncGenerator<Reading> {
    await changeVault(change, run);
    for (const { entry, article } of taken) {
      const { name } = article;
      yield { is: 'begun', name };
      yield { is: 'article', name, read: ok({ article, analysis: entry.told }) };
      yield { is: 'ended' };
    }
  }
  const after = async (run: ImportRun): Promise<void> => {
    await giveAliases(change, run);
    for (const problem of options.dryRun === true ? desk.problems : desk.problems.splice(0))
      run.report.failure(problem.subject, problem);
  };
  const decided: RunOptions['decided'] = (article, analysis, index) => {
    const entry = byArticle.get(article);
    return entry === undefined
      ? null
      : decidedOf(entry, desk.decisionsOf(entry.key), desk.world(entry, index), analysis);
  };
  const report = await importReadings(open, workspace, { ...options, total: filing.length, decided }, after);
  if (!report.dryRun) desk.leave(settled(filing.slice(0, report.articles.length), skipped, report));
  return report;
}

/** What could not be filed stays, so that it can be tried again. */
function settled(
  filed: readonly ReviewEntry[],
  skipped: readonly ReviewEntry[],
  { articles, cancelled, problems }: ImportReport,
): string[] {
  const isIn = (at: number): boolean => articles[at]?.status !== 'failed';
  const wasBusy = problems.some(({ code }) => code === 'vault-busy' || code === 'lock-lost');
  const gone = cancelled || wasBusy ? [] : skipped;
  return [...filed.filter((_, at) => isIn(at)), ...gone].map(({ key }) => key);
}
