// The articles relations are measured on, from the shared data: inputs that state what their records state.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const records = (path) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The `data` folder, from it or the folder it lies in; null where there is none. */
export const dataFolder = (given) =>
  [join(resolve(given), 'data'), resolve(given)].find((folder) => existsSync(join(folder, 'news'))) ?? null;

/** So many of the news, spread evenly, and all texts of the KCNA. */
export function stories(data, newsCount) {
  const parts = readdirSync(join(data, 'news')).filter((name) => name.endsWith('.jsonl.gz'));
  const all = parts.sort().flatMap((name) => records(join(data, 'news', name)));
  const count = Math.min(newsCount, all.length);
  const news = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]);
  const kcna = records(join(data, 'dprk/kcna-2023-12_2024-11.jsonl.gz'));
  return { news: news.map(newsInput), kcna: kcna.map(kcnaInput) };
}

const newsInput = ({ id, source, url, date, authors, title, text }) => ({
  name: `news ${id}`,
  text,
  format: 'text',
  stated: { from: 'record', title, published: date, source, url, ...(authors ? { authors: [authors] } : {}) },
});

const kcnaInput = ({ date, headline, link, text }, at) => ({
  name: `kcna ${at}`,
  text: text.replaceAll('\n', '\n\n'),
  format: 'text',
  stated: { from: 'record', title: headline, published: date, source: 'KCNA', url: link },
});
