// What GeoNames' populated places lack: rivers, ranges, islands, large airports, counties of Britain, places of countries in conflict.
import { bareDivision, fold } from './names.mjs';
import { readMore } from './sources.mjs';

/** Countries in conflict or under one party of which Who's On First has districts and towns. */
const CONFLICT = 'af bf cd et iq ir lb ly ml mm ng pk ps sd so ss sy ua ye'.split(' ');
/** Least population of a town that Who's On First adds: homonymous hamlets have none. */
const TOWN = 1_000;
/** Countries whose counties or departments news names, and GeoNames' first level is above them. */
const COUNTIES = new Set('GB FR IT ES'.split(' '));

/** Kinds of physical features → kind of row, the least importance (0 to 12) by which Natural Earth draws one, and the word in its name. */
const PHYSICAL = {
  'range/mtn': ['r', 6, /Range|Mountains|Alps|Hills|Massif/],
  river: ['w', 5, /River|Canal/],
  lake: ['w', 6, /Lake|Lac|Loch|Lago|Reservoir/],
  reservoir: ['w', 7, /Lake|Reservoir/],
  island: ['r', 6, /Island/],
  'island group': ['r', 6, /Islands|Archipelago/],
  desert: ['r', 6, /Desert/],
  plateau: ['r', 7, /Plateau|Highlands/],
  peninsula: ['r', 6, /Peninsula/],
  valley: ['r', 6, /Valley/],
  delta: ['r', 6, /Delta/],
  sea: ['w', 4, /Sea/],
  gulf: ['w', 3, /Gulf|Bight/],
  strait: ['w', 3, /Strait|Channel/],
  channel: ['w', 3, /Channel/],
  sound: ['w', 4, /Sound/],
  bay: ['w', 4, /Bay/],
};
/** What an importance is worth as a population: a river of 5 is as well known as a town of 10,000. */
const worth = (importance) => 10 ** (2.5 + importance / 3);

/** Adds all of it to the trees of countries and to `world`, what lies in none. */
export function addMore({ dataDir, cities }, { trees, world }) {
  const nearest = nearestTowns(cities);
  const lay = layer(trees, world, nearest);
  const known = namesOf(trees, world);
  for (const row of physical(dataDir)) {
    if (known.has(fold(row.name))) continue;
    known.add(fold(row.name));
    lay(row);
  }
  for (const row of airports(dataDir)) lay(row);
  for (const row of counties(dataDir)) lay(row);
  for (const row of conflict(dataDir)) lay(row);
}

/** The most important first: of several rivers of a name only that is told without saying which. */
function* physical(dataDir) {
  const rows = [...readMore(dataDir, 'natural-earth')].sort((a, b) => b.importance - a.importance);
  for (const { name, kind, lat, lon, importance } of rows) {
    const [row, least, word] = PHYSICAL[kind] ?? [];
    if (row === undefined || !(importance >= least)) continue;
    const full = spelledOut(name, kind);
    // A bare name (`Jarvis`, `Pearl`) is more often another's.
    if (word.test(full)) yield { kind: row, name: full, forms: [], lat, lon, population: worth(importance) };
  }
}

const spelledOut = (name, kind) => {
  const full = name
    .replace(/\bMts?\.$/, 'Mountains')
    .replace(/\bIs\.$/, 'Islands')
    .replace(/\bI\.$/, 'Island')
    .replace(/\bPen\.$/, 'Peninsula')
    .replace(/\bArch\.$/, 'Archipelago')
    .replace(/^Mt\. /, 'Mount ');
  if (kind === 'river') return /River|Canal|Creek/.test(full) ? full : `${full} River`;
  return kind === 'lake' && !/Lake|Lac|Loch|Lago|Reservoir/i.test(full) ? `Lake ${full}` : full;
};

function* airports(dataDir) {
  for (const { name, kind, country, lat, lon } of readMore(dataDir, 'airports')) {
    if (kind !== 'large_airport') continue;
    const bare = name.replace(/ International Airport$/, ' Airport');
    yield { kind: 'f', name, forms: bare === name ? [] : [bare], lat, lon, population: worth(5), country };
  }
}

function* counties(dataDir) {
  for (const { name, kind, country, lat, lon, alternates: forms } of readMore(dataDir, 'natural-earth')) {
    if (!kind.startsWith('admin1') || !COUNTIES.has(country) || /[,(]/.test(name)) continue;
    yield { kind: 'B', name, forms: forms.filter(isLatin), lat, lon, population: 100_000, country };
  }
}

function* conflict(dataDir) {
  for (const code of CONFLICT) {
    for (const place of readMore(dataDir, `wof-${code}`)) {
      const { name, kind, country, lat, lon, importance } = place;
      if (!isLatin(name) || /\d|^.{0,2}$/.test(name)) continue;
      const forms = place.alternates.filter((form) => isLatin(form) && form.length > 3).slice(0, 2);
      const population = importance > 0 ? importance : 0;
      if (kind === 'county') yield { kind: 'B', name: bareDivision(name), forms, lat, lon, population, country };
      else if (kind === 'locality' && population >= TOWN)
        yield { kind: 'p', name, forms, lat, lon, population, country };
    }
  }
}

const isLatin = (form) => /^\p{Lu}[\p{Script=Latin}\p{M}\s.'’‘`-]*$/u.test(form);

/** Names that features and countries have already. */
function namesOf(trees, world) {
  const rows = [...world, ...trees.flatMap(({ row, features, divisions }) => [row, ...features, ...divisions.flatMap((division) => [division.row, ...division.places])])]; // prettier-ignore
  return new Set(rows.flatMap(({ name, forms }) => [name, ...forms]).map(fold));
}

/** Puts a row where its nearest towns are: into their division, their country, or none where they are of several. */
function layer(trees, world, nearest) {
  const byCode = new Map(trees.map((tree) => [tree.code, tree]));
  return ({ country, ...row }) => {
    const towns = nearest(row, country);
    const codes = new Set(towns.map((town) => town.country));
    const tree = byCode.get(country ?? (codes.size === 1 ? towns[0].country : ''));
    if (tree === undefined) return void world.push(row);
    const divisions = new Set(towns.filter((town) => town.country === tree.code).map((town) => town.admin1));
    const division = divisions.size === 1 || country !== undefined ? tree.divisions.find(({ code }) => code === [...divisions][0]) : undefined; // prettier-ignore
    const places = division?.places ?? tree.features;
    const same = places.find((place) => isSame(place, row)) ?? (division && isSame(division.row, row) ? division.row : undefined); // prettier-ignore
    if (same === undefined && !isSeat(row, places)) places.push(row);
    else if (same?.kind === row.kind) same.forms.push(...row.forms);
  };
}

/** `Sewera`, also called Tikrit, is the seat of that name, which is there. */
const isSeat = (row, places) =>
  row.kind === 'p' &&
  places.some(({ kind, name }) => 'PS'.includes(kind) && row.forms.some((form) => fold(form) === fold(name)));

const isSame = (place, row) => [place.name, ...place.forms].some((form) => fold(form) === fold(row.name));

/** Towns asked for the surroundings of a place. */
const AROUND = 5;

/** The nearest towns of a point, of one country where it is named, on a grid of whole degrees. */
function nearestTowns(cities) {
  const grid = new Map();
  for (const city of cities) {
    const key = `${Math.floor(city.lat)}|${Math.floor(city.lon)}`;
    (grid.get(key) ?? grid.set(key, []).get(key)).push(city);
  }
  return ({ lat, lon }, country) => {
    const near = [];
    for (let reach = 1; reach <= 4 && near.length < AROUND; reach += 1) {
      near.length = 0;
      for (let y = -reach; y <= reach; y += 1)
        for (let x = -reach; x <= reach; x += 1)
          for (const city of grid.get(`${Math.floor(lat) + y}|${Math.floor(lon) + x}`) ?? [])
            if (country === undefined || city.country === country) near.push(city);
    }
    const away = (city) => Math.hypot(city.lat - lat, (city.lon - lon) * Math.cos((lat * Math.PI) / 180));
    return near.sort((a, b) => away(a) - away(b)).slice(0, country === undefined ? AROUND : 1);
  };
}
