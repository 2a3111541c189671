// Reads thousands of damaged and invented files, as a user might drop them: nothing may crash, hang or eat the memory.
//   npm run fuzz                        20,000 inputs, always the same
//   npm run fuzz -- --seed 7 --count 500
//   npm run fuzz -- --record              the same as without, and the figures into docs/figures.json
//   npm run fuzz -- --seed 7 --only 123   one input again, with what it throws
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HELD_HEADS, recordFigures } from '../figures/records.mjs';
import { bundle } from '../load-engine.mjs';
import { corpusOf, inputOf } from './inputs.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20251125' },
    count: { type: 'string', default: '20000' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string' },
    format: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const count = Number(values.count);

/** Milliseconds within which the next outcome must come. */
const SLOWEST = 2000;
/** Milliseconds after which a reader that says nothing is ended, however busy the machine. */
const SILENT = 60_000;
/** Megabytes by which one input may raise the memory of the reader. */
const MOST_GROWN = 500;
const HEAP = 1024;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const FIXTURES = path('../../tests/fixtures/intake');
const OUTLETS = path('../../src/data/outlets.yaml');
const FAILURES = path('../../fuzz-failures');

const folder = mkdtempSync(join(tmpdir(), 'dateline-fuzz-'));
const bundled = join(folder, 'reader.mjs');
await bundle(path('reader.mts'), bundled);
const corpus = corpusOf(FIXTURES);

const found = { crashes: 0, hangs: 0, memory: 0 };
const byFormat = new Map();

/** Writes down what failed: as its reader sent it, else made again. */
function fail(kind, index, why, sent = null) {
  found[kind] += 1;
  mkdirSync(FAILURES, { recursive: true });
  const { content, rest, how } = sent ?? again(index);
  const file = join(FAILURES, `${seed}-${index}-${rest.name.replace(/[^\w.-]+/g, '-').slice(-60)}`);
  writeFileSync(file, content);
  writeFileSync(`${file}.txt`, `${kind}\n${how}\n${JSON.stringify(rest)}\n\n${why}\n`);
  console.log(`${kind} at ${index} (${how}): ${why.split('\n', 2).join(' | ').slice(0, 300)}`);
}

function again(index) {
  const { input, how } = inputOf(seed, index, corpus);
  const { bytes, text, ...rest } = input;
  return { content: bytes ?? text, rest, how };
}

if (values.only !== undefined) await readOnly(Number(values.only));
else await readAll();
rmSync(folder, { recursive: true, force: true });

async function readOnly(index) {
  const { contextWith, readWhole } = await import(bundled);
  const { input, how } = inputOf(seed, index, corpus);
  console.log(how, { ...input, bytes: input.bytes?.length, text: input.text?.length });
  console.log(await readWhole(input, contextWith(OUTLETS)));
}

async function readAll() {
  console.log(`seed ${seed}: ${count} inputs from ${corpus.length} fixtures and grammars`);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const wanted =
    values.format === undefined
      ? numbers
      : numbers.filter((index) => inputOf(seed, index, corpus).format === values.format);
  const queue = { next: 0, list: wanted };
  await Promise.all(Array.from({ length: Number(values.jobs) }, () => work(queue)));
  const formats = [...byFormat].sort().map(([format, times]) => `${format} ${times}`);
  console.log(`by format: ${formats.join(', ')}`);
  if (found.memory > 0) console.log(`${found.memory} inputs took more than ${MOST_GROWN} MB`);
  console.log(`${wanted.length} inputs, ${found.crashes} crashes, ${found.hangs} hangs`);
  const bad = found.crashes + found.hangs + found.memory;
  process.exitCode = bad > 0 ? 1 : 0;
  if (!values.record) return;
  const figure = `${found.crashes} crashes, ${found.hangs} hangs`;
  const other = `${wanted.length.toLocaleString('en')} inputs of ${byFormat.size} formats`;
  const row = { what: 'damaged and invented files read', figure, bar: '0 crashes, 0 hangs', ok: bad === 0, other };
  await recordFigures('fuzz', [{ heads: HELD_HEADS, rows: [row] }]);
}

/** Keeps one reader busy, and starts another when it dies. */
async function work(queue) {
  while (queue.next < queue.list.length) await withReader(queue);
}

function withReader(queue) {
  return new Promise((resolve) => {
    const child = fork(path('child.mjs'), [bundled, FIXTURES, OUTLETS, String(seed)], {
      execArgv: [`--max-old-space-size=${HEAP}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let current = null;
    let timer = null;
    let said = '';
    let ended = false;
    child.stderr.on('data', (data) => (said = `${said}${data}`.slice(-3000)));
    const next = () => {
      if (queue.next >= queue.list.length) {
        ended = true;
        child.kill();
        return;
      }
      current = queue.list[queue.next];
      queue.next += 1;
      timer = setTimeout(() => {
        fail('hangs', current, `nothing came for ${SILENT / 1000} s`);
        ended = true;
        child.kill('SIGKILL');
      }, SILENT);
      child.send(current);
    };
    child.on('message', (message) => {
      if (message.began) return;
      clearTimeout(timer);
      if (!message.ready) judge(message);
      if (queue.next % 1000 === 0) console.log(`${queue.next} inputs`);
      next();
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (!ended && current !== null) fail('crashes', current, `the reader died: ${said.trim() || 'without a word'}`);
      resolve();
    });
  });
}

function judge({ index, format, how, error, longest, grown, file, rest }) {
  byFormat.set(format, (byFormat.get(format) ?? 0) + 1);
  const sent = file === undefined ? null : { content: Buffer.from(file, 'base64'), rest, how };
  if (error !== null) fail('crashes', index, error, sent);
  if (longest > SLOWEST) fail('hangs', index, `${Math.round(longest)} ms for an outcome`, sent);
  if (grown > MOST_GROWN) fail('memory', index, `${Math.round(grown)} MB more`, sent);
}
