// What is in a vault of all the news that should not be there: npm run vault -- DATA_DIR [--articles N] [--keep FOLDER] [--record]
// Imports the articles of data/news into an empty vault, all thirds of them, since nothing is read but counts; where the
// scorers are beside the data, theirs counts notes and surnames of the well-known as well. --record writes the counts into
// docs/figures.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolder } from '../duplicates/sources.mjs';
import { share } from '../eval/counts.mjs';
import { findData } from '../eval/data.mjs';
import { recordFigures } from '../figures/records.mjs';
import { articleText } from '../order/main.mjs';
import { pathsIn, readRecords } from '../records.mjs';
import { terminalTable } from '../table.mjs';
import { countVault, readKnown, readNotes } from './count.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' }, keep: { type: 'string' }, record: { type: 'boolean', default: false } },
});
const data = dataFolder(positionals[0] ?? '');
if (data === null) {
  console.error('usage: npm run vault -- DATA_DIR [--articles N] [--keep FOLDER] [--record]');
  process.exit(2);
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dateline-vault-'));
try {
  const articles = pathsIn(join(data, 'news'), '.jsonl.gz').flatMap(readRecords).slice(0, values.articles && Number(values.articles)); // prettier-ignore
  mkdirSync(join(folder, 'in'), { recursive: true });
  mkdirSync(join(folder, 'vault'), { recursive: true });
  for (const article of articles) writeFileSync(join(folder, 'in', `${article.id}.txt`), articleText(article));
  const args = [CLI, 'import', join(folder, 'in'), '--vault', join(folder, 'vault')];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`import ended with ${status}`);
  const scored = scoreVault(join(folder, 'vault'));
  await report(scored, countVault(readNotes(join(folder, 'vault')), readKnown(readFileSync(new URL('well-known.tsv', import.meta.url), 'utf8')))); // prettier-ignore
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** What the scorer counts; null where it is not beside the data. */
function scoreVault(vault) {
  const { scorer = null } = findData(positionals[0]) ?? {};
  if (scorer === null) return null;
  const [script, known] = ['vault.mjs', 'known.json'].map((name) => join(dirname(scorer), name));
  const { status, stdout } = spawnSync(process.execPath, [script, vault, known], { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`the scorer ended with ${status}`);
  return JSON.parse(stdout);
}

/** Rows of the scorer's counts, with their bars. */
function scoredRows({ notes_per_known: notes, bare_surnames: surnames }) {
  const row = (what, value, isMet, bar) => ({ what, all: `${value} (bar ${bar}: ${isMet ? 'met' : 'missed'})` });
  return [
    row(`notes for one well-known entity, of ${notes.entities}`, notes.mean, notes.mean <= 1.1, '≤ 1.1'),
    row('articles whose surname of one is linked', surnames.linked, surnames.linked >= 0.963, '≥ .963'),
    row('… to somebody else', surnames.astray, surnames.astray <= 0.001, '≤ .001'),
  ];
}

async function report(scored, { articles, entities, outlet, wellKnown, acronyms, kinds }) {
  const each = (of) => kinds.map((one) => `${one.kind} ${share(of(one))}`).join(', ');
  const count = (value) => value.toLocaleString('en');
  const rows = [
    { what: 'notes of articles; of entities', all: `${count(articles)}; ${count(entities)}` },
    { what: `notes for one well-known person, mean (most), of ${wellKnown.people}`, all: `${wellKnown.mean.toFixed(2)} (${wellKnown.most})` }, // prettier-ignore
    { what: 'odd names: words run together, or said twice', all: each(({ odd }) => odd) },
    { what: 'organizations that are an acronym only', all: share(acronyms) },
    { what: 'notes of one article only', all: each(({ once }) => once) },
    { what: 'articles with an outlet', all: share(outlet) },
    ...(scored === null ? [] : scoredRows(scored)),
  ];
  const heads = { what: 'what', all: 'all' };
  console.log(terminalTable(rows, heads));
  if (!values.record) return;
  const note =
    'Of all thirds, of which nothing was read but these counts; rules were made with the vault of fit and tune in view.';
  await recordFigures('vault', [{ heads, rows }], { note });
}
