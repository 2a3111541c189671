import { pattern } from '../../../data/lexicon';
import type { Entity } from '../../../model';

/** Official names of countries, for the short one. */
const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bpeoples republic of china\b/, 'china'],
  [/\bislamic republic of iran\b/, 'iran'],
  [/\brussian federation\b/, 'russia'],
  [/\b(?:federal|federative|arab|bolivarian|hellenic|french|italian) republic of (?=\p{L}+$)/u, ''],
  [/\bunited mexican states\b/, 'mexico'],
  [/\bdc\b/, 'district of columbia'],
];

/** Courts and offices that counties have, and no town of the name beside them, as a rule. */
const OF_COUNTIES = pattern(String.raw`^(.+?) county (?=(?:{of-counties})\b)`);
/** Cities that are in no county of their name, and have courts and prosecutors of their own. */
const INDEPENDENT =
  /^(?:st louis|saint louis|baltimore|fairfax|richmond|roanoke|franklin) county (?!republican|democratic)/;

/** What `state` tells from a body without it: `Ohio State University` is no `Ohio University`. */
const STATES_OWN =
  /^state (?:police|patrol|troopers|highway|university|college|attorneys?|capitol|penitentiary|bank)\b/;

/**
 * A key of a body (`bodyKey`) in the order and with the words in which bodies of its place are mostly told: `Circuit Court
 * of Cook County` as `Cook County Circuit Court`, `North Carolina State Board …` as `North Carolina Board …`, `Georgia
 * House of Representatives` as `Georgia House`, a county's court without `County`.
 */
export function placedKey(key: string, { id }: Entity): string {
  const plain = LONG_NAMES.reduce((text, [long, short]) => text.replace(long, short), key);
  const turned = plain
    .replace(
      /^(.+ (?:court|board|commission|council|police|office|legislature|department)) of (\p{L}[\p{L} ]* county)$/u,
      '$2 $1',
    )
    .replace(/ sheriffs? (?:office|department|dept)$/, ' sheriff')
    .replace(/^court of appeals for the (\w+) circuit$/, '$1 circuit court of appeals')
    .replace(/^(\w+) circuit u ?s (?=court of appeals$)/, '$1 circuit ');
  return ofDivision(INDEPENDENT.test(turned) ? turned : turned.replace(OF_COUNTIES, '$1 '), id);
}

/** With the name of the first-level division that its id says in front, and without what is said of it beside. */
function ofDivision(key: string, id: string): string {
  const region = id.split(':')[2] ?? '';
  const division = /^(?:us|au|ca|in)[.-](.+)$/.exec(region)?.[1]?.replace(/-/g, ' ');
  if (division === undefined) return key;
  const tail = ` of ${division}`;
  const turned = key.endsWith(tail) ? `${division} ${key.slice(0, -tail.length)}` : key;
  if (!turned.startsWith(`${division} `)) return turned;
  const rest = turned.slice(division.length + 1);
  const own = STATES_OWN.test(rest) && !isPoliceOnly(region, rest) ? rest : rest.replace(/^state /, '');
  return `${division} ${own.replace(/^house of (?:representatives|delegates)$/, 'house')}`;
}

/** Police of a state is its only one outside the United States. */
const isPoliceOnly = (region: string, rest: string): boolean => !region.startsWith('us') && rest === 'state police';
