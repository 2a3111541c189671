// Whether two builds write the same: npm run compare -- OLD_DIST DATA_DIR [N] [--seed 1] [--without key,key] [--show 3]
// Has the command lines of OLD_DIST and of dist/ import N (600) articles of data/news, none of them unseen, into empty
// vaults, and extract what is in them. Prints how many bytes of notes and of `extract` differ, without `imported` and the
// keys of features that went (REMOVED, and what --without adds); 0 and exit 0 are what a change that only deletes must give.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readVault } from './order/compare.mjs';
import { drawArticles } from './sample.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const USAGE = 'usage: npm run compare -- OLD_DIST DATA_DIR [N] [--seed S] [--without KEYS] [--show EXAMPLES]';
/** The time of an import, and properties that nothing writes any more. */
const REMOVED = ['imported', 'reliability', 'credibility', 'dateline-marks', 'dateline-marks-never'];

/** A note without the properties `keys`: their line and the items below it. */
export function withoutKeys(text, keys) {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end < 0) return text;
  let left = false;
  const lines = text.slice(0, end).split('\n');
  const kept = lines.filter((line) => {
    if (!/^[\s-]/.test(line) || line === '---') left = keys.some((key) => line.startsWith(`${key}:`));
    return !left;
  });
  return kept.join('\n') + text.slice(end);
}

/** How many bytes lie between what two texts begin and end with alike, and the first place as an example; null where they are the same. */
export function difference(one, other) {
  if (one === other) return null;
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const around = (bytes) => bytes.subarray(Math.max(0, start - 40), Math.min(bytes.length - end, start + 80) + 20);
  return { bytes: Math.max(a.length, b.length) - start - end, one: String(around(a)), other: String(around(b)) };
}

/** What two maps of texts hold differently; a text that only one has differs whole. */
export function compareTexts(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const found = names.flatMap((name) => {
    const differs = difference(one.get(name) ?? '', other.get(name) ?? '');
    return differs === null ? [] : [{ name, ...differs }];
  });
  return { texts: names.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0), found };
}

function run(dist, args, input) {
  const cli = join(dist, 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  // 1: an article could not be read, which both builds must then say.
  if (status !== 0 && status !== 1) throw new Error(`${cli} ${args[0]} ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout;
}

/** Notes of a vault and lines of `extract` that a build makes of articles, by path and by id. */
function outputOf(dist, articles, folder, keys) {
  const vault = join(folder, 'vault');
  mkdirSync(vault, { recursive: true });
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  run(dist, ['import', file, '--vault', vault]);
  const lines = articles.map(({ text, url }, id) => `${JSON.stringify({ id, input: text, url })}\n`).join('');
  const extracted = run(dist, ['extract', '--full'], lines).trimEnd().split('\n');
  return {
    notes: new Map([...readVault(vault)].map(([path, text]) => [path, withoutKeys(text, keys)])),
    extract: new Map(extracted.map((line, at) => [`line ${at + 1}`, line])),
  };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      without: { type: 'string', default: '' },
      show: { type: 'string', default: '3' },
    },
  });
  const [old = '', given = '', count = '600'] = positionals;
  const data = [join(resolve(given), 'data'), resolve(given)].find((folder) => existsSync(join(folder, 'news')));
  if (data === undefined || !existsSync(join(old, 'cli.mjs')) || !(Number(count) > 0)) {
    console.error(USAGE);
    return 2;
  }
  const keys = [...REMOVED, ...values.without.split(',').filter((key) => key !== '')];
  const folder = mkdtempSync(join(tmpdir(), 'dateline-compare-'));
  try {
    const articles = drawArticles(data, Number(count), values.seed);
    const [before, after] = [resolve(old), DIST].map((dist, at) =>
      outputOf(dist, articles, join(folder, `${at}`), keys),
    );
    const results = ['notes', 'extract'].map((part) => ({ part, ...compareTexts(before[part], after[part]) }));
    for (const { part, texts, bytes, found } of results) {
      console.log(`${part}: ${texts} compared, ${found.length} differ, in ${bytes} bytes`);
      for (const { name, one, other } of found.slice(0, Number(values.show)))
        console.log(`  ${name}\n    old: ${JSON.stringify(one)}\n    new: ${JSON.stringify(other)}`);
    }
    const bytes = results.reduce((sum, result) => sum + result.bytes, 0);
    console.log(`${articles.length} articles: ${bytes} bytes differ`);
    return bytes === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
