// Precision and recall of the finder of duplicate entities on our labelled pairs: npm run same [-- --tune] [--wrong]
// Reports the half no rule was made by; --tune the other one. --wrong names what was missed and what was proposed wrongly in
// the half for tuning, and never in the other.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../load-engine.mjs';

const { values } = parseArgs({
  options: { tune: { type: 'boolean', default: false }, wrong: { type: 'boolean', default: false } },
});

/** Precision first: a wrong proposal costs a look, a wrong merge an evening. */
const BAR = 0.95;

const { judge } = await load(fileURLToPath(new URL('judge.ts', import.meta.url)));
const table = await readFile(new URL('pairs.tsv', import.meta.url), 'utf8');
report(judge(table, values.tune ? 'tune' : 'held-out'));

function report({ pairs, nearMisses, found, missed, wrong, precision, recall }) {
  console.log(
    `${pairs} pairs (${values.tune ? 'tune' : 'held-out'}), ${nearMisses} of them near misses, all in one vault`,
  );
  console.log(`precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}: ${found} found, ${wrong.length} wrong`);
  process.exitCode = precision >= BAR ? 0 : 1;
  if (!values.wrong || !values.tune) return;
  for (const { a, b, company } of missed) console.log(`missed  ${a.name}  =  ${b.name}  (${company})`);
  for (const { a, b, pair } of wrong)
    console.log(
      `wrong   ${a}  =  ${b}  ${pair.score}  ${pair.evidence.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')}`,
    );
}
