// Fits the theme scorer on labelled articles, measures it on articles it has not seen, and writes src/themes/weights.ts,
// which is fitted on all of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import { readingTools } from '../../cli/reading-tools';
import { toTextDocument } from '../../src/language';
import type { Exclusion, FormatId } from '../../src/model';
import { createClassifier, DEFAULT_OPTIONS, parseThemePack } from '../../src/themes';
import { FEATURES } from '../../src/themes/score';
import { labelledArticles, type LabelledArticle } from './articles';
import { fit, probability, type Row } from './fit';

/** Holds the weights near zero: those of the features, and more those of single themes. */
const RIDGE = 0.3;
const THEME_RIDGE = 1;

interface Example {
  readonly part: string;
  readonly gold: readonly string[];
  readonly themes: readonly { readonly id: string; readonly features: readonly number[] }[];
}

const [root = '.', data = ''] = process.argv.slice(2);
const source = (path: string): string => readFileSync(join(root, path), 'utf8');
const packs = ['themes-dprk-watch.yaml', 'themes-general-news.yaml'].map((name) => {
  const pack = parseThemePack(source(`src/data/${name}`), name);
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
});
const classifier = createClassifier(packs);
const context: IntakeContext = {
  ...readingTools,
  outlets: parseOutlets(source('src/data/outlets.yaml')),
  images: 'link',
};
const ids = packs.flatMap((pack) => pack.themes.map(({ id }) => id));

async function exampleOf(article: LabelledArticle): Promise<Example> {
  const { text, title, language, excluded } = article.part === 'gold' ? await pasted(article) : plain(article);
  const document = toTextDocument(text, { title, language, excluded });
  const themes = classifier.weigh(document, title).map(({ rated, features }) => ({ id: rated.theme.id, features }));
  return { part: article.part, gold: article.themes, themes };
}

interface Read {
  readonly text: string;
  readonly title: string | null;
  readonly language: string;
  readonly excluded: readonly Exclusion[];
}
const plain = ({ input, title }: LabelledArticle): Read => ({ text: input, title, language: 'en', excluded: [] });

async function pasted({ id, input, format }: LabelledArticle): Promise<Read> {
  const given = { name: id, text: input, ...(format === undefined ? {} : { format: format as FormatId }) };
  for await (const read of readArticles(given, context)) {
    if (!read.ok) break;
    const { body, title, language } = read.value;
    return { text: body.text, title: title?.value ?? null, language, excluded: body.excluded };
  }
  throw new Error(`${id} cannot be read`);
}

const withTheme = (id: string, features: readonly number[]): number[] => [
  ...features,
  ...ids.map((other) => Number(other === id)),
];
const rowsOf = ({ themes, gold }: Example): Row[] =>
  themes.map(({ id, features }) => ({ features: withTheme(id, features), label: gold.includes(id) ? 1 : 0 }));
const ridge = [1e-3, ...FEATURES.slice(1).map(() => RIDGE), ...ids.map(() => THEME_RIDGE)];
const train = (examples: readonly Example[]): number[] => fit(examples.flatMap(rowsOf), ridge);

/** As `choose` does it. */
function chosen({ themes }: Example, weights: readonly number[]): string[] {
  const scored = themes
    .map(({ id, features }) => ({ id, score: probability(withTheme(id, features), weights) }))
    .sort((a, b) => b.score - a.score);
  const likely = scored.filter(({ score }) => score >= DEFAULT_OPTIONS.floor).slice(0, DEFAULT_OPTIONS.limit);
  if (likely.length > 0) return likely.map(({ id }) => id);
  return scored.slice(0, 1).flatMap(({ id, score }) => (score >= DEFAULT_OPTIONS.onlyFloor ? [id] : []));
}

function f1(pairs: readonly (readonly [Example, readonly string[]])[]): string {
  const hits = pairs.reduce((sum, [{ gold }, got]) => sum + got.filter((id) => gold.includes(id)).length, 0);
  const all = pairs.reduce((sum, [{ gold }, got]) => sum + got.length + gold.length, 0);
  return ((2 * hits) / all).toFixed(3);
}

const FOLDS = 40;
function leftOut(examples: readonly Example[]): (readonly [Example, readonly string[]])[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = train(examples.filter((_example, at) => at % FOLDS !== fold));
    return examples.filter((_example, at) => at % FOLDS === fold).map((item) => [item, chosen(item, weights)] as const);
  }).flat();
}

async function main(): Promise<void> {
  const examples: Example[] = [];
  for (const article of labelledArticles(source('tools/themes/labels.tsv'), data))
    examples.push(await exampleOf(article));
  const held = examples.filter(({ part }) => part === 'held');
  const seen = examples.filter(({ part }) => part !== 'held');
  const open = leftOut(seen);
  const weights = train(seen);
  console.log(`${seen.length} articles to fit, ${held.length} held out`);
  console.log(`left out in turn: gold ${f1(open.filter(([{ part }]) => part === 'gold'))}, all ${f1(open)}`);
  console.log(`held out: ${f1(held.map((item) => [item, chosen(item, weights)]))}`);
  write(train(examples));
}

function write(weights: readonly number[]): void {
  const features = weights.slice(0, FEATURES.length).map((weight) => Number(weight.toFixed(3)));
  const themes = ids.map((id, at) => `    '${id}': ${Number((weights[FEATURES.length + at] ?? 0).toFixed(3))},`);
  const lines = [
    '// Written by tools/train-themes.mjs from tools/themes/labels.tsv and annotated articles.',
    '/** Weights of the features, in their order, and of single themes: how often what is heard is what is meant. */',
    'export const SCORER: { readonly features: readonly number[]; readonly themes: Readonly<Record<string, number>> } = {',
    `  features: [${features.join(', ')}],`,
    '  themes: {',
    ...themes,
    '  },',
    '};',
  ];
  writeFileSync(join(root, 'src/themes/weights.ts'), `${lines.join('\n')}\n`);
}

void main();
