// What is unseen stays so: no command prints a mistake that was made on it, and nothing is counted from it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mayBeNamed } from '../../tools/duplicates/judge.mjs';
import { SETS, type Item } from '../../tools/eval/data.mjs';
import { Scorer } from '../../tools/eval/score.mjs';
import { seenKcna, seenNews, seenWikinews } from '../../tools/news.mjs';
import { stories } from '../../tools/relations/stories.mjs';
import { drawArticles, drawNotes } from '../../tools/sample.mjs';
import { partOf } from '../../tools/split.mjs';

const ROOT = join(__dirname, '../..');
const EACH = 12;
const numbers = Array.from({ length: EACH }, (_, at) => at);
/** Articles of a set: each unseen one is scored by itself too. */
const few = numbers.slice(0, 6);

let shared: string;
beforeEach(() => {
  shared = mkdtempSync(join(tmpdir(), 'dateline-unseen-'));
});
afterEach(() => {
  rmSync(shared, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const file = join(shared, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, path.endsWith('.gz') ? gzipSync(text) : text);
}
const lines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Counts every article as wrong, and says so where it is asked for the worst: by the word that only this article has. */
const SCORER = `
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
const [kind, file, ...rest] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const told = [...new Set(text.match(/word-[a-z0-9-]+-end/g) ?? [])];
const inputs = kind === 'ner' ? told.map((word) => ({ id: word, input: word })) : text.split('\\n').filter(Boolean).map((line) => JSON.parse(line));
const command = rest.slice(rest.indexOf('--') + 1);
const asked = inputs.map(({ id, input, text }) => JSON.stringify({ id, input: input ?? text }) + '\\n').join('');
const answers = spawnSync(command[0], command.slice(1), { input: asked }).stdout.toString().split('\\n').filter(Boolean);
if (answers.length !== inputs.length) throw new Error(answers.length + ' answers');
const counts = { tp: 0, fp: told.length, fn: 0 };
const share = { n: 0, of: told.length };
const f1s = Object.fromEntries('exact recognition places actors actors_typed surfaces themes'.split(' ').map((key) => [key, counts]));
const shares = Object.fromEntries('right strict country date source location location_km161 when when_none top_theme'.split(' ').map((key) => [key, share]));
console.log(JSON.stringify({ ...f1s, ...shares, acc161: 0, acc_area: 0, resolved: told.length }));
if (rest[0] === '--worst') console.error('where: ' + told.join(' · '));
`;

/** Is sure of everything. */
const COMMAND = `
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) {
  const { id, input } = JSON.parse(line);
  console.log(JSON.stringify({ id, article: { text: input }, location: { name: 'Nowhere', probability: 0.95 } }));
}
`;

interface Word {
  readonly word: string;
  readonly key: string;
}

/** Sets of every kind, with documents and without, a file and a folder. */
const WRITTEN = ['worldwide-tune', 'wnut17-dev', 'lgl', 'gold', 'own2', 'read', 'gva'];

/** Data of these sets, each article with a word of its own; resolves to those words with the keys of their articles. */
function writeSets(): Word[] {
  const words: Word[] = [];
  for (const { id, kind, path } of Object.values(SETS)
    .flat()
    .filter((set) => WRITTEN.includes(set.id))) {
    const isDocuments = !/^(?:wnut17|crossner)/.test(id);
    const own = few.map((at) => ({ word: `word-${id}-${at}-end`, name: `${id}-${at}` }));
    words.push(...own.map(({ word, name }, at) => ({ word, key: isDocuments ? name : String(at) })));
    const gold = { location: null, places: [], actors: [], themes: [], when: null };
    const texts: Record<typeof kind, string> = {
      ner: own.map(({ word, name }) => `${isDocuments ? `-DOCSTART-\t${name}\n` : ''}${word}\tO\n\n`).join(''),
      places: lines(own.map(({ word, name }) => ({ id: name, text: word, toponyms: [] }))),
      gold: lines(own.map(({ word, name }) => ({ id: name, input: word, gold }))),
      where: lines(own.map(({ word, name }) => ({ id: name, input: word, location: null }))),
    };
    write(`data/${path}${path === 'dateline-gold' ? '/own.jsonl' : ''}`, texts[kind]);
  }
  return words;
}

/** Pages without the text they should have, and without a date. */
function writePages(): Word[] {
  const pages = numbers.map((at) => ({ word: `word-page-${at}-end`, file: `word-page-${at}-end.html` }));
  for (const { file } of pages)
    write(`data/html-pages/html/${file}.gz`, '<html><body><p>Nothing here.</p></body></html>');
  const answers = pages.map(({ word, file }) => [`https://example.org/${file}`, { file, with: [word], without: [], date: '2020-01-01' }] as const); // prettier-ignore
  for (const name of ['trafilatura-evaldata', 'htmldate-eval_default'])
    write(`data/html-pages/${name}.json`, JSON.stringify(Object.fromEntries(answers)));
  return pages.map(({ word, file }) => ({ word, key: file }));
}

function run(tool: string, ...given: string[]): string {
  const scratch = join(shared, 'scratch');
  mkdirSync(scratch, { recursive: true });
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, tool), ...given], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: scratch },
    encoding: 'utf8',
  });
  expect(readdirSync(scratch)).toEqual([]);
  return stdout + stderr;
}

describe('the unseen third', () => {
  it('has no mistake in what an evaluation prints, which names all others and leaves no file behind', () => {
    write('score/score.mjs', SCORER);
    write('dist/cli.mjs', COMMAND);
    const words = [...writeSets(), ...writePages()];
    const only = '--only=names,places,articles,where,pages';
    const printed = run('tools/eval/main.mjs', shared, only, '--worst=1000', `--dist=${shared}/dist`);
    const found = new Set(printed.match(/word-[a-z0-9-]+-end/g));
    const seen = words.filter(({ key }) => partOf(key) !== 'unseen').map(({ word }) => word);
    expect(seen.length).toBeLessThan(words.length);
    expect([...found].sort()).toEqual(seen.sort());
    expect(printed).toMatch(/\.90–1 .*\.95 → \.00/);
  }, 120_000);

  it('is refused where mistakes are asked for', async () => {
    write('score/score.mjs', SCORER);
    write('dist/cli.mjs', COMMAND);
    const item = (part: Item['part']): Item => ({ key: part, part, record: { id: part, input: `word-${part}-end` } });
    const scorer = new Scorer(join(shared, 'score/score.mjs'), [process.execPath, join(shared, 'dist/cli.mjs')]);
    await expect(scorer.mistakes('where', [item('tune'), item('unseen')], 5)).rejects.toThrow('unseen third');
    expect(await scorer.mistakes('where', [item('tune')], 5)).toEqual([{ kind: 'where', items: ['word-tune-end'] }]);
    scorer.close();
  });

  it('keeps its words for itself where the scorer fails on it', async () => {
    write('score/score.mjs', `import { readFileSync } from 'node:fs'; throw new Error(readFileSync(process.argv[3]));`);
    const item = (part: Item['part']): Item => ({ key: part, part, record: { id: part, input: 'secret' } });
    const scorer = new Scorer(join(shared, 'score/score.mjs'), ['none']);
    await expect(scorer.figures('where', [item('unseen')])).rejects.toThrow(/^The scorer ended with 1$/);
    await expect(scorer.figures('where', [item('fit')])).rejects.toThrow('secret');
    scorer.close();
  });

  it('is in none of the pairs that are named as wrongly judged', () => {
    const pair = { label: 'copy', forth: false, back: true, ids: ['news:a1', 'news:a2'] } as const;
    expect(['a1', 'a2'].map(partOf)).not.toContain('unseen');
    expect(mayBeNamed({ ...pair, split: 'tune' })).toBe(true);
    expect(mayBeNamed({ ...pair, split: 'held-out' })).toBe(false);
    expect(mayBeNamed({ ...pair, split: 'tune', back: true, forth: true })).toBe(false);
    const unseen = numbers.map((at) => `b${at}`).find((id) => partOf(id) === 'unseen') ?? '';
    expect(mayBeNamed({ ...pair, split: 'tune', ids: ['news:a1', `news:${unseen}`] })).toBe(false);
  });

  it('has its counterpart among pairs of entities, of which only those for tuning are named', () => {
    expect(run('tools/same/main.mjs', '--wrong')).not.toMatch(/^(?:missed|wrong) /m);
    const table = readFileSync(join(ROOT, 'tools/same/pairs.tsv'), 'utf8');
    const named = run('tools/same/main.mjs', '--wrong', '--tune').match(/^(?:missed|wrong) +.*? {2}=/gm) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const line of named) {
      const name = line.replace(/^\w+ +/, '').replace(/ +=$/, '');
      expect(table).toMatch(new RegExp(`^tune\\t.*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm'));
    }
  });
});

describe('what is counted, filed or drawn of the unlabelled news', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `article${at}`);
  const seen = ids.filter((id) => partOf(id) !== 'unseen');

  beforeEach(() => {
    const news = (some: readonly string[]): string =>
      lines(some.map((id) => ({ id, source: 'S', url: `https://example.org/${id}`, date: '2020-01-01', authors: '', title: id, text: id }))); // prettier-ignore
    write('data/news/news-part1of2.jsonl.gz', news(ids.slice(0, 30)));
    write('data/news/news-part2of2.jsonl.gz', news(ids.slice(30)));
    const agency = numbers.map((at) => ({ date: '2020-01-01', headline: 'h', link: 'l', text: `text ${at}.\nMore of ${at}.` })); // prettier-ignore
    write('data/dprk/kcna-2023-12_2024-11.jsonl.gz', lines(agency));
    const read = numbers.map((at) => ({ id: `kcna:${EACH - at}`, input: `h\n\ntext ${at}. More of ${at}.` }));
    write('data/story-location/read.jsonl.gz', lines(read));
    write('data/wikinews-raw/wikinews_2020.csv.gz', `url,date,title,text\n${ids.map((id) => `${id},,t,${id}`).join('\n')}\n`); // prettier-ignore
  });

  it('leaves the unseen third out', () => {
    const data = join(shared, 'data');
    expect(seenNews(data).map(({ id }) => id)).toEqual(seen);
    expect(stories(data, 1000).news.map(({ text }) => text)).toEqual(seen);
    expect(new Set(drawArticles(data, 1000, '1').map(({ text }) => text))).toEqual(new Set(seen));
    const wikinews = seenWikinews(data);
    expect(wikinews.length).toBeLessThan(ids.length);
    expect(wikinews.map(({ id = '' }) => partOf(id))).not.toContain('unseen');
  });

  it('knows texts without ids by the annotated articles that hold them', () => {
    const expected = numbers.filter((at) => partOf(`kcna:${EACH - at}`) !== 'unseen');
    expect(expected.length).toBeLessThan(EACH);
    expect(seenKcna(join(shared, 'data')).map(({ text = '' }) => text)).toEqual(
      expected.map((at) => `text ${at}.\nMore of ${at}.`),
    );
  });

  it('is drawn anew with another seed, and the same with the same', () => {
    const drawn = (seed: string): (string | undefined)[] =>
      drawArticles(join(shared, 'data'), 5, seed).map(({ title }) => title);
    expect(drawn('1')).toEqual(drawn('1'));
    expect(drawn('1')).not.toEqual(drawn('2'));
  });

  it('has notes of articles and of entities to be read, told by their properties', () => {
    for (const id of ids) write(`vault/Articles/${id}.md`, `---\narticle-id: ${id}\n---\n`);
    for (const id of ids) write(`vault/People/${id}.md`, `---\ntype: person\nentity-id: person:${id}\n---\n`);
    write('vault/Dateline/Decisions.md', 'Nothing.\n');
    const { articles, entities } = drawNotes(join(shared, 'vault'), '1');
    expect([articles.length, entities.length]).toEqual([20, 50]);
    for (const path of articles) expect(path).toMatch(/^Articles\//);
    for (const path of entities) expect(path).toMatch(/^People\//);
  });
});
