// Articles and notes to be read by people: npm run sample -- DATA_DIR --to FOLDER [--count 300] [--seed 1]
// Draws articles of data/news, none of them unseen, into FOLDER/articles.jsonl, files them in FOLDER/vault with the built
// command line, and names in FOLDER/to-read.md the notes to read: 20 of articles and 50 of entities, drawn at random too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom, sample } from './duplicates/random.mjs';
import { seenNews } from './news.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.mjs', import.meta.url));
/** Kind of note → the property that tells it, and how many are read. */
const READ = { articles: { property: 'article-id', count: 20 }, entities: { property: 'entity-id', count: 50 } };

/** `count` articles as records that an import takes. */
export const drawArticles = (data, count, seed) =>
  sample(randomFrom(`sample ${seed}`), seenNews(data), count).map(({ title, date, source, url, authors, text }) => ({
    ...{ title, date, source, url, text },
    ...(authors ? { author: authors } : {}),
  }));

/** Paths of the notes to read in a vault, by kind. */
export function drawNotes(vault, seed) {
  const random = randomFrom(`notes ${seed}`);
  const notes = readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(vault, join(entry.parentPath, entry.name)))
    .sort();
  const has = (path, property) => new RegExp(`^${property}: `, 'm').test(readFileSync(join(vault, path), 'utf8'));
  return Object.fromEntries(
    Object.entries(READ).map(([kind, { property, count }]) => [
      kind,
      sample(
        random,
        notes.filter((path) => has(path, property)),
        count,
      ),
    ]),
  );
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      count: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
    },
  });
  const data = [join(resolve(positionals[0] ?? ''), 'data'), resolve(positionals[0] ?? '')].find((folder) =>
    existsSync(join(folder, 'news')),
  );
  if (data === undefined || values.to === undefined || existsSync(values.to)) {
    console.error('usage: npm run sample -- DATA_DIR --to NEW_FOLDER [--count N] [--seed S]');
    return 2;
  }
  const [articles, vault] = ['articles.jsonl', 'vault'].map((name) => join(values.to, name));
  mkdirSync(vault, { recursive: true });
  const drawn = drawArticles(data, Number(values.count), values.seed);
  writeFileSync(articles, drawn.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const report = ['--report', join(values.to, 'report.md')];
  const { status } = spawnSync(process.execPath, [CLI, 'import', articles, '--vault', vault, ...report], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const lists = Object.entries(drawNotes(vault, values.seed)).map(
    ([kind, paths]) => `## ${kind}\n\n${paths.map((path) => `- [ ] ${path}\n`).join('')}`,
  );
  writeFileSync(join(values.to, 'to-read.md'), lists.join('\n'));
  console.log(`${drawn.length} articles in ${vault}; which notes to read is in ${join(values.to, 'to-read.md')}`);
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
