import type { Span, Statement } from '../../model';
import type { OutletWords } from './citations';
import type { StoryOutlet } from './outlet-names';
import type { ComparedArticle } from './story-article';

/** Whom a source told: another outlet, or the article’s own. */
export function listenerOf(
  { source, cue, content }: Statement,
  { text }: ComparedArticle,
  { citations, own }: OutletWords,
): { readonly via: StoryOutlet | null; readonly toldOwn: boolean } {
  const spans = [source, cue].filter((span) => span !== null);
  const last = content.at(-1)?.end ?? 0;
  const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
  const isNear = (place: Span): boolean => place.end >= start - 12 && (place.start <= end + 40 || (place.start >= last && place.start <= last + 4)) && !/[.!?]\s/.test(text.slice(Math.min(end, place.start), Math.max(end, place.start))); // prettier-ignore
  const toldOwn = own.some(isNear) || /본지|본보/u.test(text.slice(Math.max(0, start - 20), end + 20));
  const near = citations.find(({ places }) => places.some(isNear));
  return { via: toldOwn ? null : (near?.outlet ?? null), toldOwn };
}
