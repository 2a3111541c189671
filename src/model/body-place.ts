import type { Body, BodySegment } from './article';
import type { Span } from './span';

/** How many of the first pieces something holds of, where it holds of none behind one that it does not hold of. */
function countWhile(segments: readonly BodySegment[], holds: (segment: BodySegment) => boolean): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(segments[middle] as BodySegment)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last piece that begins at or before an offset of the text; pieces are sorted. */
export const segmentAt = (segments: readonly BodySegment[], offset: number): BodySegment | undefined =>
  segments[countWhile(segments, ({ text }) => text <= offset) - 1];

/** Where a character of the text stands in the Markdown; of one that does not, where the piece before it ends. */
export function markdownOffset({ segments }: Pick<Body, 'segments'>, offset: number): number {
  const segment = segmentAt(segments, offset);
  return segment === undefined ? 0 : segment.markdown + Math.min(offset - segment.text, segment.length);
}

/** Where the Markdown begins in the text of the note that it was read from in place; -1 where that does not hold it. */
export const bodyOffset = ({ markdown }: Pick<Body, 'markdown'>, note: string): number =>
  note.endsWith(markdown) ? note.length - markdown.length : note.indexOf(markdown);

/** What of a stretch of the Markdown stands in the text, from its first character there to its last; nothing: an empty one. */
export function textSpan({ segments }: Pick<Body, 'segments'>, { start, end }: Span): Span {
  const low = countWhile(segments, ({ markdown, length }) => markdown + length <= start);
  const first = segments[low];
  if (first === undefined) return { start: 0, end: 0 };
  const from = first.text + Math.max(0, start - first.markdown);
  let to = from;
  for (let at = low; (segments[at]?.markdown ?? Infinity) < end; at += 1) {
    const { text = 0, markdown = 0, length = 0 } = segments[at] ?? {};
    to = text + Math.min(length, end - markdown);
  }
  return { start: from, end: Math.max(from, to) };
}
