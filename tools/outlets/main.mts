// Whether the outlet is read off the text alone:  npm run outlets -- DATA_DIR [--worst N] [--record]
// Reads the news of the data folder without their addresses and compares the outlet given with the true one, apart for what
// is fitted, tuned and unseen; of fit and tune it also prints how often each kind of sign is right. --worst N prints the N
// commonest mistakes of fit and tune: those of the unseen third are never printed. --record writes into docs/figures.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import { pathsIn, readRecords } from '../records.mjs';
import { partOf, type Part } from '../split.mjs';
import { terminalTable } from '../table.mjs';
import { namesOf, textOf, type NewsRecord } from './truth.mts';

/** The bars: right where given, given of all. */
const [RIGHT, GIVEN] = [0.98, 0.35];

const outlets = parseOutlets(readFileSync('src/data/outlets.yaml', 'utf8'));
const context: IntakeContext = { ...readingTools, outlets, images: 'link' };

/** Articles that were given an outlet, and those where it is the true one. */
interface Count {
  given: number;
  right: number;
}

class Figures {
  readonly articles = new Map<Part, number>();
  readonly parts = new Map<Part, Count>();
  /** By the sign it was read from; fit and tune. */
  readonly signs = new Map<string, Count>();
  readonly mistakes = new Map<string, number>();

  add(part: Part, given: { value: string; from: string } | null, names: ReadonlySet<string>): void {
    this.articles.set(part, (this.articles.get(part) ?? 0) + 1);
    if (given === null) return;
    const right = names.has(given.value);
    count(this.parts, part, right);
    if (part === 'unseen') return;
    count(this.signs, `${part} ${given.from}`, right);
    if (right) return;
    const mistake = `${given.from}: ${given.value}, is ${[...names].join(' or ')}`;
    this.mistakes.set(mistake, (this.mistakes.get(mistake) ?? 0) + 1);
  }
}

function count<K>(counts: Map<K, Count>, key: K, right: boolean): void {
  const one = counts.get(key) ?? { given: 0, right: 0 };
  counts.set(key, { given: one.given + 1, right: one.right + Number(right) });
}

async function givenTo(record: NewsRecord): Promise<{ value: string; from: string } | null> {
  for await (const read of readArticles({ name: record.id, text: textOf(record) }, context))
    return read.ok ? read.value.source : null;
  return null;
}

const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3).replace(/^0/, ''));

function printParts({ articles, parts }: Figures): void {
  const rows = (['fit', 'tune', 'unseen'] as const).map((part) => {
    const { given, right } = parts.get(part) ?? { given: 0, right: 0 };
    const all = articles.get(part) ?? 0;
    const ok = given >= GIVEN * all && right >= RIGHT * given;
    return { part, all: String(all), given: share(given, all), right: share(right, given), ok };
  });
  console.log(
    terminalTable(rows, { part: 'part', all: 'articles', given: `given (${GIVEN})`, right: `right (${RIGHT})` }),
  );
}

function printSigns({ signs }: Figures): void {
  const names = [...new Set([...signs.keys()].map((key) => key.replace(/^\w+ /, '')))].sort();
  const cell = (part: Part, sign: string): string => {
    const { given, right } = signs.get(`${part} ${sign}`) ?? { given: 0, right: 0 };
    return given === 0 ? '–' : `${share(right, given)} of ${given}`;
  };
  const rows = names.map((sign) => ({ sign, fit: cell('fit', sign), tune: cell('tune', sign) }));
  console.log(`\n${terminalTable(rows, { sign: 'read from', fit: 'right, fit', tune: 'right, tune' })}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { worst: { type: 'string', default: '0' }, record: { type: 'boolean', default: false } },
  });
  const [given = ''] = positionals;
  const data = [given, join(given, 'data')].find((folder) => existsSync(join(folder, 'news')));
  if (data === undefined) throw new Error('usage: npm run outlets -- DATA_DIR [--worst N] [--record]');
  const figures = new Figures();
  for (const path of pathsIn(join(data, 'news'), '.jsonl.gz'))
    for (const record of readRecords(path) as unknown as NewsRecord[])
      figures.add(partOf(record.id), await givenTo(record), namesOf(record, outlets));
  printParts(figures);
  printSigns(figures);
  const worst = [...figures.mistakes].sort((a, b) => b[1] - a[1]).slice(0, Number(values.worst));
  for (const [mistake, times] of worst) console.log(`${times} × ${mistake}`);
  if (values.record) record(figures);
}

function record({ articles, parts }: Figures): void {
  const cell = (tell: (given: number, right: number, all: number) => string) => {
    const of = (part: Part): string => {
      const { given, right } = parts.get(part) ?? { given: 0, right: 0 };
      return tell(given, right, articles.get(part) ?? 0);
    };
    return { fit: of('fit'), tuned: of('tune'), unseen: of('unseen') };
  };
  const unseen = parts.get('unseen') ?? { given: 0, right: 0 };
  const ofUnseen = { given: unseen.given / (articles.get('unseen') ?? 1), right: unseen.right / unseen.given };
  const rows = [
    { what: 'right where given', ...cell((given, right) => share(right, given)), bar: `≥ ${RIGHT}`, ok: ofUnseen.right >= RIGHT }, // prettier-ignore
    {
      what: 'given of all',
      ...cell((given, _right, all) => share(given, all)),
      bar: `≥ ${GIVEN}`,
      ok: ofUnseen.given >= GIVEN,
    },
    { what: 'articles', ...cell((_given, _right, all) => all.toLocaleString('en')) },
  ];
  const heads = { what: 'what', fit: 'tuned, fit', tuned: 'tuned, tune', unseen: 'unseen', bar: 'bar' };
  const note = 'Nothing is fitted; signs were chosen with the parts fit and tune in view.';
  const input = JSON.stringify({ tables: [{ heads, rows }], note });
  spawnSync(process.execPath, ['tools/figures/record.mjs', 'outlets'], {
    input,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

await main();
