/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NOTES } from '../views/export/vault';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const ARTICLE = 'Articles/2024/Copy.md';

let vault: string;
const read = (path: string): string => readFileSync(join(vault, path), 'utf8');
const dateline = (...args: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--vault', vault], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
};

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(vault, '.obsidian'));
  for (const [path, text] of Object.entries(NOTES)) {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), text);
  }
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

describe('dateline grade', () => {
  it('shows what a source was given, gives it another grade, and is undone', () => {
    const before = read('Sources/Border Gazette.md');
    expect(dateline('grade', 'Border Gazette').out).toContain('B · Usually reliable\n  2025-01-02  D  new\n');
    expect(dateline('grade', 'Border Gazette', '--reliability', 'C', '--reason', 'late', '--dry-run').code).toBe(0);
    expect(read('Sources/Border Gazette.md')).toBe(before);
    const report: unknown = JSON.parse(
      dateline('grade', 'Border Gazette', '--reliability', 'C', '--reason', 'late', '--json').out,
    );
    expect(report).toMatchObject({ notes: [{ action: 'updated', path: 'Sources/Border Gazette.md' }], problems: [] });
    expect(read('Sources/Border Gazette.md')).toMatch(/reliability: C\n[^]* {2}- "\d{4}-\d\d-\d\d C: late"\n/);
    expect(JSON.parse(dateline('grade', 'Border Gazette', '--json').out)).toMatchObject({ reliability: 'C' });
    expect(dateline('grade', 'Border Gazette', '--remove').code).toBe(0);
    expect(read('Sources/Border Gazette.md')).not.toMatch(/^reliability: /m);
    dateline('undo');
    dateline('undo');
    expect(read('Sources/Border Gazette.md')).toBe(before);
  });

  it('grades a sentence by its words, and says what it cannot do', () => {
    const before = read(ARTICLE);
    const said = ['--sentence', 'searched 40 homes'];
    expect(dateline('grade', ARTICLE, '--credibility', '2', ...said, '--reason', 'two saw it').code).toBe(0);
    expect(read(ARTICLE)).toMatch(
      /credibility:\n {2}- "\d{4}-\d\d-\d\d 2 \^[0-9a-f]{6} 41:[0-9a-f]{12}: two saw it"\n/,
    );
    const graded = read(ARTICLE);
    expect(dateline('grade', ARTICLE).out).toMatch(
      /Copy\.md:\d+ {2}.*searched 40 homes.*\n {2}\d{4}-\d\d-\d\d {2}2 {2}two saw it\n/,
    );
    const listed: unknown = JSON.parse(dateline('grade', ARTICLE, ...said, '--json').out);
    expect(listed).toMatchObject({ path: ARTICLE, sentences: [{ grades: [{ grade: '2', reason: 'two saw it' }] }] });
    expect(read(ARTICLE)).toBe(graded);
    expect(dateline('grade', ARTICLE, '--sentence', 'no such words').out).toContain('Not graded');
    dateline('undo');
    expect(read(ARTICLE)).toBe(before);
    expect(dateline('grade', ARTICLE, '--credibility', '2', ...said).out).toContain('Say why');
    expect(dateline('grade', ARTICLE, '--credibility', '7', ...said).code).toBe(2);
    expect(dateline('grade', 'Seoul', '--reliability', 'A', '--reason', 'x').code).toBe(1);
    expect(dateline('grade', 'Nobody').code).toBe(1);
    const by = ['--reason', 'x'];
    expect(dateline('grade', ARTICLE, '--reliability', 'A', ...by).out).toContain('is the note of an article');
    expect(dateline('grade', 'Border Gazette', '--credibility', '2', ...said, ...by).out).toContain(
      'give the path of its article’s note',
    );
    writeFileSync(join(vault, 'Articles/Old.md'), Buffer.from([0xff, 0xfe, 0x41, 0xe9]));
    expect(dateline('grade', 'Articles/Old.md', '--credibility', '2', ...said, ...by).out).toContain('UTF-8');
    expect(read(ARTICLE)).toBe(before);
  });
});
