import { overlaps, type EntityKind, type Span } from '../../../model';
import type { ReviewArticle, ReviewMention, ReviewStatement } from '../../../workflow/review/model';

/** A stretch of the text that stands for something. */
export interface MarkedSpan extends Span {
  /** Id of the entity; null where nothing was decided. */
  readonly entity: string | null;
  readonly kind: EntityKind | 'open';
  readonly mention: ReviewMention;
}

/** A paragraph of the text, with its line break, cut into plain and marked stretches. */
export type SegmentedParagraph = readonly Segment[];
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly mark: MarkedSpan | null;
}

/**
 * Stretches of the text to highlight, in its order, none within another: of two that overlap the longer one, and of a
 * theme's phrase and a name the name. What was refused in this review is not highlighted.
 */
export function markedSpans({ entities, open }: ReviewArticle): readonly MarkedSpan[] {
  const named: MarkedSpan[] = open.map((mention) => marked(mention, null, 'open'));
  const phrases: MarkedSpan[] = [];
  for (const { id, kind, state, mentions } of entities) {
    if (state === 'rejected') continue;
    const list = kind === 'theme' ? phrases : named;
    list.push(...mentions.map((mention) => marked(mention, id, kind)));
  }
  const apart = withoutOverlaps(named);
  return inOrder([...apart, ...withoutOverlaps(phrases).filter((one) => !apart.some((name) => overlaps(name, one)))]);
}

const marked = (mention: ReviewMention, entity: string | null, kind: MarkedSpan['kind']): MarkedSpan => ({
  start: mention.start,
  end: mention.end,
  entity,
  kind,
  mention,
});

const inOrder = (spans: readonly MarkedSpan[]): MarkedSpan[] =>
  [...spans].sort((a, b) => a.start - b.start || b.end - a.end);

function withoutOverlaps(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const kept: MarkedSpan[] = [];
  for (const span of inOrder(spans)) {
    const before = kept.at(-1);
    if (before === undefined || !overlaps(before, span)) kept.push(span);
    else if (span.end - span.start > before.end - before.start) kept[kept.length - 1] = span;
  }
  return kept;
}

/** Where parts of statements begin and end: there plain stretches are cut, so that one can be shown by itself. */
export const statementCuts = ({ statements }: ReviewArticle): readonly number[] =>
  [...new Set(statements.flatMap(partsOfStatement).flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);

export const partsOfStatement = ({ source, cue, content }: ReviewStatement): readonly Span[] =>
  [source, cue, ...content].flatMap((span) => span ?? []);

/** The text in paragraphs; all segments together are the text, character by character. `cuts`: in rising order. */
export function paragraphsOf(
  text: string,
  spans: readonly MarkedSpan[],
  cuts: readonly number[] = [],
): readonly SegmentedParagraph[] {
  let cut = 0;
  const plain = (start: number, end: number): Segment[] => {
    const pieces: Segment[] = [];
    let at = start;
    while ((cuts[cut] ?? Infinity) < end) {
      const to = cuts[cut] ?? end;
      if (to > at) pieces.push({ text: text.slice(at, to), start: at, mark: null });
      at = Math.max(at, to);
      cut += 1;
    }
    return at < end ? [...pieces, { text: text.slice(at, end), start: at, mark: null }] : pieces;
  };
  const paragraphs: Segment[][] = [];
  let next = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const paragraph: Segment[] = [];
    let at = start;
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next]) {
      if (span.start > at) paragraph.push(...plain(at, span.start));
      const from = Math.max(span.start, at);
      paragraph.push({ text: text.slice(from, Math.min(span.end, end)), start: from, mark: span });
      at = Math.min(span.end, end);
    }
    if (at < end) paragraph.push(...plain(at, end));
    paragraphs.push(paragraph);
    start = end;
  }
  return paragraphs;
}
