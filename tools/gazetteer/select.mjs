// Which populated places and divisions go in: the file has a size budget.
import { fold } from './names.mjs';

/** Countries of English-language local news, whose towns are named without explanation. */
const LOCAL_NEWS = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);
/** Countries whose second-level divisions news from there names. */
const SECOND_LEVEL = new Set(
  'US GB IE IN CN PK AF IQ SY YE MM UA NG SD SS SO ET LY IR PH ID BD NP CD CF ML BF NE TD CM MZ'.split(' '),
);
const SEATS = new Set(['PPLA', 'PPLC', 'PPLG']);
/** Parts of towns, farms, abandoned and historical places. */
const NOT_TOWNS = new Set(['PPLX', 'PPLF', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

export function isKept(city) {
  if (city.country === 'KP') return true;
  if (SEATS.has(city.feature)) return true;
  if (NOT_TOWNS.has(city.feature)) return city.population >= 100_000;
  if (city.country === 'KR') return city.population >= 10_000;
  if (LOCAL_NEWS.has(city.country)) return city.population >= (city.country === 'US' ? 1_500 : 4_000);
  if (city.feature === 'PPLA2' && city.population >= 5_000) return true;
  return city.population >= 15_000;
}

export const hasSecondLevel = (country) => SECOND_LEVEL.has(country);

/** Lower-case words and pairs whose use in the news decides something. */
export function wantedForms({ cities, admin1, countries, features }) {
  const wanted = new Set();
  const add = (form) => {
    const key = fold(form);
    if (key.split(' ').length <= 2) wanted.add(key);
  };
  for (const city of cities) {
    if (!isKept(city)) continue;
    add(city.ascii);
    for (const form of city.alternates) add(form);
  }
  for (const name of admin1.values()) add(name);
  for (const country of countries.values()) [country.name, ...country.forms].forEach(add);
  for (const [name, , , , , , , forms] of features) [name, ...(forms ?? '').split(';')].forEach(add);
  wanted.delete('');
  return wanted;
}
