/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const STORY =
  'Officers searched homes in Hoeryong, North Korea, on Monday. Kim Yong Chol led them. Kim Yong Chol left.\n';
const NOTE = 'Articles/2024/2024-11-15 Searches in Hoeryong';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(folder, 'vault'));
  writeFileSync(join(folder, 'story.md'), `---\ntitle: Searches in Hoeryong\ndate: 2024-11-15\n---\n${STORY}`);
  dateline([], 'import', join(folder, 'story.md'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (): string => readFileSync(join(folder, 'vault', `${NOTE}.md`), 'utf8');

function dateline(decisions: unknown, ...args: string[]): { out: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args, '--vault', join(folder, 'vault')], {
    encoding: 'utf8',
    input: JSON.stringify(decisions),
  });
  return { out: stdout + stderr, status };
}

describe('a review from the command line', () => {
  it('shows a note, carries decisions out, and undoes them', () => {
    expect(dateline([], 'review', NOTE).out).toMatch(/Kim Yong Chol +person +actors +×2/);
    const { out } = dateline([], 'review', NOTE, '--json');
    const found = JSON.parse(out) as { text: string; entities: { id: string; name: string }[] };
    expect(found.text).toBe(STORY.trim());
    const id = found.entities.find(({ name }) => name === 'Kim Yong Chol')?.id;
    const before = read();
    const done = dateline([{ do: 'reject', entity: id }], 'review', NOTE, '--decisions', '-', '--json');
    const problems = [{ code: 'left-over', subject: 'People/Kim Yong Chol.md' }];
    expect(JSON.parse(done.out)).toMatchObject({ command: 'review', problems });
    expect(read()).not.toContain('[[Kim Yong Chol]]');
    expect(dateline([], 'undo').status).toBe(0);
    expect(read()).toBe(before);
  });

  it('shows who says what, and leaves who speaks out of the list', () => {
    const story = 'Officers searched homes in Hoeryong on Monday, Kim Yong Chol said. Kim Yong Chol left.\n';
    const note = 'Articles/2024/2024-11-16 Kim Yong Chol - Homes were searched';
    writeFileSync(
      join(folder, 'said.md'),
      `---\ntitle: "Kim Yong Chol: Homes were searched"\ndate: 2024-11-16\n---\n${story}`,
    );
    dateline([], 'import', join(folder, 'said.md'));
    const { out } = dateline([], 'review', note);
    expect(out).toMatch(/sourcing +none stated +\(named: not sure, 0\.\d\d\)/);
    expect(out).toMatch(/Statements \(1\)\n +Kim Yong Chol +named person +Officers searched homes/);
    expect(out).toMatch(/Statements of the headline \(1\)\n +Kim Yong Chol .*Homes were searched/);
    const [, id] = /told-by +Kim Yong Chol +(\S+)/.exec(out) ?? [];
    const decided = [
      { do: 'leave-out', list: 'told-by', id },
      { do: 'sourcing', value: 'anonymous' },
    ];
    expect(dateline(decided, 'review', note, '--decisions', '-').status).toBe(0);
    const text = readFileSync(join(folder, 'vault', `${note}.md`), 'utf8');
    expect(text).not.toContain('told-by:');
    expect(text).toContain('sourcing: anonymous\n');
    expect(dateline([], 'review', note).out).toMatch(/told-by +Kim Yong Chol +\S+ +left out/);
  });

  it.each([
    ['what is no decision', [{ do: 'guess' }], NOTE, 'invalid-decisions'],
    ['what is no list', { do: 'ignore', form: 'x' }, NOTE, 'invalid-decisions'],
    ['an id that nobody has', [{ do: 'accept', entity: 'person:nobody-x' }], NOTE, 'invalid-decisions'],
    ['a statement nobody made', [{ do: 'no-statement', statement: '__proto__' }], NOTE, 'invalid-decisions'],
    ['a note that is no article’s', [], 'Places/Hoeryong', 'not-an-article'],
    ['a note that is not there', [], 'Nowhere', 'note-missing'],
  ])('refuses %s', (_, decisions, note, code) => {
    const { out, status } = dateline(decisions, 'review', note, '--decisions', '-', '--json');
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code }] });
    expect(status).toBe(1);
  });
});
