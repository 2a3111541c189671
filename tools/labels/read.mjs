// The articles of `articles.tsv` with their texts from the data folder, in the shape of the set `read`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { seenKcna, seenNews } from '../news.mjs';

/** From the project's root, where all commands run. */
const TABLE = 'tools/labels/articles.tsv';

/** Stands for a headline, which is its publisher's. */
const hashed = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * `{id, input, location, also, basis, when, themes}`, as an analyst pastes them: headline, day, text. Throws where the data
 * folder lacks a text.
 */
export function readLabels(data) {
  const texts = new Map();
  for (const { id, title, date, text } of seenNews(data)) texts.set(`news:${id}`, [title, date, text]);
  for (const { date, headline, text } of seenKcna(data)) texts.set(`kcna:${date} ${hashed(headline)}`, [headline, date, text]); // prettier-ignore
  return readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => toRecord(line.split('\t'), texts));
}

function toRecord([id, basis, name, country, level, lat, lon, also, when, themes], texts) {
  const parts = texts.get(id);
  if (parts === undefined) throw new Error(`articles.tsv names ${id}, which the data folder does not hold.`);
  const number = (cell) => (cell === '' ? null : Number(cell));
  return {
    id,
    input: parts.filter(Boolean).join('\n\n'),
    location: level === '' ? null : { name, country, level, lat: number(lat), lon: number(lon) },
    also: also
      .split(';')
      .filter(Boolean)
      .map((place) => placeOf(place.split('|'))),
    ...{ basis, when: when === '?' ? undefined : when || null, themes: themes.split(' ') },
  };
}

const placeOf = ([name, country]) => ({ name, country });
