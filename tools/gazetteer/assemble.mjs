// Puts countries, divisions, towns and features into one tree: country → first level → places.
import { alternates, bareDivision, displayName, fold } from './names.mjs';
import { northKorea } from './north-korea.mjs';
import { isHangul, revised, spellings } from './korean.mjs';
import { addMore } from './more.mjs';
import { hasSecondLevel, isHamlet, isKept } from './select.mjs';
import { list, ownTable } from './sources.mjs';
import { isUnfit } from './usage.mjs';

/**
 * A row of the gazetteer: kind (`C` country, `A` first level, `B` second level, `P` capital, `S` seat of a first-level
 * division, `p` other populated place, `r` region, `w` water, `f` facility), name, forms, point, population.
 * @typedef {{kind: string, name: string, forms: string[], lat: number, lon: number, population: number}} Row
 */

/** @returns {{world: Row[], countries: {row: Row, features: Row[], divisions: {row: Row, places: Row[]}[]}[]}} */
export function assemble(sources, usage) {
  // A spelling counts where news puts it after a preposition of place: `Khan` is no spelling of a town in German news.
  const used = (key) => (key.includes(' ') ? usage.get(key)?.upper : usage.get(key)?.place) ?? 0;
  const overrides = new Map(
    ownTable('admin1.tsv').map(([code, name, forms, point]) => [
      code,
      { name, forms: list(forms), point: pointOf(point) },
    ]),
  );
  // Of pairs of words it is not counted whether they stand for a place.
  const unfit = (key) => !key.includes(' ') && isUnfit(usage.get(key));
  // `White House` is no name of Casablanca.
  const features = new Set(sources.features.map(([name]) => fold(name)));
  const context = { used, unfit, features, larger: largerNamesakes(sources.cities) };
  const countries = [...sources.countries.values()].map((country) => countryTree(country, sources, overrides, context));
  const world = [];
  for (const cell of sources.features) placeFeature(cell, countries, world);
  addMore(sources, { trees: countries, world });
  countries.forEach(dropDoubles);
  return { world, countries };
}

/** Population of the largest town that is named so. */
function largerNamesakes(cities) {
  const largest = new Map();
  for (const { ascii, population } of cities) {
    const key = fold(ascii);
    if ((largest.get(key) ?? -1) < population) largest.set(key, population);
  }
  return (key) => largest.get(key) ?? -1;
}

/** An id is made of name and region, so that two rows alike in both would be one place: the first stays, with all forms. */
function dropDoubles(tree) {
  const seen = new Map([[fold(tree.row.name), tree.row]]);
  const isFirst = (row, known) => {
    const key = fold(row.name);
    const first = known.get(key);
    if (first === undefined) known.set(key, row);
    else first.forms.push(...row.forms);
    return first === undefined;
  };
  // A division may be named as its country.
  tree.divisions = tree.divisions.filter(({ row }) => fold(row.name) === fold(tree.row.name) || isFirst(row, seen));
  tree.features = tree.features.filter((row) => isFirst(row, seen));
  for (const division of tree.divisions) {
    const known = new Map();
    division.places = division.places.filter((row) => isFirst(row, known));
  }
}

/** Countries whose divisions were numbered anew between the extract of the towns and that of the divisions. */
const RECODED = new Set(['VN']);

function countryTree(country, sources, overrides, context) {
  const cities = citiesOf(sources).get(country.code) ?? [];
  const population = cities.reduce((sum, city) => sum + (isTown(city) ? city.population : 0), 0);
  const row = { kind: 'C', name: country.name, forms: country.forms, lat: country.lat, lon: country.lon, population };
  const tree = { row, code: country.code, features: [], divisions: [] };
  for (const [code, name] of RECODED.has(country.code) ? [] : sources.admin1) {
    if (!code.startsWith(`${country.code}.`)) continue;
    const division = divisionOf(code, name, country, overrides, cities);
    if (division !== null) tree.divisions.push(division);
  }
  if (country.code === 'KP') return northKorea(tree, cities, sources.northKorea);
  fillTowns(tree, cities, context);
  // `Mexico` is never short for Mexico City.
  const names = new Set([country.name, ...country.forms].map(fold));
  const free = (row) => (row.forms = row.forms.filter((form) => !names.has(fold(form))));
  for (const { row, places } of tree.divisions) [row, ...places].forEach(free);
  if (hasSecondLevel(country.code)) fillSecondLevel(tree, cities, sources.admin2);
  return tree;
}

function pointOf(cell) {
  if (!cell) return null;
  const [lat, lon] = cell.split(' ').map(Number);
  return { lat, lon };
}

const cache = new WeakMap();
function citiesOf(sources) {
  const known = cache.get(sources);
  if (known !== undefined) return known;
  const by = new Map();
  for (const city of sources.cities) (by.get(city.country) ?? by.set(city.country, []).get(city.country)).push(city);
  cache.set(sources, by);
  return by;
}

const isTown = (city) => city.feature !== 'PPLX';

function divisionOf(code, name, country, overrides, cities) {
  const inside = cities.filter((city) => city.admin1 === code.slice(country.code.length + 1));
  if (inside.length === 0 && country.code !== 'KP') return null;
  const override = overrides.get(code);
  const plain = displayName({ name, ascii: ascii(name), country: country.code });
  const bare = override?.name ?? bareDivision(plain);
  const sameAsCountry = (form) => fold(form) === fold(country.name);
  const forms = [plain, ...(override?.forms ?? []), bareDivision(bare)].filter((form) => !sameAsCountry(form));
  const short = code.slice(3);
  if (['US', 'CA'].includes(country.code)) forms.push(...abbreviations(country.code, short));
  const population = inside.reduce((sum, city) => sum + (isTown(city) ? city.population : 0), 0);
  return {
    code: short,
    row: { kind: 'A', name: bare, forms, ...(override?.point ?? middle(inside)), population },
    places: [],
  };
}

/** Postal codes hold only after a place (`Austin, TX`): marked `~`. */
const CANADA = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  10: 'QC',
  11: 'SK',
};
const abbreviations = (country, code) => {
  const postal = country === 'US' ? code : CANADA[code];
  return postal === undefined ? [] : [`~${postal}`];
};

const ascii = (name) => name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

/** Degrees a cell of the grid measures: towns close together count as one. */
const CELL = 0.25;

/**
 * Middle of the area people live in: the mean of the cells of a grid that hold a town, so that a large town and its
 * suburbs weigh no more than a village far out. Closest to published centre points of those tried (the mean of all towns,
 * the middle of their bounds, the mean by population).
 */
export function middle(cities) {
  if (cities.length === 0) return { lat: Number.NaN, lon: Number.NaN };
  const cells = new Map(cities.map((city) => [`${Math.floor(city.lat / CELL)}|${Math.floor(city.lon / CELL)}`, city]));
  const towns = withoutStrays([...cells.values()]);
  const mean = (axis) => towns.reduce((sum, city) => sum + city[axis], 0) / towns.length;
  return { lat: mean('lat'), lon: mean('lon') };
}

/** GeoNames puts some towns into a division at the other end of the country. */
function withoutStrays(towns) {
  const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const [lat, lon] = [middle(towns.map((town) => town.lat)), middle(towns.map((town) => town.lon))];
  const away = (town) => Math.hypot(town.lat - lat, town.lon - lon);
  const most = STRAY * middle(towns.map(away)) + 2 * CELL;
  return towns.filter((town) => away(town) <= most);
}
/** Times the usual distance from the middle. */
const STRAY = 5;

function fillTowns(tree, cities, context) {
  const divisions = new Map(tree.divisions.map((division) => [division.code, division]));
  const seen = new Map();
  const names = new Set();
  const byPopulation = [...cities].filter(isKept).sort((a, b) => b.population - a.population);
  for (const city of byPopulation) {
    const row = townRow(city, names.has(fold(city.ascii)) ? [] : exonyms(city), context);
    names.add(fold(city.ascii));
    const key = `${city.admin1}|${fold(row.name)}`;
    if (seen.has(key)) continue;
    seen.set(key, row);
    (divisions.get(city.admin1)?.places ?? tree.features).push(row);
  }
}

const EXONYMS = new Map(
  ownTable('exonyms.tsv').map(([country, name, forms]) => [`${country}|${fold(name)}`, list(forms)]),
);
/** Of towns that share a name in a country the table means the largest. */
const exonyms = (city) => EXONYMS.get(`${city.country}|${fold(city.ascii)}`) ?? [];

/** Alternates kept, and how far a spelling may be from the name. */
const LARGE = { most: 6, far: 4 };
const SMALL = { most: 2, far: 2 };

const KIND = { PPLC: 'P', PPLA: 'S', PPLG: 'S' };

function townRow(city, known, { used, unfit, features, larger }) {
  const kind = KIND[city.feature] ?? 'p';
  const large = city.population >= 100_000 || kind !== 'p';
  const point = { lat: city.lat, lon: city.lon, population: city.population };
  if (city.country === 'KR') return southKoreanTown(city, kind, point);
  const shown = known.find((form) => form.startsWith('>'));
  const name = shown?.slice(1) ?? displayName(city);
  const forms = [
    displayName(city),
    ...known.filter((form) => form !== shown),
    ...(isHamlet(city) ? [] : alternates(city, name, { used, unfit, taken: (key) => features.has(key) || larger(key) > city.population, ...(large ? LARGE : SMALL) })), // prettier-ignore
  ];
  const hangul = city.alternates.filter(isHangul);
  const wanted =
    kind === 'P' || city.population >= 1_500_000 || (city.country === 'CN' && ['05', '19', '08'].includes(city.admin1));
  return {
    kind,
    name,
    forms: wanted ? [...forms, ...hangul.filter((form) => form.length > 1).slice(0, 3)] : forms,
    ...point,
  };
}

/** GeoNames heads some rows with old names; the Hangul says how the town is spelled today. */
function southKoreanTown(city, kind, point) {
  const hangul = city.alternates.filter(isHangul);
  const full = hangul.find((form) => /[시군구읍면]$/.test(form) && form.length > 2);
  const bare =
    hangul.find((form) => !/[시군구읍면]$/.test(form) && form.length > 1) ??
    full?.replace(/(특별|광역|특별자치)?[시군구읍면]$/, '');
  if (bare === undefined || bare.length < 2)
    return { kind, name: displayName(city).replace(/-(si|gun|eup|up)$/, ''), forms: [], ...point };
  const latin = kind === 'P' ? 'Seoul' : revised(bare);
  const listed = city.alternates.find((form) => fold(form) === fold(latin) && /^[a-z]+$/i.test(form)) ?? latin;
  const name = listed[0].toUpperCase() + listed.slice(1);
  const korean = city.population >= 250_000 ? [`${bare}+시`] : [`${bare}=시`, `${bare}=군`];
  return { kind, name, forms: [...spellings(bare), ...korean], ...point };
}

function fillSecondLevel(tree, cities, names) {
  const divisions = new Map(tree.divisions.map((division) => [division.code, division]));
  const groups = new Map();
  for (const city of cities) {
    if (city.admin2 === '') continue;
    const key = `${city.admin1}.${city.admin2}`;
    (groups.get(key) ?? groups.set(key, []).get(key)).push(city);
  }
  for (const [key, inside] of groups) {
    const name = names.get(`${tree.code}.${key}`);
    const division = divisions.get(key.split('.')[0]);
    if (name !== undefined && division !== undefined) addSecondLevel(division, tree.code, ascii(name), inside);
  }
}

function addSecondLevel(division, country, name, inside) {
  const plain = displayName({ name, ascii: name, country });
  const bare = bareDivision(plain.replace(/^(City and County of|City of|District of|Municipality of|County) /, ''));
  const known = new Set(division.places.map((place) => fold(place.name)));
  // A division named like its town is the town for a reader, except where news says `X County`.
  const counted = ['US', 'IE'].includes(country);
  if (!counted && (known.has(fold(bare)) || known.has(fold(plain)))) return;
  const population = inside.reduce((sum, city) => sum + (isTown(city) ? city.population : 0), 0);
  const named = country === 'PH' ? bare : plain;
  const forms = counted || bare.length < 4 ? [] : [bare, plain];
  division.places.push({ kind: 'B', name: named, forms, ...middle(inside), population });
}

/** Kind of a hand-made feature → row kind. */
const FEATURE = { region: 'r', water: 'w', facility: 'f', city: 'p', admin2: 'B' };

function placeFeature([name, kind, country, admin1, lat, lon, prominence, forms], countries, world) {
  // Prominence stands in for a population: 9 is a continent, 4 a village.
  const row = {
    kind: FEATURE[kind],
    name,
    forms: list(forms),
    lat: Number(lat),
    lon: Number(lon),
    population: 10 ** Number(prominence),
  };
  if (country === '') return void world.push(row);
  const tree = countries.find((each) => each.code === country);
  if (tree === undefined) throw new Error(`features.tsv: no country ${country} for ${name}`);
  const division = tree.divisions.find(({ row }) =>
    [row.name, ...row.forms].some((form) => fold(form) === fold(admin1)),
  );
  if (admin1 !== '' && division === undefined && tree.divisions.length > 0)
    throw new Error(
      `features.tsv: no ${country}/${admin1} for ${name}; one of ${tree.divisions.map(({ row }) => row.name).join(', ')}`,
    );
  const places = division?.places ?? tree.features;
  const same = places.find((place) => fold(place.name) === fold(name));
  if (same === undefined) places.push(row);
  else same.forms.push(...row.forms);
}
