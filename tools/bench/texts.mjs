// News text to measure on: an archive where one is given, else the samples, cut up and put together anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const SAMPLES = fileURLToPath(new URL('../../samples/articles', import.meta.url));
const SHORTEST = 500;

/** Random numbers in [0, 1), the same for the same seed (Mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Folder with `*.jsonl.gz` of news below the shared folder or its data; null where there is none. */
export function newsFolder(given) {
  return [join(resolve(given), 'data/news'), join(resolve(given), 'news')].find(existsSync) ?? null;
}

function* newsTexts(folder) {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()) {
    for (const line of gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const { text } = JSON.parse(line);
      if (text.length >= SHORTEST) yield text;
    }
  }
}

/** Sentences of the English samples that are plain text. */
function sampleSentences() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sentences = [];
  for (const entry of readdirSync(SAMPLES, { withFileTypes: true, recursive: true })) {
    if (!/\.(?:txt|md)$/.test(entry.name)) continue;
    try {
      const text = decoder.decode(readFileSync(join(entry.parentPath, entry.name)));
      sentences.push(...(text.match(/[A-Z][^.!?\n]{40,}[.!?]/g) ?? []).filter((one) => /^[\0-\u2fff]*$/.test(one)));
    } catch {
      continue; // A sample in another encoding is there for other tests.
    }
  }
  return sentences.sort();
}

function* recombined(sentences, random) {
  const pick = () => sentences[Math.floor(random() * sentences.length)];
  for (;;) yield Array.from({ length: 8 }, () => `${pick()} ${pick()} ${pick()}`).join('\n\n');
}

/** Sounds for names nobody has met: what is remembered by word must not grow with them. */
const SOUNDS = 'ba be bo da de do ga go ha ka ki ko la lo ma mi mo na no pa ra ri ro sa so ta ti to va ve za zo'.split(
  ' ',
);

/** `text` with a sentence in front that no other text has. */
export function withNewNames(text, number) {
  const random = randomNumbers(number + 1);
  const name = () => {
    const sounds = Array.from({ length: 3 }, () => SOUNDS[Math.floor(random() * SOUNDS.length)]).join('');
    return sounds[0].toUpperCase() + sounds.slice(1);
  };
  return `${name()} ${name()} of the ${name()} ${name()} Council met officials in ${name()} on Monday.\n\n${text}`;
}

/** Where texts come from, for the reader of a figure, and `count` of them. */
export function benchTexts(given, count) {
  const folder = given === undefined ? null : newsFolder(given);
  const source = folder === null ? recombined(sampleSentences(), randomNumbers(1)) : newsTexts(folder);
  const texts = [];
  for (const text of source) {
    if (texts.push(text) === count) break;
  }
  return { from: folder === null ? 'the samples’ sentences in new orders' : 'news articles', texts };
}

/** One token count for all: words and numbers, and every mark between them. */
export const countTokens = (text) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
