// Words of our lists that stand in the unseen third alone: how many of each list, never which.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { sourceFiles } from '../house/source.mjs';
import { wordLists } from '../house/words.mjs';
import { seenKcna } from '../news.mjs';
import { pathsIn, readRecords } from '../records.mjs';
import { keyOf, partOf } from '../split.mjs';
import { itemsOf, SETS } from './data.mjs';
import { readUnit } from './conll.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WORD_HEADS = { list: 'list', words: 'words', nowhere: 'nowhere', seen: 'in seen texts', unseen: 'in the unseen third alone', bar: 'bar' }; // prettier-ignore

/** `{list, words}` of each class of the lexicon in a folder: `_` is a space in a word, what a class takes from others is theirs. */
export const lexiconLists = (folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) =>
      Object.entries(load(readFileSync(join(folder, name), 'utf8'))).map(([list, given]) => ({
        list: `${name.replace('.yaml', '')}: ${list}`,
        words: String((typeof given === 'string' ? given : given.words) ?? '')
          .split(/\s+/)
          .filter((word) => word !== '')
          .map((word) => word.replaceAll('_', ' ')),
      })),
    );

/** The same of word lists that stand in code, by file; words of an expression may go on. */
function codeLists(files) {
  const byFile = new Map();
  for (const { path, words } of wordLists(files)) byFile.set(path, [...(byFile.get(path) ?? []), ...words]);
  return [...byFile].map(([list, words]) => ({ list, words, areStems: true }));
}

/** `{text, isUnseen}` of every text of the sets and of the news. */
export function* allTexts(data) {
  const texts = ({ title, headline, input, text, body }) => [title, headline, input, text, body].filter((each) => typeof each === 'string').join('\n'); // prettier-ignore
  for (const set of Object.values(SETS).flat())
    for (const { part, record } of itemsOf(data, set))
      yield { text: typeof record === 'string' ? readUnit(record).text : texts(record), isUnseen: part === 'unseen' };
  const more = ['story-location/evloc.jsonl.gz', 'muc4/train.jsonl.gz', 'muc4/dev.jsonl.gz', 'roles/sfm-dev.jsonl.gz'];
  const paths = [...folderOf(data, 'news'), ...more.map((path) => join(data, path)).filter(existsSync)];
  for (const path of paths)
    for (const record of readRecords(path)) yield { text: texts(record), isUnseen: partOf(keyOf(record)) === 'unseen' };
  if (existsSync(join(data, 'dprk/kcna-2023-12_2024-11.jsonl.gz')))
    for (const record of seenKcna(data)) yield { text: texts(record), isUnseen: false };
}
const folderOf = (data, name) => (existsSync(join(data, name)) ? pathsIn(join(data, name), '.jsonl.gz') : []);

const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC'); // prettier-ignore
const tokensOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where words occur: 1 for seen texts, 2 for unseen ones, 3 for both. Phrases are looked up by their first word. */
export class Occurrences {
  #tokens = new Map();
  #phrases = new Map();
  #found = new Map();

  /** `words`: those that will be asked for. */
  constructor(words) {
    for (const tokens of words.map(tokensOf).filter(({ length }) => length > 1)) {
      const begun = this.#phrases.get(tokens[0]) ?? this.#phrases.set(tokens[0], new Map()).get(tokens[0]);
      begun.set(tokens.join(' '), tokens);
    }
  }

  add({ text, isUnseen }) {
    const tokens = tokensOf(text);
    const mark = isUnseen ? 2 : 1;
    for (const [at, token] of tokens.entries()) {
      this.#tokens.set(token, (this.#tokens.get(token) ?? 0) | mark);
      for (const [phrase, parts] of this.#phrases.get(token) ?? [])
        if (parts.every((part, more) => tokens[at + more]?.startsWith(part)))
          this.#found.set(phrase, (this.#found.get(phrase) ?? 0) | mark);
    }
  }

  /** Where a word occurs; a Korean one, which particles follow, and a stem also as a part of a word. */
  of(word, isStem) {
    const tokens = tokensOf(word);
    if (tokens.length !== 1) return this.#found.get(tokens.join(' ')) ?? 0;
    const exact = this.#tokens.get(tokens[0]) ?? 0;
    const isKorean = /[가-힣]/.test(tokens[0]);
    return (exact & 1) === 1 || !(isStem || isKorean) ? exact : exact | this.#within(tokens[0], isKorean);
  }

  #within(stem, isKorean) {
    let marks = 0;
    for (const [token, mark] of this.#tokens)
      if (isKorean ? token.includes(stem) : token.startsWith(stem)) {
        marks |= mark;
        if ((marks & 1) === 1) return marks;
      }
    return marks;
  }
}

/** The words of a list one by one: of `Alabama/Ala` both, of `forces?` what it begins with, none of what is a pattern. */
const plainWords = (words) =>
  [...new Set(words.flatMap((word) => word.replace(/\p{L}\?/gu, '').split('/')))].filter(
    (word) => tokensOf(word).length > 0 && !/[\\()[\]{}|*+^$?]/.test(word),
  );

/** `{list, words, nowhere, seen, unseen}` of a list, numbers. */
export function countList({ list, words, areStems = false }, occurrences) {
  const places = plainWords(words).map((word) => occurrences.of(word, areStems));
  const of = (is) => places.filter(is).length;
  return {
    ...{ list, words: places.length, nowhere: of((place) => place === 0) },
    ...{ seen: of((place) => (place & 1) === 1), unseen: of((place) => place === 2) },
  };
}

/** Rows: all words of the lexicon and of the code, held to none, then each list with words of the unseen third alone. */
export function wordRows(counted, heading) {
  const sum = (key) => counted.reduce((all, one) => all + one[key], 0);
  const shown = ({ list, ...counts }) => ({ list, ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count.toLocaleString('en')])) }); // prettier-ignore
  const all = { list: heading, words: sum('words'), nowhere: sum('nowhere'), seen: sum('seen'), unseen: sum('unseen') };
  return [
    { ...shown(all), bar: '0', ok: all.unseen === 0 },
    ...counted.filter(({ unseen }) => unseen > 0).map((one) => ({ ...shown(one), list: `· ${one.list}`, bar: '' })),
  ];
}

/** Rows of the table for the lists of this project. */
export function unseenWordRows(data) {
  const lists = [lexiconLists(join(ROOT, 'src/data/lexicon')), codeLists(sourceFiles(ROOT))];
  const occurrences = new Occurrences(lists.flat().flatMap(({ words }) => plainWords(words)));
  for (const text of allTexts(data)) occurrences.add(text);
  return ['the lexicon', 'lists in code'].flatMap(
    (heading, at) =>
    wordRows(lists[at].map((list) => countList(list, occurrences)), heading), // prettier-ignore
  );
}
