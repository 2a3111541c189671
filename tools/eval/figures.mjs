// The tables of figures: what is measured, on which part, what it must reach, what others reach.
import { intervalOf, countsAt, share, sum, valueOf } from './counts.mjs';
import { isSeen, isUnseen, itemsOf, SETS, useOf } from './data.mjs';

/** What a figure tells of, its set, where the scorer has it, and its bar. Counted in articles, toponyms where said so. */
const FIGURES = {
  names: [
    { set: 'worldwide-tune', at: 'exact', bar: 0.805, other: 'a plain linear tagger .66–.70' },
    ...['gum-dev', 'uner-ewt-dev', 'wnut17-dev', 'crossner-politics-dev'].map((set) => ({ set, at: 'exact' })),
  ].map((figure) => ({ ...figure, of: 'names', what: `names, exact F1, ${figure.set}` })),
  places: [
    {
      ...{ of: 'names', set: 'lgl', at: 'recognition', what: 'toponyms found, F1, lgl', bar: 0.82 },
      other: 'Edinburgh .664, CLAVIN .591, CamCoder .651, StanfordNER .770',
    },
    {
      ...{ of: 'places', set: 'lgl', at: 'acc161', what: '… placed within 161 km' },
      other: 'same order: .552, .687, .711, .574',
    },
    { of: 'places', set: 'lgl', at: 'acc_area', what: '… or in the area of that name', bar: 0.84 },
    { of: 'names', set: 'geovirus', at: 'recognition', what: 'toponyms found, F1, geovirus', bar: 0.94 },
    {
      ...{ of: 'places', set: 'geovirus', at: 'acc161', what: '… placed within 161 km' },
      other: 'ceiling about .92: some gold points lie far from GeoNames’',
    },
    { of: 'places', set: 'geovirus', at: 'acc_area', what: '… or in the area of that name', bar: 0.95 },
  ],
  articles: [
    { of: 'names', set: 'gold', at: 'places', what: 'the 71: places, F1', bar: 0.94 },
    { of: 'names', set: 'gold', at: 'actors', what: 'the 71: actors, F1', bar: 0.91 },
    { of: 'names', set: 'gold', at: 'actors_typed', what: 'the 71: actors with type, F1' },
    { of: 'names', set: 'gold', at: 'surfaces', what: 'the 71: surface forms, F1', bar: 0.88 },
    { of: 'themes', set: 'gold', at: 'themes', what: 'the 71: themes, F1' },
    { of: 'location', set: 'gold', at: 'location_km161', what: 'the 71: location within 161 km', bar: 0.9 },
    {
      ...{ of: 'location', set: 'gold', at: 'country', what: 'the 71: country of the location', bar: 0.95 },
      other: 'CLIFF .95, on other texts',
    },
    { of: 'location', set: 'gold', at: 'location', what: 'the 71: location exact (25 km)' },
    { of: 'frame', set: 'gold', at: 'date', what: 'the 71: date' },
    { of: 'frame', set: 'gold', at: 'source', what: 'the 71: outlet' },
    { of: 'names', set: 'own2', at: 'places', what: 'own2: places, F1' },
    { of: 'names', set: 'own2', at: 'actors', what: 'own2: actors, F1' },
    { of: 'names', set: 'own2', at: 'surfaces', what: 'own2: surface forms, F1' },
    { of: 'themes', set: 'own2', at: 'themes', what: 'own2: themes, F1', bar: 0.8 },
    { of: 'location', set: 'own2', at: 'location_km161', what: 'own2: location within 161 km' },
    { of: 'names', set: 'wild', at: 'places', what: 'wild: places, F1' },
    { of: 'names', set: 'wild', at: 'actors', what: 'wild: actors, F1' },
    { of: 'names', set: 'wild', at: 'surfaces', what: 'wild: surface forms, F1' },
  ],
  where: [
    ...['read', 'dprk'].flatMap((set) => [
      { of: 'location', set, at: 'right', what: `location right, ${set}`, bar: 0.88 },
      { of: 'location', set, at: 'strict', what: '… as labelled', bar: 0.7 },
      { of: 'location', set, at: 'country', what: '… its country', bar: 0.88 },
    ]),
    { of: 'location', set: 'gva', at: 'right', what: 'town of a crime, gva', bar: 0.82 },
    { of: 'location', set: 'muc', at: 'right', what: 'place of an incident, muc', bar: 0.68 },
    { of: 'location', set: 'reuters', at: 'country', what: 'country of business news, reuters', bar: 0.8 },
    { of: 'location', set: 'ecbplus-loc', at: 'right', what: 'location right, ecbplus-loc', bar: 0.74 },
    { of: 'location', set: 'dateline', at: 'right', what: 'location right, dateline', other: 'weak labels' },
    { of: 'location', set: 'agnews', at: 'right', what: 'location right, agnews', other: 'weak labels' },
    { of: 'day', set: 'read', at: 'when', what: 'day of the main event, read', bar: 0.65 },
    { of: 'day', set: 'read', at: 'when_none', what: '… none where none is labelled', bar: 0.7 },
    { of: 'day', set: 'dprk', at: 'when', what: 'day of the main event, dprk' },
    { of: 'day', set: 'own2, dated', at: 'when', what: 'day of the main event, own2', bar: 0.75 },
    { of: 'themes', set: 'read', at: 'themes', what: 'themes, F1, read', bar: 0.85 },
    { of: 'themes', set: 'read', at: 'top_theme', what: '… main theme first', bar: 0.82 },
    { of: 'themes', set: 'dprk', at: 'themes', what: 'themes, F1, dprk', bar: 0.82 },
    { of: 'themes', set: 'dprk', at: 'top_theme', what: '… main theme first' },
  ],
  statements: ['polnear-dev', 'polnear-train200'].flatMap((set) => [
    { of: 'statements', set, at: 'source', what: `source, exact F1, ${set}`, bar: 0.5, other: 'trained on its 840 articles: CRF .51, BiLSTM-CRF .70' }, // prettier-ignore
    { of: 'statements', set, at: 'cue', what: '… cue', bar: 0.55, other: '.53, .67' },
    { of: 'statements', set, at: 'content', what: '… content', bar: 0.35, other: '.29, .59' },
    { of: 'statements', set, at: 'statement', what: '… whole statements, by overlap', bar: 0.6 },
  ]),
};

export const HEADS = {
  what: 'what',
  fitted: 'fitted',
  tuned: 'tuned',
  unseen: 'unseen',
  interval: '95 %',
  all: 'all',
  count: 'seen + unseen',
  bar: 'bar',
  other: 'for comparison',
};

/** Compared as it is printed, to three places. */
export const reaches = (value, bar) => Number(value.toFixed(3)) >= bar;

const cell = (counts) => (valueOf(counts) === null ? '' : share(valueOf(counts)));

/**
 * A row of a table. `seen`, `unseen`: counts of the parts; `use`: what the seen part was for; `groups`: counts of the
 * unseen articles, for the interval of an F1. The bar is for what is unseen, or for the whole of a set that earlier
 * versions looked at, which is why its third stands with a star.
 */
export function figureRow({ what, use, seen, unseen, groups, articles, lookedAt = false, bar = null, other = '' }) {
  const all = sum([seen, unseen]);
  const judged = valueOf(lookedAt ? all : unseen);
  const counted = (counts, count) => String(counts !== null && 'of' in counts ? counts.of : count);
  return {
    what,
    ...{ fitted: use === 'fitted' ? cell(seen) : '', tuned: use === 'tuned' ? cell(seen) : '' },
    unseen: cell(unseen) + (lookedAt && valueOf(unseen) !== null ? '*' : ''),
    interval: (intervalOf(unseen, groups) ?? []).map(share).join('–'),
    all: lookedAt ? cell(all) : '',
    count: `${counted(seen, articles[0])} + ${counted(unseen, articles[1])}`,
    bar: bar === null ? '' : `≥ ${share(bar).replace(/0$/, '')}`,
    ok: bar === null || judged === null ? null : reaches(judged, bar),
    other,
  };
}

/** Groups of articles that are scored by themselves, at most: each is two processes. */
const GROUPS = 40;

/** Dealt out in turn, so that each group has some of every stretch of the set. */
const dealt = (items) =>
  Array.from({ length: Math.min(GROUPS, items.length) }, (_, at) =>
    items.filter((_item, index) => index % GROUPS === at),
  );

/** Scores a set: figures of both parts, of groups of the unseen one where an F1 is asked for, and the seen part's mistakes. */
async function measure(set, items, asked, { scorer, worst }) {
  const [seen, unseen] = [items.filter(isSeen), items.filter(isUnseen)];
  const figures = [await scorer.figures(set.kind, seen), await scorer.figures(set.kind, unseen)];
  const hasF1 = asked.some(
    ({ at }) =>
      'tp' in
      countsAt(
        figures.find((one) => one !== null),
        at,
      ),
  );
  const groups = [];
  for (const group of hasF1 ? dealt(unseen) : []) groups.push(await scorer.figures(set.kind, group));
  const mistakes = await scorer.mistakes(set.kind, seen, worst);
  return { figures, groups, articles: [seen.length, unseen.length], mistakes };
}

function rowOf({ of, at, ...figure }, { set, figures, groups, articles }) {
  const [seen, unseen] = figures.map((one) => (one === null ? null : countsAt(one, at)));
  const byGroup = groups.map((one) => countsAt(one, at));
  const { lookedAt } = set;
  const row = figureRow({ ...figure, use: useOf(set.id, of), seen, unseen, groups: byGroup, articles, lookedAt });
  return { id: `${set.id} ${at}`, ...row };
}

/** Scores the sets of a section. Resolves to `{rows, mistakes}`: rows of its table, and of each set `{id, kind, items}`. */
export async function scoredSection(section, { said, ...context }) {
  const measured = new Map();
  for (const set of SETS[section]) {
    const items = itemsOf(context.data, set);
    said(items.length === 0 ? `${set.id} is absent` : set.id);
    const asked = FIGURES[section].filter(({ set: id }) => id === set.id);
    if (items.length > 0) measured.set(set.id, { set, ...(await measure(set, items, asked, context)) });
  }
  return {
    rows: FIGURES[section]
      .filter(({ set }) => measured.has(set))
      .map((figure) => rowOf(figure, measured.get(figure.set))),
    mistakes: [...measured.values()].flatMap(({ set, mistakes }) => mistakes.map((one) => ({ id: set.id, ...one }))),
  };
}

export const PEER_HEADS = { what: 'set', unseen: 'unseen, here', peer: 'unseen, compromise' };

/** The first figure of each set of a section on its unseen third, here and by a peer. */
export async function peerRows(section, { data, scorer, peer, said }) {
  const rows = [];
  for (const set of SETS[section]) {
    said(`${set.id}, both`);
    const unseen = itemsOf(data, set).filter(isUnseen);
    if (unseen.length === 0) continue;
    const { at, what } = FIGURES[section].find((figure) => figure.set === set.id);
    const [ours, theirs] = [await scorer.figures(set.kind, unseen), await peer.figures(set.kind, unseen)].map((one) =>
      share(valueOf(countsAt(one, at))),
    );
    rows.push({ what, unseen: ours, peer: theirs });
  }
  return rows;
}
