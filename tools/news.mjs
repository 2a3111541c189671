// The unlabelled news without the third that nobody looks at: whatever is counted from it, filed or shown leaves that out.
// Ids are those that the annotated sets have for the same articles.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { pathsIn, readRecords, readText } from './records.mjs';
import { ofParts, partOf } from './split.mjs';

const isSeen = ({ id }) => partOf(id) !== 'unseen';

/** `{id, source, url, date, authors, title, text}` in the order of the files. */
export const seenNews = (data) => pathsIn(join(data, 'news'), '.jsonl.gz').flatMap(readRecords).filter(isSeen);

/** `{date, topic, headline, link, text}`. It has no ids: an article that is annotated and unseen is known by its beginning. */
export function seenKcna(data) {
  const annotated = join(data, 'story-location/read.jsonl.gz');
  const unseen = existsSync(annotated)
    ? ofParts(readRecords(annotated), 'unseen').map(({ input }) => plain(input))
    : [];
  return readRecords(join(data, 'dprk/kcna-2023-12_2024-11.jsonl.gz')).filter(
    ({ text }) => !unseen.some((input) => input.includes(plain(text).slice(0, BEGINNING))),
  );
}

/** Characters that no two texts of the agency begin with, or hardly any. */
const BEGINNING = 80;
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** `{id, url, date, title, text}`; the id is a hash of the address. */
export const seenWikinews = (data) =>
  pathsIn(join(data, 'wikinews-raw'), '.csv.gz')
    .flatMap((path) => Papa.parse(readText(path), { header: true, skipEmptyLines: true }).data)
    .map((row) => ({ id: createHash('sha256').update(row.url).digest('hex').slice(0, 12), ...row }))
    .filter(isSeen);
