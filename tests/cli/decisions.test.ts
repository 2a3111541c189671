/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const STORY =
  'Officers searched homes in Hoeryong, North Korea, on Monday. Kim Yong Chol led them. Kim Yong Chol left.\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
const vault = (): string => join(folder, 'vault');
const read = (name: string): string => readFileSync(join(vault(), name), 'utf8');

function dateline(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args, '--vault', vault()], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}exit ${status}`;
}

describe('decisions from the command line', () => {
  it('lists notes that may be adopted, adopts one and takes it back', () => {
    put('vault/Atlas/Hoeryong.md', 'Mine.\n');
    expect(dateline('import', put('story.txt', STORY))).toContain('is a note of your own');
    expect(dateline('adopt')).toContain('Atlas/Hoeryong.md\n      may be the place Hoeryong');
    expect(dateline('adopt', 'Atlas/Hoeryong', '--dry-run')).toContain('nothing was written (dry run)');
    expect(read('Atlas/Hoeryong.md')).toBe('Mine.\n');
    expect(dateline('adopt', 'Atlas/Hoeryong')).toMatch(/exit 0$/);
    expect(read('Atlas/Hoeryong.md')).toMatch(/^---\ntype: place\n(?:.*\n)*---\nMine\.\n$/);
    expect(dateline('adopt')).toContain('no note of your own');
    dateline('undo');
    expect(read('Atlas/Hoeryong.md')).toBe('Mine.\n');
    expect(dateline('adopt', 'Atlas/Hoeryong', '--apart')).toMatch(/exit 0$/);
    expect(read('Dateline/Decisions.md')).toContain('kept-apart:\n  - place:hoeryong');
    expect(dateline('adopt', 'Atlas/Nowhere')).toMatch(/! Atlas\/Nowhere\.md: .*exit 1$/s);
  });

  it('writes no empty name among those that are ignored', () => {
    put('vault/Note.md', 'Mine.\n');
    expect(dateline('ignore', '', ' Kim Yong Chol ')).toMatch(/exit 0$/);
    expect(read('Dateline/Decisions.md')).toContain('ignored:\n  - Kim Yong Chol\n---\n');
  });

  it('fails where the disk refuses the lock', () => {
    put('vault/.obsidian/plugins/dateline/lock', 'No folder.');
    expect(dateline('import', put('story.txt', STORY))).toMatch(/lock[^]*exit 1$/);
  });

  it('ignores a name, and recognises it again', () => {
    put('vault/Note.md', 'Mine.\n');
    const story = put('story.txt', STORY);
    expect(dateline('ignore', 'Kim Yong Chol')).toMatch(/exit 0$/);
    expect(read('Dateline/Decisions.md')).toContain('ignored:\n  - Kim Yong Chol');
    dateline('import', story);
    expect(existsSync(join(vault(), 'People/Kim Yong Chol.md'))).toBe(false);
    dateline('undo');
    dateline('ignore', 'Kim Yong Chol', '--remove');
    expect(read('Dateline/Decisions.md')).not.toContain('Kim Yong Chol');
    dateline('import', story);
    expect(existsSync(join(vault(), 'People/Kim Yong Chol.md'))).toBe(true);
  });

  it('names the note of a name that is ignored, and removes it in the same step where that is asked for', () => {
    put('vault/Note.md', 'Mine.\n');
    const note = join(vault(), 'People/Kim Yong Chol.md');
    dateline('import', put('story.txt', STORY));
    const tried = dateline('ignore', 'Kim Yong Chol', '--dry-run');
    expect(tried).toContain('! People/Kim Yong Chol.md: ');
    expect(tried).toMatch(/nothing was written \(dry run\)\nexit 0$/);
    expect(existsSync(join(vault(), 'Dateline/Decisions.md'))).toBe(false);
    expect(dateline('ignore', 'Kim Yong Chol', '--remove-notes')).toMatch(/1 removed; undo with[^]*exit 0$/);
    expect(existsSync(note)).toBe(false);
    dateline('undo');
    expect(existsSync(note)).toBe(true);
  });

  it('explains which of two people of one name is meant', () => {
    put('vault/North/Kim Yong Chol.md', '---\ntype: person\ncountry: KP\nentity-id: k1\n---\n');
    put('vault/South/Kim Yong Chol.md', '---\ntype: person\ncountry: KR\nentity-id: k2\n---\n');
    expect(dateline('explain', put('story.txt', STORY), '--all')).toContain('North/Kim Yong Chol.md');
  });
});
