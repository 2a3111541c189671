import { englishWords, worldWords } from '../../../data/lexicon';
import {
  outletWords,
  type OutletWords,
  type OutletFinder,
  type StoryOutlet,
  type Citation,
  lineAround,
  sentenceAround,
} from './outlet-citations';
import { articleSources, bodyNameKey, type ArticleSource, isUnnamed, isWeak } from './sources';
import type { ComparedArticle } from './story-article';
import { foldForm, onceFor } from '../../../model';

/** What an article leans on, by its own words. */
export interface Account {
  readonly article: ComparedArticle;
  readonly outlet: StoryOutlet | null;
  readonly words: OutletWords;
  readonly sources: readonly ArticleSource[];
  readonly quoted: readonly QuotedWords[];
  readonly folded: FoldedText;
  /** Keys of the outlet, where it is a body that others name as their source. */
  readonly bodies: ReadonlySet<string>;
  /** What its story comes from. */
  readonly leading: LeadingAccounts;
}

export function accountOf(article: ComparedArticle, finder: OutletFinder): Account {
  const words = outletWords(article, finder);
  const bodies = new Set([
    ...article.outlet.map(bodyNameKey),
    ...(article.outletId === null ? [] : [article.outletId]),
  ]);
  const sources = articleSources(article, words);
  return {
    ...{ article, words, bodies, sources, outlet: finder.ofArticle(article) },
    ...{ leading: leadingAccounts(article, words, sources), quoted: longQuotations(article), folded: foldedText(article.text) }, // prettier-ignore
  };
}

/** The source of an article that says some folded words. */
export const saidBy = ({ sources }: Account, words: string): ArticleSource | undefined =>
  sources.find((source) => contentOf(source).includes(words));

/** Of what an article leans on, what its story comes from; all others only comment, or are told of. */
interface LeadingAccounts {
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
function leadingAccounts(
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

/** Words somebody said, as an article quotes them. */
interface QuotedWords {
  /** Folded. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const QUOTED = /[“"«„「『]([^“”"«»„「」『』\n]{8,400})[”"»“」』]/gu;
/** So many words are nobody else’s by chance: fewer are names, slogans and turns of phrase. Of Hangul and Han, characters. */
const LEAST = { words: 4, characters: 9 };
const CHARACTERS = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Quotations of an article that are compared, at most. */
const MOST_QUOTATIONS = 100;

/** A text in which others’ quotations are looked for. */
interface FoldedText {
  /** Folded, with a space before and after. */
  readonly padded: string;
  readonly words: ReadonlySet<string>;
}

function foldedText(text: string): FoldedText {
  const folded = foldForm(text);
  return { padded: ` ${folded} `, words: new Set(folded.split(' ')) };
}

/** The first quotations long enough to tell whose they are. A title is none: all its words are capitalised. */
function longQuotations({ text }: ComparedArticle): readonly QuotedWords[] {
  const found = [...text.matchAll(QUOTED)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    const words = foldForm(inner);
    const isLong = (words.match(CHARACTERS)?.length ?? 0) >= LEAST.characters || words.split(' ').length >= LEAST.words;
    const isTitle =
      inner.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length < 2 && !/\p{Script=Hangul}/u.test(inner);
    return isLong && !isTitle ? [{ words, start: index, end: index + whole.length }] : [];
  });
  return found.slice(0, MOST_QUOTATIONS);
}

/** What an article quotes that another has too, in quotation marks or not; null where there is nothing. */
export function sharedQuotation(
  quoted: readonly QuotedWords[],
  others: readonly QuotedWords[],
  folded: { readonly own: FoldedText; readonly other: FoldedText },
): QuotedWords | null {
  return (
    quoted.find(({ words }) => hasWords(folded.other, words)) ??
    others.find(({ words }) => hasWords(folded.own, words)) ??
    null
  );
}

/** Most texts lack a word of it: the text itself is searched only where none is missing. */
const hasWords = ({ padded, words: known }: FoldedText, words: string): boolean =>
  words.split(' ').every((word) => known.has(word)) && padded.includes(` ${words} `);

/** What a source said, folded, each passage on its line. */
const contentOf = onceFor(({ content, article }: ArticleSource): string =>
  content.map(({ start, end }) => foldForm(article.text.slice(start, end))).join('\n'),
);

/** How well words tell a source: by what describes it, then by what it said. */
export function scoreOf(source: ArticleSource, words: ReadonlySet<string>): number {
  const held = (list: readonly string[]): number => new Set(list.filter((word) => word.length > 3 && words.has(word))).size; // prettier-ignore
  return 3 * held([...source.words]) + held(contentOf(source).split(/\s/));
}

const TELLING = [englishWords, worldWords].map((words) => words('words-of-telling').alternatives).join('|');
const SAYING = new RegExp(`\\b(?:${TELLING}|count(?:s|ed))\\b|말했|밝혔|전했|따르면`, 'iu');

/** Characters before and after a name, within its sentence. */
const BESIDE = { before: 60, after: 40 };

/** Whether an article names a person in full, or a body, beside a verb of saying. */
export function isHeard({ text, analysis }: ComparedArticle, { fullNames, bodies }: ArticleSource): boolean {
  const isBeside = (start: number, end: number): boolean =>
    SAYING.test(sentenceAround(lineAround(text, { start, end }, BESIDE)));
  for (const name of fullNames) {
    const at = text.indexOf(name);
    if (at >= 0 && isBeside(at, at + name.length)) return true;
  }
  return analysis.mentions.some(({ start, end, entity, type }) => entity !== null && type !== 'person' && bodies.has(entity) && isBeside(start, end)); // prettier-ignore
}
