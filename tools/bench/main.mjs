// Measures speed, memory and size: npm run bench -- [DATA_DIR] [options]
//   node tools/bench/main.mjs [DATA_DIR] [--articles N] [--rounds N] [--only speed,start,browser,size] [--stream [--stream-articles N]] [--dist=dist] [--docs]
// DATA_DIR: the shared folder or its `data`, for real news; without it, the samples' sentences in new orders.
// --stream sends 100,000 articles through the command line, which takes its time. --docs writes docs/accuracy.md.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { markdownTable, replaceBlock, terminalTable } from '../table.mjs';
import { measureBrowser } from './browser.mjs';
import { machineRows, MACHINE_HEADS, subjectRows, SUBJECT_HEADS } from './figures.mjs';
import { measureSpeed } from './speed.mjs';
import { measureStart } from './start.mjs';
import { canMeasureStream, measureStream } from './stream.mjs';
import { benchTexts } from './texts.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = join(root, 'docs/accuracy.md');
const WARM = 200;
const RUNS = 15;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        articles: { type: 'string', default: '1000' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string', default: 'speed,start,browser,size' },
        stream: { type: 'boolean', default: false },
        'stream-articles': { type: 'string', default: '100000' },
        dist: { type: 'string', default: join(root, 'dist') },
        docs: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(
      `${error.message}\nusage: npm run bench -- [DATA_DIR] [--articles N] [--rounds N] [--only PARTS] [--stream]`,
    );
    return process.exit(2);
  }
}

const say = (what) => process.stderr.write(`${what} …\n`);

const { values, positionals } = options();
const cli = join(values.dist, 'cli.mjs');
const { from, texts } = benchTexts(positionals[0], Number(values.articles) + WARM);
const parts = new Set(values.only.split(','));

const measured = {};
if (parts.has('size')) measured.bytes = statSync(join(values.dist, 'main.js')).size;
if (parts.has('start')) {
  say('cold start');
  measured.start = await measureStart(cli, texts[0], RUNS);
}
if (parts.has('browser')) {
  say('Chromium');
  measured.browser = await measureBrowser(values.dist, texts[0], RUNS);
  if (measured.browser === null) console.error('No Chromium found: node tools/browser-setup.mjs');
}
if (parts.has('speed')) {
  measured.speed = await measureSpeed(texts, { warm: WARM, rounds: Number(values.rounds), said: say });
}
if (values.stream) {
  if (canMeasureStream()) measured.stream = await measureStream(cli, texts, Number(values['stream-articles']), say);
  else console.error('The memory of a stream is measured on Linux only.');
}

const rows = machineRows(measured);
const beside = measured.speed ? subjectRows(measured.speed) : [];
const setting = `${texts.length - WARM} × ${from}, ${cpus()[0].model.trim()}, Node ${process.version}`;
console.log(`${setting}\n`);
if (beside.length > 0) console.log(`${terminalTable(beside, SUBJECT_HEADS)}\n`);
console.log(terminalTable(rows, MACHINE_HEADS));
if (loadavg()[0] > availableParallelism()) {
  console.error(`\nThe machine is busy (load ${loadavg()[0].toFixed(1)}): times are too long.`);
}
if (values.docs) {
  const block = [setting, markdownTable(beside, SUBJECT_HEADS), markdownTable(rows, MACHINE_HEADS)].join('\n\n');
  writeFileSync(DOCS, replaceBlock(readFileSync(DOCS, 'utf8'), 'speed', block));
}
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
