// Our dated expressions (tests/fixtures/event-dates/README.md): how they are written down, and what counts as right.
const EXPRESSION = /\{([^|}]*)\|(?:none|([^|}]*)\|([^|}]*))\}/g;

/** One line of a fixture: its text without marks, and what is marked in it. */
export function readCase(line, name) {
  const [day = '', marked = ''] = line.split('\t');
  const gold = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(EXPRESSION)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[1];
    at = match.index + match[0].length;
    gold.push({ start, end: text.length, text: match[1], value: match[2] ?? null, precision: match[3] ?? null });
  }
  return { name, published: day === '-' ? null : day, text: text + marked.slice(at), gold };
}

/** The texts of a file, each with its half: every second one is unseen. Fixed before any rule was written, so it stays. */
export const readFixture = (file, content) =>
  content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      ...readCase(line, `${file}:${index + 1}`),
      half: index % 2 === 0 ? 'tuned' : 'unseen',
    }));

const meets = (a, b) => a.start < b.end && b.start < a.end;

/**
 * Judges what was found in one text. An expression is right where exactly one date meets it and has its value and precision;
 * one that is none, where nothing meets it. What meets no expression is wrong, too.
 */
export function judge({ gold, name, text }, found) {
  const judged = gold.map((expression) => {
    const met = found.filter((date) => meets(date, expression));
    const [only] = met;
    const right =
      expression.value === null
        ? met.length === 0
        : met.length === 1 && only.value === expression.value && only.precision === expression.precision;
    return { kind: expression.value === null ? 'none' : 'dated', right, name, expression, met, text };
  });
  const stray = found.filter((date) => !gold.some((expression) => meets(date, expression)));
  return [
    ...judged,
    ...stray.map((date) => ({ kind: 'stray', right: false, name, expression: null, met: [date], text })),
  ];
}

const share = (value) => value.toFixed(3).replace(/^0/, '');
/** Value and precision right, of all expressions. */
const BAR = 0.85;
/** What a cell tells of the half for tuning, of the unseen half, and of both. */
const cells = (judged, tell) => ({
  tuned: tell(judged.filter(({ half }) => half === 'tuned')),
  unseen: tell(judged.filter(({ half }) => half === 'unseen')),
  all: tell(judged),
});

const right = (judged) => judged.filter((each) => each.right).length;
const shareRight = (judged) => share(right(judged) / judged.length);

/** Rows of the table; the bar is for the unseen half. */
export function eventDateRows(judged) {
  const kind = (name) => judged.filter((each) => each.kind === name);
  const countRight = (some) => `${right(some)} of ${some.length}`;
  const figures = cells(judged, shareRight);
  return [
    {
      ...{
        what: 'value and precision right, or rightly left alone',
        ...figures,
        bar: `≥ ${share(BAR).replace(/0$/, '')}`,
      },
      ok: Number(figures.unseen) >= BAR,
    },
    { what: '… of those that date an event', ...cells(kind('dated'), countRight) },
    { what: '… of those to be left alone', ...cells(kind('none'), countRight) },
    { what: 'found where nothing is', ...cells(kind('stray'), (some) => String(some.length)) },
  ];
}

/** The same share by chrono, which is held to nothing. */
export const chronoRow = (judged) => ({ what: 'chrono, strict, on the same', ...cells(judged, shareRight) });

export const EVENT_DATE_HEADS = { what: 'what', tuned: 'tuned', unseen: 'unseen', all: 'all', bar: 'bar' };

const shown = ({ value, precision }) => (value === null ? 'none' : `${value} ${precision}`);

/** What is wrong in the half for tuning, a line each. */
export const tuningMistakes = (judged) =>
  judged
    .filter(({ right, half }) => !right && half === 'tuned')
    .map(
      ({ name, expression, met, text }) =>
        `${name}: ${expression ? `“${expression.text}” is ${shown(expression)}` : 'nothing'}, found ` +
        `${met.map((date) => `“${text.slice(date.start, date.end)}” ${shown(date)}`).join(', ') || 'nothing'}`,
    );
