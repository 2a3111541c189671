// What was measured, as rows of tables, beside the bars.

export const SUBJECT_HEADS = {
  name: 'what',
  tokens: 'tokens a second, wall clock',
  cpuTokens: 'tokens a second, CPU time',
  ratio: 'dateline is',
  megabytes: 'peak MB',
  first: 'first article, ms',
  firstMegabytes: 'its peak MB',
};
export const GROWTH_HEADS = {
  notes: 'notes in the vault',
  begin: 'look at it',
  understand: 'understand',
  file: 'file',
  lists: 'lists, end',
  all: 'all',
  cpu: 'CPU time',
  written: 'written',
  opened: 'index from cache',
  cold: 'index cold',
  command: 'whole command',
  highest: 'peak MB',
};
export const MACHINE_HEADS = { what: 'what', figure: 'here', is: 'measured by', bar: 'bar', other: 'for comparison' };

/** What a figure is measured by. */
export const [WALL, CPU, MEMORY] = ['wall clock', 'CPU time', 'memory'];

const thousands = (value) => `${Math.round(value / 1000)},000`;
export const times = (value) => `${value.toFixed(2)} ×`;

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

/** Held to `at least` or `at most` a bar. */
export const least = (what, value, bar, show, { other = '', is = WALL } = {}) => ({
  ...{ what, figure: show(value), is, bar: `≥ ${show(bar)}` },
  ...{ ok: value >= bar, other },
});
export const most = (what, value, bar, show, { other = '', is = WALL } = {}) => ({
  ...{ what, figure: show(value), is, bar: `≤ ${show(bar)}` },
  ...{ ok: value <= bar, other },
});

const ms = (value) => `${value.toFixed(0)} ms`;
const mb = (value) => `${value.toFixed(0)} MB`;

function speedRows({ subjects }) {
  const { dateline, wink, compromise } = subjects;
  return [
    least('speed against wink-nlp, whole extraction', dateline.tokens / wink.tokens, 0.6, times, {
      other: 'aim 1.00 ×; wink finds no names',
    }),
    least('speed against compromise', dateline.tokens / compromise.tokens, 5, times),
  ];
}

const pageRows = ({ pages, perSecond: { dateline, readability, defuddle } }) => [
  least('pages through the intake against Readability and Turndown', dateline / readability, 0.8, times, {
    other: `${dateline.toFixed(1)} against ${readability.toFixed(1)} pages a second, ${pages} pages`,
  }),
  {
    ...{ what: 'the same against Defuddle and Turndown', figure: times(dateline / defuddle), is: WALL, bar: '' },
    other: `${defuddle.toFixed(1)} pages a second`,
  },
];

const statementRows = ({ cost, costs, articles }) => [
  most('statements cost, of extraction without them', cost, 1.15, times, {
    other: `${Math.min(...costs).toFixed(2)} to ${Math.max(...costs).toFixed(2)} in ${costs.length} rounds of ${articles} articles`,
    is: CPU,
  }),
];

const short = (value) => `${value.toFixed(2)} ms`;

const duplicateRows = ({ first, last, ratio, bytes }) => [
  most('finding what an article is a copy of, at 100,000 known articles against 1,000', ratio, 1.5, times, {
    other: `${short(last)} against ${short(first)} an article`,
  }),
  most('memory of a known article', bytes, 400, (value) => `${value.toFixed(0)} bytes`, { is: MEMORY }),
];

const startRows = ({ cli, node }) => [
  most('cold start of the command line, to the first answer', cli, 400, ms, { other: `node alone ${ms(node)}` }),
];

const streamRows = ({ marks, highest }) => [
  most(`memory over ${marks.at(-1).articles.toLocaleString('en')} articles, highest`, highest, 150, mb, {
    is: MEMORY,
    other: marks.map(({ articles, megabytes }) => `${articles.toLocaleString('en')}: ${mb(megabytes)}`).join(', '),
  }),
];

const browserRows = ({ evaluate, onload, extraction }) => [
  most('main.js evaluated, Chromium', evaluate, 60, ms),
  most('onload, Chromium', onload, 15, ms),
  most('first extraction in the worker, from the command, Chromium', extraction, 600, ms),
];

const seconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
const count = (value) => value.toLocaleString('en');

/** What importing 100 articles took by the size of the vault, its parts by the clock. */
export const growthTable = ({ sizes }) =>
  sizes.map(({ notes, import: { parts, ...all }, cpu, opened, cold, command, highest }) => ({
    notes: count(notes),
    begin: seconds(parts.begin.seconds),
    understand: seconds(parts.understand.seconds),
    file: seconds(parts.file.seconds),
    lists: seconds(parts.lists.seconds),
    all: seconds(all.seconds),
    cpu: seconds(cpu),
    written: `${all.made} made, ${all.changed} changed`,
    opened: seconds(opened.seconds),
    cold: seconds(cold.build),
    command: seconds(command),
    highest: highest.toFixed(0),
  }));

function growthRows({ from, isOurs, sizes }) {
  const [first, last] = [sizes[0], sizes.at(-1)];
  const against = `${count(last.notes)} notes against ${count(first.notes)}`;
  const each = sizes.map(({ notes, import: { seconds: taken } }) => `${count(notes)}: ${seconds(taken)}`).join(', ');
  const id = (what) => ({ id: `${what}, ${isOurs ? 'ours' : 'news'}` });
  return [
    {
      ...id('import'),
      ...most(
        `import of 100 articles, ${against}, index in memory (${from})`,
        ...[last.import.seconds / first.import.seconds, 1.25, times],
        { other: `${each}; CPU time ${times(last.cpu / first.cpu)}` },
      ),
    },
    {
      ...id('cold'),
      ...most(
        `making the index of ${count(last.notes)} notes cold, against reading their files (${from})`,
        ...[last.cold.build / last.cold.read, 3, times],
        { other: `${seconds(last.cold.build)} against ${seconds(last.cold.read)}; CPU time ${times(last.cold.cpu)}` },
      ),
    },
    most(`memory with ${count(last.notes)} notes, highest (${from})`, last.highest, 600, mb, { is: MEMORY }),
  ];
}

/** Rows `{what, figure, bar, ok, other}` of what was measured; each part may be missing. */
export const machineRows = ({ speed, pages, duplicates, start, stream, browser, statements, growth }) => [
  ...(speed ? speedRows(speed) : []),
  ...(pages ? pageRows(pages) : []),
  ...(duplicates ? duplicateRows(duplicates) : []),
  ...(start ? startRows(start) : []),
  ...(stream ? streamRows(stream) : []),
  ...(browser ? browserRows(browser) : []),
  ...(statements ? statementRows(statements) : []),
  ...(growth ?? []).flatMap(growthRows),
];
