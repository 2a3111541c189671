// How long acts on a whole vault take, beside the import of the same articles in the same run: the dossier of whoever is
// named most, the first time and again, relinking all articles, and tidying. Each begins with the vault as it was imported.
//   npm run bench -- acts [ARTICLES|DATA_DIR] [--articles 300] [--dist dist]
// ARTICLES: a folder of files, of which the first are taken, or a table as JSON Lines, of which the first lines are.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { machineKind } from '../figures/records.mjs';
import { MACHINE_HEADS, most, times } from './figures.mjs';
import { newsFolder } from './texts.mjs';
import { articlesOf, filesBelow, timed, writeArticles } from './throughput.mjs';

/** Seconds that a dossier may take in a vault of so many articles, the first time and again; imports that an act may. */
const firstOf = (articles) => (articles <= 300 ? 3 : 10);
const AGAIN = 1;
const IMPORTS = 1.2;

/** Puts the articles below `folder`, and says what to import. */
function given(data, count, folder) {
  if (data === undefined || newsFolder(data) !== null) {
    writeArticles(folder, articlesOf(data, count));
    return join(folder, 'in');
  }
  const path = resolve(data);
  mkdirSync(join(folder, 'in'));
  if (statSync(path).isDirectory()) {
    const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const name of files.map((entry) => entry.name).sort().slice(0, count)) cpSync(join(path, name), join(folder, 'in', name)); // prettier-ignore
  } else {
    const lines = readFileSync(path, 'utf8').split('\n', count);
    writeFileSync(join(folder, 'in', basename(path)), `${lines.join('\n').trimEnd()}\n`);
  }
  return join(folder, 'in');
}

/** How many articles a vault has, and the note that most of them link in their properties: its name, path and how many. */
export function namedMost(vault) {
  const counts = new Map();
  const notes = new Map();
  let articles = 0;
  for (const path of filesBelow(vault)) {
    notes.set(basename(path, '.md'), path);
    const [, properties = ''] = readFileSync(join(vault, path), 'utf8').split(/^---$/m, 2);
    if (!/^article-id: /m.test(properties)) continue;
    articles += 1;
    const linked = [...properties.matchAll(/^ {2}- "\[\[([^\]|]+)/gm)].map(([, target]) => basename(target));
    for (const target of new Set(linked)) counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  const [name] = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .find(([target]) => notes.has(target));
  return { articles, name, count: counts.get(name), note: notes.get(name) };
}

/** Seconds of each act, each on the vault as it was imported; whether both dossiers are one; what `namedMost` tells. */
async function measure(folder, input, cli, said) {
  const imported = join(folder, 'vault');
  mkdirSync(imported);
  const seconds = {};
  const step = async (name, vault, ...args) => {
    said(name);
    seconds[name] = (await timed(process.execPath, [cli, ...args, '--vault', vault])).seconds;
    said(`  ${seconds[name].toFixed(1)} s`);
  };
  const copy = () => {
    rmSync(join(folder, 'copy'), { recursive: true, force: true });
    cpSync(imported, join(folder, 'copy'), { recursive: true, preserveTimestamps: true });
    return join(folder, 'copy');
  };
  await step('import', imported, 'import', input);
  const { note, ...about } = namedMost(imported);
  const looked = copy();
  await step('dossier', looked, 'dossier', note, '--out', join(folder, 'first'));
  await step('again', looked, 'dossier', note, '--out', join(folder, 'second'));
  const isSame = readFileSync(join(folder, 'first'), 'utf8') === readFileSync(join(folder, 'second'), 'utf8');
  await step('relink', copy(), 'relink', '--all');
  await step('tidy', copy(), 'tidy', '--yes');
  return { seconds, isSame, ...about };
}

function rowsOf({ seconds, articles, name, count }) {
  const s = (value) => `${value.toFixed(1)} s`;
  const beside = (act, what) => most(`${what}, in imports`, seconds[act] / seconds.import, IMPORTS, times, { other: s(seconds[act]) }); // prettier-ignore
  const inImports = (act) => ({ other: `${times(seconds[act] / seconds.import)} the import` });
  return [
    { what: 'import', figure: s(seconds.import), is: 'wall clock', bar: '', other: `${articles} articles` },
    most(`dossier of ${name}, in ${count} articles`, seconds.dossier, firstOf(articles), s, inImports('dossier')),
    most('the same again', seconds.again, AGAIN, s, inImports('again')),
    beside('relink', 'relink --all'),
    beside('tidy', 'tidy'),
  ];
}

/** `{rows, heads, setting}` */
export async function measureActs({ data, dist, articles, said }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-acts-'));
  try {
    const measured = await measure(folder, given(data, articles, folder), join(dist, 'cli.mjs'), said);
    if (!measured.isSame) said('the dossier said something else the second time');
    return { rows: rowsOf(measured), heads: MACHINE_HEADS, setting: machineKind() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
