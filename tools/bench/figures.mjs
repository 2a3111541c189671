// What was measured, as rows of tables, beside the bars.

export const SUBJECT_HEADS = {
  name: 'what',
  tokens: 'tokens/s',
  cpuTokens: 'tokens per CPU second',
  ratio: 'dateline is',
  megabytes: 'peak MB',
  first: 'first article, ms',
  firstMegabytes: 'its peak MB',
};
export const MACHINE_HEADS = { what: 'what', figure: 'here', bar: 'bar', other: 'for comparison' };

const thousands = (value) => `${Math.round(value / 1000)},000`;
const times = (value) => `${value.toFixed(2)} ×`;

/** A row for each of those measured. */
export const subjectRows = ({ subjects }) =>
  Object.entries(subjects).map(([name, one]) => ({
    name,
    tokens: thousands(one.tokens),
    cpuTokens: thousands(one.cpuTokens),
    ratio: name === 'dateline' ? '' : times(subjects.dateline.tokens / one.tokens),
    megabytes: one.megabytes.toFixed(0),
    first: one.first.toFixed(0),
    firstMegabytes: one.firstMegabytes.toFixed(0),
  }));

/** `at least` or `at most` a bar. */
const least = (what, value, bar, show, other = '') => ({
  what,
  figure: show(value),
  bar: `≥ ${show(bar)}`,
  ok: value >= bar,
  other,
});
const most = (what, value, bar, show, other = '') => ({
  what,
  figure: show(value),
  bar: `≤ ${show(bar)}`,
  ok: value <= bar,
  other,
});

const ms = (value) => `${value.toFixed(0)} ms`;
const mb = (value) => `${value.toFixed(0)} MB`;

function speedRows({ subjects }) {
  const { dateline, wink, compromise } = subjects;
  return [
    least(
      'speed against wink-nlp, whole extraction',
      dateline.tokens / wink.tokens,
      0.6,
      times,
      'aim 1.00 ×; wink finds no names',
    ),
    least('speed against compromise', dateline.tokens / compromise.tokens, 5, times),
  ];
}

const pageRows = ({ pages, perSecond: { dateline, readability } }) => [
  least(
    'pages through the intake against Readability and Turndown alone',
    dateline / readability,
    0.8,
    times,
    `${dateline.toFixed(1)} against ${readability.toFixed(1)} pages a second, ${pages} pages`,
  ),
];

const short = (value) => `${value.toFixed(2)} ms`;

const duplicateRows = ({ first, last, ratio, bytes }) => [
  most(
    'finding what an article is a copy of, at 100,000 known articles against 1,000',
    ratio,
    1.5,
    times,
    `${short(last)} against ${short(first)} an article; MinHash alone 0.46 ms`,
  ),
  most('memory of a known article', bytes, 400, (value) => `${value.toFixed(0)} bytes`),
];

const startRows = ({ cli, node }) => [
  most('cold start of the command line, to the first answer', cli, 400, ms, `node alone ${ms(node)}`),
];

const streamRows = ({ marks, highest }) => [
  most(
    `memory over ${marks.at(-1).articles.toLocaleString('en')} articles, highest`,
    highest,
    150,
    mb,
    marks.map(({ articles, megabytes }) => `${articles.toLocaleString('en')}: ${mb(megabytes)}`).join(', '),
  ),
];

const browserRows = ({ evaluate, onload, extraction }) => [
  most('main.js evaluated, Chromium', evaluate, 60, ms),
  most('onload, Chromium', onload, 15, ms),
  most('first extraction in the worker, from the command, Chromium', extraction, 600, ms),
];

const sizeRow = (bytes) => most('size of main.js', bytes / 1e6, 4.8, (value) => `${value.toFixed(2)} MB`);

/** Rows `{what, figure, bar, ok, other}` of what was measured; each part may be missing. */
export const machineRows = ({ speed, pages, duplicates, start, stream, browser, bytes }) => [
  ...(speed ? speedRows(speed) : []),
  ...(pages ? pageRows(pages) : []),
  ...(duplicates ? duplicateRows(duplicates) : []),
  ...(start ? startRows(start) : []),
  ...(stream ? streamRows(stream) : []),
  ...(browser ? browserRows(browser) : []),
  ...(bytes === undefined ? [] : [sizeRow(bytes)]),
];
