// The text that words are clustered on, line by line. Sets held out for evaluation are not read, nor are labels.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ANNOTATED = [
  ...[1, 2, 3, 4, 5].map((part) => `gmb/gmb-part${part}of5.conll.gz`),
  ...['dev', 'test'].map((part) => `re-docred/redocred-${part}.conll.gz`),
  ...['a', 'b', 'e', 'g', 'h'].map((part) => `btc/btc-${part}.conll.gz`),
  'grobid-ner-wikipedia/grobid-ner.conll.gz',
  'gum/gum-ccby-train.conll.gz',
  'wikigold/wikigold.conll.gz',
  'crossner-politics/politics-train.conll.gz',
  'wnut17/wnut17-train.conll.gz',
];

/** Every line of text below `data`, in a fixed order; a line of some length that was seen before is left out. */
export function* lines(data) {
  const seen = new Set();
  for (const line of allLines(data)) {
    const text = line.trim();
    if (text === '' || seen.has(text)) continue;
    if (text.length > 30) seen.add(text);
    yield text;
  }
}

function* allLines(data) {
  for (const file of files(data, 'news')) for (const line of records(file)) yield* story(line.title, line.text);
  for (const file of files(data, 'dprk', /^kcna.*\.jsonl\.gz$/))
    for (const line of records(file)) yield* story(line.headline, line.text);
  for (const file of files(data, 'wikinews-raw')) for (const row of csv(read(file))) yield* story(row[2], row[3]);
  for (const name of ANNOTATED) yield* annotated(read(join(data, name)));
}

const files = (data, folder, pattern = /\.gz$/) =>
  readdirSync(join(data, folder))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(data, folder, name));

const read = (file) => gunzipSync(readFileSync(file)).toString('utf8');

function* records(file) {
  for (const line of read(file).split('\n')) if (line !== '') yield JSON.parse(line);
}

function* story(title, text) {
  yield title ?? '';
  yield* (text ?? '').split('\n');
}

/** The sentences of a CoNLL file as running text: what its tokenizer cut off a word is put back. */
function* annotated(text) {
  let words = [];
  for (const line of text.split('\n')) {
    const word = line.slice(0, Math.max(0, line.indexOf('\t')));
    if (line === '') {
      yield rejoin(words);
      words = [];
    } else if (word !== '-DOCSTART-') words.push(word);
  }
  yield rejoin(words);
}

const rejoin = (words) => words.join(' ').replace(/ (['’](?:s|re|ve|ll|d|m)|n['’]t)(?= |$)/giu, '$1');

/** The rows of a comma-separated file below its header; quoted fields may hold line breaks. */
function* csv(text) {
  let row = [];
  let header = true;
  const field = /(?:"((?:[^"]|"")*)"|([^,"\n\r]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error(`not a comma-separated file, at character ${field.lastIndex}`);
    row.push(found[1]?.replace(/""/g, '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    if (!header) yield row;
    header = false;
    row = [];
  }
}
