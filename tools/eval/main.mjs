// Measures how well is recognised, on annotated data, and everything else that has a bar: npm run eval -- DATA_DIR
//   node tools/eval/main.mjs DATA_DIR [--only=SECTION,…] [--worst N] [--no-machine] [--peers] [--stream] [--record] [--dist=dist]
//   node tools/eval/main.mjs event-dates|marks: only a part that needs no data
// SECTION: event-dates, names, places, articles, where, statements, differs, origins, marks, pages, reliability, admission, regions, words, machine; without --only, all of them.
// DATA_DIR: the shared folder with `data/` and `score/`, or the `data/` in it. Prints a table for each section and the worst
// mistakes, never those of the unseen third. --record writes the tables into docs/figures.json and the documents that show
// them. --no-machine leaves out speed and size, --stream adds the memory of 100,000 articles, --peers scores compromise, and
// chrono on dates, on the same.
// Ends with 1 where a bar is missed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { recordFigures } from '../figures/records.mjs';
import { terminalTable } from '../table.mjs';
import { findData } from './data.mjs';
import { SECTIONS } from './sections.mjs';
import { Scorer } from './score.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PEER = fileURLToPath(new URL('compromise.mjs', import.meta.url));
/** What needs no data. */
const OWN = ['event-dates', 'marks'];

const usage = (why) => {
  console.error(`${why}
usage: npm run eval -- DATA_DIR|${OWN.join('|')} [--only=SECTION,…] [--worst N] [--no-machine] [--peers] [--stream] [--record]
DATA_DIR holds data/ and score/, which are not part of the project. SECTION: ${Object.keys(SECTIONS).join(', ')}`);
  process.exit(2);
};

/** Names of the sections that are asked for. */
function sectionsOf({ only, 'no-machine': noMachine }) {
  const names = only === undefined ? Object.keys(SECTIONS) : only.split(',');
  const unknown = names.find((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown !== undefined) return usage(`${unknown} is no section.`);
  return Object.keys(SECTIONS).filter((name) => names.includes(name) && !(noMachine && name === 'machine'));
}

function options() {
  const flag = { type: 'boolean', default: false };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        worst: { type: 'string', default: '12' },
        dist: { type: 'string', default: join(root, 'dist') },
        ...{ 'no-machine': flag, record: flag, peers: flag, stream: flag },
      },
    });
    const worst = Number(values.worst);
    if (!Number.isInteger(worst) || worst < 0) return usage('--worst takes a number.');
    if (positionals.length !== 1) return usage('Name the folder of the data.');
    if (OWN.includes(positionals[0])) return { ...values, worst, sections: [positionals[0]] };
    const found = findData(positionals[0]);
    if (found === null) return usage(`${positionals[0]} holds no such data.`);
    return { ...values, worst, sections: sectionsOf(values), ...found };
  } catch (error) {
    return usage(error.message);
  }
}

/** Prints what a section found. */
function show({ title, tables, notes = [], mistakes = [] }) {
  console.log(`\n${title}`);
  for (const { rows, heads } of tables) console.log(`\n${terminalTable(rows, heads)}`);
  for (const note of notes) console.log(`\n${note}`);
  for (const { id, kind, items } of mistakes)
    if (items.length > 0) console.log(`\n${id}, ${kind}, of what may be looked at:\n  ${items.join('\n  ')}`);
}

/** Writes down the tables that belong in the documents, those of one name together. */
async function record({ tables }) {
  const names = new Set(tables.flatMap(({ block }) => block ?? []));
  for (const name of names) {
    const own = tables.filter(({ block }) => block === name);
    const { note } = own.find((table) => table.note !== undefined) ?? {};
    await recordFigures(name, own, { note });
  }
}

const given = options();
const { data, scorer, sections, dist } = given;
process.once('SIGINT', () => process.exit(130));
const context = {
  ...given,
  said: (what) => process.stderr.write(`${what} …\n`),
  ...(data && { scorer: new Scorer(scorer, [process.execPath, join(dist, 'cli.mjs'), 'extract']) }),
  ...(data && given.peers && { peer: new Scorer(scorer, [process.execPath, PEER]) }),
};
const found = [];
for (const name of sections) {
  const section = await SECTIONS[name](context);
  show(section);
  if (given.record) await record(section);
  found.push(section);
}
const rows = found.flatMap(({ tables }) => tables).flatMap((table) => table.rows);
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
