// The articles relations are measured on, from the shared data: inputs that state what their records state.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seenKcna, seenNews } from '../news.mjs';

/** The `data` folder, from it or the folder it lies in; null where there is none. */
export const dataFolder = (given) =>
  [join(resolve(given), 'data'), resolve(given)].find((folder) => existsSync(join(folder, 'news'))) ?? null;

/** So many of the news, spread evenly, and the texts of the KCNA; of both without the unseen third, since examples are shown. */
export function stories(data, newsCount) {
  const all = seenNews(data);
  const count = Math.min(newsCount, all.length);
  const news = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]);
  return { news: news.map(newsInput), kcna: seenKcna(data).map(kcnaInput) };
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
