import type { Entity, Mention, Span } from '../../model';
import { bare, isActor } from './agency-forms';
import { placeAt, wordsOf, type ArticleContext } from './article-context';

/** What the article as a whole says about whose its agencies are. */
export interface AgencyEvidence {
  /** How much speaks for each country: its places, its people, its bodies, the outlet. */
  readonly countries: ReadonlyMap<string, number>;
  /** The same with the words that belong to one country: `Republicans`, `Duma`; counted when first asked for. */
  readonly weights: () => ReadonlyMap<string, number>;
  /** The country that clearly stands out; null where none does. */
  readonly country: string | null;
  /** Ids of bodies the article names by a form that means nothing else. */
  readonly named: ReadonlySet<string>;
  /** Year of publication. */
  readonly year: number | null;
  /** Country of the outlet. */
  readonly outlet: string | null;
}

/** Gathers the evidence; `mentions` are those of agencies or organisations. */
export function evidenceOf(mentions: readonly Mention[], context: ArticleContext): AgencyEvidence {
  const countries = new Map(context.countries);
  const named = new Set<string>();
  const meanings = new Map<string, Entity | null>();
  for (const mention of mentions) {
    const before = meanings.get(mention.text);
    const entity = before === undefined ? meaningNothingElse(mention, context) : before;
    if (before === undefined) meanings.set(mention.text, entity);
    if (!entity) continue;
    named.add(entity.id);
    if (entity.country) countries.set(entity.country, (countries.get(entity.country) ?? 0) + 1);
  }
  const outlet = outletCountry(context);
  let weights: ReadonlyMap<string, number> | null = null;
  return {
    countries,
    weights: () => (weights ??= withWords(countries, context)),
    country: dominant(countries, outlet),
    named,
    year: yearOf(context),
    outlet,
  };
}

function withWords(
  countries: ReadonlyMap<string, number>,
  { document, countryWords }: ArticleContext,
): ReadonlyMap<string, number> {
  const counts = new Map(countries);
  const words = [...countryWords.find(document.tokens), ...countryWords.find(wordsOf(document.title ?? ''))];
  for (const { country } of words) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}

function meaningNothingElse(mention: Mention, { registry }: ArticleContext): Entity | null {
  const form = bare(mention.text);
  const tail = form.lastIndexOf(' of ');
  const whole = registry.byForm(form);
  const meanings = (whole.length > 0 || tail < 0 ? whole : registry.byForm(form.slice(0, tail))).filter(({ entity }) =>
    isActor(entity),
  );
  const [first] = meanings;
  if (!first || first.onlyIn !== null) return null;
  return meanings.every(({ entity }) => entity.id === first.entity.id) ? first.entity : null;
}

const outletCountry = ({ article, registry }: ArticleContext): string | null =>
  article.source === null ? null : (registry.byForm(article.source.value)[0]?.entity.country ?? null);

const yearOf = ({ article }: ArticleContext): number | null =>
  article.date === null ? null : Number(article.date.value.slice(0, 4));

/** The country meant clearly more often than any other; where little is said, the outlet's own. */
function dominant(counts: ReadonlyMap<string, number>, outlet: string | null): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first) return null;
  const leads = !second || first[1] >= 1.5 * second[1];
  if (leads && (first[1] >= 2 || first[0] === outlet)) return first[0];
  return first[0] === outlet && first[1] >= 2 ? outlet : null;
}

/** The resolved place that begins at, or ends at, an offset. */
export const placeStartingAt = ({ named }: ArticleContext, start: number): Placed | null =>
  named.find(({ mention }) => mention.start === start) ?? null;
export const placeEndingAt = ({ named }: ArticleContext, end: number): Placed | null =>
  named.find(({ mention }) => mention.end === end) ?? null;

/** The place named inside a description; `Yangon Region` where the description only counts on `Yangon`. */
export const placeIn = (span: Span, context: ArticleContext): Entity | null =>
  placeAt(context, span) ?? placeStartingAt(context, span.start)?.entity ?? null;

type Placed = ArticleContext['named'][number];

/** Characters before a mention in which a country's name or adjective still says whose it is. */
const NEAR = 400;
/** Share of the strongest country's weight a country must have to be taken because it was named last. */
const LIKELY = 0.5;

/** Countries whose parliament news never calls one. */
const NO_PARLIAMENT: ReadonlySet<string> = new Set(['US']);
const NONE: ReadonlySet<string> = new Set();

/** Countries that have no body of a name, as news calls them: no ministry where there are departments. */
export function countriesWithout(name: string, withDepartments: ReadonlySet<string>): ReadonlySet<string> {
  if (/^ministry | ministry$|^ministry$/i.test(name)) return withDepartments;
  return /^parliament$/i.test(name) ? NO_PARLIAMENT : NONE;
}

/**
 * Whose a body without an owner is: the article's country, else the country named last before it, else the one that leads;
 * `not` are countries that have no such body. Where there are such, the country that its sentence is set in comes first,
 * and for a parliament one that its sentence names.
 */
export function likelyCountry(
  mention: Mention,
  context: ArticleContext,
  evidence: AgencyEvidence,
  not: ReadonlySet<string> = NONE,
): { readonly country: string; readonly why: string } | null {
  const { country, countries } = evidence;
  if (country !== null && !not.has(country)) return { country, why: 'is what the article is about' };
  const ranked = [...countries].filter(([code]) => !not.has(code)).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first) return null;
  const near = namedLast(mention, context).find(
    (code) => !not.has(code) && (countries.get(code) ?? 0) >= LIKELY * first[1],
  );
  if (near !== undefined) return { country: near, why: 'was named last before it' };
  return !second || first[1] > second[1] ? { country: first[0], why: 'is named most' } : null;
}

/** Countries named shortly before a mention, nearest first; where the article was written says nothing. */
function namedLast({ start }: Mention, { named, demonyms, article }: ArticleContext, within = NEAR): string[] {
  const isNear = (at: number): boolean => at < start && at > start - within;
  const dateline = article.dateline?.value ?? '';
  const places = named.flatMap(({ mention, entity }) =>
    isNear(mention.start) && entity.country && mention.text !== dateline
      ? [{ at: mention.start, country: entity.country }]
      : [],
  );
  const peoples = [...demonyms].flatMap(([country, offsets]) => offsets.filter(isNear).map((at) => ({ at, country })));
  return [...places, ...peoples].sort((a, b) => b.at - a.at).map(({ country }) => country);
}
