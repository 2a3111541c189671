import { knownVault } from '../../index/known-vault';
import { readIfThere } from '../../index/load-index';
import { ok, type Outcome, type Problem } from '../../model';
import { compare } from '../../duplicates';
import { findOrigins, type OriginsReport } from '../origins/find';
import { Cancelled } from '../cancel';
import { reportedReading, runEngine } from '../reading';
import { readNote } from '../review/read-note';
import type { RunOptions, Workspace } from '../workspace';
import type { DifferencesReport } from './model';
import { pointsOf } from './points';
import { toldArticle, type ToldArticle } from './told-article';

/**
 * Numbers and dates that articles of an article’s story tell otherwise, between those that lead back to different origins.
 * `note`: path of its note; reads only. Problems: those of `findOrigins`.
 */
export async function findDifferences(
  note: string,
  workspace: Workspace,
  options: Pick<RunOptions, 'control'> = {},
): Promise<Outcome<DifferencesReport>> {
  const found = await findOrigins([note], workspace, options);
  return found.ok ? ok(await differencesIn(found.value, workspace, options)) : found;
}

/** The same of a story whose origins are known. */
export async function differencesIn(
  report: OriginsReport,
  workspace: Workspace,
  options: Pick<RunOptions, 'control'> = {},
): Promise<DifferencesReport> {
  const problems: Problem[] = [...report.problems];
  const articles = report.cancelled ? [] : await toldArticles(report, workspace, options, problems);
  const points = pointsOf(articles, (one, other) => !isOneText(one, other) && !isOneOrigin(report, one.id, other.id));
  const cancelled = report.cancelled || options.control?.signal.aborted === true;
  return { articles: report.articles.length, origins: report.origins.length, points, problems, cancelled };
}

const isOneOrigin = ({ origins }: OriginsReport, one: string, other: string): boolean =>
  origins.some(({ articles }) => [one, other].every((id) => articles.some(({ article }) => article === id)));

/** Copies are one article, also where nobody knows what that leads back to. */
const isOneText = (one: ToldArticle, other: ToldArticle): boolean =>
  one.id === other.id || compare(one.story, other.story).kind !== 'two-stories';

async function toldArticles(
  { articles, origins }: OriginsReport,
  workspace: Workspace,
  { control }: Pick<RunOptions, 'control'>,
  problems: Problem[],
): Promise<ToldArticle[]> {
  const { index } = await knownVault(workspace);
  const reading = { ...workspace, engine: runEngine(workspace.engine, control?.signal) };
  const known = new Set(origins.flatMap((origin) => origin.articles.map(({ article }) => article)));
  const told: ToldArticle[] = [];
  for (const article of articles) {
    if (control?.signal.aborted === true) return told;
    const text = await readIfThere(workspace.vault, article.path);
    if (text === null) continue;
    try {
      const read = await reportedReading(() => readNote({ path: article.path, text }, index, reading));
      const note = read.ok ? read.value : read;
      if (!note.ok) problems.push(note.problem);
      else {
        const points = { ...note.value, told: await reading.engine.readPoints(note.value.article) };
        told.push(toldArticle({ ...article, established: known.has(article.id) }, points, text));
      }
    } catch (error) {
      if (error instanceof Cancelled) return told;
      throw error;
    }
    await control?.breathe?.();
  }
  return told;
}
