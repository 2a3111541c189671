import type { Body, BodySegment } from './article';
import type { Span } from './span';

/** The last piece that begins at or before an offset of the text; pieces are sorted. */
export function segmentAt(segments: readonly BodySegment[], offset: number): BodySegment | undefined {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.text ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}

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
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { markdown = 0, length = 0 } = segments[middle] ?? {};
    if (markdown + length <= start) low = middle + 1;
    else high = middle;
  }
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
