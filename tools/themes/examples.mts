// Labelled articles as the scorer sees them.
import { readFileSync } from 'node:fs';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import { toTextDocument } from '../../src/analysis/language';
import type { FormatId } from '../../src/model';
import { createClassifier, parseThemePack, type ThemeWeights } from '../../src/analysis/themes';
import type { Scored } from '../../src/analysis/themes/score';
import type { LabelledArticle } from './sets.mts';

export interface Example extends LabelledArticle {
  /** Every theme the article has anything on; its scores are those of no weights. */
  readonly scored: readonly Scored[];
}

const NO_WEIGHTS: ThemeWeights = { given: new Map(), main: new Map() };
const data = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');

const packs = ['themes-dprk-watch.yaml', 'themes-general-news.yaml'].map((name) => {
  const pack = parseThemePack(data(name), name);
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
});
const classifier = createClassifier(packs, NO_WEIGHTS);
const context: IntakeContext = { ...readingTools, outlets: parseOutlets(data('outlets.yaml')), images: 'link' };

/** Reads an article as an import does. */
export async function exampleOf(article: LabelledArticle): Promise<Example> {
  const { id, input, format } = article;
  const given = { name: id, text: input, ...(format === undefined ? {} : { format: format as FormatId }) };
  for await (const read of readArticles(given, context)) {
    if (!read.ok) break;
    const { body, title, language } = read.value;
    const headline = title?.value ?? null;
    const document = toTextDocument(body.text, { title: headline, language, excluded: body.excluded });
    return { ...article, scored: classifier.weigh(document, headline) };
  }
  throw new Error(`${id} cannot be read`);
}
