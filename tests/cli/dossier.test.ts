/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { article, ENTITIES, entity } from '../views/dossier/vault';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let vault: string;

function dossier(...args: string[]): Ran {
  const given = [CLI, 'dossier', ...args, '--vault', vault];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const FILES = {
  ...ENTITIES,
  'one.md': article('one', 'The Police came to Hoeryong.', {
    actors: ['Police'],
    places: ['Hoeryong'],
    date: '2024-03-01',
  }),
  'two.md': article('two', 'The Police met the Guard.', { actors: ['Police', 'Guard'], date: '2024-04-01' }),
};

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-dossier-'));
  mkdirSync(join(vault, '.obsidian/plugins/dateline'), { recursive: true });
  writeFileSync(join(vault, '.obsidian/plugins/dateline/data.json'), '{"version":1,"claims":{"certainty":"all"}}');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), text);
  }
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

describe('dateline dossier', () => {
  it('prints what is known of an entity, with the sentences that name it', () => {
    const { code, out } = dossier('the force');
    expect(code).toBe(0);
    expect(out).toContain('# Police\n');
    expect(out).toContain('- **2024-04-01** [[two]]\n  > The Police met the Guard.\n- **2024-03-01** [[one]]\n');
    expect(existsSync(join(vault, 'Dateline'))).toBe(false);
  });

  it('prints JSON of several, for articles that name all or any', () => {
    const rows = (...args: string[]): unknown =>
      (JSON.parse(dossier('Police', 'Guard', '--json', ...args).out) as { rows: { path: string }[] }).rows.map(
        ({ path }) => path,
      );
    expect(rows()).toEqual(['two.md']);
    expect(rows('--any')).toEqual(['two.md', 'one.md']);
    expect(rows('--any', '--articles', '1')).toEqual(['two.md']);
  });

  it('writes to a file that is not there yet', () => {
    const out = join(vault, 'police.txt');
    expect(dossier('Police', '--out', out)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(out, 'utf8')).toContain('> The Police met the Guard.\n');
    expect(dossier('Police', '--out', out)).toMatchObject({ code: 1 });
  });

  it('prints who says what, and writes it with ids in the blocks that it links', () => {
    const [name, said] = ['Ministry of State Security', 'denied that homes were searched.'];
    const text = article('three', `The [[${name}]] ${said}\n\nRain fell.`, { actors: [name], date: '2024-05-01' });
    const grade = ['reliability: B', 'reliability-history:', '  - "2026-01-02 B: right"'];
    writeFileSync(join(vault, 'three.md'), text);
    writeFileSync(join(vault, `Agencies/${name}.md`), entity('agency', 'agency:mss', grade));
    const printed = dossier(name).out;
    expect(printed).toContain('## Grade\n\n- B · Usually reliable\n  - **2026-01-02** B: right\n');
    expect(printed).toContain(
      `## Said by\n\n- **2024-05-01** ${name} (body, denies): [[three]]\n  > The ${name} ${said}\n`,
    );
    expect(readFileSync(join(vault, 'three.md'), 'utf8')).toBe(text);
    expect(dossier(name, '--no-statements').out).not.toContain('## Said by');
    expect(JSON.parse(dossier(name, '--json').out)).toMatchObject({
      saidBy: [{ attitude: 'denies', article: { path: 'three.md' } }],
      saidOf: [],
      told: [],
    });
    expect(dossier(name, '--write').out).toMatch(/; block ids were put into 1 article\n$/);
    expect(readFileSync(join(vault, 'three.md'), 'utf8')).toMatch(/searched\. \^[0-9a-f]{6}\n/);
  });

  it('writes a note into the vault, which can be undone', () => {
    const { code, out } = dossier('Police', '--write');
    expect(code).toBe(0);
    expect(out).toMatch(/^Dossier written to Dateline\/Dossiers\/Police \d{4}-\d\d-\d\d\.md\n$/);
    expect(readdirSync(join(vault, 'Dateline/Dossiers'))).toHaveLength(1);
    spawnSync(process.execPath, [CLI, 'undo', '--vault', vault]);
    expect(existsSync(join(vault, 'Dateline'))).toBe(false);
  });

  it('says what is not known', () => {
    expect(dossier('Nobody').err).toContain('Nobody: There is no note');
    expect(dossier('Nobody', '--json')).toMatchObject({ code: 1 });
    expect(dossier('Nobody', '--write')).toMatchObject({ code: 1 });
    expect(dossier('Police', '--articles', 'x')).toMatchObject({ code: 2 });
  });
});
