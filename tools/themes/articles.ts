// Finds the articles of labels.tsv, and those of the annotated set, in the data folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface LabelledArticle {
  readonly id: string;
  /** `gold` for the annotated set, else `train` or `held`. */
  readonly part: string;
  readonly themes: readonly string[];
  /** As an analyst pastes it (`gold`), else body and headline apart. */
  readonly input: string;
  readonly title: string | null;
  readonly format?: string;
}

interface Text {
  readonly title: string | null;
  readonly text: string;
}
type Row = Readonly<Record<string, string>>;

const unzipped = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const gzipped = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gz') && !name.endsWith('.tar.gz'))
    .sort()
    .map((name) => join(folder, name));
const jsonRows = (folder: string): Row[] =>
  gzipped(folder).flatMap((path) => lines(unzipped(path)).map((line) => JSON.parse(line) as Row));

/** Set → id → text. A set is read when an article of it is asked for. */
const SETS: Readonly<Record<string, (data: string) => ReadonlyMap<string, Text>>> = {
  news: (data) => byKey(jsonRows(join(data, 'news')), ({ id = '', title, text }) => [id, title, text]),
  kcna: (data) =>
    byKey(
      lines(unzipped(join(data, 'dprk/kcna-2023-12_2024-11.jsonl.gz'))).map((line) => JSON.parse(line) as Row),
      ({ date = '', headline = '', text }) => [`${date} ${hashed(headline)}`, headline, text],
    ),
  wikinews: (data) =>
    byKey(
      gzipped(join(data, 'wikinews-raw')).flatMap((path) => csvRows(unzipped(path))),
      ({ url = '', title, text }) => [hashed(url.split('/wiki/')[1] ?? ''), title, text],
    ),
  worldwide: (data) => worldwide(unzipped(join(data, 'worldwide-tune/worldwide-dev.conll.gz'))),
  fundus: (data) => fundus(gunzipSync(readFileSync(join(data, 'fundus-metadata/fundus-test-data.tar.gz')))),
  geovirus: (data) =>
    byKey(
      lines(unzipped(join(data, 'geoparsing/geovirus.jsonl.gz'))).map((line) => JSON.parse(line) as Row),
      (row) => [String(row.id), undefined, row.text],
    ),
};

/** Stands for a headline, which is its publisher's. */
const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const byKey = (
  rows: readonly Row[],
  read: (row: Row) => [key: string, title: string | undefined, text: string | undefined],
): ReadonlyMap<string, Text> =>
  new Map(
    rows.map((row) => {
      const [key, title, text] = read(row);
      return [key, { title: title ?? null, text: text ?? '' }];
    }),
  );

/** The articles of `labels.tsv` whose sets the data folder holds as plain lines, then the annotated ones. */
export function labelledArticles(labels: string, data: string): LabelledArticle[] {
  const sets = new Map<string, ReadonlyMap<string, Text>>();
  const found: LabelledArticle[] = [];
  for (const line of lines(labels).filter((row) => !row.startsWith('#'))) {
    const [set = '', id = '', part = '', themes = ''] = line.split('\t');
    const read = SETS[set];
    if (read === undefined) continue;
    const texts = sets.get(set) ?? read(data);
    sets.set(set, texts);
    const article = texts.get(id);
    if (article === undefined) throw new Error(`labels.tsv names ${set} ${id}, which the data folder does not hold.`);
    found.push({ id: `${set}/${id}`, part, themes: themes.split(' '), input: article.text, title: article.title });
  }
  return [...found, ...annotated(join(data, 'dateline-gold'))];
}

interface GoldRow {
  readonly id: string;
  readonly input: string;
  readonly format?: string;
  readonly gold: { readonly themes: readonly string[] };
}

const annotated = (folder: string): LabelledArticle[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => lines(readFileSync(join(folder, name), 'utf8')).map((line) => JSON.parse(line) as GoldRow))
    .map(({ id, input, format, gold }) => ({
      id,
      part: 'gold',
      themes: gold.themes,
      input,
      title: null,
      ...(format === undefined ? {} : { format }),
    }));

/** Rows of a comma-separated file with quoted fields, by the names in its first line. */
function csvRows(text: string): Row[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' && quoted && text.charAt(at + 1) === '"') field += text.charAt((at += 1));
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\n')) {
      rows[rows.length - 1]?.push(field.replace(/\r$/, ''));
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  const [header = [], ...body] = rows;
  return body
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

interface FundusArticle {
  readonly title?: string;
  readonly body?: {
    readonly summary?: readonly string[];
    readonly sections?: readonly { readonly headline?: readonly string[]; readonly paragraphs?: readonly string[] }[];
  } | null;
}

/** The articles in the JSON files of an archive, by path and version. */
function fundus(tar: Buffer): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  const field = (at: number, length: number): string => tar.toString('utf8', at, at + length).replace(/\0[^]*$/, '');
  for (let at = 0; at + 512 <= tar.length;) {
    const name = field(at, 100);
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    if (name.endsWith('.json')) {
      const versions = JSON.parse(tar.toString('utf8', at + 512, at + 512 + size)) as Record<string, FundusArticle>;
      for (const [version, { title, body }] of Object.entries(versions)) {
        const parts = (body?.sections ?? []).flatMap((part) => [...(part.headline ?? []), ...(part.paragraphs ?? [])]);
        const text = [...(body?.summary ?? []), ...parts].join('\n');
        texts.set(`${name.replace(/\.json$/, '')}/${version}`, { title: title ?? null, text });
      }
    }
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return texts;
}

/** Token-per-line documents put back into text, a sentence a line; a short first sentence is the headline. */
function worldwide(conll: string): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const document of conll.split(/^-DOCSTART-\t/m).slice(1)) {
    const [id = '', ...rows] = document.split('\n');
    const sentences = rows
      .map((row) => row.split('\t')[0] ?? '')
      .join('\n')
      .split('\n\n')
      .map((sentence) => detokenized(sentence.trim().replace(/\n/g, ' ')))
      .filter((sentence) => sentence !== '');
    const [first = ''] = sentences;
    const hasTitle = first.length < 140;
    texts.set(id, { title: hasTitle ? first : null, text: sentences.slice(hasTitle ? 1 : 0).join('\n') });
  }
  return texts;
}

const detokenized = (text: string): string =>
  text
    .replace(/ ([.,;:!?%)\]’”])/g, '$1')
    .replace(/([([$“‘]) /g, '$1')
    .replace(/ ('s|’s|n't|'re|'ve|'ll)\b/g, '$1');
