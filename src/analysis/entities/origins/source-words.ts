import { foldForm } from '../../../model';
import { lineAround, sentenceAround } from './citations';
import type { ArticleSource } from './sources';
import type { ComparedArticle } from './story-article';

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
