import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Analysis, Article, ResolvedMention, ReadArticle } from '../model';
import { forFiling } from './for-filing';

/** A reading as bytes: some kilobytes for an article with what was understood of it. */
export type PackedReading = Uint8Array;

interface Packed {
  readonly article: Omit<Article, 'body'> & { readonly body: PackedBody };
  readonly analysis?: Omit<Analysis, 'mentions'> & { readonly mentions: readonly PackedMention[] };
  readonly original?: string;
}

/** Text that is its own Markdown is kept once. */
type PackedBody = Omit<Article['body'], 'text'> & { readonly text?: string };

/** A mention's values without their names, in this order, and without its words, which are the text's. */
const VALUES = ['start', 'end', 'type', 'form', 'score', 'entity', 'reason', 'resolution', 'losers', 'roles', 'agency'] as const; // prettier-ignore
type PackedMention = readonly unknown[];

/** Deflated as fast as can be: articles repeat their own words. Without what filing does not ask for. */
export function packReading({ article, analysis, original }: ReadArticle): PackedReading {
  const { text, ...body } = article.body;
  const packed: Packed = {
    article: { ...article, body: text === body.markdown ? body : { ...body, text } },
    ...(analysis === undefined ? {} : { analysis: withRows(forFiling(analysis)) }),
    ...(original === undefined ? {} : { original }),
  };
  return deflateSync(strToU8(JSON.stringify(packed)), { level: 1 });
}

const withRows = (analysis: Analysis): Packed['analysis'] => ({
  ...analysis,
  mentions: analysis.mentions.map((mention) => VALUES.map((key) => mention[key])),
});

export function unpackReading(packed: PackedReading): ReadArticle {
  const { article, analysis, ...more } = JSON.parse(strFromU8(inflateSync(packed))) as Packed;
  const { body } = article;
  const whole = { ...article, body: { ...body, text: body.text ?? body.markdown } };
  if (analysis === undefined) return { article: whole, ...more };
  const mentions = analysis.mentions.map((row) => mentionOf(row, whole.body.text));
  // Without a prototype it is a dictionary: else the engine makes, and keeps, a shape for every set of ids.
  const entities = Object.assign(Object.create(null) as Analysis['entities'], analysis.entities);
  return { article: whole, analysis: { ...analysis, mentions, entities }, ...more };
}

/** What is absent was written as null; only an entity is null where it is there. */
function mentionOf(row: PackedMention, text: string): ResolvedMention {
  const entries = VALUES.map((key, at) => [key, row[at]] as const).filter(([key, value]) => value !== null || key === 'entity'); // prettier-ignore
  const mention = Object.fromEntries(entries) as unknown as Omit<ResolvedMention, 'text'>;
  return { ...mention, text: text.slice(mention.start, mention.end) };
}
