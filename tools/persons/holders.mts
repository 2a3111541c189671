// Writes src/data/office-holders.tsv: node tools/run.mjs tools/persons/holders.mts DATA_DIR STORIES
// Rows kept by hand (office-holders.txt), and heads of state and government of 2000–2014 that these do not name, computed
// from the dated actors of petrarch2 (MIT).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseGazetteer } from '../../src/analysis/entities/gazetteer';
import { foldForm } from '../../src/model';
import { countNamed, readStories } from './surnames.mts';
import { personKey } from '../../src/analysis/language/person-names/key';

const [data, path] = process.argv.slice(2);
if (data === undefined || path === undefined) throw new Error('usage: holders.ts DATA_DIR STORIES');
const HAND = 'tools/persons/office-holders.txt';
const OUT = 'src/data/office-holders.tsv';
const HEADER = `# Who held which office when: facts of public record. Made by tools/persons/holders.mts; sources and licence: office-holders.LICENSE.md
# name, f for a woman, other spellings with a bar between, office, country or body, from and to as year and month (no end: in
# office when the row was written); of 10,000 articles of the news how many name them in full, how many another of that family
# name. What a row repeats of the row before it is left out.
`;

interface Row {
  readonly name: string;
  readonly sex: string;
  readonly others: string;
  readonly office: string;
  readonly country: string;
  readonly from: string;
  readonly to: string;
}

/** `@office COUNTRY` begins a section, then a line for each term. */
function handRows(): Row[] {
  const rows: Row[] = [];
  let [office, country] = ['', ''];
  for (const line of readFileSync(HAND, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      const at = line.lastIndexOf(' ');
      [office, country] = [line.slice(1, at), line.slice(at + 1)];
      continue;
    }
    const [marked = '', others = '', term = ''] = line.split('|');
    const [from = '', to = ''] = term.split('–');
    if (!/^\d{4}-\d\d$/.test(from) || !/^(?:\d{4}-\d\d)?$/.test(to)) throw new Error(`no term: “${line}”`);
    if (to !== '' && to < from) throw new Error(`ends before it begins: “${line}”`);
    const name = marked.replace('*', '');
    rows.push({
      name,
      sex: marked.endsWith('*') ? 'f' : '',
      others: others.replace(/; /g, '|'),
      office,
      country,
      from,
      to,
    });
  }
  return rows;
}

/** Terms that ended before are left out, as are those the file leaves open: some of them had ended. */
const SINCE = '2006-01';
/** Months: who was in office for less was acting, or is in the file by mistake. */
const LEAST = 9;

/** `011222` → `2001-12`; null for what is no day. */
function monthOf(digits: string): string | null {
  const found = /^(\d\d|\d{4})(\d\d)\d\d$/.exec(digits);
  const [, year = '', month = ''] = found ?? [];
  if (year === '' || Number(month) > 12 || Number(month) === 0) return null;
  return `${year.length === 4 ? year : Number(year) < 30 ? `20${year}` : `19${year}`}-${month}`;
}

const monthsOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

const SMALL = new Set('al el bin ibn de da do dos das du la van von der ben'.split(' '));
const titled = (raw: string): string =>
  raw
    .replace(/_+$/, '')
    .split('_')
    .map((word, at) =>
      word
        .toLowerCase()
        .replace(/(^|-|')(\p{L})/gu, (all) => all.toUpperCase())
        .replace(/^\p{L}+$/u, (whole) => (at > 0 && SMALL.has(whole.toLowerCase()) ? whole.toLowerCase() : whole)),
    )
    .join(' ');

/** Rulers: their last line says that they stay of the elite, without days. */
function* phoenixRows(): Generator<Row> {
  const text = gunzipSync(readFileSync(join(data ?? '', 'actors/Phoenix.Countries.actors.txt.gz'))).toString('utf8');
  const gazetteer = parseGazetteer(readFileSync('src/data/gazetteer.tsv', 'utf8'));
  const codes = new Map<string, string>();
  let [name, codesOf]: [string, string[]] = ['', []];
  const close = function* (): Generator<Row> {
    const last = codesOf[codesOf.length - 1] ?? '';
    const country = codes.get(last.slice(0, 3));
    if (/^[A-Z]{3}ELI$/.test(last) && country !== undefined && name.split('_').filter((word) => word !== '').length > 1)
      for (const code of codesOf) {
        const [, began = '', ended = ''] = /^[A-Z]{3}GOV (\d{6,8})-(\d{6,8})$/.exec(code) ?? [];
        const [from, to] = [monthOf(began), monthOf(ended)];
        if (from !== null && to !== null && to >= SINCE && monthsOf(to) - monthsOf(from) >= LEAST)
          yield { name: titled(name), sex: '', others: '', office: 'ruler', country, from, to };
      }
  };
  for (const line of text.split('\n')) {
    const bare = line.replace(/#.*$/, '').trim();
    const head = /^([A-Z][A-Z_.'-]+)\s*(?:\[([A-Z]{3})\])?$/.exec(bare);
    if (head !== null) {
      yield* close();
      [name, codesOf] = [head[1] ?? '', []];
      const country = head[2] === undefined ? undefined : countryCode(gazetteer, name);
      if (head[2] !== undefined && country !== undefined) codes.set(head[2], country);
    }
    for (const [, code = ''] of bare.matchAll(/\[([^\]]+)\]/g)) codesOf.push(code);
  }
  yield* close();
}

function countryCode(gazetteer: ReturnType<typeof parseGazetteer>, name: string): string | undefined {
  return gazetteer.find(foldForm(name.replace(/_/g, ' '))).find(({ entity }) => entity.placeKind === 'country')?.entity
    .country;
}

const hand = handRows();
const known = new Set(hand.flatMap(({ name, others }) => [name, ...others.split('|')].map(personKey)));
const surnames = new Set(hand.map(({ name, country }) => `${foldForm(name).split(' ').at(-1) ?? ''} ${country}`));
const computed = [...phoenixRows()].filter(
  ({ name, country }) =>
    !known.has(personKey(name)) && !surnames.has(`${foldForm(name).split(' ').at(-1) ?? ''} ${country}`),
);
const rows = [...hand, ...computed].sort((a, b) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.from < b.from ? -1 : 1,
);
const spellings = new Map<string, Set<string>>();
const women = new Set(rows.flatMap(({ name, sex }) => (sex === '' ? [] : [name])));
for (const { name, others } of rows)
  spellings.set(name, new Set([...(spellings.get(name) ?? []), ...others.split('|').filter((form) => form !== '')]));
const named = countNamed(readStories(path));
let before = '';
const lines = rows.map(({ name, office, country, from, to }) => {
  const person =
    name === before ? ['', '', ''] : [name, women.has(name) ? 'f' : '', [...(spellings.get(name) ?? [])].join('|')];
  const counts = name === before ? [] : named.countsOf(name, [...(spellings.get(name) ?? [])]);
  before = name;
  return [...person, office, country, from, to, ...counts].join('\t').replace(/\t+$/, '');
});
writeFileSync(OUT, `${HEADER}${lines.join('\n')}\n`);
process.stdout.write(
  `${rows.length} rows (${hand.length} by hand, ${computed.length} computed), ${spellings.size} people\n`,
);
