import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { ok, type Analysis, type Body, type Outcome } from '../model';
import { forFiling } from './for-filing';
import type { ReadArticle } from './ports';

/** Articles that are kept as they are before the rest is packed: few take little. */
const UNPACKED = 20;

interface Reading {
  readonly name: string;
  readonly read: Outcome<ReadArticle>;
}

interface Held {
  readonly name: string;
  /** By which it is filed before others. */
  readonly rank: string;
  /** Null once it was taken. */
  held: Outcome<ReadArticle> | Uint8Array | null;
}

/** The readings of a run until all are there. An article with what was understood of it takes some kilobytes, packed. */
export class Gathered {
  private readonly held: Held[] = [];

  /** `packed`: whether articles beyond the first ones are packed; else they are given back as the objects they were. */
  constructor(private readonly packed: boolean) {}

  /** `id`: of the article; null where there is none. */
  add(name: string, read: Outcome<ReadArticle>, id: string | null): void {
    const rank = read.ok ? `${read.value.article.date?.value ?? ''} ${id ?? ''}` : '';
    const isPacked = this.packed && read.ok && this.held.length >= UNPACKED;
    this.held.push({ name, rank, held: isPacked ? pack(read.value) : read });
  }

  /** Their numbers, by day and id or as they came. */
  order(byDay: boolean): readonly number[] {
    const order = this.held.map((_, at) => at);
    if (!byDay) return order;
    const rank = (at: number): string => this.held[at]?.rank ?? '';
    return order.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) < rank(b) ? -1 : 1));
  }

  /** One of them, once. */
  take(at: number): Reading {
    const one = this.held[at];
    if (one === undefined || one.held === null) throw new Error(`reading ${at} is not there, or was taken`);
    const { name, held } = one;
    one.held = null;
    return { name, read: held instanceof Uint8Array ? ok(unpack(held)) : held };
  }
}

/** Deflated as fast as can be: articles repeat their own words. Text that is its own Markdown is kept once. */
function pack({ article, analysis }: ReadArticle): Uint8Array {
  const { body } = article;
  const text = body.text === body.markdown ? undefined : body.text;
  const packed = { article: { ...article, body: { ...body, text } }, analysis: analysis && forFiling(analysis) };
  return deflateSync(strToU8(JSON.stringify(packed)), { level: 1 });
}

function unpack(packed: Uint8Array): ReadArticle {
  const { article, analysis } = JSON.parse(strFromU8(inflateSync(packed))) as ReadArticle;
  const { text, markdown } = article.body as Partial<Body> & Pick<Body, 'markdown'>;
  const whole = { ...article, body: { ...article.body, text: text ?? markdown } };
  return analysis === undefined ? { article: whole } : { article: whole, analysis: withDictionary(analysis) };
}

/** Without a prototype it is a dictionary: else the engine makes, and keeps, a shape for every set of ids. */
const withDictionary = (analysis: Analysis): Analysis => ({
  ...analysis,
  entities: Object.assign(Object.create(null) as Analysis['entities'], analysis.entities),
});
