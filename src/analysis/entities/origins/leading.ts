import type { Citation, OutletWords } from './citations';
import { isUnnamed, isWeak, type ArticleSource } from './sources';
import type { ComparedArticle } from './story-article';

/** Of what an article leans on, what its story comes from; all others only comment, or are told of. */
export interface LeadingAccounts {
  readonly sources: ReadonlySet<ArticleSource>;
  readonly citations: ReadonlySet<Citation>;
}

/** Characters of an article's beginning, which says what its story rests on; syllables and ideographs say more. */
const LEAD = { words: 300, characters: 150 };
/** Share of all that is said, from which somebody else is the story's source too: whoever it is, and one who told the outlet itself. */
const SHARE = { any: 0.4, told: 0.25 };

/**
 * What the story of an article comes from: whoever is heard or cited first, all in its beginning, those who say much of it,
 * and unnamed ones who told its own outlet. Who orders, threatens or believes something is told of, unless nobody else is heard.
 */
export function leadingAccounts(
  article: ComparedArticle,
  { citations }: OutletWords,
  sources: readonly ArticleSource[],
): LeadingAccounts {
  const lead = article.story.characterwise ? LEAD.characters : LEAD.words;
  const own = sources.filter((source) => !isWeak(source));
  const first = Math.min(...own.filter(({ tells }) => tells).map(({ start }) => start), ...citations.map(startOf));
  const cited = citations.filter((citation) => startOf(citation) <= Math.max(first, lead));
  const whole = sources.reduce((sum, source) => sum + lengthOf(source), 0);
  const opening = own.find(({ start, tells }) => tells && start === first);
  const isLeading = (source: ArticleSource): boolean => {
    if (!source.tells) return own.length === 1 && citations.length === 0;
    if (source.start <= first) return true;
    const share = lengthOf(source) / whole;
    if (source.toldOwn) return source.start < lead || isUnnamed(source) || share >= SHARE.told;
    // Whoever comes in behind a report that is cited, or an office behind an unnamed source, speaks in what that tells.
    if (cited.some((citation) => startOf(citation) < source.start)) return false;
    if (isOffice(source) && !source.confirms && opening?.kind === 'anonymous') return false;
    return source.start < lead || share >= SHARE.any;
  };
  return { sources: new Set(own.filter(isLeading)), citations: new Set(cited) };
}

const isOffice = ({ kind, persons }: ArticleSource): boolean =>
  persons.size === 0 && (kind === 'body' || kind === 'officials');

/** Where an outlet is cited first; in the headline before all. */
const startOf = ({ places, isInTitle }: Citation): number => (isInTitle ? -1 : (places[0]?.start ?? -1));

const lengthOf = ({ content }: ArticleSource): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
