import { knownVault } from '../../index/known-vault';
import { ok, type Outcome, type Problem } from '../../model';
import { compare } from '../../duplicates';
import { findOrigins, type OriginOptions, type OriginsReport } from '../origins/find';
import { uncancelled } from '../cancel';
import { KeptNotes } from '../review/read-note';
import type { Workspace } from '../workspace';
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
  { control }: OriginOptions = {},
): Promise<Outcome<DifferencesReport>> {
  const { index } = await knownVault(workspace);
  const options = { control, kept: await KeptNotes.open(workspace, index, control?.signal) };
  const found = await findOrigins([note], workspace, options);
  return found.ok ? ok(await differencesIn(found.value, options)) : found;
}

/** The same of a story whose origins are known. */
export async function differencesIn(report: OriginsReport, options: Told): Promise<DifferencesReport> {
  const problems: Problem[] = [...report.problems];
  const articles = report.cancelled ? [] : await toldArticles(report, options, problems);
  const points = pointsOf(articles, (one, other) => !isOneText(one, other) && !isOneOrigin(report, one.id, other.id));
  const cancelled = report.cancelled || options.control?.signal.aborted === true;
  return { articles: report.articles.length, origins: report.origins.length, points, problems, cancelled };
}

const isOneOrigin = ({ origins }: OriginsReport, one: string, other: string): boolean =>
  origins.some(({ articles }) => [one, other].every((id) => articles.some(({ article }) => article === id)));

/** Copies are one article, also where nobody knows what that leads back to. */
const isOneText = (one: ToldArticle, other: ToldArticle): boolean =>
  one.id === other.id || compare(one.story, other.story).kind !== 'two-stories';

type Told = OriginOptions & { readonly kept: KeptNotes };

async function toldArticles(
  { articles, origins }: OriginsReport,
  { control, kept }: Told,
  problems: Problem[],
): Promise<ToldArticle[]> {
  const known = new Set(origins.flatMap((origin) => origin.articles.map(({ article }) => article)));
  const told: ToldArticle[] = [];
  await uncancelled(async () => {
    for (const article of articles) {
      if (control?.signal.aborted === true) return;
      const note = await kept.at(article.path);
      const points = note?.ok === true ? await kept.points(note.value.article) : null;
      for (const read of [note, points]) if (read?.ok === false) problems.push(read.problem);
      const origin = { ...article, established: known.has(article.id) };
      if (note?.ok === true && points?.ok === true)
        told.push(toldArticle(origin, { ...note.value, told: points.value }));
      await control?.breathe?.();
    }
  });
  return told;
}
