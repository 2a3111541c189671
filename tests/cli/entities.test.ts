/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

const OFFICE = 'Agencies/Security office.md';
const NOTES: Readonly<Record<string, string>> = {
  [OFFICE]: '---\ntype: agency\nentity-id: agency:office\n---\nMine.\n',
  'Agencies/State Security.md': '---\ntype: agency\nentity-id: agency:state\n---\n',
  'Articles/a.md':
    '---\nactors:\n  - "[[Security office]]"\narticle-id: a\n---\nThe [[Security office|office]] of [[Security office]].\n',
  'Mine.md': '[[Security office]] and `[[Security office]]`\n',
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

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function dateline(...args: string[]): Ran {
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

describe('dateline merge', () => {
  it('shows first what would change, does it, and is undone', () => {
    const shown = dateline('merge', 'Security office', 'State Security', '--dry-run');
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('4 links in 2 notes will follow.');
    expect(shown.out).toContain('  Mine.md\n    - [[Security office]]\n    + [[State Security|Security office]]\n');
    expect(shown.out).toContain('nothing was written (dry run)');
    expect(tree()).toEqual(NOTES);

    const merged = dateline('merge', 'Security office', 'State Security');
    expect({ code: merged.code, out: merged.out }).toEqual({
      code: 0,
      out: 'notes: 3 changed, 1 removed; undo with: dateline undo\n',
    });
    expect(tree()['Mine.md']).toBe('[[State Security|Security office]] and `[[Security office]]`\n');
    const tried = JSON.parse(dateline('undo', '--dry-run', '--json').out) as unknown;
    expect(tried).toMatchObject({ command: 'undo', dryRun: true, problems: [] });
    expect(dateline('undo').code).toBe(0);
    expect(tree()).toEqual(NOTES);
  });

  it('gives the plan, the report and the refusal as JSON', () => {
    const planned = JSON.parse(
      dateline('merge', 'agency:office', 'agency:state', '--dry-run', '--json').out,
    ) as unknown;
    expect(planned).toMatchObject({ batch: null, dryRun: true, cancelled: false, links: 4, articles: 1, problems: [] });
    expect(planned).toMatchObject({
      notes: expect.arrayContaining([
        expect.objectContaining({ action: 'removed', path: 'Agencies/Security office.md' }),
      ]),
    });
    const refused = dateline('merge', 'Nobody', 'agency:state', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({ batch: null, problems: [{ code: 'unknown-entity' }] });
    const done = JSON.parse(dateline('merge', 'agency:office', 'agency:state', '--json').out) as unknown;
    expect(done).toMatchObject({ dryRun: false, batch: expect.any(String), problems: [] });
  });

  it('is refused what was told apart, unless it is told to merge anyway', () => {
    const dry = dateline('not-same', 'Security office', 'State Security', '--dry-run');
    expect({ code: dry.code, out: dry.out }).toEqual({
      code: 0,
      out: 'notes: 2 changed; nothing was written (dry run)\n',
    });
    expect(tree()).toEqual(NOTES);
    expect(dateline('not-same', 'Security office', 'State Security', '--json').code).toBe(0);
    expect(tree()['Agencies/State Security.md']).toContain('not-same-as:\n  - agency:office\n');
    const refused = dateline('merge', 'Security office', 'State Security');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('are marked as not the same.');
    expect(dateline('merge', 'Security office', 'State Security', '--anyway').code).toBe(0);
    expect(tree()['Agencies/State Security.md']).toContain('same-as:\n  - agency:office\n');
  });
});

describe('dateline split', () => {
  it('splits off articles or forms, to a new entity or one there is', () => {
    const shown = dateline('split', 'Security office', '--to', 'Office (Seoul)', '--form', 'office', '--dry-run');
    expect(shown.out).toContain('    - [[Security office|office]]\n    + [[Office (Seoul)|office]]\n');
    expect(tree()).toEqual(NOTES);
    expect(dateline('split', 'Security office', '--to', 'Office (Seoul)', '--form', 'office').code).toBe(0);
    expect(tree()['Agencies/Office (Seoul).md']).toContain('entity-id: agency:office:seoul\n');
    expect(tree()['Articles/a.md']).toContain('The [[Office (Seoul)|office]] of [[Security office]].');
    expect(dateline('undo').code).toBe(0);
    const json = ['--into', 'State Security', '--article', 'Articles/a', '--json'];
    expect(JSON.parse(dateline('split', 'Security office', ...json).out)).toMatchObject({ problems: [] });
    expect(tree()['Articles/a.md']).toContain('[[State Security|office]] of [[State Security|Security office]].');
    expect(tree()['Mine.md']).toBe(NOTES['Mine.md']);
  });

  it('says how it is to be used', () => {
    const ran = dateline('split', 'Security office', '--form', 'office');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('--to for a new entity or --into for one there is');
    expect(dateline('split', 'Security office', '--to', 'X').out).toContain('Choose the articles, or the names');
  });
});

describe('dateline retype', () => {
  it('moves the note and its items, shown before, in both forms', () => {
    const shown = dateline('retype', 'Security office', '--type', 'place', '--dry-run');
    expect(shown.out).toContain('The note moves to “Places/Security office.md”.');
    expect(tree()).toEqual(NOTES);
    const planned = dateline('retype', 'Security office', '--type', 'place', '--dry-run', '--json');
    expect(JSON.parse(planned.out)).toMatchObject({ dryRun: true, problems: [] });
    expect(dateline('retype', 'Security office', '--type', 'place').code).toBe(0);
    expect(tree()['Places/Security office.md']).toContain('type: place\n');
    expect(tree()['Articles/a.md']).toContain('places:\n  - "[[Security office]]"\n');
    expect(dateline('undo').code).toBe(0);
    expect(tree()).toEqual(NOTES);
    expect(dateline('retype', 'Security office', '--type', 'place', '--stay').code).toBe(0);
    expect(tree()[OFFICE]).toContain('type: place\n');
    expect(dateline('undo').code).toBe(0);
    expect(dateline('retype', 'Security office', '--type', 'agency').out).toContain('is an agency already');
  });
});
