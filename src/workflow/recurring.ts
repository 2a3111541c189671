import { withoutRecurringLines, type RecurringLines } from '../intake';
import { overlaps } from '../model';
import { relisted } from '../entities/link/reassign';
import type { ReadArticle } from '../model';

/**
 * An article without the names that stand in lines which recur with its outlet. Only what was understood of it changes: by
 * its text it is told from others, whatever came with it.
 */
export function withoutRecurring(read: ReadArticle, recurring: RecurringLines): ReadArticle {
  const { article, analysis } = read;
  if (analysis === undefined) return read;
  const { body } = withoutRecurringLines(article, recurring);
  if (body === article.body) return read;
  const kept = analysis.mentions.filter((mention) => !body.excluded.some((part) => overlaps(part, mention)));
  if (kept.length === analysis.mentions.length) return read;
  const staying = new Set(kept);
  const touched = analysis.mentions.flatMap((mention) => (staying.has(mention) ? [] : (mention.entity ?? [])));
  return { article, analysis: relisted({ ...analysis, mentions: kept }, new Set(touched)) };
}
