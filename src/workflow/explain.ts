import {
  english,
  type Analysis,
  type Article,
  type EventDate,
  type Finding,
  type Mention,
  type RejectedMention,
  type ResolvedMention,
  type Traced,
} from '../model';
import { explainStatements } from './explain-statements';
import type {
  ExplainedCandidate,
  ExplainedDate,
  ExplainedEntity,
  ExplainedMainDate,
  ExplainedMention,
  ExplainedProperty,
  ExplainedTheme,
  Explanation,
} from './explained';
import { contextOf, named, onOneLine } from './explained-words';

/** What was recognised in an article and why; `analysis` is the engine's of this article. */
export function explain(article: Article, analysis: Analysis): Explanation {
  const { text, excluded } = article.body;
  return {
    name: article.name,
    format: article.format,
    language: article.language,
    properties: properties(article),
    location: location(analysis),
    themes: themes(analysis, text),
    actors: analysis.actors.map((finding) => explainEntity(finding, analysis)),
    places: analysis.places.map((finding) => explainEntity(finding, analysis)),
    mainDate: mainDate(analysis),
    dates: analysis.eventDates.map((date) => explainDate(date, text)),
    refusedDates: analysis.refusedDates.map(({ reason, ...date }) => ({
      text: onOneLine(date.text),
      reason,
      context: contextOf(date, text),
    })),
    statements: explainStatements(article, analysis),
    mentions: [...analysis.mentions, ...analysis.demonyms]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((mention) => explainMention(mention, analysis, text)),
    rejected: [...analysis.rejected]
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
      .map((rejected) => explainRejected(rejected, text)),
    leftOut: [
      ...excluded.map(({ start, end, reason }) => ({ what: onOneLine(text.slice(start, end)), why: reason })),
      ...article.removals.map(({ what, why, count }) => ({ what: count > 1 ? `${what} ×${count}` : what, why })),
    ],
  };
}

function properties(article: Article): ExplainedProperty[] {
  const { title, date, published, modified, source, section, url, kind, dateline } = article;
  const authors = article.authors && { ...article.authors, value: article.authors.value.join(', ') };
  const stated: readonly (readonly [string, Traced<string> | null])[] = [
    ['title', title],
    ['date', date],
    ['published', published],
    ['updated', modified],
    ['source', source],
    ['section', section],
    ['author', authors],
    ['kind', kind],
    ['url', url],
    ['dateline', dateline],
  ];
  return stated.map(([name, traced]) => ({
    name,
    value: name === 'published' && traced ? traced.value + (article.publishedOffset ?? '') : (traced?.value ?? null),
    from: traced?.from ?? null,
    evidence: traced?.evidence === undefined ? null : onOneLine(traced.evidence),
  }));
}

function location({ location: found, entities }: Analysis): Explanation['location'] {
  if (found === null) return null;
  const { entity, coordinates, reason, losers } = found;
  return { entity: named(entity, entities), coordinates, reason, losers: losers.map(loser) };
}

const mainDate = ({ mainDate: { value, probability, reason, losers } }: Analysis): ExplainedMainDate => ({
  value,
  probability,
  reason,
  losers,
});

const themes = ({ themes: found, entities }: Analysis, text: string): ExplainedTheme[] =>
  found.map(({ id, entity, score, phrases, evidence = [] }) => ({
    id,
    name: entities[entity]?.name ?? id,
    score,
    phrases: counted(phrases.map(({ start, end }) => onOneLine(text.slice(start, end)))),
    terms: evidence,
  }));

function counted(texts: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function explainEntity({ entity, count, linked, why, roles = [] }: Finding, analysis: Analysis): ExplainedEntity {
  const forms = analysis.mentions.filter((mention) => mention.entity === entity).map(({ text }) => onOneLine(text));
  return {
    ...named(entity, analysis.entities),
    count,
    linked,
    why: english(why),
    forms: [...new Set(forms)],
    roles: roles.map(onOneLine),
  };
}

const explainDate = ({ text, value, precision, approximate, ...at }: EventDate, whole: string): ExplainedDate => ({
  text: onOneLine(text),
  value,
  precision,
  approximate,
  context: contextOf(at, whole),
});

function explainMention(mention: ResolvedMention, { entities }: Analysis, text: string): ExplainedMention {
  const { entity, resolution, losers } = mention;
  return {
    ...proposed(mention, text),
    outcome: entity === null ? 'unresolved' : 'resolved',
    entity: entity === null ? null : named(entity, entities),
    decision: resolution,
    losers: losers.map(loser),
  };
}

const explainRejected = ({ mention, reason }: RejectedMention, text: string): ExplainedMention => ({
  ...proposed(mention, text),
  outcome: 'rejected',
  entity: null,
  decision: reason,
  losers: [],
});

const proposed = (
  { start, end, text, type, form, score, reason }: Mention,
  whole: string,
): Omit<ExplainedMention, 'outcome' | 'entity' | 'decision' | 'losers'> => ({
  start,
  end,
  text: onOneLine(text),
  type,
  form,
  score,
  context: contextOf({ start, end }, whole),
  found: reason,
});

const loser = ({ name, score, why }: ExplainedCandidate): ExplainedCandidate => ({ name, score, why });
