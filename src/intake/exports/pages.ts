import { stripTags } from '../markdown/strip';

/**
 * The words of a page that holds many articles, piece by piece: `starts` finds where each begins. A page of thousands
 * of articles is too large to be parsed as one.
 */
export function* pieces(html: string, starts: RegExp): Generator<string> {
  const offsets = [...html.matchAll(starts)].map((match) => match.index);
  for (const [index, offset] of offsets.entries())
    yield stripTags(html.slice(offset, offsets[index + 1] ?? html.length));
}
