// The labelled articles: those of the annotated sets, and those labels.tsv names, whose text stands in the data folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { partOf, type Part } from '../split.mjs';
import { csvRows, fundusTexts, worldwideTexts, type Row, type Text } from './texts.mts';

export interface LabelledArticle {
  readonly id: string;
  readonly set: string;
  readonly part: Part;
  /** Ids, the main one first. */
  readonly themes: readonly string[];
  /** As an analyst pastes it. */
  readonly input: string;
  readonly format?: string;
}

const read = (path: string): string =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8');
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const records = <T,>(path: string): T[] => lines(read(path)).map((line) => JSON.parse(line) as T);
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name));

interface Annotated {
  readonly id: string;
  readonly input: string;
  readonly format?: string;
  readonly themes?: readonly string[];
  readonly gold?: { readonly themes: readonly string[] };
}

/** The sets with labels of their own. The first that holds an article has it. */
const ANNOTATED: Readonly<Record<string, (data: string) => string[]>> = {
  read: (data) => [join(data, 'story-location/read.jsonl.gz')],
  dprk: (data) => [join(data, 'story-location/dprk.jsonl.gz')],
  own2: (data) => [join(data, 'dateline-gold-2/own2.jsonl')],
  gold: (data) => filesIn(join(data, 'dateline-gold'), /\.jsonl$/),
  stories: () => ['tools/themes/stories.jsonl'],
};

/** Set of labels.tsv → id → text. */
const TEXTS: Readonly<Record<string, (data: string) => ReadonlyMap<string, Text>>> = {
  news: (data) =>
    byKey(
      filesIn(join(data, 'news'), /\.gz$/).flatMap((path) => records<Row>(path)),
      ({ id = '', title, text }) => [id, title, text],
    ),
  kcna: (data) =>
    byKey(records<Row>(join(data, 'dprk/kcna-2023-12_2024-11.jsonl.gz')), ({ date = '', headline = '', text }) => [
      `${date} ${hashed(headline)}`,
      headline,
      text,
    ]),
  wikinews: (data) =>
    byKey(
      filesIn(join(data, 'wikinews-raw'), /\.gz$/).flatMap((path) => csvRows(read(path))),
      ({ url = '', title, text }) => [hashed(url.split('/wiki/')[1] ?? ''), title, text],
    ),
  worldwide: (data) => worldwideTexts(read(join(data, 'worldwide-tune/worldwide-dev.conll.gz'))),
  fundus: (data) => fundusTexts(gunzipSync(readFileSync(join(data, 'fundus-metadata/fundus-test-data.tar.gz')))),
  geovirus: (data) =>
    byKey(records<Row>(join(data, 'geoparsing/geovirus.jsonl.gz')), ({ id, text }) => [String(id), undefined, text]),
};

/** Stands for a headline, which is its publisher's. */
const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const byKey = (
  rows: readonly Row[],
  keyed: (row: Row) => [key: string, title: string | undefined, text: string | undefined],
): ReadonlyMap<string, Text> =>
  new Map(
    rows.map((row) => {
      const [key, title, text] = keyed(row);
      return [key, { title: title ?? null, text: text ?? '' }];
    }),
  );

/** All labelled articles, each once. */
export function labelledArticles(data: string): LabelledArticle[] {
  return withoutDoubles([...annotated(data), ...labelled(readFileSync('tools/themes/labels.tsv', 'utf8'), data)]);
}

const annotated = (data: string): LabelledArticle[] =>
  Object.entries(ANNOTATED).flatMap(([set, paths]) =>
    paths(data)
      .flatMap((path) => records<Annotated>(path))
      .map(({ id, input, format, themes, gold }) => ({
        id,
        set,
        part: partOf(id),
        themes: themes ?? gold?.themes ?? [],
        input,
        ...(format === undefined ? {} : { format }),
      })),
  );

function labelled(labels: string, data: string): LabelledArticle[] {
  const sets = new Map<string, ReadonlyMap<string, Text>>();
  return lines(labels)
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [set = '', key = '', themes = ''] = line.split('\t');
      const texts = sets.get(set) ?? TEXTS[set]?.(data) ?? new Map<string, Text>();
      sets.set(set, texts);
      const found = texts.get(key);
      if (found === undefined) throw new Error(`labels.tsv names ${set} ${key}, which the data folder does not hold.`);
      const id = `${set}:${key}`;
      const input = found.title === null ? found.text : `${found.title}\n\n${found.text}`;
      return { id, set: 'labels', part: partOf(id), themes: themes.split(' '), input };
    });
}

/** Sentences that tell an article from others have so many letters. */
const TELLING = 40;

/**
 * Each article once, whatever id it has in other sets: two that share half the sentences of the shorter are one. An
 * article that is unseen in one set is unseen; else the first set's labels count.
 */
function withoutDoubles(articles: readonly LabelledArticle[]): LabelledArticle[] {
  const inOrder = [...articles].sort((a, b) => Number(b.part === 'unseen') - Number(a.part === 'unseen'));
  const known = new Map<string, number>();
  const sizes: number[] = [];
  return inOrder.filter((article) => {
    const sentences = sentencesOf(article.input);
    const shared = new Map<number, number>();
    for (const sentence of sentences) {
      const other = known.get(sentence);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const isDouble = [...shared].some(([other, count]) => 2 * count >= Math.min(sizes[other] ?? 0, sentences.size));
    if (isDouble) return false;
    for (const sentence of sentences) known.set(sentence, sizes.length);
    sizes.push(sentences.size);
    return true;
  });
}

const sentencesOf = (text: string): Set<string> =>
  new Set(
    text
      .split(/[.!?\n]/)
      .map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
      .filter((sentence) => sentence.length >= TELLING),
  );
