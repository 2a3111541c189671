import { addTo, type Span, type Article, type Entity, type Mention } from '../../model';
import { demonymCountry, type TextDocument, type Token } from '../language';
import { isPairHead } from '../language/place-words';
import type { CountryWords } from './country-words';
import type { MentionDecisions } from './decision';
import type { Gazetteer } from './gazetteer';
import type { Registry } from './registry';

/** Where nationality words (`Iraqi`, `South Koreans`) stand, by country: offsets into the text. */
export type DemonymCounts = ReadonlyMap<string, readonly number[]>;

/** What the article as a whole says, for mentions that say too little by themselves. */
export interface ArticleContext {
  readonly document: TextDocument;
  readonly article: Article;
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  readonly countryWords: CountryWords;
  readonly places: MentionDecisions;
  /** The outlet that published the article. */
  readonly publisher: Entity | null;
  readonly demonyms: DemonymCounts;
  /** How often each country is meant, by place or adjective. */
  readonly countries: ReadonlyMap<string, number>;
  /** The resolved places in reading order. */
  readonly named: readonly { readonly mention: Mention; readonly entity: Entity }[];
}

export interface ContextSources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  readonly countryWords: CountryWords;
  readonly places: MentionDecisions;
  readonly publisher: Entity | null;
}

export function articleContext(sources: ContextSources): ArticleContext {
  const demonyms = findDemonyms(sources.document.tokens);
  const countries = countCountries(demonyms, sources);
  const named: { mention: Mention; entity: Entity }[] = [];
  for (const [mention, { entity }] of sources.places) if (entity !== null) named.push({ mention, entity });
  named.sort((a, b) => a.mention.start - b.mention.start);
  return { ...sources, demonyms, countries, named };
}

/** Nationality words, the longer reading first: `South Korean` is not `Korean`. */
export function findDemonyms(tokens: readonly Pick<Token, 'text' | 'start'>[]): DemonymCounts {
  const found = new Map<string, number[]>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !isCapital(token.text)) continue;
    const pair = isPairHead(token.text) ? demonymCountry(`${token.text} ${tokens[at + 1]?.text ?? ''}`) : undefined;
    const code = pair ?? demonymCountry(token.text);
    if (code === undefined) continue;
    addTo(found, code, token.start);
    if (pair !== undefined) at++;
  }
  return found;
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 65 && code <= 90;
}

function countCountries(demonyms: DemonymCounts, { document, places }: ContextSources): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (code: string, by: number): void => void counts.set(code, (counts.get(code) ?? 0) + by);
  for (const { entity } of places.values()) if (entity?.country !== undefined) add(entity.country, 1);
  for (const [code, at] of demonyms) add(code, at.length);
  for (const [code, at] of findDemonyms(wordsOf(document.title ?? ''))) add(code, 2 * at.length);
  return counts;
}

/** The words of a headline, which has no tokens. */
export function wordsOf(headline: string): { text: string; start: number }[] {
  return [...headline.matchAll(/[\p{L}.]+/gu)].map((word) => ({ text: word[0], start: word.index }));
}

export const countryName = (context: ArticleContext, code: string): string =>
  context.gazetteer.country(code)?.entity.name ?? code;

/** The resolved place that begins at, or ends at, an offset. */
export const placeStartingAt = ({ named }: ArticleContext, start: number): Placed | null =>
  named.find(({ mention }) => mention.start === start) ?? null;
export const placeEndingAt = ({ named }: ArticleContext, end: number): Placed | null =>
  named.find(({ mention }) => mention.end === end) ?? null;

/** The place named inside a description; `Yangon Region` where the description only counts on `Yangon`. */
export const placeIn = (span: Span, context: ArticleContext): Entity | null =>
  placeStartingAt(context, span.start)?.entity ?? null;

type Placed = ArticleContext['named'][number];
