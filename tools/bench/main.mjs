// Measures speed, memory and size: npm run bench -- [DATA_DIR] [options]
//   node tools/bench/main.mjs [PART …] [DATA_DIR] [--articles N] [--rounds N] [--dist=dist] [--record]
//                             [--stream [--stream-articles N]] [--sizes 1000,10000,100000] [--keep DIR]
// PART: speed, pages, duplicates, start, browser, statements; without any, all of these. growth, which takes its time, only where
// it is named: 100 new articles into vaults of each of the sizes, which --keep leaves in a folder for the next time.
//   node tools/bench/main.mjs speed [DATA_DIR] [--articles N] [--rounds N]: by itself, with what each stage takes
//   node tools/bench/main.mjs text-growth [ministry|leader|line|cell …] [--rounds N]
//   node tools/bench/main.mjs throughput|interface [DATA_DIR] [--articles N] [--dist=dist]
//   node tools/bench/main.mjs acts [FOLDER|FILE.jsonl|DATA_DIR] [--articles N]: of articles, 300 unless it is said
//   node tools/bench/main.mjs known-names [--articles N]: N names, 100,000 unless it is said
//   node tools/bench/main.mjs frames [timeline|network|dossier|card …] [--dist=dist]
//   node tools/bench/main.mjs typing [--dist=dist]
// DATA_DIR, or --shared DATA_DIR: the shared folder or its `data`, for real news; without it, the samples' sentences in new orders.
// --stream sends 100,000 articles through the command line, which takes its time. --record writes what was measured into
// docs/figures.json and the documents that show it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { recordFigures } from '../figures/records.mjs';
import { terminalTable } from '../table.mjs';
import { GROWTH_HEADS, growthTable, machineRows, MACHINE_HEADS, subjectRows, SUBJECT_HEADS } from './figures.mjs';
import { busyness, measureMachine, PARTS } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        rounds: { type: 'string' },
        only: { type: 'string' },
        shared: { type: 'string' },
        sizes: { type: 'string', default: '1000,10000,100000' },
        keep: { type: 'string' },
        stream: { type: 'boolean', default: false },
        'stream-articles': { type: 'string', default: '100000' },
        dist: { type: 'string', default: join(root, 'dist') },
        record: { type: 'boolean', default: false },
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
  acts: { articles: 300, load: async () => (await import('./acts.mjs')).measureActs },
  speed: { articles: 1000, load: async () => (await import('./extraction.mjs')).measureExtraction },
  throughput: { articles: 10_000, load: async () => (await import('./throughput.mjs')).throughput },
  'text-growth': { articles: 0, load: async () => (await import('./text-growth.mjs')).measureTextGrowth },
  interface: { articles: 1000, load: async () => (await import('./interface.mjs')).measureInterface },
  'known-names': { articles: 100_000, load: async () => (await import('./known-names.mjs')).measureKnownNames },
  typing: { articles: 0, load: async () => (await import('./typing.mjs')).measureTyping },
  frames: { articles: 5000, load: async () => (await import('./frames.mjs')).measureFrames },
};

const { values, positionals } = options();
const said = (what) => process.stderr.write(`${what} …\n`);

/** Writes down tables that depend on the machine, and what they were measured on. */
const record = async (id, tables, note) => {
  if (values.record) await recordFigures(id, tables, { ...(busyness() === '' ? {} : { busy: busyness() }), note });
};

function tellBusyness() {
  if (busyness() !== '') console.error(`\n${busyness()}`);
}

/** Measures what is measured by itself: `{rows, heads, setting?, after?}`. Whether the bars are met. */
async function measureAlone(name) {
  const { load, articles } = ALONE[name];
  const measure = await load();
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const given = { data: positionals[1] ?? values.shared, parts: positionals.slice(1), dist: values.dist, rounds, said };
  const { rows, heads, setting, after } = await measure({ ...given, articles: Number(values.articles ?? articles) });
  if (setting !== undefined) console.log(`${setting}\n`);
  console.log(terminalTable(rows, heads));
  for (const text of after ?? []) console.log(`\n${text}`);
  tellBusyness();
  if (!(name in PARTS)) await record(name, [{ rows, heads }], setting);
  return rows.every(({ ok }) => ok !== false);
}

/** The tables of a part. */
function tablesOf(part, measured) {
  const own = { rows: machineRows(measured), heads: MACHINE_HEADS };
  if (part === 'speed') return [{ rows: subjectRows(measured.speed), heads: SUBJECT_HEADS }, own];
  if (part !== 'growth') return [own];
  return [...measured.growth.map((one) => ({ rows: growthTable(one), heads: GROWTH_HEADS })), own];
}

/** Parts whose figures have another name than they. */
const IDS = { pages: 'pages-speed', duplicates: 'duplicates-speed', statements: 'statements-cost' };

async function measureParts() {
  const named = [...positionals.filter((word) => word in PARTS), ...(values.only?.split(',') ?? [])];
  const { measured, setting } = await measureMachine({
    data: values.shared ?? positionals.find((word) => !(word in PARTS)),
    dist: values.dist,
    articles: Number(values.articles ?? 1000),
    rounds: Number(values.rounds ?? 3),
    parts: named.length > 0 ? named : Object.keys(PARTS).filter((part) => !PARTS[part].isLong),
    growth: { sizes: values.sizes.split(',').map(Number), keep: values.keep },
    stream: values.stream ? Number(values['stream-articles']) : 0,
    said,
  });
  console.log(setting);
  const all = Object.entries(measured).filter(([, found]) => found !== null);
  for (const [part, found] of all) {
    const tables = tablesOf(part, { [part]: found });
    for (const { rows, heads } of tables) console.log(`\n${terminalTable(rows, heads)}`);
    await record(IDS[part] ?? part, tables);
  }
  tellBusyness();
  return machineRows(measured).every(({ ok }) => ok !== false);
}

const met = Object.hasOwn(ALONE, positionals[0] ?? '') ? await measureAlone(positionals[0]) : await measureParts();
process.exit(met ? 0 : 1);
