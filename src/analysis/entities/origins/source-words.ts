import { lineAround, sentenceAround } from './citations';
import type { ArticleSource } from './sources';
import type { ComparedArticle } from './story-article';
import { foldForm } from '../../../model';

/** Words somebody said, as an article quotes them. */
export interface QuotedWords {
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
export interface FoldedText {
  /** Folded, with a space before and after. */
  readonly padded: string;
  readonly words: ReadonlySet<string>;
}

export function foldedText(text: string): FoldedText {
  const folded = foldForm(text);
  return { padded: ` ${folded} `, words: new Set(folded.split(' ')) };
}

/** The first quotations long enough to tell whose they are. A title is none: all its words are capitalised. */
export function longQuotations({ text }: ComparedArticle): readonly QuotedWords[] {
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

const contents = new WeakMap<ArticleSource, string>();

/** What a source said, folded, each passage on its line. */
export function contentOf(source: ArticleSource): string {
  const known = contents.get(source);
  if (known !== undefined) return known;
  const said = source.content.map(({ start, end }) => foldForm(source.article.text.slice(start, end))).join('\n');
  contents.set(source, said);
  return said;
}

/** How well words tell a source: by what describes it, then by what it said. */
export function scoreOf(source: ArticleSource, words: ReadonlySet<string>): number {
  const held = (list: readonly string[]): number => new Set(list.filter((word) => word.length > 3 && words.has(word))).size; // prettier-ignore
  return 3 * held([...source.words]) + held(contentOf(source).split(/\s/));
}

const SAYING =
  /\b(?:said|says?|told|tells|according|quoted|announced|count(?:s|ed)|sagte|sagt|dijo|selon)\b|말했|밝혔|전했|따르면/iu;

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
