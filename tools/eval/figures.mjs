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
