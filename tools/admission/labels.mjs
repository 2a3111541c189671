// Names of people and bodies in articles, each with whether an analyst would want a note for it: `labels.tsv`, and
// `labels.unseen.tsv` of the third that is counted and never looked at. The texts are those of the data folder.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsIn, readRecords } from '../records.mjs';
import { partOf } from '../split.mjs';

export const hashed = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** `{id, start, end, hash, letter, part}` of the files named; offsets are into the article's text. */
export const readLabels = (...files) =>
  files.flatMap((file) =>
    readFileSync(`tools/admission/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [id, start, end, hash, letter] = line.split('\t');
        return { id, start: Number(start), end: Number(end), hash, letter, part: partOf(id) };
      }),
  );

/** The inputs of articles by id: headline and text as they are pasted. */
export function textsOf(data, ids) {
  const texts = new Map();
  for (const path of pathsIn(join(data, 'news'), '.jsonl.gz'))
    for (const { id, title, text } of readRecords(path))
      if (ids.has(`news:${id}`)) texts.set(`news:${id}`, `${title}\n\n${text}`);
  for (const path of pathsIn(join(data, 'story-location'), ''))
    if (/\/dprk[^/]*\.jsonl(\.gz)?$/.test(path))
      for (const { id, input } of readRecords(path)) if (ids.has(id)) texts.set(id, input);
  return texts;
}

/** The input of one label's article; throws where the data folder lacks it. */
export function inputOf(id, texts) {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`A label names ${id}, which the data folder does not hold.`);
  return { name: 'a.txt', bytes: new TextEncoder().encode(text) };
}

/**
 * The mention that a label is of, among those of its article; null where none has its place. A name that was labelled as
 * wrongly cut is only meant where it is cut so.
 */
export function labelled({ start, end, letter }, mentions) {
  const own = mentions.filter((mention) => mention.entity !== null && mention.start < end && mention.end > start);
  const exact = own.find((mention) => mention.start === start && mention.end === end);
  return exact ?? (letter === 'n' ? null : (own[0] ?? null));
}
