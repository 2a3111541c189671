import type { Analysis, Article, ArticleReport, Finding } from '../../model';
import { LINKED_LISTS, type LinkedEntities, type LinkedList } from './linked';

/** What a report says was linked, list by list, each with what decided. */
export function linkedReport(linked: LinkedEntities, article: Article, analysis: Analysis): ArticleReport['linked'] {
  return LINKED_LISTS.flatMap((kind) =>
    linked[kind].map((id) => ({
      kind,
      name: analysis.entities[id]?.name ?? id,
      why: whyLinked(kind, id, article, analysis),
    })),
  );
}

function whyLinked(kind: LinkedList, id: string, article: Article, analysis: Analysis): string {
  const finding = (findings: readonly Finding[]): string => findings.find(({ entity }) => entity === id)?.why ?? '';
  switch (kind) {
    case 'source':
      return article.source ? `stated: ${article.source.from}` : '';
    case 'location':
      return analysis.location?.reason.detail ?? '';
    case 'actors':
      return finding(analysis.actors);
    case 'places':
      return finding(analysis.places);
    case 'themes':
      return phrases(id, article, analysis);
  }
}

function phrases(id: string, article: Article, analysis: Analysis): string {
  const spans = analysis.themes.find(({ entity }) => entity === id)?.phrases ?? [];
  const fired = spans.map(({ start, end }) => `“${article.body.text.slice(start, end)}”`);
  return [...new Set(fired)].slice(0, 5).join(', ');
}

/** Surface forms that stay without link, each once: what could not be decided, then what was decided against. */
export function unresolvedReport(analysis: Analysis): ArticleReport['unresolved'] {
  const undecided = analysis.mentions
    .filter((mention) => mention.entity === null)
    .map((mention) => ({ form: mention.text, why: mention.resolution.detail }));
  const leftAlone = [...analysis.actors, ...analysis.places]
    .filter((finding) => !finding.linked)
    .map((finding) => ({ form: analysis.entities[finding.entity]?.name ?? finding.entity, why: finding.why }));
  const seen = new Set<string>();
  return [...undecided, ...leftAlone].filter(({ form }) => !seen.has(form) && seen.add(form));
}
