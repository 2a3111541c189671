// Whether what is listed as related is: npm run relations -- --shared ../shared [--news N] [--more]
// Files news and KCNA texts in a vault in memory, prints what the commonest entities list and why, and holds all lists to
// the bar. --more also prints the entities of North Korea that 20 articles or more name.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../load-engine.mjs';
import { dataFolder, stories } from './stories.mjs';

const [COMMONEST, TOP] = [20, 5];

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    news: { type: 'string', default: '3000' },
    more: { type: 'boolean', default: false },
  },
});
const data = dataFolder(values.shared);
if (data === null) {
  console.error('usage: npm run relations -- --shared SHARED_DIR [--news N] [--more]');
  process.exit(2);
}

const { Filed, judged } = await load(fileURLToPath(new URL('library.mts', import.meta.url)));
const { news, kcna } = stories(data, Number(values.news));
console.log(`${news.length} articles of data/news and ${kcna.length} of the KCNA`);
const filed = await Filed.of([...news, ...kcna], progress(news.length + kcna.length));
await report(filed, judged);

async function report(filed, judged) {
  const entities = filed.entities();
  console.log(`${filed.index.total} stories (copies counted once), ${entities.length} entities without the outlets`);
  const shown = new Set(entities.slice(0, COMMONEST));
  if (values.more) for (const one of entities) if (isOfNorthKorea(one, filed)) shown.add(one);
  for (const entity of shown) await show(filed, entity);
  const figures = { listed: 0, common: 0, wrong: [], top: 0 };
  for (const [rank, entity] of entities.entries()) hold(filed.relatedTo(entity), rank, judged, figures);
  console.log(
    `\n${figures.listed} items in the lists of ${entities.length} entities; ${figures.common} name what more than 20 % of the stories name`,
  );
  for (const line of figures.wrong) console.log(`not significant: ${line}`);
  console.log(
    `${figures.wrong.length} of them without a log-likelihood ratio at p < .001 (bar 0), ${figures.top} of those in a top ${TOP} of the ${COMMONEST} commonest (bar 0)`,
  );
  process.exitCode = figures.wrong.length === 0 ? 0 : 1;
}

/** Every list of every entity: no fewer than the bar asks of the commonest. */
function hold({ entity, related }, rank, judged, figures) {
  for (const [at, tie] of related.entries()) {
    const { isCommon, isSignificant } = judged(tie);
    figures.listed += 1;
    if (isCommon) figures.common += 1;
    if (!isCommon || isSignificant) continue;
    figures.wrong.push(`${tie.name} of ${entity.name} (${tie.tie.g2.toFixed(1)})`);
    if (rank < COMMONEST && at < TOP) figures.top += 1;
  }
}

function isOfNorthKorea({ id, country }, { index }) {
  return index.countOf(id) >= 20 && (country === 'KP' || /(:|\b)kp\b/.test(id.split(':').at(-1)));
}

async function show(filed, entity) {
  const report = filed.relatedTo(entity);
  console.log(`\n${noteName(report.entity)}: in ${report.stories} of ${report.total} stories`);
  for (const one of report.related.slice(0, TOP)) {
    const { second, together, closest, g2, p } = one.tie;
    const ratio = `G² ${g2.toFixed(1)}${p < 0.001 ? '' : ` (p = ${p.toFixed(3)})`}`;
    const stated = one.relation === null ? '' : `, stated: ${one.relation.kind} ${one.relation.direction}`;
    console.log(
      `  ${(one.strength % 1).toFixed(2)}  ${noteName(one)}: together in ${together} of ${second}; ${closest.sentence} in a sentence, ${closest.paragraph} in a paragraph; ${ratio}${stated}`,
    );
    const example = await filed.example(report, one);
    const [first] = example?.sentences ?? [];
    if (first !== undefined) console.log(`        “${cut(first.text)}” — ${example.title}`);
  }
}

/** Folder and name: there are two Pyongyangs. */
function noteName({ path }) {
  return path.replace(/\.md$/, '');
}

function cut(text) {
  return text.length > 220 ? `${text.slice(0, 219)}…` : text;
}

function progress(total) {
  return (done) => {
    if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${done} of ${total}`);
  };
}
