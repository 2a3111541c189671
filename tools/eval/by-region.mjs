// How well is recognised in each region of the world, and where the worst.
import { countsAt, share, sum, valueOf } from './counts.mjs';
import { isSeen, isUnseen, itemsOf, setNamed, useOf } from './data.mjs';
import { commonRegion, nearestCountry, regionOf, regionOfPaper, REGIONS } from './regions.mjs';

const byPaper = ({ key }) => regionOfPaper(key);
const byGoldPlaces = ({ record }) => commonRegion(record.gold.places.map(({ country }) => country));
const byLocation = ({ record }) => regionOf(record.location?.country);

const hasPoint = ({ lat }) => typeof lat === 'number';

/** What is measured: on which sets, by which region of an article (`by`), which figures, and what these tell of. */
const measures = (countryAt) => [
  { sets: ['worldwide-tune'], by: byPaper, of: 'names', figures: { 'names, F1': 'exact' } },
  {
    ...{ sets: ['gold', 'own2', 'wild'], by: byGoldPlaces, of: 'names' },
    figures: { 'places, F1': 'places', 'actors, F1': 'actors' },
  },
  {
    ...{ sets: ['lgl', 'geovirus'], of: 'names', figures: { 'toponyms found, F1': 'recognition' } },
    by: ({ record }) => commonRegion(record.toponyms.filter(hasPoint).map(countryAt)),
  },
  {
    ...{ sets: ['lgl', 'geovirus'], of: 'places', figures: { 'toponyms placed': 'acc_area' } },
    choose: (items, region) => withinRegion(items, region, countryAt),
  },
  { sets: ['read', 'dprk'], by: byLocation, of: 'location', figures: { 'location right': 'right' } },
  { sets: ['gva', 'muc'], by: byLocation, of: 'location', figures: { 'location right': 'right' } },
  { sets: ['reuters'], by: byLocation, of: 'location', figures: { 'country of the location': 'country' } },
];

/** Articles with none but the toponyms of a region, where there are any: each toponym counts where it lies. */
const withinRegion = (items, region, countryAt) =>
  items
    .map((item) => {
      const toponyms = item.record.toponyms.filter((one) => hasPoint(one) && regionOf(countryAt(one)) === region);
      return { ...item, record: { ...item.record, toponyms } };
    })
    .filter(({ record }) => record.toponyms.length > 0);

export const REGION_HEADS = { what: 'what', ...Object.fromEntries(REGIONS.map((one) => [one, one])), worst: 'worst' };

/** A region with fewer is not called the worst. */
const FEWEST = 10;

/** Rows of the table: `seen · unseen (articles or toponyms of each)` by region. */
export async function regionRows({ data, scorer, said, countryAt = nearestCountry() }) {
  const rows = [];
  for (const { sets, by, of, choose, figures } of measures(countryAt)) {
    said(`regions, ${sets.join(', ')}`);
    const { kind } = setNamed(sets[0]);
    const items = sets.flatMap((id) => itemsOf(data, setNamed(id)));
    const chosen = choose ?? ((some, region) => some.filter((item) => by(item) === region));
    const regions = [];
    for (const region of REGIONS) {
      const parts = [isSeen, isUnseen].map((isPart) => chosen(items.filter(isPart), region));
      const scored = [await scorer.figures(kind, parts[0]), await scorer.figures(kind, parts[1])];
      regions.push({ region, scored, articles: parts.map((part) => part.length) });
    }
    const use = [...new Set(sets.map((id) => useOf(id, of)))].join(' or ');
    for (const [what, at] of Object.entries(figures))
      rows.push(rowOf(`${what}, ${sets.join(', ')}: ${use} · unseen`, at, regions));
  }
  return rows;
}

function rowOf(what, at, counts) {
  const regions = counts.map(({ region, scored, articles }) => {
    const parts = scored.map((one) => (one === null ? null : countsAt(one, at)));
    return { region, parts, numbers: parts.map((one, part) => one?.of ?? articles[part]), all: valueOf(sum(parts)) };
  });
  const ranked = regions
    .filter(({ all, numbers }) => all !== null && numbers[0] + numbers[1] >= FEWEST)
    .sort((a, b) => a.all - b.all);
  return {
    what,
    ...Object.fromEntries(regions.map((one) => [one.region, cell(one)])),
    worst: ranked.length > 1 ? ranked[0].region : '',
  };
}

function cell({ parts, numbers, all }) {
  if (all === null) return '';
  const figures = parts.map((counts) => (valueOf(counts) === null ? '–' : share(valueOf(counts))));
  return `${figures.join(' · ')} (${numbers.join(' + ')})`;
}
