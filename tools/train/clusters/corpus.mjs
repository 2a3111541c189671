// The text that words are clustered on, line by line. Development sets and the unseen third of the news are not read, nor
// are labels.
import { join } from 'node:path';
import { seenKcna, seenNews, seenWikinews } from '../../news.mjs';
import { readText } from '../../records.mjs';

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
  for (const { title, text } of seenNews(data)) yield* story(title, text);
  for (const { headline, text } of seenKcna(data)) yield* story(headline, text);
  for (const { title, text } of seenWikinews(data)) yield* story(title, text);
  for (const name of ANNOTATED) yield* annotated(readText(join(data, name)));
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
