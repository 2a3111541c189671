import { koreanWords, pattern } from '../../../data/lexicon';
import type { Span, Statement } from '../../../model';
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
  const quoting = quotingOutlet(source, text, citations);
  if (quoting !== null) return { via: quoting, toldOwn: false };
  const toldOwn = own.some(isNear) || /본지|본보/u.test(text.slice(Math.max(0, start - 20), end + 20));
  const near = citations.find(({ places }) => places.some(isNear));
  return { via: toldOwn ? null : (near?.outlet ?? null), toldOwn };
}

/** Before whom a report is said to quote: `"They came by night," it quoted the`, `매체는`. */
const QUOTES = pattern(String.raw`\b(?:it|the (?:[\w-]+ ){0,3}(?:{quotes})) (?:also |then |further )?(?:quoted|cited|quotes|cites) $|(?:매체|신문|통신|방송)(?:는|은) (?:\S+ ){0,3}$`, 'u', koreanWords); // prettier-ignore
const KOREAN_QUOTES = /^\S{0,2} ?(?:인용|말을)/u;

/** The outlet that quotes a source, where it is taken up by a pronoun or its kind: the one that is cited last before. */
function quotingOutlet(
  source: Statement['source'],
  text: string,
  citations: OutletWords['citations'],
): StoryOutlet | null {
  if (source === null) return null;
  const before = text.slice(Math.max(0, source.start - 80), source.start);
  if (!QUOTES.test(before)) return null;
  if (/[가-힣]/u.test(before.slice(-2)) && !KOREAN_QUOTES.test(text.slice(source.end, source.end + 12))) return null;
  const cited = citations.flatMap(({ outlet, places }) => places.map(({ start }) => ({ outlet, start })));
  const last = cited.filter(({ start }) => start < source.start).sort((one, other) => other.start - one.start)[0];
  return last?.outlet ?? null;
}
