// What is measured: the command that prints it, and what of the project it measures. docs/figures.json has a record of each.
// `only`: the part of the command that is measured; parts of one command are measured in one run of it. `minutes`: about how
// long it takes on two cores. `measures`: code with all it imports, files and folders as they are, packages by their versions.

import { PAGES } from '../help/text.mjs';

const ENGINE = 'tools/engine.mts';
const CLI = 'cli/main.mts';
const APP = 'src/main.ts';
const HELP = Object.keys(PAGES).map((page) => `docs/${page}.md`);
const SETS = ['tools/split.mjs', 'tools/eval/data.mjs', 'tools/eval/counts.mjs', 'tools/eval/conll.mjs'];
const TABLES = [...SETS, 'tools/eval/figures.mjs'];

const EVAL = 'npm run eval -- DATA_DIR --peers';
const BENCH = 'npm run bench -- DATA_DIR';

const evaluated = (only, minutes, files = TABLES, packages = []) => ({
  ...{ command: EVAL, only, minutes },
  measures: { entries: [ENGINE], files, packages },
});
const benched = (only, minutes, measures) => ({ command: BENCH, only, minutes, measures });

/** By id, which is also the name of its table in the documents, in the order they are best measured. */
export const MEASUREMENTS = {
  size: {
    ...{ command: 'npm run size', minutes: 0.1 },
    measures: {
      entries: [APP],
      files: ['esbuild.config.mjs', 'tools/pack-data.mjs', 'tools/pack-words.mjs', 'tools/help', ...HELP],
    },
  },
  same: {
    ...{ command: 'npm run same', minutes: 0.1 },
    measures: { entries: ['tools/same/judge.mts'], files: ['tools/same/pairs.tsv'] },
  },
  'vault-notes': {
    ...{ command: 'node tools/labels/vault-notes.mjs', minutes: 0.1 },
    measures: { files: ['tools/labels/vault-notes.tsv', 'tools/labels/vault-links.tsv'] },
  },
  'event-dates': {
    ...{ command: 'npm run eval -- event-dates --peers', minutes: 0.2 },
    measures: {
      entries: ['tools/eval/event-dates-finder.mts'],
      files: ['tests/fixtures/event-dates', 'tools/eval/event-dates-judge.mjs'],
    },
  },
  speed: benched('speed', 5, {
    ...{ entries: [ENGINE], files: ['tools/bench/subject.mjs', 'tools/bench/subjects.mjs', 'tools/bench/texts.mjs'] },
    packages: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'],
  }),
  start: benched('start', 0.5, { entries: [CLI] }),
  browser: benched('browser', 2, { entries: [APP] }),
  'pages-speed': benched('pages', 2, {
    ...{ entries: [ENGINE], files: ['tools/bench/pages.mjs'] },
    packages: ['@mozilla/readability', 'defuddle', 'turndown'],
  }),
  'duplicates-speed': benched('duplicates', 2, {
    ...{ entries: ['tools/duplicates/library.mts'], files: ['tools/bench/duplicates.mjs'] },
  }),
  'statements-cost': benched('statements', 5, { entries: [ENGINE], files: ['tools/bench/statements.mjs'] }),
  interface: {
    ...{ command: 'npm run bench -- interface', minutes: 2 },
    measures: { entries: [APP], files: ['tools/bench/interface.mjs', 'tools/bench/interface-tasks.mjs'] },
  },
  'known-names': {
    ...{ command: 'npm run bench -- known-names', minutes: 0.2 },
    measures: {
      entries: ['tools/bench/known-names-library.mts'],
      files: ['tools/bench/known-names.mjs', 'tools/bench/texts.mjs', 'src/data/gazetteer.tsv'],
    },
  },
  frames: { command: 'npm run bench -- frames', minutes: 4, measures: { entries: [APP] } },
  typing: {
    ...{ command: 'npm run bench -- typing', minutes: 3 },
    measures: { entries: ['src/ui/features/known-names/screen.ts'], files: ['tools/bench/typing.mjs'] },
  },
  throughput: {
    ...{ command: 'npm run bench -- throughput', minutes: 8 },
    measures: { entries: [CLI], files: ['tools/bench/articles.mjs', 'tools/bench/throughput.mjs'] },
  },
  growth: {
    ...{ command: 'npm run bench -- growth DATA_DIR', minutes: 15 },
    measures: { entries: [CLI, 'tools/bench/growth-library.mts'], files: ['tools/bench/growth-vault.mjs'] },
  },
  names: evaluated('names', 2),
  'peers-names': evaluated('names', 1, [...TABLES, 'tools/eval/compromise.mjs'], ['compromise']),
  places: evaluated('places', 2),
  'peers-places': evaluated('places', 1, [...TABLES, 'tools/eval/compromise.mjs'], ['compromise']),
  articles: evaluated('articles', 1),
  where: evaluated('where', 6),
  probability: evaluated('where', 0, [...TABLES, 'tools/eval/probability.mjs']),
  differs: evaluated('differs', 1, [
    ...TABLES,
    ...['differs.mjs', 'differs-finder.mts'].map((name) => `tools/eval/${name}`),
    ...['differs.jsonl', 'sets.mjs'].map((name) => `tools/labels/${name}`),
  ]),
  statements: evaluated('statements', 1, [
    ...TABLES,
    ...['stated.mjs', 'stated-judge.mjs'].map((name) => `tools/eval/${name}`),
    ...['statements.jsonl', 'statements.mts', 'statements-ko.jsonl'].map((name) => `tools/labels/${name}`),
  ]),
  origins: evaluated('origins', 2, [
    ...TABLES,
    ...['tools/eval/origins.mjs', 'tools/eval/origins-library.mts', 'tools/origins/stories.mjs'],
    ...['tools/duplicates/changes.mjs', 'tools/labels/origins.jsonl', 'tools/labels/sets.mjs'],
  ]),
  marks: {
    ...{ command: 'npm run eval -- marks', minutes: 0.2 },
    measures: {
      entries: ['tools/eval/known-names-finder.mts', 'tools/bench/known-names-library.mts'],
      files: [
        ...['tools/split.mjs', 'tools/eval/known-names.mjs', 'tools/eval/figures.mjs', 'tools/labels/sets.mjs'],
        ...['marks', 'suggestions', 'marks-second', 'suggestions-second', 'marks-traps'].map(
          (name) => `tools/labels/${name}.txt`,
        ),
        'tests/golden/samples',
      ],
    },
  },
  pages: evaluated(
    ...['pages', 2],
    [...TABLES, 'tools/eval/pages.mjs', 'tools/eval/page-facts.mjs', 'tools/eval/page-sets.mjs'],
    ['@mozilla/readability', 'defuddle'],
  ),
  reliability: evaluated('reliability', 0.5, [
    ...SETS,
    ...['tools/eval/judge.mjs', 'tools/eval/judged.mjs', 'tools/eval/reliability.mjs'],
  ]),
  regions: evaluated('regions', 6, [...TABLES, 'tools/eval/by-region.mjs', 'tools/eval/regions.mjs']),
  duplicates: {
    ...{ command: 'npm run duplicates -- DATA_DIR', minutes: 2 },
    measures: {
      entries: ['tools/duplicates/library.mts'],
      files: ['judge.mjs', 'recipe.mjs', 'changes.mjs', 'pairs.json'].map((name) => `tools/duplicates/${name}`),
    },
  },
  outlets: {
    ...{ command: 'npm run outlets -- DATA_DIR', minutes: 2 },
    measures: { entries: ['tools/outlets/main.mts'], files: ['src/data/outlets.yaml'] },
  },
  vault: {
    ...{ command: 'npm run vault -- DATA_DIR', minutes: 6 },
    measures: { entries: [CLI], files: ['tools/vault'] },
  },
  order: { command: 'npm run order -- DATA_DIR', minutes: 8, measures: { entries: [CLI], files: ['tools/order'] } },
  crash: { command: 'npm run crash', minutes: 3, measures: { entries: ['tools/crash/child.mts'] } },
  soak: { command: 'npm run soak', minutes: 8, measures: { entries: ['tools/soak/child.mts'] } },
  'undo-all': { command: 'npm run soak -- --undo-all', minutes: 0.3, measures: { entries: ['tools/soak/child.mts'] } },
  fuzz: {
    ...{ command: 'npm run fuzz', minutes: 5 },
    measures: {
      entries: ['tools/fuzz/reader.mts'],
      files: ['tests/fixtures/intake', 'tools/fuzz/grammars.mjs', 'tools/fuzz/inputs.mjs', 'tools/fuzz/mutate.mjs'],
    },
  },
};
