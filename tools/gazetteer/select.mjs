// Which populated places and divisions go in: the file has a size budget.
import { fold } from './names.mjs';

/** Countries of English-language local news, whose towns are named without explanation, and the least population. */
const LOCAL_NEWS = { US: 1_000, GB: 1_500, IE: 500, CA: 800, AU: 700, NZ: 500 };
/** Countries of conflict, crisis and one-party rule, whose small towns make the news. */
const WATCHED = new Set(
  'UA RU BY GE AM AZ MD XK BA RS SY IQ IR AF PK YE LB PS IL JO EG LY TN DZ SD SS SO ET ER KE UG RW BI CD CF TD NE NG ML BF MR CM MZ TZ ZW ZM AO MM TH LA KH VN PH ID BD LK NP CN TW MX GT HN SV NI CO VE EC PE BO HT CU KZ UZ KG TJ TM MN TR SA'.split(
    ' ',
  ),
);
/** Of these, those at war or torn by it: any town may be where it happens. */
const CONFLICT = new Set('UA SY IQ AF YE LB PS IL LY SD SS SO ET CD ML BF NG PK MM IR'.split(' '));
/** Of these, those whose seats GeoNames lists by the thousand without a population. */
const MANY_SEATS = new Set('MX CO TH RU VN CN MN TR KH VE UZ'.split(' '));
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
  const local = LOCAL_NEWS[city.country];
  if (local !== undefined) return city.population >= local;
  const watched = WATCHED.has(city.country);
  if (city.feature === 'PPLA2')
    return city.population >= 5_000 || (watched && city.population === 0 && !MANY_SEATS.has(city.country));
  return city.population >= (CONFLICT.has(city.country) ? 1_000 : watched ? 8_000 : 15_000);
}

/** No other spelling of so small a place is ever met. */
export const isHamlet = (city) => city.population < (WATCHED.has(city.country) ? 8_000 : 20_000) && !SEATS.has(city.feature) && city.country !== 'KP' && city.country !== 'KR'; // prettier-ignore

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
