// Fits the scorer of themes and measures it: npm run themes -- DATA_DIR
// Writes src/data/themes.tsv, fitted on the parts fit and tune, and the tables of docs/decisions/themes.md. Figures are
// said to be fitted (on the articles themselves), tuned (of each fifth of fit and tune by weights of the other four;
// vocabulary and features were chosen with these articles in view) or unseen.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThemeWeights } from '../../src/analysis/themes';
import { markdownTable, replaceBlock, terminalTable } from '../table.mjs';
import { exampleOf, type Example } from './examples.mts';
import { binCell, calibrationError, overlap, reliability, type Judged, type ReliabilityBin } from './figures.mts';
import { labelledArticles } from './sets.mts';
import { rescored, trained } from './train.mts';

const FOLDS = 5;
const WEIGHTS = 'src/data/themes.tsv';
const DOCS = 'docs/decisions/themes.md';

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error(
    'usage: npm run themes -- DATA_DIR\nDATA_DIR holds the sets, or `data/` with them, which are not part of the project.',
  );
  process.exit(2);
}

/** Figures of fit and tune, and of unseen. */
interface Measured {
  readonly fitted: readonly Judged[];
  readonly tuned: readonly Judged[];
  readonly unseen: readonly Judged[];
}

const foldOf = ({ id }: Example): number => createHash('sha256').update(`fold ${id}`).digest().readUInt32BE(0) % FOLDS;

const judgedBy = (weights: ThemeWeights, examples: readonly Example[]): Judged[] =>
  examples.map((example) => ({ example, scored: rescored(example, weights), weights }));

function crossValidated(examples: readonly Example[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = trained(examples.filter((example) => foldOf(example) !== fold));
    return judgedBy(weights, examples.filter((example) => foldOf(example) === fold)); // prettier-ignore
  }).flat();
}

const SETS: Readonly<Record<string, (example: Example) => boolean>> = {
  read: ({ set }) => set === 'read',
  dprk: ({ set }) => set === 'dprk',
  own2: ({ set }) => set === 'own2',
  'the 71': ({ set }) => set === 'gold',
  'labels.tsv': ({ set }) => set === 'labels',
  'stories.jsonl': ({ set }) => set === 'stories',
  'all on North Korea': (example) => isOnSubject(example),
  'all others': (example) => !isOnSubject(example),
  all: () => true,
};

const isOnSubject = ({ themes, scored }: Example): boolean =>
  scored.some(({ rated }) => rated.pack.subject !== null && themes.includes(rated.theme.id));

const SET_HEADS = { set: 'set', articles: 'articles', fitted: 'fitted', tuned: 'tuned', unseen: 'unseen' };
const setRows = ({ fitted, tuned, unseen }: Measured): Record<string, string>[] =>
  Object.entries(SETS).map(([set, isOf]) => {
    const of = (judged: readonly Judged[]): Judged[] => judged.filter(({ example }) => isOf(example));
    const articles = `${of(fitted).length} + ${of(unseen).length}`;
    return { set, articles, fitted: overlap(of(fitted)), tuned: overlap(of(tuned)), unseen: overlap(of(unseen)) };
  });

const BIN_HEADS = { score: 'score', tuned: 'tuned', unseen: 'unseen' };
function binRows({ tuned, unseen }: Measured): Record<string, string>[] {
  const [seen, other] = [reliability(tuned), reliability(unseen)];
  const cell = (bins: typeof seen, at: number): string =>
    bins.filter(({ from }) => from === at / 10).map(binCell).join(''); // prettier-ignore
  const rows = Array.from({ length: 10 }, (_, at) => ({
    score: `.${at}–${at === 9 ? '1' : `.${at + 1}`}`,
    tuned: cell(seen, at),
    unseen: cell(other, at),
  }));
  return [...rows, errorRow('error', seen, other), errorRow('error of those from .3', ...likely(seen, other))];
}

type Bins = readonly ReliabilityBin[];
/** Bins of the scores that most themes given have. */
const likely = (...all: readonly [Bins, Bins]): [Bins, Bins] => {
  const [seen, other] = all.map((bins) => bins.filter(({ from }) => from >= 0.3));
  return [seen ?? [], other ?? []];
};
const errorRow = (score: string, seen: Bins, other: Bins): Record<string, string> => {
  const [tuned = '', unseen = ''] = [seen, other].map((bins) => calibrationError(bins).toFixed(3).replace(/^0/, ''));
  return { score, tuned, unseen };
};

const HEAD = `# Weights of the themes' scorer: question and feature (src/analysis/themes/score.ts), a tab, the weight. \`given\`: whether a
# reader gives a theme; \`main\`: which of an article's themes is the main one. Written by npm run themes; where they come
# from says themes.LICENSE.md.`;

function weightLines({ given, main }: ThemeWeights): string {
  const lines = [...Object.entries({ given, main })].flatMap(([question, weights]) =>
    [...weights]
      .map(([name, weight]) => [`${question} ${name}`, weight.toFixed(2)] as const)
      .filter(([, weight]) => Number(weight) !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `${name}\t${weight}`),
  );
  return `${HEAD}\n${lines.join('\n')}\n`;
}

function writeTables(measured: Measured): void {
  const tables = { sets: [setRows(measured), SET_HEADS], reliability: [binRows(measured), BIN_HEADS] } as const;
  let page = readFileSync(DOCS, 'utf8');
  for (const [name, [rows, heads]] of Object.entries(tables)) {
    console.log(`\n${terminalTable(rows, heads)}`);
    page = replaceBlock(page, `themes-${name}`, markdownTable(rows, heads));
  }
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(DOCS, page.replace(/(Figures on this page are of )[\d-]+/, `$1${today}`));
}

async function main(folder: string): Promise<void> {
  const examples: Example[] = [];
  for (const article of labelledArticles(folder)) examples.push(await exampleOf(article));
  const seen = examples.filter(({ part }) => part !== 'unseen');
  const unseen = examples.filter(({ part }) => part === 'unseen');
  const weights = trained(seen);
  writeFileSync(WEIGHTS, weightLines(weights));
  writeTables({ fitted: judgedBy(weights, seen), tuned: crossValidated(seen), unseen: judgedBy(weights, unseen) });
}

void main(join(given, given.replace(/\/+$/, '').endsWith('data') ? '.' : 'data'));
