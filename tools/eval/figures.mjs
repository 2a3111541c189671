// The table of figures: what is measured, what it must reach, what others reach.
import { SETS } from './data.mjs';

const NER = {
  'worldwide-tune': { bar: 0.75, other: 'aim .80; compromise .453; a plain linear tagger .66–.70' },
};
const PLACES = {
  geovirus: {
    bars: [0.9, 0.88],
    others: [
      'compromise .75 to .80, as its spans are cut',
      'ceiling about .92: some gold points lie far from GeoNames’',
    ],
  },
  lgl: {
    bars: [0.7, 0.75],
    others: ['Edinburgh .664, CLAVIN .591, CamCoder .651, StanfordNER .770', 'same order: .552, .687, .711, .574'],
  },
};

/** `.817`, as the field writes shares. */
export const share = (value) => value.toFixed(3).replace(/^0/, '');

const row = (what, value, bar = null, other = '') => ({
  what,
  figure: share(value),
  bar: bar === null ? '' : `≥ ${share(bar).replace(/0$/, '')}`,
  ok: bar === null ? null : value >= bar,
  other,
});

function nerRows(scores) {
  return SETS.ner.map(({ id }) => {
    const { exact } = scores.get(id).figures;
    const { bar = null, other = 'held out of training' } = NER[id] ?? {};
    return row(`names, exact F1, ${id}`, exact.f1, bar, other);
  });
}

function placeRows(scores) {
  return SETS.places.flatMap(({ id }) => {
    const { recognition, acc161 } = scores.get(id).figures;
    const { bars, others } = PLACES[id];
    return [
      row(`toponyms found, F1, ${id}`, recognition.f1, bars[0], others[0]),
      row(`… placed within 161 km, ${id}`, acc161, bars[1], others[1]),
    ];
  });
}

function goldRows(scores) {
  const gold = scores.get('gold').figures;
  return [
    row('articles: places, F1', gold.places.f1, 0.88),
    row('articles: actors, F1', gold.actors.f1, 0.82),
    row('articles: actors with type, F1', gold.actors_typed.f1, 0.78),
    row('articles: surface forms, F1', gold.surfaces.f1, 0.85),
    row('articles: themes, F1', gold.themes.f1, 0.8),
    row('articles: location within 161 km', gold.location_km161.accuracy, 0.92),
    row('articles: country of the location', gold.country.accuracy, 0.97, 'CLIFF .95, on other texts'),
    row('articles: location exact (25 km)', gold.location.accuracy),
    row('articles: date', gold.date.accuracy),
    row('articles: outlet', gold.source.accuracy),
  ];
}

/** Rows on the frames of pages, from `evaluateFacts`; a set that is absent has none. */
export function factRows({ dates, metadata }) {
  const rows = [
    [
      'pages: day of publication',
      dates.date,
      0.93,
      'on 1,000 pages, these among them: htmldate .903, newspaper4k .680',
    ],
    ['newspapers: headline', metadata.headline, 0.97, 'gold’s, or the page’s <h1> where gold has its title for others'],
    [
      'newspapers: title exactly as gold has it',
      metadata.title,
      null,
      'gold mixes headlines and titles for search engines',
    ],
    ['newspapers: authors, list equal', metadata.authors, 0.9],
    ['newspapers: day', metadata.date, 0.97],
  ];
  return rows
    .filter(([, score]) => score.all.figures.pages > 0)
    .map(([what, score, bar, other]) => row(what, score.all.figures.accuracy, bar, other));
}

/** Titles of the columns of the detailed table. */
export const FACT_HEADS = {
  what: 'what',
  part: 'pages',
  found: 'right',
  wrong: 'wrong',
  missing: 'nothing said',
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
};

/** Every figure on the frames of pages, for all pages, those looked at while rules were written, and the others. */
export const factDetails = ({ dates, metadata }) =>
  Object.entries({ 'day of publication': dates.date, ...metadata }).flatMap(([what, parts]) =>
    Object.entries(parts)
      .filter(([, { figures }]) => figures.pages > 0)
      .map(([part, { figures }]) => ({
        what,
        part: `${part} (${figures.pages})`,
        ...{ found: `${figures.found}`, wrong: `${figures.wrong}`, missing: `${figures.missing}` },
        ...{ accuracy: share(figures.accuracy), precision: share(figures.precision) },
        ...{ recall: share(figures.recall), f1: share(figures.f1) },
      })),
  );

/** Rows of the table: `{what, figure, bar, ok, other}`; `ok` is null where there is no bar. */
export const accuracyRows = (scores) => [...nerRows(scores), ...placeRows(scores), ...goldRows(scores)];

/** Titles of the columns. */
export const HEADS = { what: 'what', figure: 'here', bar: 'bar', other: 'for comparison' };

export const PEER_HEADS = { what: 'set', figure: 'here', peer: 'compromise' };

/** The same figures for compromise, scored the same way on the same texts. */
export const peerRows = (ours, theirs) => [
  ...SETS.ner.map(({ id }) => ({
    what: `names, exact F1, ${id}`,
    figure: share(ours.get(id).figures.exact.f1),
    peer: share(theirs.get(id).figures.exact.f1),
  })),
  ...SETS.places.map(({ id }) => ({
    what: `toponyms found, F1, ${id}`,
    figure: share(ours.get(id).figures.recognition.f1),
    peer: share(theirs.get(id).figures.recognition.f1),
  })),
];
