/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EXPORT_FORMATS } from '../../src/views/export/formats';
import { filesBelow } from '../support/workspace';
import { NOTES } from '../views/export/vault';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const EXPECTED = join(__dirname, '..', 'fixtures', 'export');

let vault: string;
let out: string;

const dateline = (args: readonly string[], input = ''): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'export', '--vault', vault, ...args], {
    encoding: 'utf8',
    input,
  });
  return { code: status, out: stdout, err: stderr };
};

/** Path → text and time of change of every note. */
const notes = (): Record<string, string> =>
  Object.fromEntries(
    filesBelow(vault)
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path.slice(vault.length + 1), `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`]),
  );

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-'));
  out = mkdtempSync(join(tmpdir(), 'dateline-out-'));
  mkdirSync(join(vault, '.obsidian/plugins/dateline'), { recursive: true });
  writeFileSync(join(vault, '.obsidian/plugins/dateline/data.json'), '{"version":1,"claims":{"certainty":"all"}}');
  for (const [path, text] of Object.entries(NOTES)) {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), text);
  }
});
afterEach(() => {
  for (const folder of [vault, out]) rmSync(folder, { recursive: true, force: true });
});

describe('dateline export', () => {
  it('tells who says what where it is asked for, and in its own table always', () => {
    const before = notes();
    const table = dateline(['--format', 'statements']);
    expect(table.code).toBe(0);
    expect(table.out).toContain('agency:mss:kp,Ministry of Social Security,,body,denies,');
    expect(table.out).toContain(
      'f7a8b9,Articles/Who says so.md,Who says so,2024-11-17,Border Gazette,B,single anonymous,',
    );
    expect(dateline(['--format', 'ftm']).out).not.toContain('"schema":"Note"');
    expect(dateline(['--format', 'ftm', '--statements']).out).toContain('"schema":"Note"');
    expect(dateline(['--format', 'ris', '--statements']).code).toBe(2);
    rmSync(join(vault, '.obsidian/plugins/dateline/data.json'));
    expect(dateline(['--format', 'statements']).out).not.toContain(
      'agency:mss:kp,Ministry of Social Security,,body,denies,',
    );
    expect(notes()).toEqual(before);
  });

  it('writes each format to stdout, tells of it on stderr, and touches no note', () => {
    const before = notes();
    for (const [format, ending] of Object.entries(EXPORT_FORMATS)) {
      if (format === 'statements') continue;
      const ran = dateline(['--format', format]);
      expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '5 articles exported\n' });
      const expected = readFileSync(join(EXPECTED, `articles.${ending}`), 'utf8');
      // Only STIX tells when notes were changed.
      if (format === 'stix') expect(Object.keys(JSON.parse(ran.out) as object)).toEqual(['type', 'objects', 'id']);
      else expect(ran.out).toBe(expected);
    }
    expect(notes()).toEqual(before);
  });

  it('writes to a file, and over one that is there only when it is told to', () => {
    const file = join(out, 'articles.ris');
    const ran = dateline(['--format', 'ris', '--out', file]);
    expect(ran).toEqual({ code: 0, out: '', err: `5 articles exported to ${file}\n` });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(EXPECTED, 'articles.ris'), 'utf8'));
    writeFileSync(file, 'Mine.');
    const refused = dateline(['--format', 'ris', '--out', file]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('There is a file of that name') as string });
    expect(readFileSync(file, 'utf8')).toBe('Mine.');
    expect(dateline(['--format', 'ris', '--out', file, '--overwrite']).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('TY  - NEWS');
    expect(readdirSync(out)).toEqual(['articles.ris']);
  });

  it('leaves nothing behind where it cannot write', () => {
    const file = join(out, 'no', 'such', 'folder.csv');
    expect(dateline(['--format', 'csv', '--out', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOENT') as string,
    });
    expect(readdirSync(out)).toEqual([]);
  });

  it('exports a folder, notes, what links an entity, and what a list on stdin names', () => {
    const ids = (...args: Parameters<typeof dateline>): readonly string[] =>
      [...dateline(['--format', 'ris', ...args[0]], args[1]).out.matchAll(/^ID {2}- (.*)\r$/gm)].map(
        ([, id = '']) => id,
      );
    expect(ids(['--folder', 'Articles/2024'])).toEqual(['a1b2c3', 'd4e5f6']);
    expect(ids(['--note', 'Articles/Nothing stated.md', 'Articles/2024/Copy.md'])).toEqual(['d4e5f6', '0']);
    expect(ids(['--note', 'Kim Chol'])).toEqual(['a1b2c3']);
    expect(ids(['--note', '-'], 'Articles/2024/Copy.md\n\nArticles/Nothing stated.md\n')).toEqual(['d4e5f6', '0']);
  });

  it('names what is not there, and does not begin', () => {
    const file = join(out, 'x.csv');
    for (const scope of [
      ['--folder', 'Nowhere'],
      ['--note', 'Nobody'],
    ]) {
      const { code, err } = dateline(['--format', 'csv', ...scope, '--out', file]);
      expect(code).toBe(1);
      expect(err).toMatch(/^dateline: No\w+: (?:There is no folder|No article)/);
      expect(existsSync(file)).toBe(false);
    }
  });

  it('names notes it cannot read, and exports the others', () => {
    writeFileSync(join(vault, 'Articles', 'Broken.md'), '---\narticle-id: b\ntitle: [\n---\n');
    const { code, out: text, err } = dateline(['--format', 'csv']);
    expect(code).toBe(1);
    expect(err).toContain('! Articles/Broken.md: The properties at the top of the note cannot be read');
    expect(text.split('\r\n').length).toBeGreaterThan(4);
  });

  it('does not understand another format, nor a folder and notes at once', () => {
    const wrong = dateline(['--format', 'xml']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('give one of: csv, statements, geojson, ftm, stix, jsonld, ris, bibtex, csl');
    expect(dateline(['--format', 'csv', '--folder', 'Articles', '--note', 'x']).code).toBe(2);
    expect(dateline([]).code).toBe(2);
  });
});
