// Measures speed, memory and size: npm run bench -- [DATA_DIR] [options]
//   node tools/bench/main.mjs [PART …] [DATA_DIR] [--articles N] [--rounds N] [--dist=dist] [--docs]
//                             [--stream [--stream-articles N]] [--sizes 1000,10000,100000] [--keep DIR]
// PART: speed, pages, duplicates, start, browser, size; without any, all of these. growth, which takes its time, only where
// it is named: 100 new articles into vaults of each of the sizes, which --keep leaves in a folder for the next time.
//   node tools/bench/main.mjs throughput|interface [DATA_DIR] [--articles N] [--dist=dist]
//   node tools/bench/main.mjs frames [timeline|network|dossier …] [--dist=dist]
// DATA_DIR, or --shared DATA_DIR: the shared folder or its `data`, for real news; without it, the samples' sentences in new orders.
// --stream sends 100,000 articles through the command line, which takes its time. --docs writes docs/accuracy.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { markdownTable, replaceBlock, terminalTable } from '../table.mjs';
import { GROWTH_HEADS, growthTable, machineRows, MACHINE_HEADS, subjectRows, SUBJECT_HEADS } from './figures.mjs';
import { busyness, measureMachine, PARTS } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = join(root, 'docs/accuracy.md');

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string' },
        shared: { type: 'string' },
        sizes: { type: 'string', default: '1000,10000,100000' },
        keep: { type: 'string' },
        stream: { type: 'boolean', default: false },
        'stream-articles': { type: 'string', default: '100000' },
        dist: { type: 'string', default: join(root, 'dist') },
        docs: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(
      `${error.message}\nusage: npm run bench -- [PART …] [DATA_DIR] [--articles N] [--rounds N] [--stream]`,
    );
    return process.exit(2);
  }
}

/** What is measured by itself, named as the first argument: articles where nobody says how many, and the measuring. */
const ALONE = {
  throughput: { articles: 10_000, load: async () => (await import('./throughput.mjs')).throughput },
  interface: { articles: 1000, load: async () => (await import('./interface.mjs')).measureInterface },
  frames: { articles: 5000, load: async () => (await import('./frames.mjs')).measureFrames },
};

const { values, positionals } = options();
const said = (what) => process.stderr.write(`${what} …\n`);
const alone = Object.hasOwn(ALONE, positionals[0] ?? '') ? ALONE[positionals[0]] : null;
if (alone !== null) {
  const measure = await alone.load();
  const articles = Number(values.articles ?? alone.articles);
  process.exit(
    (await measure({ data: positionals[1], parts: positionals.slice(1), dist: values.dist, articles, said })) ? 0 : 1,
  );
}
const named = [...positionals.filter((word) => word in PARTS), ...(values.only?.split(',') ?? [])];
const { measured, setting } = await measureMachine({
  data: values.shared ?? positionals.find((word) => !(word in PARTS)),
  dist: values.dist,
  articles: Number(values.articles ?? 1000),
  rounds: Number(values.rounds),
  parts: named.length > 0 ? named : Object.keys(PARTS).filter((part) => !PARTS[part].isLong),
  growth: { sizes: values.sizes.split(',').map(Number), keep: values.keep },
  stream: values.stream ? Number(values['stream-articles']) : 0,
  said,
});
const rows = machineRows(measured);
const beside = measured.speed ? subjectRows(measured.speed) : [];
console.log(`${setting}\n`);
if (beside.length > 0) console.log(`${terminalTable(beside, SUBJECT_HEADS)}\n`);
for (const one of measured.growth ?? []) console.log(`${terminalTable(growthTable(one), GROWTH_HEADS)}\n`);
console.log(terminalTable(rows, MACHINE_HEADS));
if (busyness() !== '') console.error(`\n${busyness()}`);
if (values.docs) {
  const block = [setting, markdownTable(beside, SUBJECT_HEADS), markdownTable(rows, MACHINE_HEADS)].join('\n\n');
  writeFileSync(DOCS, replaceBlock(readFileSync(DOCS, 'utf8'), 'speed', block));
}
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
