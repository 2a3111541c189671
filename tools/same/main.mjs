// Precision and recall of the finder of duplicate entities on our labelled pairs: npm run same [-- --tune] [--wrong] [--record]
// Reports the half no rule was made by; --tune the other one. --wrong names what was missed and what was proposed wrongly in
// the half for tuning, and never in the other. --record writes the figures of both halves into docs/figures.json.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { share } from '../eval/counts.mjs';
import { recordFigures } from '../figures/records.mjs';
import { load } from '../load-engine.mjs';

const flag = { type: 'boolean', default: false };
const { values } = parseArgs({ options: { tune: flag, wrong: flag, record: flag } });

/** Precision first: a wrong proposal costs a look, a wrong merge an evening. */
const BAR = 0.95;

const { judge } = await load(fileURLToPath(new URL('judge.mts', import.meta.url)));
const table = await readFile(new URL('pairs.tsv', import.meta.url), 'utf8');
report(judge(table, values.tune ? 'tune' : 'held-out'));
if (values.record) await record(judge(table, 'tune'), judge(table, 'held-out'));

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

async function record(tuned, unseen) {
  const both = (tell) => ({ tuned: tell(tuned), unseen: tell(unseen) });
  const rows = [
    { what: 'precision', ...both(({ precision }) => share(precision)), bar: `≥ ${share(BAR)}`, ok: unseen.precision >= BAR }, // prettier-ignore
    { what: 'recall', ...both(({ recall }) => share(recall)) },
    { what: 'proposed: right, wrong', ...both(({ found, wrong }) => `${found}, ${wrong.length}`) },
    { what: 'pairs: all, near misses', ...both(({ pairs, nearMisses }) => `${pairs}, ${nearMisses}`) },
  ];
  const note =
    'Pairs labelled by us, in one vault that holds all of them (`tools/same/pairs.tsv`). Rules and weights are set by hand, ' +
    'with the tuned half in view; of the other no mistake was ever printed.';
  await recordFigures('same', [{ heads: { what: 'what', tuned: 'tuned', unseen: 'unseen', bar: 'bar' }, rows }], {
    note,
  });
}
