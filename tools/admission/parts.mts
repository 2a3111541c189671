// How well it is told what a name does in its sentence: node tools/run.mjs tools/admission/parts.mts DATA_DIR [--wrong]
// `tools/labels/parts.tsv` holds mentions read for this. Prints, apart for what was fitted and tuned on, precision and
// recall of each label and of all that comes at once. --wrong lists what is told otherwise in the fitted part.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doingOf } from '../../src/analysis/entities/admission/part';
import { toTextDocument, type TextDocument } from '../../src/analysis/language';
import type { Input } from '../../src/model';
import { firstArticle } from '../engine.mts';
import { seenNews } from '../news.mjs';
import { readRecords } from '../records.mjs';
import { partOf, type Part } from '../split.mjs';

interface Label {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly label: string;
}

const [data, flag] = process.argv.slice(2);
if (data === undefined) throw new Error('Name the folder of the data.');

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const labels: Label[] = readFileSync('tools/labels/parts.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [id = '', start, end, hash = '', label = ''] = line.split('\t');
    return { id, start: Number(start), end: Number(end), hash, label };
  });

/** Articles as an analyst pastes them: headline, authors, day, text. */
function inputs(folder: string, wanted: ReadonlySet<string>): Map<string, Input> {
  const found = new Map<string, Input>();
  for (const { id, title, authors, date, text } of seenNews(folder)) {
    if (!wanted.has(`news:${id}`)) continue;
    const names = Array.isArray(authors) ? (authors as string[]).join(', ') : authors;
    const lines = [title, names ? `By ${names}` : '', date ?? '', '', text].filter((line, at) => line || at === 3);
    found.set(`news:${id}`, { name: `${id}.txt`, text: lines.join('\n') });
  }
  for (const { id, input } of readRecords(join(folder, 'dateline-gold-2/own2.jsonl')))
    found.set(`own2:${String(id)}`, { name: `${String(id)}.txt`, text: String(input) });
  return found;
}

async function documentOf(input: Input): Promise<TextDocument> {
  const article = await firstArticle(input);
  if (article === null) throw new Error(`${input.name} cannot be read`);
  const { title, language, body } = article;
  return toTextDocument(body.text, { title: title?.value ?? null, language, excluded: body.excluded });
}

type Pair = readonly [right: string, told: string];
const pairs: Record<Part, Pair[]> = { fit: [], tune: [], unseen: [] };
const texts = inputs(data, new Set(labels.map(({ id }) => id)));
const documents = new Map<string, TextDocument>();
let missing = 0;
for (const { id, start, end, hash, label } of labels) {
  const input = texts.get(id);
  const part = partOf(id.replace(/^own2:/, ''));
  if (input === undefined || part === 'unseen') throw new Error(`parts.tsv names ${id}, which may not be read`);
  const document = documents.get(id) ?? (await documentOf(input));
  documents.set(id, document);
  if (hashed(document.text.slice(start, end)) !== hash) {
    missing += 1;
    continue;
  }
  const told = doingOf({ start, end }, document) ?? 'passing';
  pairs[part].push([label, told]);
  if (flag === '--wrong' && part === 'fit' && told !== label) {
    const around = `${document.text.slice(start - 90, start)}⟦${document.text.slice(start, end)}⟧${document.text.slice(end, end + 90)}`;
    console.log(`${label} told as ${told}: ${around.replace(/\n/g, ' / ')}`);
  }
}

const share = (count: number, of: number): string => (of === 0 ? '—' : (count / of).toFixed(2));
function row(name: string, of: readonly Pair[], is: (label: string) => boolean): string {
  const both = of.filter(([right, told]) => is(right) && is(told)).length;
  const told = of.filter(([, label]) => is(label)).length;
  const right = of.filter(([label]) => is(label)).length;
  return `  ${name.padEnd(14)} precision ${share(both, told)} (of ${told})  recall ${share(both, right)} (of ${right})`;
}
for (const [part, of] of [
  ['fit', pairs.fit],
  ['tune', pairs.tune],
] as const) {
  console.log(`${part}: ${of.length} mentions`);
  console.log(row('comes at once', of, (label) => label !== 'passing'));
  for (const label of ['acts', 'speaks', 'acted on']) console.log(row(label, of, (one) => one === label));
}
if (missing > 0) console.log(`${missing} are no longer where they were labelled.`);
