// Measures how well is recognised, on annotated data, and everything else that has a bar: npm run eval -- DATA_DIR
//   node tools/eval/main.mjs DATA_DIR [--worst N] [--no-machine] [--peers] [--stream] [--no-docs] [--dist=dist]
//   node tools/eval/main.mjs event-dates: only the part that needs no data
// DATA_DIR: the shared folder with `data/` and `score/`, or the `data/` in it. Prints one table, a reliability table and
// the worst mistakes, and writes the tables into docs/accuracy.md. --no-machine leaves out speed and size, --stream adds
// the memory of 100,000 articles, --peers scores compromise on the same sets.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineRows } from '../bench/figures.mjs';
import { busyness, measureMachine } from '../bench/measure.mjs';
import { markdownTable, replaceBlock, terminalTable } from '../table.mjs';
import { findData, SETS } from './data.mjs';
import { EVENT_DATE_HEADS, eventDateRows, tuningMistakes } from './event-dates-judge.mjs';
import { judgeEventDates } from './event-dates.mjs';
import { accuracyRows, factDetails, factRows, FACT_HEADS, HEADS, peerRows, PEER_HEADS } from './figures.mjs';
import { judgedMentions } from './judged.mjs';
import { evaluateFacts } from './page-facts.mjs';
import { evaluateMainText, mainTextRows } from './pages.mjs';
import { RELIABILITY_HEADS, reliabilityRows, RULE_HEADS, ruleRows } from './reliability.mjs';
import { scoreAll } from './score.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = join(root, 'docs/accuracy.md');
const PEER = fileURLToPath(new URL('compromise.mjs', import.meta.url));

const usage = (why) => {
  console.error(`${why}
usage: npm run eval -- DATA_DIR|event-dates [--worst N] [--no-machine] [--peers] [--stream]
DATA_DIR holds data/ and score/, which are not part of the project.`);
  process.exit(2);
};

function options() {
  const flag = { type: 'boolean', default: false };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        worst: { type: 'string', default: '12' },
        dist: { type: 'string', default: join(root, 'dist') },
        'no-machine': flag,
        'no-docs': flag,
        peers: flag,
        stream: flag,
      },
    });
    const worst = Number(values.worst);
    if (!Number.isInteger(worst) || worst < 0) return usage('--worst takes a number.');
    if (positionals.length !== 1) return usage('Name the folder of the data.');
    if (positionals[0] === 'event-dates') return { ...values, worst, data: null };
    const found = findData(positionals[0]);
    return found === null ? usage(`${positionals[0]} holds no such data.`) : { ...values, worst, ...found };
  } catch (error) {
    return usage(error.message);
  }
}

const said = (what) => process.stderr.write(`${what} …\n`);
const given = options();
const { data, scorer, worst, dist } = given;

/** Blocks of the document that were measured, by name. */
const blocks = {};

function writeBlocks() {
  const text = Object.entries(blocks).reduce(
    (page, [name, block]) => replaceBlock(page, name, block),
    readFileSync(DOCS, 'utf8'),
  );
  writeFileSync(DOCS, text);
}

said('dated expressions');
const dates = await judgeEventDates();
const dateRows = eventDateRows(dates);
blocks['event-dates'] = markdownTable(dateRows, EVENT_DATE_HEADS);
console.log(`Dated expressions\n\n${terminalTable(dateRows, EVENT_DATE_HEADS)}\n`);
if (worst > 0) console.log(`when things happened, of the half for tuning:\n  ${tuningMistakes(dates).slice(0, worst).join('\n  ')}\n`); // prettier-ignore
if (data === null) {
  if (!given['no-docs']) writeBlocks();
  process.exit(dateRows.every(({ ok }) => ok !== false) ? 0 : 1);
}

const command = [process.execPath, join(dist, 'cli.mjs'), 'extract'];
const scores = await scoreAll({ data, scorer }, { command, worst, said });
said('main text of pages');
const mainText = await evaluateMainText(data, { worst });
said('frames of pages');
const facts = await evaluateFacts(data);
const accuracy = [...accuracyRows(scores), ...mainTextRows(mainText), ...factRows(facts)];
blocks.pages = markdownTable(factDetails(facts), FACT_HEADS);
blocks.figures = markdownTable(accuracy, HEADS);

const machine = given['no-machine']
  ? []
  : machineRows(
      (
        await measureMachine({
          ...{ data, dist, said, articles: 300, rounds: 2, parts: ['speed', 'start', 'browser', 'size'] },
          stream: given.stream ? 100_000 : 0,
        })
      ).measured,
    );
console.log(terminalTable([...accuracy, ...machine], HEADS));
if (machine.length > 0 && busyness() !== '') console.log(`\n${busyness()}`);

if (given.peers) {
  const kinds = ['ner', 'places'];
  const peers = peerRows(
    scores,
    await scoreAll({ data, scorer }, { command: [process.execPath, PEER], worst: 0, kinds, said }),
  );
  console.log(`\n${terminalTable(peers, PEER_HEADS)}`);
  blocks.peers = markdownTable(peers, PEER_HEADS);
}

said('reliability');
const mentions = await judgedMentions(data);
const reliability = reliabilityRows(mentions);
const rules = ruleRows(mentions);
blocks.reliability = `${markdownTable(reliability, RELIABILITY_HEADS)}\n\n${markdownTable(rules, RULE_HEADS)}`;
console.log(`\nReliability: mean score → share right (mentions), ${SETS.ner[0].id} and the articles\n`);
console.log(`${terminalTable(reliability, RELIABILITY_HEADS)}\n\n${terminalTable(rules, RULE_HEADS)}`);

console.log(`\nFrames of pages\n\n${terminalTable(factDetails(facts), FACT_HEADS)}`);
for (const [field, { all }] of Object.entries({ 'day of a page': facts.dates.date, ...facts.metadata })) {
  if (worst > 0 && all.mistakes.length > 0) console.log(`\n${field}:\n  ${all.mistakes.slice(0, worst).join('\n  ')}`);
}
if (worst > 0 && mainText) console.log(`\nmain text of pages:\n  ${mainText.mistakes.join('\n  ')}`);
for (const [id, { mistakes }] of scores) {
  for (const { kind, items } of mistakes) console.log(`\n${id}, ${kind}:\n  ${items.join('\n  ')}`);
}

if (!given['no-docs']) writeBlocks();
