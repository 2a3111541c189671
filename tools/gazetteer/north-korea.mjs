// North Korea: every county and city of the administrative divisions with every spelling it is met in.
import { fold } from './names.mjs';
import { isHangul, spellings } from './korean.mjs';
import { list, ownTable } from './sources.mjs';

const HANGUL_KIND = { si: '시', gun: '군', guyok: '구역', jigu: '지구' };
const KIND = { si: 'p', gun: 'B', guyok: 'B', jigu: 'B' };
const DIRECTION = { 북: 'North', 남: 'South' };
const SUFFIX = /[- ](si|gun|up|eup|ri|li|ni|dong|tong|nodongjagu|rodongjagu|lodongjagu|\d-tong|Il-tong)$/i;

export function northKorea(tree, cities, divisions) {
  const rows = ownTable('dprk.tsv');
  for (const cell of rows.filter((cell) => cell[3] === 'do')) extendProvince(tree, cell, divisions.provinces);
  for (const cell of rows.filter((cell) => cell[3] !== 'do')) addCounty(tree, cell, cities, divisions.counties);
  for (const city of cities) addTown(tree, city);
  return tree;
}

const divisionNamed = (tree, name) => tree.divisions.find((division) => division.row.name === name);

function extendProvince(tree, [name, , hangul, , extra], provinces) {
  const { row } = divisionNamed(tree, name);
  const centre = provinces.find((province) => province.name === name);
  Object.assign(row, { lat: centre.lat, lon: centre.lon });
  for (const form of hangul.split(';')) row.forms.push(...provinceForms(form));
  row.forms.push(...list(extra));
}

function provinceForms(hangul) {
  const direction = DIRECTION[hangul.at(-1)];
  if (direction === undefined) return [...spellings(hangul), `${hangul}=도`];
  if (hangul.length === 2) return [hangul];
  const latin = spellings(hangul.slice(0, -1));
  return [...latin.flatMap((form) => [`${direction} ${form}`, `${direction[0]}. ${form}`]), `${hangul}=도`];
}

function addCounty(tree, [fullName, province, hangul, kind, extra, guard], cities, counties) {
  const name = fullName
    .replace(/ (City|Dist\.)$/, '')
    .replace(/^Kim (\w+) (\w+)$/, (_, a, b) => `Kim${a.toLowerCase()}${b.toLowerCase()}`)
    .replace(/^Kim Chaek$/, 'Kimchaek');
  const centre = counties.find(
    (county) => county.name === fullName && (province === '' || county.province === province),
  );
  const forms = [fullName.replace(/ (City|Dist\.)$/, ''), ...hangul.split(';').flatMap(spellings), ...list(extra)];
  const keys = new Set([name, ...forms].map(fold));
  const division = divisionNamed(tree, name) ?? divisionNamed(tree, province);
  // GeoNames keeps the cities that became provinces in the old one.
  const inside = (city) => city.admin1 === division.code || division.row.name === name;
  const town = cities.find((city) => !city.taken && inside(city) && namesOf(city).some((form) => keys.has(fold(form))));
  if (town !== undefined) town.taken = true;
  const point = { lat: (town ?? centre).lat, lon: (town ?? centre).lon };
  if (division.row.name === name)
    Object.assign(division.row, point, { forms: [...division.row.forms, ...list(extra)] });
  const mark = guard === '!' ? '=' : '+';
  const seat = name === 'Pyongyang' ? 'P' : town?.feature === 'PPLA' ? 'S' : KIND[kind];
  division.places.push({
    kind: seat,
    name,
    forms: [...forms, ...hangul.split(';').map((form) => form + mark + HANGUL_KIND[kind])],
    ...point,
    // Of a city that is a province GeoNames counts the province alone.
    population: town?.population ?? (division.row.name === name ? division.row.population : 0),
  });
}

/** The town's own spellings, without its administrative ending. */
const namesOf = (city) =>
  [city.ascii, ...(city.feature.startsWith('PPLA') || city.population > 30_000 ? [] : city.alternates)].map((form) =>
    form.replace(SUFFIX, ''),
  );

function addTown(tree, city) {
  if (city.taken) return;
  const division = tree.divisions.find((each) => each.code === city.admin1);
  const name = city.ascii.replace(/['’]/g, '').replace(/[- ](up|nodongjagu|rodongjagu|lodongjagu|Il-tong|1-tong)$/, '');
  const near = (place) => Math.hypot(place.lat - city.lat, place.lon - city.lon) < 0.2;
  const known = tree.divisions
    .flatMap((each) => each.places)
    .filter((place) => place.kind !== 'f' && near(place))
    .some((place) =>
      [place.name, ...place.forms].some((form) => fold(form.replace(SUFFIX, '')) === fold(name.replace(SUFFIX, ''))),
    );
  if (known) return;
  const bare = name.replace(SUFFIX, '');
  const hangul = city.alternates.filter((form) => isHangul(form) && /[리동구]$/.test(form));
  division.places.push({
    kind: 'p',
    name,
    forms: bare === name ? hangul : [bare, ...hangul],
    lat: city.lat,
    lon: city.lon,
    population: city.population,
  });
}
