// Measures speed, memory and size: npm run bench -- [DATA_DIR] [options]
//   node tools/bench/main.mjs [DATA_DIR] [--articles N] [--rounds N] [--only speed,pages,duplicates,start,browser,size]
//                             [--stream [--stream-articles N]] [--dist=dist] [--docs]
// DATA_DIR: the shared folder or its `data`, for real news; without it, the samples' sentences in new orders.
// --stream sends 100,000 articles through the command line, which takes its time. --docs writes docs/accuracy.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { markdownTable, replaceBlock, terminalTable } from '../table.mjs';
import { machineRows, MACHINE_HEADS, subjectRows, SUBJECT_HEADS } from './figures.mjs';
import { busyness, measureMachine } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = join(root, 'docs/accuracy.md');

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        articles: { type: 'string', default: '1000' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string', default: 'speed,pages,duplicates,start,browser,size' },
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

const { values, positionals } = options();
const { measured, setting } = await measureMachine({
  data: positionals[0],
  dist: values.dist,
  articles: Number(values.articles),
  rounds: Number(values.rounds),
  parts: values.only.split(','),
  stream: values.stream ? Number(values['stream-articles']) : 0,
  said: (what) => process.stderr.write(`${what} …\n`),
});
const rows = machineRows(measured);
const beside = measured.speed ? subjectRows(measured.speed) : [];
console.log(`${setting}\n`);
if (beside.length > 0) console.log(`${terminalTable(beside, SUBJECT_HEADS)}\n`);
console.log(terminalTable(rows, MACHINE_HEADS));
if (busyness() !== '') console.error(`\n${busyness()}`);
if (values.docs) {
  const block = [setting, markdownTable(beside, SUBJECT_HEADS), markdownTable(rows, MACHINE_HEADS)].join('\n\n');
  writeFileSync(DOCS, replaceBlock(readFileSync(DOCS, 'utf8'), 'speed', block));
}
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
