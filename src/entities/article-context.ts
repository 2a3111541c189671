import { demonymCountry, type TextDocument } from '../language';
import type { Article, Entity, Mention } from '../model';
import type { Decisions } from './decision';
import type { Gazetteer } from './gazetteer';
import type { Registry } from './registry';

/** What the article as a whole says, for mentions that say too little by themselves. */
export interface ArticleContext {
  readonly document: TextDocument;
  readonly article: Article;
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  readonly places: Decisions;
  /** How often each country is meant, by place or adjective. */
  readonly countries: ReadonlyMap<string, number>;
  /** The country the article is mostly about; null where none stands out. */
  readonly country: string | null;
}

export interface ContextSources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  readonly places: Decisions;
}

export function articleContext(sources: ContextSources): ArticleContext {
  const countries = countCountries(sources.document, sources.places);
  return { ...sources, countries, country: dominant(countries) };
}

function countCountries({ tokens, title }: TextDocument, places: Decisions): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (code: string | undefined, by = 1): void => {
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + by);
  };
  for (const { entity } of places.values()) add(entity?.country);
  tokens.forEach((token, at) => {
    const pair = `${token.text} ${tokens[at + 1]?.text ?? ''}`;
    if (demonymCountry(pair)) add(demonymCountry(pair));
    else if (!demonymCountry(`${tokens[at - 1]?.text ?? ''} ${token.text}`)) add(demonymCountry(token.text));
  });
  const headline = (title ?? '').split(/[^\p{L}.]+/u);
  headline.forEach((word, at) => add(demonymCountry(`${word} ${headline[at + 1] ?? ''}`) ?? demonymCountry(word), 2));
  return counts;
}

/** The country meant clearly more often than any other. */
function dominant(counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || first[1] < 2) return null;
  return !second || first[1] >= 1.5 * second[1] ? first[0] : null;
}

/** Whether the article speaks of a country at all. */
export const isAbout = (context: ArticleContext, country: string): boolean => (context.countries.get(country) ?? 0) > 0;

export const countryName = (context: ArticleContext, code: string): string =>
  context.gazetteer.country(code)?.entity.name ?? code;

/** The entity of the place a span stands for, when it is resolved. */
export function placeAt(
  context: ArticleContext,
  span: { readonly start: number; readonly end: number },
): Entity | null {
  for (const [mention, { entity }] of context.places) {
    if (entity && mention.start >= span.start && mention.end <= span.end) return entity;
  }
  return null;
}

/** The resolved places named before a mention, nearest first. */
export function placesBefore(context: ArticleContext, mention: Mention): Entity[] {
  return [...context.places]
    .filter(([place]) => place.end <= mention.start)
    .sort(([a], [b]) => b.start - a.start)
    .flatMap(([, { entity }]) => (entity ? [entity] : []));
}
