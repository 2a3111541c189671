// Cuts the power at every write of an import and of acts on what it wrote, starts again, and looks whether all is right:
// npm run crash [-- --articles 40 --every 1 --twice 7 --act merge] [--record]: the latter into docs/figures.json.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HELD_HEADS, recordFigures } from '../figures/records.mjs';
import { bundle } from '../load-engine.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '40' },
    every: { type: 'string', default: '1' },
    twice: { type: 'string', default: '7' },
    act: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
/** Findings shown of each act. */
const SHOWN = 5;

const folder = await mkdtemp(join(tmpdir(), 'dateline-crash-'));
const sums = { moments: 0, double: 0, findings: 0 };
try {
  const outfile = join(folder, 'child.mjs');
  await bundle(fileURLToPath(new URL('child.mts', import.meta.url)), outfile);
  const { articles, every, twice, act = null } = values;
  const options = { articles: Number(articles), every: Number(every), twice: Number(twice), act };
  const child = spawn(process.execPath, [outfile, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.on('close', done));
  for await (const line of createInterface({ input: child.stdout })) tell(JSON.parse(line));
  if ((await ended) !== 0) throw new Error('The run was cut off itself.');
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(
  `in all: ${sums.moments} moments, ${sums.double} of a second cut, ${sums.findings} at which something was wrong`,
);
process.exitCode = sums.findings === 0 ? 0 : 1;
if (values.record) {
  const figure = `${sums.findings} wrong`;
  const other = `${sums.moments.toLocaleString('en')} moments, ${sums.double.toLocaleString('en')} of a second cut`;
  const row = { what: 'the power cut at every write', figure, bar: '0 wrong', ok: sums.findings === 0, other };
  await recordFigures('crash', [{ heads: HELD_HEADS, rows: [row] }]);
}

function tell({ name, writes, moments, double, findings }) {
  sums.moments += moments;
  sums.double += double;
  sums.findings += findings.length;
  console.log(
    `${name}: ${writes} writes, cut off at ${moments} moments, the start after it at ${double}: ${findings.length} wrong`,
  );
  for (const { moment, second, faults } of findings.slice(0, SHOWN)) {
    const where = [moment, second].filter((each) => each !== null).map(said);
    console.log(`  ${where.join(', then ')}\n${faults.map((fault) => `    ${fault}`).join('\n')}`);
  }
}

function said({ write, when, what, stages }) {
  return `${when} write ${write} (${what}${stages ? '; texts staged' : ''})`;
}
