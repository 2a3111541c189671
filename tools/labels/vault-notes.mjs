// Prints how many of the notes that were read are right, by folder.
//   node tools/labels/vault-notes.mjs
import { readFileSync } from 'node:fs';

const counts = new Map();
for (const line of readFileSync(new URL('vault-notes.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [folder, , grade] = line.split('\t');
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
