// What `npm run eval` measures, section by section: each resolves to its tables, what is to be said besides, and mistakes of
// what may be looked at. A table with a `block` belongs into docs/accuracy.md.
import { machineRows, MACHINE_HEADS } from '../bench/figures.mjs';
import { busyness, measureMachine } from '../bench/measure.mjs';
import { CLAIM_HEADS, claimRows } from './claims.mjs';
import { ADMISSION_HEADS, admissionRows } from './admission.mjs';
import { REGION_HEADS, regionRows } from './by-region.mjs';
import { chronoRow, EVENT_DATE_HEADS, eventDateRows, tuningMistakes } from './event-dates-judge.mjs';
import { judgeEventDates } from './event-dates.mjs';
import { differenceRows, judgeReportPairs, seenMistakes } from './differs.mjs';
import { HEADS, PEER_HEADS, peerRows, scoredSection } from './figures.mjs';
import { judgedMentions } from './judged.mjs';
import { knownNameRows } from './known-names.mjs';
import { pageSection } from './pages.mjs';
import { PROBABILITY_HEADS, probabilityRows } from './probability.mjs';
import { originRows } from './origins.mjs';
import { statementRows } from './stated.mjs';
import { unseenWordRows, WORD_HEADS } from './words.mjs';
import { FITTED_ON, RELIABILITY_HEADS, reliabilityRows, RULE_HEADS, ruleRows } from './reliability.mjs';

async function eventDates({ worst, peers }) {
  const judged = await judgeEventDates();
  const chrono = peers ? [chronoRow(await judgeEventDates(true))] : [];
  const tables = [{ block: 'event-dates', rows: [...eventDateRows(judged), ...chrono], heads: EVENT_DATE_HEADS }];
  const mistakes = [{ id: 'event-dates', kind: 'dates', items: tuningMistakes(judged).slice(0, worst) }];
  return { title: 'Dated expressions', tables, mistakes };
}

/** A section that the scorer's figures make. */
const scored = (name, title) => async (context) => {
  const { rows, mistakes } = await scoredSection(name, context);
  return { title, tables: [{ block: name, rows, heads: HEADS }], mistakes };
};

/** The same with a peer's figures, where they are asked for. */
const compared = (name, title) => async (context) => {
  const section = await scored(name, title)(context);
  if (!context.peer) return section;
  const rows = await peerRows(name, context);
  return { ...section, tables: [...section.tables, { block: `peers-${name}`, rows, heads: PEER_HEADS }] };
};

const NO_PROBABILITY =
  'The locations that were extracted have no probability: how far it is to be believed is not measured.';

async function where(context) {
  const { tables, ...section } = await scored('where', 'Where and when it happened, and what about')(context);
  const rows = await probabilityRows(context);
  if (rows === null) return { ...section, tables, notes: [NO_PROBABILITY] };
  return { ...section, tables: [...tables, { block: 'probability', rows, heads: PROBABILITY_HEADS }] };
}

async function statements(context) {
  const { rows, mistakes } = await scoredSection('statements', context);
  context.said('statements of our own labels');
  const all = [...rows, ...(await statementRows(context.data))];
  return { title: 'Who says what', tables: [{ block: 'statements', rows: all, heads: HEADS }], mistakes };
}

async function origins({ data, said, worst }) {
  const { rows, mistakes } = await originRows(data, said);
  return {
    title: 'What articles of one story lead back to',
    tables: [{ block: 'origins', rows, heads: HEADS }],
    mistakes: [{ id: 'origins', kind: 'pairs', items: mistakes.slice(0, worst) }],
  };
}

async function differs({ worst }) {
  const judged = await judgeReportPairs();
  const mistakes = [{ id: 'differs', kind: 'relations', items: seenMistakes(judged).slice(0, worst) }];
  const tables = [{ block: 'differs', rows: differenceRows(judged), heads: HEADS }];
  return { title: 'Two reports of one story', tables, mistakes };
}

async function marks({ worst }) {
  const { rows, mistakes } = await knownNameRows();
  return {
    title: 'Names in notes of one’s own',
    tables: [{ block: 'marks', rows, heads: HEADS }],
    mistakes: [{ id: 'marks', kind: 'marks and suggestions', items: mistakes.slice(0, worst) }],
  };
}

async function pages(context) {
  context.said('pages');
  const { rows, mistakes } = await pageSection(context);
  return { title: 'Pages', tables: [{ block: 'pages', rows, heads: HEADS }], mistakes };
}

async function reliability({ data, said }) {
  said('reliability');
  const mentions = await judgedMentions(data);
  return {
    title: 'Reliability of mentions: mean score → share right (mentions)',
    tables: [
      { block: 'reliability', rows: reliabilityRows(mentions), heads: RELIABILITY_HEADS },
      { block: 'reliability', rows: ruleRows(mentions), heads: RULE_HEADS, note: FITTED_ON },
    ],
  };
}

const claims = async ({ data, said }) => {
  said('claims');
  return {
    title: 'How sure claims are',
    tables: [{ block: 'claims', rows: await claimRows(data), heads: CLAIM_HEADS }],
    mistakes: [],
  };
};

const admission = async ({ data, said }) => {
  said('admission');
  const tables = [{ block: 'admission', rows: await admissionRows(data), heads: ADMISSION_HEADS }];
  return { title: 'Whose name is worth a note', tables };
};

const regions = async (context) => ({
  title: 'By region of the world',
  tables: [{ block: 'regions', rows: await regionRows(context), heads: REGION_HEADS }],
});

async function words({ data, said }) {
  said('words of lists');
  return { title: 'Words of our lists', tables: [{ rows: unseenWordRows(data), heads: WORD_HEADS }] };
}

async function machine({ data, dist, said, stream }) {
  const { measured } = await measureMachine({
    ...{ data, dist, said, articles: 300, rounds: 2, parts: ['speed', 'start', 'browser'] },
    stream: stream ? 100_000 : 0,
  });
  return {
    title: 'Speed',
    tables: [{ rows: machineRows(measured), heads: MACHINE_HEADS }],
    notes: [busyness()].filter(Boolean),
  };
}

export const SECTIONS = {
  'event-dates': eventDates,
  names: compared('names', 'Names'),
  places: compared('places', 'Toponyms'),
  articles: scored('articles', 'Articles'),
  where,
  statements,
  differs,
  origins,
  marks,
  pages,
  reliability,
  admission,
  claims,
  regions,
  words,
  machine,
};
