import type { ToldPoint, ToldPoints } from '../../analysis/language';
import {
  bodyOffset,
  contains,
  isoDay,
  markdownOffset,
  momentOf,
  type Analysis,
  type Article,
  type Body,
} from '../../model';
import { storyOf, type Story } from '../../duplicates';
import { readable } from '../readable';
import type { ToldValue } from './model';

/** An article of a story, with the points it tells. */
export interface ToldArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly told: ToldPoints;
  /** By it copies are told. */
  readonly story: Story;
  readonly valueOf: (point: ToldPoint) => ToldValue;
}

interface OriginOf {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly established: boolean;
}

/** An article that was understood, and the points that were read of it. */
interface ReadPoints {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly told: ToldPoints;
  /** Of the note that it was read from in place. */
  readonly text: string;
}

export function toldArticle(
  { id, path, title, outlet, established }: OriginOf,
  { article, analysis, told, text }: ReadPoints,
): ToldArticle {
  const { body } = article;
  const moment = momentOf(article);
  return {
    ...{ id, outlet },
    story: storyOf(`${article.title?.value ?? ''}\n${body.text}`),
    told,
    valueOf: (point) => ({
      ...{ path, title, outlet, published: moment, established },
      ...{ speaker: speakerOf(point, analysis, body.text), text: body.text.slice(point.start, point.end) },
      ...boundsOf(point),
      ...{ sentence: readable(body.text.slice(point.sentence.start, point.sentence.end)), place: point.sentence },
      line: lineOf(point.sentence.start, body, text),
    }),
  };
}

/** Dates as ISO 8601; what is open has no end. */
export const boundsOf = ({
  unit,
  low,
  high,
}: Pick<ToldPoint, 'unit' | 'low' | 'high'>): Pick<ToldValue, 'low' | 'high'> =>
  unit === 'date' ? { low: isoDay(low), high: isoDay(high) } : { low, high: high === Infinity ? null : high };

function speakerOf(point: ToldPoint, { statements, entities }: Analysis, text: string): string | null {
  const said = statements.find(({ content }) => content.some((span) => contains(span, point)));
  if (said === undefined) return null;
  const entity = said.speaker === null ? undefined : entities[said.speaker];
  return entity?.name ?? (said.source === null ? null : text.slice(said.source.start, said.source.end));
}

/** Line of the note that a character of the article’s text stands in. */
function lineOf(offset: number, body: Body, text: string): number {
  const place = Math.max(0, bodyOffset(body, text)) + markdownOffset(body, offset);
  return text.slice(0, place).split('\n').length - 1;
}
