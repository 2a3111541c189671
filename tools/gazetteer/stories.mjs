// How many stories of the news name a town with the state or country it lies in: `Newtown, Conn.`, `Athens, Greece`. Of
// namesakes the one that news writes about is meant more often than the one where more people live.
import { fold } from './names.mjs';

const WORD = "[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’.-]*";
/** Words of a town's name, at most. */
const LONGEST = 4;

/** Sets `stories` of every town, division of second level and feature that news names so. */
export function countStories({ countries }, texts) {
  const { places, larger } = readTree(countries);
  const pattern = stated([...larger.keys()]);
  for (const text of texts) for (const row of new Set(statedIn(text, pattern, { places, larger }))) row.stories = (row.stories ?? 0) + 1; // prettier-ignore
}

const LEADING = /^(?:In|At|From|Near|Outside|To|The|And|But) /;

/** Rows by `country|division|folded name` (no division: anywhere in the country), and the keys a larger place's form stands for. */
function readTree(countries) {
  const [places, larger] = [new Map(), new Map()];
  const put = (map, key, value) => void (map.get(key) ?? map.set(key, []).get(key)).push(value);
  for (const { code, row, features, divisions } of countries) {
    for (const form of [row.name, ...row.forms]) put(larger, form, `${code}|`);
    for (const place of features) put(places, `${code}||${fold(place.name)}`, place);
    for (const division of divisions) {
      const inside = `${code}|${fold(division.row.name)}`;
      for (const form of [division.row.name, ...division.row.forms]) put(larger, form.replace(/^~/, ''), inside);
      for (const place of division.places)
        for (const key of [inside, `${code}|`]) put(places, `${key}|${fold(place.name)}`, place);
    }
  }
  return { places, larger };
}

const stated = (forms) => {
  const written = forms.filter((form) => /^[A-Z]/.test(form)).sort((a, b) => b.length - a.length);
  const escaped = written.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`((?:${WORD} ){0,${LONGEST - 1}}${WORD}), (${escaped.join('|')})(?![A-Za-z])`, 'g');
};

/** Of towns of one name in a country the largest is meant, unless its state is told. */
function* statedIn(text, pattern, { places, larger }) {
  for (const [, words, outer] of text.matchAll(pattern)) {
    // `In Newtown`, but never the `York` of `New York, Pennsylvania`.
    const found = within(words.replace(LEADING, ''), larger.get(outer), places);
    if (found !== undefined) yield found;
  }
}

const within = (name, keys, places) =>
  keys
    .flatMap((key) => places.get(`${key}|${fold(name)}`) ?? [])
    .reduce((best, place) => (best === undefined || place.population > best.population ? place : best), undefined);
