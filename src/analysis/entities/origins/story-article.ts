import { storyOf, type Story } from '../../../duplicates';
import { daysBetween, type Analysis, type Article, type Entity } from '../../../model';

/** An article of a story, as far as its origins are asked for. */
interface StoryArticle {
  readonly id: string;
  /** Id of the outlet's entity; null where it is not known. */
  readonly outletId: string | null;
  /** Names of the outlet, the canonical one first; none where it is not known. */
  readonly outlet: readonly string[];
  /** ISO 8601, a day or a moment, with its offset where that is stated. */
  readonly published: string | null;
  readonly title: string | null;
  /** Offsets of the analysis are into it. */
  readonly text: string;
  readonly analysis: Pick<
    Analysis,
    'statements' | 'mentions' | 'entities' | 'mainDate' | 'eventDates' | 'outletTraits'
  >;
}

/** An article as it was read and understood, with what is compared of it. */
export function articleOf(id: string, article: Article, analysis: Analysis): ComparedArticle {
  const entity = analysis.source === null ? undefined : analysis.entities[analysis.source];
  const stated = article.source === null ? [] : [article.source.value];
  const { published, publishedOffset, date } = article;
  return compared({
    ...{ id, analysis, outletId: analysis.source, title: article.title?.value ?? null, text: article.body.text },
    outlet: entity === undefined ? stated : [entity.name, ...entity.aliases],
    published: published === null ? (date?.value ?? null) : `${published.value}${publishedOffset ?? ''}`,
  });
}

/** An article with what is compared of it. */
export interface ComparedArticle extends StoryArticle {
  /** Milliseconds since 1970; null where no day of publication is known. */
  readonly time: number | null;
  /** Whether the time is known to the hour. */
  readonly exact: boolean;
  readonly story: Story;
  /** Ids of the entities it names, its numbers: what is the same in any language. */
  readonly facts: ReadonlySet<string>;
  /** Of these what few stories have: no country, no outlet, no year, no number of one digit. */
  readonly particulars: ReadonlySet<string>;
}

const NUMBER = /\d[\d,.]*\d|\d/g;

function compared(article: StoryArticle): ComparedArticle {
  const { published, text, title, analysis } = article;
  const time = published === null ? NaN : Date.parse(published.length > 10 && !/(?:Z|[+-]\d\d:?\d\d)$/.test(published) ? `${published}Z` : published); // prettier-ignore
  const numbers = (text.match(NUMBER) ?? []).map((number) => number.replace(/[.,]/g, ''));
  const named = analysis.mentions.flatMap(({ entity }) => entity ?? []);
  return {
    ...article,
    time: Number.isNaN(time) ? null : time,
    exact: published !== null && published.length > 10,
    story: storyOf(`${title ?? ''}\n${text}`),
    facts: new Set([...numbers, ...named]),
    particulars: new Set([...numbers.filter((number) => number.length > 1 && !YEAR.test(number)), ...named.filter((id) => isParticular(analysis.entities[id]))]), // prettier-ignore
  };
}

const YEAR = /^(?:19|20)\d\d$/;

const isParticular = (entity: Entity | undefined): boolean =>
  entity !== undefined && entity.kind !== 'source' && !(entity.kind === 'place' && entity.placeKind === 'country');

const DAY = 86_400_000;
const HOUR = DAY / 24;

/** In the order of publication; what has no day comes last. */
export const byTime = (one: ComparedArticle, other: ComparedArticle): number =>
  (one.time ?? Infinity) - (other.time ?? Infinity) || (one.id < other.id ? -1 : 1);

/** Whether an article may know what another one says: it is no older, but for zones and days that are not told apart. */
export function isNoOlder(one: ComparedArticle, other: ComparedArticle): boolean {
  if (one.time === null || other.time === null) return true;
  return one.time >= other.time - (one.exact && other.exact ? 12 * HOUR : DAY);
}

/** Days between two publications; 0 where one is not known. */
export const daysApart = (one: ComparedArticle, other: ComparedArticle): number =>
  one.time === null || other.time === null ? 0 : Math.abs(one.time - other.time) / DAY;

/** Days between what two articles tell of; null where one does not say it to the day. */
export function happeningsApart(
  { analysis: one }: ComparedArticle,
  { analysis: other }: ComparedArticle,
): number | null {
  const isKnown = one.mainDate.precision === 'day' && other.mainDate.precision === 'day';
  return isKnown ? Math.abs(daysBetween(one.mainDate.value ?? '', other.mainDate.value ?? '')) : null;
}

/** Numbers and entities that two articles have both. */
export const sharedFacts = ({ facts: one }: ComparedArticle, { facts: other }: ComparedArticle): number =>
  [...one].filter((fact) => other.has(fact)).length;
