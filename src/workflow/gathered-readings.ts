import { NameTable } from '../analysis/entities/names/groups';
import { relisted } from '../analysis/entities/names/decided-forms';
import { settleNames, type LinkContext } from '../analysis/entities/names/link';
import type { SettledNames } from '../analysis/entities/names/settled';
import { recurringLines, shortLinesOf, withoutRecurringLines, type RecurringLines, type ShortLines } from '../intake';
import { ok, overlaps, type ReadArticle, type Outcome } from '../model';
import { packReading, unpackReading, type PackedReading } from './packed-reading';

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
  held: Outcome<ReadArticle> | PackedReading | null;
}

/** The readings of a run until all are there, packed: what they say together decides about each. */
export class GatheredReadings {
  private readonly held: Held[] = [];
  private readonly names = new NameTable();
  private readonly lines: ShortLines[] = [];
  private recurring: RecurringLines = new Map();

  /** `packed`: whether articles beyond the first ones are packed; else they are given back as the objects they were. */
  constructor(private readonly packed: boolean) {}

  /** `id`: of the article; null where there is none. */
  add(name: string, read: Outcome<ReadArticle>, id: string | null): void {
    if (read.ok) this.learn(read.value);
    const rank = read.ok ? `${read.value.article.date?.value ?? ''} ${id ?? ''}` : '';
    const isPacked = this.packed && read.ok && this.held.length >= UNPACKED;
    this.held.push({ name, rank, held: isPacked ? packReading(read.value) : read });
  }

  private learn({ article, analysis }: ReadArticle): void {
    this.lines.push(shortLinesOf(article));
    if (analysis !== undefined) this.names.add(article, analysis);
  }

  /** Decides who is who by all of them, before the first is taken. `own`: as `settleNames` has it. */
  async settle(context: Omit<LinkContext, 'own'>, own?: ReadonlySet<string>): Promise<SettledNames> {
    this.recurring = recurringLines(this.lines.splice(0));
    return settleNames(this.names, context, own);
  }

  /** Numbers of those that were not taken, by day and id or as they came. */
  order(byDay: boolean): readonly number[] {
    const order = [...this.held.keys()].filter((at) => this.held[at]?.held !== null);
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
    const read = held instanceof Uint8Array ? ok(unpackReading(held)) : held;
    return { name, read: read.ok ? ok(withoutRecurring(read.value, this.recurring)) : read };
  }
}

/**
 * An article without the names that stand in lines which recur with its outlet. Only what was understood of it changes: by
 * its text it is told from others, whatever came with it.
 */
function withoutRecurring(read: ReadArticle, recurring: RecurringLines): ReadArticle {
  const { article, analysis } = read;
  if (analysis === undefined) return read;
  const { body } = withoutRecurringLines(article, recurring);
  if (body === article.body) return read;
  const kept = analysis.mentions.filter((mention) => !body.excluded.some((part) => overlaps(part, mention)));
  if (kept.length === analysis.mentions.length) return read;
  const staying = new Set(kept);
  const touched = analysis.mentions.flatMap((mention) => (staying.has(mention) ? [] : (mention.entity ?? [])));
  return { ...read, analysis: relisted({ ...analysis, mentions: kept }, new Set(touched)) };
}
