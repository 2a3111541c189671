// The sets of pages with their right answers: publication days, and titles, authors and days of newspapers.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesIn } from './tar.mjs';

const DATES = 'html-pages/htmldate-eval_default.json';
const METADATA = 'fundus-metadata/fundus-test-data.tar.gz';

/** A third of each set, by its name, was not looked at while rules were written. */
export const isHeldOut = (name) => createHash('sha256').update(name).digest()[0] % 3 === 0;

/** `{name, html: Buffer, url, gold: {date}}`; the address is for the log alone, as in the original evaluation. */
export function* datedPages(data) {
  if (!existsSync(join(data, DATES))) return;
  for (const [url, { file, date }] of Object.entries(JSON.parse(readFileSync(join(data, DATES), 'utf8')))) {
    const packed = join(data, 'html-pages/html', `${file}.gz`);
    if (existsSync(packed)) yield { name: file, url, html: gunzipSync(readFileSync(packed)), gold: { date } };
  }
}

/** `{name, html: Buffer, url, gold: {title, authors, date}}`; a field gold lacks is null. */
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
