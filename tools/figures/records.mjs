// The figures that the documents show: docs/figures.json holds each with what printed it, when, where and of what.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, arch } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEASUREMENTS } from './measurements.mjs';
import { writePages } from './pages.mjs';
import { commitOf, digestOf, filesChanged, roomsChanged, sourcesOf } from './sources.mjs';

/** Of what is held by trying it very often. */
export const HELD_HEADS = { what: 'what', figure: 'found', bar: 'bar', other: 'tried' };

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const FILE = 'docs/figures.json';

/** Of processors their maker and kind, without clock and marks. */
const processor = (model) =>
  model
    .replace(/\((?:R|TM)\)|\bCPU\b|\bProcessor\b|\b\d+-Core\b|@.*$/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** `2 cores, x64, Linux, Intel Xeon, Node 20.20.2`: no name of a machine. */
export function machineKind() {
  const system = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[platform()] ?? platform();
  const model = processor(cpus()[0]?.model ?? '');
  const node = `Node ${process.versions.node}`;
  return [`${availableParallelism()} cores`, arch(), system, model, node].filter(Boolean).join(', ');
}

/** Records by id: `{command, date, commit, machine, busy?, note?, measures, tables: [{heads, rows}]}`. */
export const readRecords = (root = ROOT) => JSON.parse(readFileSync(join(root, FILE), 'utf8'));

/** JSON with a line for each row of a table, so that a change of a figure is a change of a line. */
function pretty(value, depth = 0, isRow = false) {
  const flat = JSON.stringify(value);
  if (isRow || typeof value !== 'object' || value === null || flat.length + 2 * depth < 100) return flat;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const indent = '  '.repeat(depth + 1);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const lines = entries.map(([key, each]) => {
    if (Array.isArray(value)) return pretty(each, depth + 1, each.heads === undefined);
    return `${JSON.stringify(key)}: ${pretty(each, depth + 1)}`;
  });
  return `${open}\n${lines.map((line) => indent + line).join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

export function writeRecords(records, root = ROOT) {
  const known = Object.keys(MEASUREMENTS).filter((id) => Object.hasOwn(records, id));
  const text = pretty(Object.fromEntries(known.map((id) => [id, records[id]])));
  writeFileSync(join(root, FILE), `${text}\n`);
}

/**
 * Writes down what a command found, with its stamps, and the documents that show it. `id`: its name in `measurements.mjs`;
 * `tables`: `[{heads, rows}]` as printed; `about`: `busy`, where other work ran beside it, and a `note` on what it is of.
 */
export async function recordFigures(id, tables, about = {}) {
  const { command, measures } = MEASUREMENTS[id];
  const at = commitOf(ROOT);
  const record = {
    command,
    date: new Date().toISOString().slice(0, 10),
    commit: at === null ? 'unknown' : `${at.commit}${at.isClean ? '' : ', changed'}`,
    machine: machineKind(),
    ...about,
    measures: digestOf(await sourcesOf(ROOT, measures)),
    tables: tables.map(({ heads, rows }) => ({ heads, rows })),
  };
  const records = { ...readRecords(), [id]: record };
  writeRecords(records);
  writePages(records, ROOT);
  console.error(`recorded: ${id}`);
}

/** What of a record's sources has changed since it was made, as files where the history tells them; empty where nothing has. */
async function changedSince({ commit, measures: before }, measures, root) {
  const sources = await sourcesOf(root, measures);
  const rooms = roomsChanged(before, digestOf(sources));
  return rooms.length === 0 ? [] : filesChanged(root, commit.split(',')[0], rooms, sources);
}

/** All measurements with their records: `[{id, record, changed}]`; the record is null where it was never measured. */
export async function judgeRecords(root = ROOT, measurements = MEASUREMENTS) {
  const records = readRecords(root);
  return Promise.all(
    Object.entries(measurements).map(async ([id, { measures }]) => {
      const record = records[id] ?? null;
      return { id, record, changed: record === null ? [] : await changedSince(record, measures, root) };
    }),
  );
}

/** A line for each measurement that is older than what it measures, or missing. */
export async function staleFigures(root = ROOT, measurements = MEASUREMENTS) {
  const judged = await judgeRecords(root, measurements);
  return judged.flatMap(({ id, record, changed }) => {
    if (record === null) return [`${id} was not measured: ${measurements[id].command}`];
    return changed.length === 0 ? [] : [`${id} of ${record.date}, ${record.commit}, is older than ${listed(changed)}`];
  });
}

const MOST_NAMED = 5;

/** `a, b and 3 more` */
export const listed = (names) =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '');
