import {
  english,
  foldForm,
  overlaps,
  type Analysis,
  type Article,
  type Coordinates,
  type DateCandidate,
  type DatePrecision,
  type Entity,
  type EntityKind,
  type EventDate,
  type Finding,
  type Mention,
  type MentionType,
  type Reason,
  type RejectedMention,
  type ResolvedMention,
  type Span,
  type ThemeTermCount,
  type Traced,
} from '../model';

/** A property of the article: what was read and from where; both null where it is not stated. */
export interface ExplainedProperty {
  readonly name: string;
  readonly value: string | null;
  readonly from: string | null;
  readonly evidence: string | null;
}

export interface ExplainedCandidate {
  readonly name: string;
  /** Comparable within one list only. */
  readonly score: number;
  readonly why: string;
}

/** An entity as a reader tells it from its namesakes. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** First-level division and country, or what it belongs to; empty where nothing is known. */
  readonly where: string;
  /** The gazetteer file that a place is known from, where Dateline's own gazetteer does not have it. */
  readonly file?: string;
}

export interface ExplainedEntity extends NamedEntity {
  readonly count: number;
  readonly linked: boolean;
  readonly why: string;
  /** Surface forms in the text, in order of first appearance. */
  readonly forms: readonly string[];
  /** A person's titles and roles, as the article words them. */
  readonly roles: readonly string[];
}

export interface ExplainedTheme {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  /** Phrases that fired, the most frequent first. */
  readonly phrases: readonly { readonly text: string; readonly count: number }[];
  /** The terms of the theme that were met, those that say most first. */
  readonly terms: readonly ThemeTermCount[];
}

/** When something happened, as the text says it. */
export interface ExplainedDate {
  readonly text: string;
  /** As `EventDate`. */
  readonly value: string;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly context: TextContext;
}

/** When the main event was, and why then and not otherwise. */
export interface ExplainedMainDate {
  /** As `MainDate`; null where it cannot be told. */
  readonly value: string | null;
  /** 0 to 1. */
  readonly probability: number;
  readonly reason: Reason;
  readonly losers: readonly DateCandidate[];
}

/** The words around a stretch of the text, on one line. */
export interface TextContext {
  readonly before: string;
  readonly after: string;
}

export interface ExplainedMention extends Span {
  readonly text: string;
  readonly type: MentionType;
  readonly form: Mention['form'];
  /** 0 to 1. */
  readonly score: number;
  readonly context: TextContext;
  /** The rule or model that proposed it, and what it saw. */
  readonly found: Reason;
  readonly outcome: 'resolved' | 'unresolved' | 'rejected';
  readonly entity: NamedEntity | null;
  /** Why it is this entity, why it is none, or why it was refused. */
  readonly decision: Reason;
  readonly losers: readonly ExplainedCandidate[];
}

/** All that was recognised in an article, and why. A value, made of the analysis anew whenever somebody asks. */
export interface Explanation {
  readonly name: string;
  readonly format: string;
  readonly language: string;
  readonly properties: readonly ExplainedProperty[];
  readonly location: {
    readonly entity: NamedEntity;
    readonly coordinates: Coordinates | null;
    readonly reason: Reason;
    readonly losers: readonly ExplainedCandidate[];
  } | null;
  readonly themes: readonly ExplainedTheme[];
  readonly actors: readonly ExplainedEntity[];
  readonly places: readonly ExplainedEntity[];
  readonly mainDate: ExplainedMainDate;
  /** In the order of the text. */
  readonly dates: readonly ExplainedDate[];
  /** What looks like a date of an event and was refused. */
  readonly refusedDates: readonly { readonly text: string; readonly reason: Reason; readonly context: TextContext }[];
  /** In the order of the text. */
  readonly mentions: readonly ExplainedMention[];
  readonly rejected: readonly ExplainedMention[];
  /** Parts of the text that were not read, and what the input lost: each with its reason. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

/** What is known about a form somebody asks for. */
export interface FormExplanation {
  readonly form: string;
  readonly mentions: readonly ExplainedMention[];
  readonly rejected: readonly ExplainedMention[];
  readonly entities: readonly ExplainedEntity[];
  /** Where it stands in the article and nothing was proposed for it. */
  readonly passedOver: readonly { readonly context: TextContext; readonly text: string; readonly why: string }[];
}

const CONTEXT = 32;

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
      text: oneLine(date.text),
      reason,
      context: contextOf(date, text),
    })),
    mentions: [...analysis.mentions, ...analysis.demonyms]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((mention) => explainMention(mention, analysis, text)),
    rejected: [...analysis.rejected]
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
      .map((rejected) => explainRejected(rejected, text)),
    leftOut: [
      ...excluded.map(({ start, end, reason }) => ({ what: oneLine(text.slice(start, end)), why: reason })),
      ...article.removals.map(({ what, why, count }) => ({ what: count > 1 ? `${what} ×${count}` : what, why })),
    ],
  };
}

/** Everything about a surface form: also why there is nothing. Case, accents and apostrophes do not matter. */
export function explainForm(article: Article, explanation: Explanation, form: string): FormExplanation {
  const key = foldForm(form);
  const meant = (text: string): boolean => key !== '' && foldForm(text).includes(key);
  const entities = [...explanation.actors, ...explanation.places].filter(
    ({ name, forms }) => meant(name) || forms.some(meant),
  );
  const ids = new Set(entities.map(({ id }) => id));
  const about = ({ text, entity }: ExplainedMention): boolean => meant(text) || (entity !== null && ids.has(entity.id));
  const mentions = explanation.mentions.filter(about);
  const rejected = explanation.rejected.filter(about);
  return { form, mentions, rejected, entities, passedOver: passedOver(article, [...mentions, ...rejected], form) };
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
    evidence: traced?.evidence === undefined ? null : oneLine(traced.evidence),
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
    phrases: counted(phrases.map(({ start, end }) => oneLine(text.slice(start, end)))),
    terms: evidence,
  }));

function counted(texts: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function explainEntity({ entity, count, linked, why, roles = [] }: Finding, analysis: Analysis): ExplainedEntity {
  const forms = analysis.mentions.filter((mention) => mention.entity === entity).map(({ text }) => oneLine(text));
  return {
    ...named(entity, analysis.entities),
    count,
    linked,
    why: english(why),
    forms: [...new Set(forms)],
    roles: roles.map(oneLine),
  };
}

const explainDate = ({ text, value, precision, approximate, ...at }: EventDate, whole: string): ExplainedDate => ({
  text: oneLine(text),
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
  text: oneLine(text),
  type,
  form,
  score,
  context: contextOf({ start, end }, whole),
  found: reason,
});

const loser = ({ name, score, why }: ExplainedCandidate): ExplainedCandidate => ({ name, score, why });

function named(id: string, entities: Analysis['entities']): NamedEntity {
  const entity = entities[id];
  if (entity === undefined) throw new Error(`analysis refers to ${id} without describing it`);
  const { name, kind, placesFile } = entity;
  const where = whereOf(entity, entities);
  return { id, name, kind, where, ...(placesFile === undefined ? {} : { file: placesFile }) };
}

/** `North Hamgyong, KP` for a place; superior body and place for an agency. */
function whereOf(entity: Entity, entities: Analysis['entities']): string {
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : entities[id]?.name);
  const parts =
    entity.kind === 'place'
      ? [entity.admin1, entity.country]
      : [nameOf(entity.parent), nameOf(entity.location), entity.country];
  return [...new Set(parts)].filter((part) => part !== undefined && part !== '' && part !== entity.name).join(', ');
}

function passedOver(article: Article, known: readonly Span[], form: string): FormExplanation['passedOver'] {
  const { text, excluded } = article.body;
  const inText = occurrences(text, form)
    .filter((span) => !known.some((mention) => overlaps(mention, span)))
    .map((span) => ({
      text: oneLine(text.slice(span.start, span.end)),
      context: contextOf(span, text),
      why: excluded.find((part) => overlaps(part, span))?.reason ?? 'no rule and no model proposed it',
    }));
  const title = article.title?.value ?? '';
  const inTitle = occurrences(title, form).map((span) => ({
    text: oneLine(title.slice(span.start, span.end)),
    context: contextOf(span, title),
    why: 'it stands in the headline, which is evidence but holds no links',
  }));
  return [...inTitle, ...inText];
}

function occurrences(text: string, form: string): Span[] {
  if (form.trim() === '') return [];
  const pattern = new RegExp(form.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const contextOf = ({ start, end }: Span, text: string): TextContext => ({
  before: oneLine(text.slice(Math.max(0, start - CONTEXT), start)),
  after: oneLine(text.slice(end, end + CONTEXT)),
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
