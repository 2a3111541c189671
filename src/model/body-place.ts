import type { Body, BodySegment } from './article';

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
