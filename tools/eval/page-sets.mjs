// The sets of pages with their right answers: main text, publication days, and titles, authors and days of newspapers.
// A page is in the same part in whichever set it stands.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { partOf } from '../split.mjs';
import { filesIn } from './tar.mjs';

const SEGMENTS = 'html-pages/trafilatura-evaldata.json';
const DATES = 'html-pages/htmldate-eval_default.json';
const METADATA = 'fundus-metadata/fundus-test-data.tar.gz';

/** Pages of `html-pages` that a table of answers by address names; none where it is absent. */
function* storedPages(data, table) {
  if (!existsSync(join(data, table))) return;
  for (const [url, answers] of Object.entries(JSON.parse(readFileSync(join(data, table), 'utf8')))) {
    const packed = join(data, 'html-pages/html', `${answers.file}.gz`);
    if (!existsSync(packed)) continue;
    yield { name: answers.file, part: partOf(answers.file), url, html: gunzipSync(readFileSync(packed)), answers };
  }
}

/** `{name, part, html: Buffer, with: string[], without: string[]}` */
export function* segmentPages(data) {
  for (const { answers, ...page } of storedPages(data, SEGMENTS))
    yield { ...page, with: answers.with, without: answers.without };
}

/** `{name, part, html: Buffer, gold: {date}}`; without their address, as in the original evaluation. */
export function* datedPages(data) {
  for (const { name, part, html, answers } of storedPages(data, DATES))
    yield { name, part, html, gold: { date: answers.date } };
}

/** `{name, part, html: Buffer, url, gold: {title, authors, date}}`; a field gold lacks is null. */
export function* describedPages(data) {
  if (!existsSync(join(data, METADATA))) return;
  const files = new Map();
  for (const { name, content } of filesIn(gunzipSync(readFileSync(join(data, METADATA))))) files.set(name, content);
  for (const [name, content] of files) {
    if (name.endsWith('.json')) yield* pagesOf(name, JSON.parse(content.toString()), files);
  }
}

/** A publisher's pages in the order of their days are its answers in the order of their versions. */
function* pagesOf(name, versions, files) {
  const folder = name.replace(/[^/]*$/, '');
  const publisher = basename(name, '.json');
  const pages = [...files.keys()].filter((file) => file.startsWith(`${folder}${publisher}_`) && file.endsWith('.gz'));
  const numbers = (version) => version.slice(1).split('_').map(Number);
  const ordered = Object.keys(versions).sort((a, b) => {
    const [one, other] = [numbers(a), numbers(b)];
    return one[0] - other[0] || (one[1] ?? 0) - (other[1] ?? 0);
  });
  const about = JSON.parse(files.get(`${folder}meta.info`).toString());
  for (const [index, page] of pages.sort().entries()) {
    const gold = versions[ordered[index]];
    yield {
      name: page,
      part: partOf(`${folder}${publisher}/${ordered[index]}`),
      url: about[basename(page)]?.url,
      html: gunzipSync(files.get(page)),
      gold: {
        title: gold.title ?? null,
        authors: gold.authors ?? null,
        date: gold.publishing_date?.slice(0, 10) ?? null,
      },
    };
  }
}
