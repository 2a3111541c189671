// Prints how many of the notes and of the links that were read are right.
//   node tools/labels/vault-notes.mjs [--record]: the latter into docs/figures.json
import { readFileSync } from 'node:fs';
import { recordFigures } from '../figures/records.mjs';

const rowsOf = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const counts = new Map();
for (const [folder, , grade] of rowsOf('vault-notes.tsv')) {
  const grades = counts.get(folder) ?? new Map();
  counts.set(folder, grades.set(grade, (grades.get(grade) ?? 0) + 1));
}
for (const [folder, grades] of counts) {
  const all = [...grades.values()].reduce((a, b) => a + b, 0);
  const rest = [...grades].filter(([grade]) => grade !== 'right').sort(([, a], [, b]) => b - a);
  console.log(
    `${folder}: ${grades.get('right') ?? 0} of ${all} right; ${rest.map(([grade, n]) => `${grade} ${n}`).join(', ')}`,
  );
}

const links = rowsOf('vault-links.tsv');
const sum = (of) => links.reduce((total, row) => total + of(row), 0);
const [all, wrong] = [sum(([, count]) => Number(count)), sum(([, , count]) => Number(count))];
const missed = sum(([, , , is]) => Number(is === 'yes'));
const subjects = sum(([, , , , is]) => Number(is === 'yes'));
console.log(
  `Links of ${links.length} articles: ${all - wrong} of ${all} right; somebody important is missed in ${missed}, in ${subjects} the subject of the headline`,
);

if (process.argv.includes('--record')) {
  const rows = [...counts].map(([folder, grades]) => ({
    ...{ what: `notes of ${folder} wholly right`, read: String([...grades.values()].reduce((a, b) => a + b, 0)) },
    tuned: String(grades.get('right') ?? 0),
  }));
  rows.push(
    { what: 'links right', read: String(all), tuned: String(all - wrong) },
    { what: 'articles in which somebody important is not linked', read: String(links.length), tuned: String(missed) },
    { what: '… the subject of the headline', read: String(links.length), tuned: String(subjects) },
  );
  const note =
    'What one reader said of notes drawn by seed from the vault of 2026-11-29, of the fitted and tuned thirds; what the reader ' +
    'named that had one cause for many notes was mended after, so that it is of the build before.';
  const heads = { what: 'what', read: 'read', tuned: 'tuned' };
  await recordFigures('vault-notes', [{ heads, rows }], { note });
}
