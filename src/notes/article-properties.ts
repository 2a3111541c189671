import type { Analysis, Article, Settings } from '../model';
import type { FrontmatterChanges } from '../format/frontmatter';
import { versionId } from '../format/ids';
import { inert, inertUrl } from '../format/inert';
import type { LinkedEntities } from './article-entities';
import { marksOf } from './article-marks';
import { eventDateValues } from '../format/event-dates';
import { NOTHING_KEPT, type Kept } from './kept';
import { propertyLink } from '../format/links';
import { ARTICLE_KEYS, ARTICLE_ORDER, FORMAT_VERSION } from '../format/managed';
import { marksValue, waitingMarkOf } from '../format/marks';
import { coordinatesValue } from './plan-entity';
import type { TargetOf } from './plan-entity';
import { dateValue } from '../format/yaml-value';
import type { YamlValue } from '../format/yaml-value';

export interface ArticleFacts {
  readonly id: string;
  readonly article: Article;
  readonly analysis: Analysis;
  readonly linked: LinkedEntities;
  readonly targetOf: TargetOf;
  readonly settings: Settings;
  /** Path of the article this is a copy of. */
  readonly copyOf: string | null;
  readonly linkTo: (path: string) => string | null;
  /** What a person decided of it in a review. */
  readonly kept?: Kept;
  /** Local wall clock. */
  readonly now: string;
}

/** The properties of an article's note in their order; what is not stated or not known is not there. */
export function articleProperties(facts: ArticleFacts): FrontmatterChanges {
  const { settings, id, now, kept = NOTHING_KEPT } = facts;
  const values = statedValues(facts);
  const properties: Record<string, YamlValue> = {};
  for (const key of ARTICLE_ORDER) {
    const value = values[key] ?? (kept.cleared.includes(key) ? null : undefined);
    if (value !== undefined) properties[settings.properties[key]] = value;
  }
  if (settings.articles.tag !== '') properties[ARTICLE_KEYS.tags] = [settings.articles.tag];
  const dates = eventDateValues(facts.analysis.eventDates);
  if (dates.length > 0) properties[ARTICLE_KEYS.eventDates] = dates;
  if (facts.article.kind) properties[ARTICLE_KEYS.kind] = facts.article.kind.value;
  const original = facts.copyOf === null ? null : facts.linkTo(facts.copyOf);
  if (original !== null) properties[ARTICLE_KEYS.copyOf] = propertyLink(original);
  properties[ARTICLE_KEYS.id] = id;
  // Without an address the id is that of the text already.
  if (facts.article.url) properties[ARTICLE_KEYS.versions] = [versionId(facts.article)];
  const marks = marksOf(facts.linked, facts.targetOf, kept.own);
  if (marks !== undefined) properties[ARTICLE_KEYS.marks] = marks;
  const waiting = marksValue(waitingIn(facts.analysis).map(waitingMarkOf));
  if (waiting !== undefined) properties[ARTICLE_KEYS.waiting] = waiting;
  if (kept.rejected.length > 0) properties[ARTICLE_KEYS.rejected] = kept.rejected;
  if (kept.meant.length > 0) properties[ARTICLE_KEYS.meant] = kept.meant;
  properties[ARTICLE_KEYS.imported] = dateValue(now);
  properties[ARTICLE_KEYS.format] = FORMAT_VERSION;
  return properties;
}

/** Ids of the entities that are named in passing and wait for a second story. */
export const waitingIn = ({ actors, places }: Analysis): readonly string[] =>
  [...actors, ...places].filter(({ waits }) => waits === true).map(({ entity }) => entity);

type Values = { readonly [key in (typeof ARTICLE_ORDER)[number]]: YamlValue | undefined };

function statedValues({ article, analysis, linked, targetOf }: ArticleFacts): Values {
  const links = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const target = targetOf(id);
      return target === null ? [] : [propertyLink(target)];
    });
  const list = (ids: readonly string[]): YamlValue | undefined =>
    ids.length > 0 ? unlessEmpty(links(ids)) : undefined;
  const text = (value: string | undefined): YamlValue | undefined => unlessEmpty(inert(value ?? ''));
  const [location] = links(linked.location);
  const [source] = links(linked.source);
  const coordinates = location === undefined ? null : (analysis.location?.coordinates ?? null);
  return {
    title: text(article.title?.value),
    date: article.date ? dateValue(article.date.value) : undefined,
    published: article.published ? dateValue(article.published.value) : undefined,
    publishedOffset: article.published ? (article.publishedOffset ?? undefined) : undefined,
    updated: article.modified ? dateValue(article.modified.value) : undefined,
    source: source ?? text(article.source?.value),
    author: unlessEmpty((article.authors?.value ?? []).map((name) => inert(name)).filter((name) => name !== '')),
    section: text(article.section?.value),
    url: article.url ? inertUrl(article.url.value) : undefined,
    eventDate: analysis.mainDate.value ?? undefined,
    location,
    coordinates: coordinates ? coordinatesValue(coordinates) : undefined,
    actors: list(linked.actors),
    places: list(linked.places),
    themes: list(linked.themes),
  };
}

function unlessEmpty<T extends string | readonly unknown[]>(value: T): T | undefined {
  return value.length > 0 ? value : undefined;
}
