// Writes the figures into the documents that show them: each between markers that name the record, `<!-- names:start -->`.
// Records of one kind are one table where a marker names several: `<!-- size+start:start -->`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable, replaceBlock } from '../table.mjs';
import { HEADLINES } from './headlines.mjs';
import { MEASUREMENTS } from './measurements.mjs';

const MARKER = /<!-- ([a-z+-]+):start -->/g;

const MET = { true: 'yes', false: '**missed**' };

/** A table as the documents show it: where figures are held to bars, whether each is met. */
function shown({ heads, rows }) {
  if (!rows.some(({ ok }) => typeof ok === 'boolean')) return markdownTable(rows, heads);
  const columns = Object.entries(heads);
  const after = columns.findIndex(([key]) => key === 'bar') + 1 || columns.length;
  const withMet = Object.fromEntries([...columns.slice(0, after), ['met', 'met'], ...columns.slice(after)]);
  return markdownTable(rows.map((row) => ({ ...row, met: MET[row.ok] ?? '' })), withMet); // prettier-ignore
}

/** What printed a record, when, of which commit, on what. */
export const stampOf = (id, { command, date, commit, machine, busy }) => {
  const { only } = MEASUREMENTS[id];
  const whole = `${command}${only === undefined ? '' : ` --only=${only}`}`;
  return [`\`${whole}\``, date, commit, machine, busy ?? ''].filter(Boolean).join(' · ');
};

/** A table of the README; what has no figure yet is named below it, and stands in no row without one. */
const shownHeadline = ({ missing, ...table }) =>
  [
    ...(table.rows.length > 0 ? [shown(table)] : []),
    ...(missing.length > 0 ? [`Not measured yet: ${missing.join('; ')}.`] : []),
  ].join('\n\n');

/** The records a marker names, as they stand in a document. */
function blockOf(name, records) {
  const ids = name.split('+');
  const unknown = ids.find((id) => !Object.hasOwn(MEASUREMENTS, id));
  if (unknown !== undefined) throw new Error(`No measurement is called ${unknown}.`);
  const measured = ids.filter((id) => Object.hasOwn(records, id));
  if (measured.length === 0) return 'Not measured yet.';
  const found = measured.map((id) => records[id]);
  const tables =
    ids.length === 1
      ? found[0].tables
      : [
          {
            heads: found[0].tables[0].heads,
            rows: found.flatMap((record) => record.tables.flatMap(({ rows }) => rows)),
          },
        ];
  const notes = found.flatMap(({ note }) => (note === undefined ? [] : [note]));
  const stamps = measured.map((id) => `- ${stampOf(id, records[id])}`);
  return [...tables.map(shown), ...notes, stamps.join('\n')].join('\n\n');
}

/** The documents that may show figures; those of `docs/decisions/` are of the day of a decision. */
const pagesIn = (root) => [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Every document that shows figures: `[{path, text, wanted}]`, as it is and as the records have it. */
export function pagesOf(records, root) {
  return pagesIn(root).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const names = [...text.matchAll(MARKER)].map(([, name]) => name);
    if (names.length === 0) return [];
    const block = (name) => {
      const headline = HEADLINES[name];
      return headline === undefined ? blockOf(name, records) : shownHeadline(headline(records));
    };
    return [{ path, text, wanted: names.reduce((page, name) => replaceBlock(page, name, block(name)), text) }];
  });
}

/** Brings the documents to what the records say. */
export function writePages(records, root) {
  for (const { path, text, wanted } of pagesOf(records, root))
    if (wanted !== text) writeFileSync(join(root, path), wanted);
}
