// Regions of the world, and which one a country, a point or an annotated article belongs to.
import { readCities } from '../gazetteer/sources.mjs';

/**
 * Regions by the UN's M49, of which the Middle East is Western Asia with Egypt and Iran, and Latin America has the
 * Caribbean: ISO 3166-1 codes, and XK for Kosovo.
 */
const COUNTRIES = {
  Africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  Asia: 'AF BD BN BT CN HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN',
  'Latin America':
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  'Middle East': 'AE AM AZ BH CY EG GE IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  Europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  'North America': 'BM CA GL PM US',
  Oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
};

export const REGIONS = Object.keys(COUNTRIES);

const BY_COUNTRY = new Map(
  Object.entries(COUNTRIES).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region])),
);

/** Null for what lies in no country's region. */
export const regionOf = (country) => BY_COUNTRY.get(country) ?? null;

/** Where papers of worldwide-tune are from, by what their documents' ids begin with. */
const PAPERS = {
  Africa: 'af alg ghana mauritius nm panaf sa',
  Asia: 'bangladesh cn in jp kr mong th',
  'Latin America': 'arg bol chile col cosric cuba ecuador elsalv hond mex nic pan peru ven',
  'Middle East': 'eg iran israel jr kw oman qt saud uae',
  'North America': 'canada',
  Oceania: 'aus nz',
};

const BY_PAPER = new Map(
  Object.entries(PAPERS).flatMap(([region, papers]) => papers.split(' ').map((paper) => [paper, region])),
);

/** Region of a document of worldwide-tune. */
export const regionOfPaper = (id) => BY_PAPER.get(id.split('_')[0]) ?? null;

/** The region most countries of a list lie in, the first of several; null where none lies in any. */
export function commonRegion(countries) {
  const counts = new Map();
  for (const country of countries) {
    const region = regionOf(country);
    if (region !== null) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (best === null || one[1] > best[1] ? one : best), null)?.[0] ?? null;
}

/** A function from `{lat, lon}` to the country of the nearest of the towns `{lat, lon, country}`, GeoNames' by default. */
export function nearestCountry(towns = readCities()) {
  const known = new Map();
  return ({ lat, lon }) => {
    const key = `${lat} ${lon}`;
    if (!known.has(key)) known.set(key, nearest(towns, lat, lon));
    return known.get(key);
  };
}

/** Nearest on a map that is stretched as at the point's latitude: near enough to tell a country. */
function nearest(towns, lat, lon) {
  const stretch = Math.cos((lat * Math.PI) / 180);
  let [best, country] = [Infinity, null];
  for (const town of towns) {
    const across = Math.abs(town.lon - lon);
    const [north, east] = [town.lat - lat, Math.min(across, 360 - across) * stretch];
    const far = north * north + east * east;
    if (far < best) [best, country] = [far, town.country];
  }
  return country;
}
