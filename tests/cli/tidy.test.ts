/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/model';
import { articlesBase } from '../../src/notes/plan-entity';
import { marks, note } from '../support/entity-vault';
import { filesBelow } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

const LAW = 'Organizations/First Amendment.md';
const ID = 'organization:first-amendment';
const POLICE = 'Organizations/Norland Police.md';
const POLICE_ID = 'organization:norland-police';
const made = (id: string): string => note(['type: organization', `entity-id: ${id}`], articlesBase(DEFAULT_SETTINGS));
const article = (id: string, name = 'First Amendment', entity = ID): string =>
  note(['actors:', `  - "[[${name}]]"`, `article-id: ${id}`, marks(entity)], `On the [[${name}]].\n`);
const NOTES: Readonly<Record<string, string>> = {
  [LAW]: made(ID),
  [POLICE]: made(POLICE_ID),
  'Articles/a.md': article('a'),
  'Articles/b.md': article('b'),
  'Articles/c.md': article('c', 'Norland Police', POLICE_ID),
  'Articles/d.md': article('d', 'Norland Police', POLICE_ID),
};

let vault: string;
beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-'));
  for (const [path, text] of Object.entries(NOTES)) {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), text);
  }
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

function dateline(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--vault', vault], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Path → text, without the plugin's own folder. */
const tree = (): Record<string, string> =>
  Object.fromEntries(
    filesBelow(vault)
      .map((path) => [path.slice(vault.length + 1), path] as const)
      .filter(([name]) => !name.startsWith('.obsidian/'))
      .map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  );

describe('dateline tidy', () => {
  it('shows each change with its reason, does it, finds nothing more, and is undone', () => {
    const shown = dateline('tidy');
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('2 changes proposed, for 2 entities looked at.');
    expect(shown.out).toContain(`1 note to remove\n  First Amendment (${LAW}): `);
    expect(shown.out).toContain(`  Norland Police: an agency (${POLICE}): its name is that of a public body`);
    expect(shown.out).toContain('nothing was written; --yes does it');
    expect(tree()).toEqual(NOTES);

    const done = dateline('tidy', '--yes');
    expect(done.code).toBe(0);
    expect(done.out).toContain('1 removed, 1 moved; undo with: dateline undo');
    expect(tree()).not.toHaveProperty([LAW]);
    expect(tree()['Articles/a.md']).toBe('---\narticle-id: a\n---\nOn the First Amendment.\n');
    expect(dateline('tidy').out).toContain('Nothing to tidy: 1 entity looked at.');
    expect(dateline('undo').code).toBe(0);
    expect(tree()).toEqual(NOTES);
  });

  it('does only what is asked for, and gives it as JSON', () => {
    const done = JSON.parse(dateline('tidy', '--only', 'retype', '--yes', '--json').out) as unknown;
    expect(done).toMatchObject({
      entities: 2,
      left: [],
      proposals: [{ kind: 'retype', to: 'agency', note: { path: POLICE, name: 'Norland Police', stories: 2 } }],
      problems: [],
      dryRun: false,
      cancelled: false,
    });
    expect(tree()).toHaveProperty([LAW]);
    expect(dateline('tidy', 'Norland Police', '--dry-run').out).toContain('Nothing to tidy');
  });

  it('refuses a kind and a name that it does not know', () => {
    expect(dateline('tidy', '--only', 'burn')).toMatchObject({ code: 2, out: '' });
    const unknown = dateline('tidy', 'Nobody');
    expect(unknown.code).toBe(1);
    expect(unknown.out).toContain('There is no note');
    expect(tree()).toEqual(NOTES);
  });
});
