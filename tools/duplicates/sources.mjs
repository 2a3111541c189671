// The texts pairs are made of, from the shared data: `{id, day, title, text, topic?}`, sorted by id.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

const unzipped = (path) => gunzipSync(readFileSync(path));
const jsonLines = (path) =>
  unzipped(path)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const sorted = (texts) => texts.sort((a, b) => (a.id < b.id ? -1 : 1));
const within = (folder, ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

/** The `data` folder, from it or the folder it lies in; null where there is none. */
export const dataFolder = (given) =>
  [resolve(given), join(resolve(given), 'data')].find((folder) => existsSync(join(folder, 'news'))) ?? null;

const news = (data) =>
  within(join(data, 'news'), '.jsonl.gz')
    .flatMap(jsonLines)
    .map(({ id, date, title, text, source }) => ({ id: `news:${id}`, day: date, title, text, source }));

const kcna = (data) =>
  jsonLines(join(data, 'dprk/kcna-2023-12_2024-11.jsonl.gz')).map(({ date, headline, topic, text }, row) => ({
    id: `kcna:${String(row).padStart(4, '0')}`,
    day: date,
    title: headline,
    text,
    topic,
  }));

const wikinews = (data) =>
  within(join(data, 'wikinews-raw'), '.csv.gz')
    .flatMap((path) => Papa.parse(unzipped(path).toString('utf8'), { header: true, skipEmptyLines: true }).data)
    .map(({ url, date, title, text }) => ({ id: `wikinews:${url}`, day: date, title, text: text ?? '' }));

/** Files of a tar archive, name → bytes. */
function* tarFiles(bytes) {
  const field = (at, length) => bytes.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = parseInt(field(at + 124, 12), 8);
    yield { name: field(at, 100), bytes: bytes.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Tokens of an ECB+ file as a line of text per sentence. */
function ecbText(xml) {
  const sentences = new Map();
  for (const [, number, token] of xml.matchAll(/<token [^>]*?sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)) {
    sentences.set(number, [...(sentences.get(number) ?? []), token]);
  }
  const entities = { '&amp;': '&', '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>' };
  return [...sentences.values()]
    .map((tokens) => tokens.join(' ').replace(/ ([.,;:!?)%]|'s\b|n't\b)/g, '$1'))
    .join('\n')
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

/** `topic` is the seminal event: ECB and ECB+ files of one number tell of two events of one kind. */
const ecb = (data) =>
  [...tarFiles(unzipped(join(data, 'ecbplus/ecbplus-topics-1-35.tar.gz')))].flatMap(({ name, bytes }) => {
    const [, number, event] = /(\d+)\/\d+_\d+(ecb|ecbplus)\.xml$/.exec(name) ?? [];
    if (number === undefined) return [];
    const text = ecbText(bytes.toString('utf8'));
    return [{ id: `ecb:${name.split('/').at(-1)}`, day: null, title: '', text, topic: `${number}${event}` }];
  });

/** All texts by origin. */
export const readSources = (data) => ({
  news: sorted(news(data)),
  kcna: sorted(kcna(data)),
  wikinews: sorted(wikinews(data)),
  ecb: sorted(ecb(data)),
});
