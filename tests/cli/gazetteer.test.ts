/** Gazetteer files on the built command line. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { geoNames, HAMLETS } from '../support/places';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const STORY =
  'Title: Flood in the border county\nDate: 2024-08-02\n\nA flood hit Hoeryong in North Hamgyong Province, North Korea, on Monday. ' +
  'Dozens of houses were swept away in the village of Soktal-li. Nobody in Soktal-li was warned.\n';
const HAMLET = 'place:soktal-li:kp.north-hamgyong';

let folder: string;
let vault: string;
let file: string;
let story: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  vault = join(folder, 'vault');
  mkdirSync(vault);
  file = join(folder, 'KP.zip');
  writeFileSync(
    file,
    zipSync({ 'readme.txt': new TextEncoder().encode('x'), 'KP.txt': new TextEncoder().encode(HAMLETS) }),
  );
  story = join(folder, 'story.txt');
  writeFileSync(story, STORY);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function dateline(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: `${JSON.stringify({ id: 'a', input: STORY })}\n`,
  });
  return { code: status, out: stdout, err: stderr };
}

const cache = (): string => join(vault, '.obsidian/plugins/dateline/cache/gazetteers');
const indexes = (): string[] =>
  (existsSync(cache()) ? readdirSync(cache()) : []).filter((index) => readdirSync(join(cache(), index)).length > 0);
const partOf = (index: string): string => join(cache(), index, '0001.txt');
const note = (): string => readFileSync(join(vault, 'Places/Soktal-li.md'), 'utf8');

describe('--gazetteer', () => {
  it('adds the places of a file to extract and explain, which says where they come from', () => {
    expect(dateline('extract').out).not.toContain(HAMLET);
    const extracted = dateline('extract', '--gazetteer', file);
    expect(JSON.parse(extracted.out).places).toContainEqual(
      expect.objectContaining({ id: HAMLET, country: 'KP', admin1: 'North Hamgyong', lat: 42.38, lon: 129.81 }),
    );
    expect(extracted.err).toContain('KP.zip: 10 rows: 5 places, 2 known already, 1 of kinds left out, 2 refused');
    expect(extracted.err).toContain('line 9: its latitude or longitude lies beyond the earth.');
    expect(dateline('explain', story, '--gazetteer', file).out).toContain('from KP.zip');
    expect(JSON.parse(dateline('explain', story, '--gazetteer', file, '--json').out).places).toContainEqual(
      expect.objectContaining({ id: HAMLET, file: 'KP.zip' }),
    );
  });

  it('may be given several times, in several formats', () => {
    const camps = join(folder, 'camps.geojson');
    const geometry = { type: 'Point', coordinates: [129.9, 42.3] };
    writeFileSync(camps, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'Tomong', kind: 'camp' }, geometry }] })); // prettier-ignore
    const { err, code } = dateline('extract', '--gazetteer', file, '--gazetteer', camps);
    expect(err).toContain('camps.geojson: 1 rows: 1 places');
    expect(code).toBe(0);
  });

  it('fails with the reason where a file cannot be used', () => {
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, 'no table of places\n');
    expect(dateline('extract', '--gazetteer', broken)).toMatchObject({ code: 1, out: '' });
    expect(dateline('extract', '--gazetteer', join(folder, 'none.zip')).err).toContain('cannot be read');
    const { code, err } = dateline('extract', '--gazetteer', folder);
    expect(err).toContain(`cannot be read: ${folder} is no file`);
    expect(err).not.toContain('bug');
    expect(code).toBe(1);
  });

  it('is indexed once for a vault, with one thread or several, and again when file or index changed', () => {
    const run = (...more: string[]) => dateline('import', story, '--vault', vault, '--gazetteer', file, ...more);
    expect(run('--dry-run').err).toContain('5 places');
    const [index = ''] = indexes();
    const { mtimeMs } = statSync(partOf(index));
    const second = run('--workers', '2');
    expect(second.err).not.toContain('places');
    expect(statSync(partOf(index)).mtimeMs).toBe(mtimeMs);
    expect(note()).toContain(`entity-id: ${HAMLET}`);
    expect(note()).toContain('coordinates:\n  - "42.38"\n  - "129.81"');
    writeFileSync(partOf(index), readFileSync(partOf(index), 'utf8').replace('Soktal', 'Sektal'));
    expect(run().err).toContain('5 places');
    expect(run().err).not.toContain('5 places');
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    expect(run().err).toContain('5 places');
    expect(indexes()).toHaveLength(1);
  });

  it('keeps the indexes of all files of a run, however many', () => {
    const files = Array.from({ length: 9 }, (_, at) => {
      const path = join(folder, `${at}.csv`);
      writeFileSync(path, `name,lat,lon,country\nSoktal${'abcdefghi'.charAt(at)},42.${at},129.8,KP\n`);
      return ['--gazetteer', path];
    });
    const run = dateline('import', story, '--vault', vault, ...files.flat());
    expect(`${run.out}${run.err}`).not.toContain('damaged');
    expect(indexes()).toHaveLength(9);
    dateline('import', story, '--vault', vault, '--gazetteer', file);
    expect(indexes()).toHaveLength(8);
  });

  it('leaves a vault that is only asked as it is, and uses what is kept there', () => {
    const asked = (): string =>
      [
        dateline('extract', '--vault', vault, '--gazetteer', file),
        dateline('explain', story, '--vault', vault, '--gazetteer', file),
      ]
        .map(({ out, err }) => `${out}${err}`)
        .join('\n');
    expect(asked()).toContain(HAMLET);
    expect(readdirSync(vault)).toEqual([]);
    dateline('import', story, '--vault', vault, '--gazetteer', file);
    const [index = ''] = indexes();
    const before = readdirSync(join(cache(), index));
    expect(asked()).not.toContain('5 places');
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    expect(asked()).toContain('5 places');
    expect(readdirSync(join(cache(), index))).toEqual(before);
  });

  it('is known when articles are brought up to date and reviewed', () => {
    const LISTED =
      'Title: Flood\nDate: 2024-08-02\n\nOfficials in North Korea spoke of floods near Onsong, Hoeryong, Chunghung and elsewhere ' +
      'in North Hamgyong. They left Chunghung, Onsong and Hoeryong on Friday.\n';
    writeFileSync(story, LISTED);
    const hamlet = join(vault, 'Places/Chunghung.md');
    dateline('import', story, '--vault', vault);
    expect(existsSync(hamlet)).toBe(false);
    const review = dateline('review', 'Articles/2024/2024-08-02 Flood', '--vault', vault, '--gazetteer', file);
    expect(review.out).toContain('Chunghung');
    expect(dateline('relink', '--all', '--vault', vault, '--gazetteer', file).code).toBe(0);
    expect(readFileSync(hamlet, 'utf8')).toContain('coordinates:\n  - "42.52"\n  - "129.62"');
  });
});

describe('the gazetteer folder of a vault', () => {
  it('is indexed by the command line where the settings name it', () => {
    mkdirSync(join(vault, 'Gazetteers'));
    mkdirSync(join(vault, '.obsidian/plugins/dateline'), { recursive: true });
    writeFileSync(join(vault, 'Gazetteers/KP.zip'), readFileSync(file));
    writeFileSync(join(vault, 'Gazetteers/broken.csv'), 'x\n');
    writeFileSync(
      join(vault, '.obsidian/plugins/dateline/data.json'),
      JSON.stringify({ gazetteer: { folder: 'Gazetteers' } }),
    );
    const first = dateline('import', story, '--vault', vault);
    expect(first.err).toContain('KP.zip: 10 rows: 5 places');
    expect(first.out).toContain('broken.csv');
    expect(note()).toContain(`entity-id: ${HAMLET}`);
    rmSync(join(vault, 'Gazetteers/KP.zip'));
    expect(dateline('extract', '--vault', vault).code).toBe(0);
    expect(dateline('explain', story, '--vault', vault).out).not.toContain('from KP.zip');
  });
});

describe('a large file', () => {
  it('is read as a stream, and found again row by row', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      name: `Ri${'abcdefghij'.charAt(at % 10)}${(at / 10).toFixed(0).replace(/\d/g, (digit) => 'klmnopqrst'.charAt(Number(digit)))}`,
      lat: 41 + (at % 100) / 100,
      lon: 129 + (at % 70) / 100,
      admin1: '17',
    }));
    writeFileSync(join(folder, 'large.txt'), `${HAMLETS}${geoNames(rows)}`);
    const { err, out } = dateline('extract', '--gazetteer', join(folder, 'large.txt'));
    expect(err).toContain('20010 rows');
    expect(out).toContain(HAMLET);
  });
});
