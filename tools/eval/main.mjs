// Measures how well is recognised, on annotated data: npm run eval -- DATA_DIR [--worst N]
//   node tools/eval/main.mjs DATA_DIR [--worst N] [--dist=dist] [--no-docs]
// DATA_DIR: the shared folder with `data/` and `score/`, or the `data/` in it. Prints one table, a reliability table and
// the worst mistakes, and writes the tables into docs/accuracy.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { markdownTable, replaceBlock, terminalTable } from '../table.mjs';
import { findData, SETS } from './data.mjs';
import { accuracyRows, HEADS } from './figures.mjs';
import { readConll } from './conll.mjs';
import { judgeSpans, judgeSurfaces } from './judge.mjs';
import { loadEngine } from '../load-engine.mjs';
import { reliabilityRows, ruleRows } from './reliability.mjs';
import { scoreAll } from './score.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = join(root, 'docs/accuracy.md');
const RELIABILITY_HEADS = {
  score: 'score',
  all: 'all',
  person: 'person',
  body: 'organisation, agency',
  place: 'place',
};
const RULE_HEADS = { rule: 'rule', mentions: 'mentions', said: 'said', right: 'right' };

const usage = () => {
  console.error(
    'usage: npm run eval -- DATA_DIR [--worst N]\nDATA_DIR holds data/ and score/, which are not part of the project.',
  );
  process.exit(2);
};

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        worst: { type: 'string', default: '12' },
        dist: { type: 'string', default: join(root, 'dist') },
        docs: { type: 'boolean', default: true },
      },
      allowNegative: true,
    });
  } catch {
    return usage();
  }
}

const say = (what) => process.stderr.write(`${what} …\n`);

/** Every mention of the two sets whose gold says what each is, judged. */
async function judgedMentions(data) {
  const { understand } = await loadEngine();
  const judged = [];
  const [spans] = SETS.ner;
  for (const { text, spans: gold } of readConll(gunzipSync(readFileSync(join(data, spans.file))).toString())) {
    const { analysis } = await understand({ name: 'passage', text, format: 'passage' });
    judged.push(...judgeSpans(analysis.mentions, gold));
  }
  const folder = join(data, SETS.gold[0].file);
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
      const { id, input, format, url, gold } = JSON.parse(line);
      const found = await understand({ name: id, text: input, ...(format ? { format } : {}), ...(url ? { url } : {}) });
      if (found) judged.push(...judgeSurfaces(found.analysis.mentions, gold));
    }
  }
  return judged;
}

function writeDocs(rows, reliability, rules) {
  let text = readFileSync(DOCS, 'utf8');
  text = replaceBlock(text, 'figures', markdownTable(rows, HEADS));
  text = replaceBlock(
    text,
    'reliability',
    `${markdownTable(reliability, RELIABILITY_HEADS)}\n\n${markdownTable(rules, RULE_HEADS)}`,
  );
  writeFileSync(DOCS, text);
}

const { values, positionals } = options();
const found = positionals.length === 1 ? findData(positionals[0]) : null;
const worst = Number(values.worst);
if (found === null || !Number.isInteger(worst)) usage();

const command = [process.execPath, join(values.dist, 'cli.mjs'), 'extract'];
const scores = await scoreAll(found, { command, worst, said: say });
const rows = accuracyRows(scores);
console.log(terminalTable(rows, HEADS));

say('reliability');
const mentions = await judgedMentions(found.data);
const reliability = reliabilityRows(mentions);
const rules = ruleRows(mentions);
console.log(`\nReliability: mean score → share right (mentions), ${SETS.ner[0].id} and the articles\n`);
console.log(terminalTable(reliability, RELIABILITY_HEADS));
console.log(`\n${terminalTable(rules, RULE_HEADS)}`);

for (const [id, { mistakes }] of scores) {
  for (const { kind, items } of mistakes) console.log(`\n${id}, ${kind}:\n  ${items.join('\n  ')}`);
}
if (values.docs) writeDocs(rows, reliability, rules);
