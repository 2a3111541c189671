// How fast the command line files many articles: against writing the same bytes and extraction alone, with two threads,
// and with extraction done by other processes (GNU parallel), whose lines are filed after. All in one run, one after the
// other: what counts are ratios.
//   npm run bench -- throughput [DATA_DIR] [--articles 10000] [--dist dist]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onPath } from '../host-chromium.mjs';
import { newsArticles } from './articles.mjs';
import { machineKind } from '../figures/records.mjs';
import { MACHINE_HEADS, times, WALL } from './figures.mjs';
import { benchTexts } from './texts.mjs';

/** The plugin's own folder: journal and caches, which are as long as the clock says. */
const OWN = '.obsidian';
/** When an article came in, which is all that may differ. */
const IMPORTED = /^imported: .*$/m;

/** Articles as files and as lines of the machine contract. */
export function writeArticles(folder, articles) {
  mkdirSync(join(folder, 'in'));
  for (const { id, input } of articles) writeFileSync(join(folder, 'in', id), input);
  writeFileSync(join(folder, 'lines.jsonl'), articles.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** Runs a program and resolves to `{seconds}` by the wall clock; throws where it fails. */
export async function timed(command, args, { input, output } = {}) {
  const stdio = [input ? openSync(input, 'r') : 'ignore', output ? openSync(output, 'w') : 'ignore', 'pipe'];
  const begun = performance.now();
  const child = spawn(command, args, { stdio });
  let said = '';
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  for (const one of stdio) if (typeof one === 'number') closeSync(one);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`);
  return { seconds };
}

export function* filesBelow(folder, under = '') {
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    const path = join(under, entry.name);
    if (path === OWN) continue;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else yield path;
  }
}

/** Notes of a vault: how many, how long, and a hash of all of them. */
function notesOf(vault) {
  const hash = createHash('sha256');
  const paths = [...filesBelow(vault)].sort();
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(vault, path));
    bytes += content.length;
    hash.update(`${path}\n`).update(content.toString('latin1').replace(IMPORTED, ''), 'latin1');
  }
  return { count: paths.length, bytes, hash: hash.digest('hex') };
}

/** Seconds to write the notes of a vault once more, as files and nothing else. */
function writeAgain(vault, to) {
  const notes = [...filesBelow(vault)].map((path) => [join(to, path), readFileSync(join(vault, path))]);
  const begun = performance.now();
  for (const [path, bytes] of notes) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return (performance.now() - begun) / 1000;
}

/** All the steps, in a folder of its own: seconds of each, and whether the vaults are the same. */
async function measure(folder, cli, said) {
  const at = (name) => join(folder, name);
  const vault = (name) => {
    mkdirSync(at(name));
    return at(name);
  };
  const dateline = (args, files) => timed(process.execPath, [cli, ...args], files);
  const seconds = {};
  const step = async (name, act) => {
    said(name);
    seconds[name] = (await act()).seconds;
    said(`  ${seconds[name].toFixed(1)} s`);
  };
  await step('extract', () => dateline(['extract'], { input: at('lines.jsonl') }));
  await step('import', () => dateline(['import', at('in'), '--vault', vault('one'), '--workers', '1']));
  await step('workers', () => dateline(['import', at('in'), '--vault', vault('two'), '--workers', '2']));
  const notes = notesOf(at('one'));
  const same = { workers: notesOf(at('two')).hash === notes.hash };
  seconds.write = writeAgain(at('one'), at('again'));
  const parallel = onPath('parallel');
  if (parallel !== null) {
    // The order of the lines is kept, so that the notes can be compared byte by byte.
    const filter = ['--pipe', '--line-buffer', '--keep-order', '--jobs', '2', '--block', '1M', process.execPath, cli, 'extract', '--full']; // prettier-ignore
    await step('parallel', () => timed(parallel, filter, { input: at('lines.jsonl'), output: at('full.jsonl') }));
    await step('filing', () => dateline(['import', '--extracted', at('full.jsonl'), '--vault', vault('three')]));
    same.parallel = notesOf(at('three')).hash === notes.hash;
  }
  return { seconds, notes, same };
}

function rowsOf({ seconds, same }, articles) {
  const { write, extract, workers, parallel, filing } = seconds;
  const serial = seconds.import;
  const s = (value) => `${value.toFixed(1)} s`;
  const rate = (value) => `${Math.round(articles / value)} articles a second`;
  const bound = serial / (write + extract);
  const faster = serial / workers;
  return [
    { what: 'import against writing the same bytes and extraction alone', figure: times(bound), is: WALL, bar: '≤ 6.00 ×', ok: bound <= 6, other: `${s(serial)} (${rate(serial)}) against ${s(write)} and ${s(extract)}` }, // prettier-ignore
    { what: 'import with 2 workers, faster', figure: times(faster), is: WALL, bar: '≥ 1.70 ×', ok: faster >= 1.7, other: `${s(workers)} (${rate(workers)})` }, // prettier-ignore
    { what: 'its notes are those of one thread', figure: same.workers ? 'yes' : 'no', is: 'bytes', bar: 'yes', ok: same.workers, other: '' }, // prettier-ignore
    ...(parallel === undefined
      ? []
      : [
          { what: 'extraction by 2 processes under GNU parallel, faster', figure: times(extract / parallel), is: WALL, bar: '', other: `${s(parallel)} (${rate(parallel)}), all that filing needs` }, // prettier-ignore
          { what: 'filing what was extracted, faster than an import', figure: times(serial / filing), is: WALL, bar: '', other: `${s(filing)} (${rate(filing)})` }, // prettier-ignore
          { what: 'both, faster than an import', figure: times(serial / (parallel + filing)), is: WALL, bar: '', other: s(parallel + filing) }, // prettier-ignore
          { what: 'their notes are those of an import', figure: same.parallel ? 'yes' : 'no', is: 'bytes', bar: 'yes', ok: same.parallel, other: '' }, // prettier-ignore
        ]),
  ];
}

/** Articles of the data where there are any, else ours. */
export const articlesOf = (data, count) =>
  data === undefined
    ? newsArticles(count)
    : benchTexts(data, count).texts.map((input, at) => ({ id: `${String(at + 1).padStart(6, '0')}.txt`, input }));

/** `{rows, heads, setting}` */
export async function throughput({ data, dist, articles: wanted, said }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-throughput-'));
  try {
    const articles = articlesOf(data, wanted);
    writeArticles(folder, articles);
    const cli = join(dist, 'cli.mjs');
    const measured = await measure(folder, cli, said);
    const { count, bytes } = measured.notes;
    const size = articles.reduce((sum, { input }) => sum + Buffer.byteLength(input), 0);
    const setting =
      `${articles.length} articles of ${(size / 1e6).toFixed(1)} MB, ${count} notes of ${(bytes / 1e6).toFixed(1)} MB; ` +
      machineKind();
    if (onPath('parallel') === null) console.error('GNU parallel is not installed: run node tools/browser-setup.mjs');
    return { rows: rowsOf(measured, articles.length), heads: MACHINE_HEADS, setting };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
