/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function dateline(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const searched = (n: number): string =>
  `---\ntitle: Homes searched ${n}\ndate: 2024-03-0${n}\nactors:\n  - "[[Police]]"\n  - "[[Ministry]]"\nplaces:\n  - "[[Hoeryong]]"\ntags:\n  - article\narticle-id: s${n}\ndateline: 1\n---\nIt was Monday.\n\nThe [[Police]] searched **homes** in [[Hoeryong|the town]]. The [[Ministry]] knew of it.\n`;
const other = (n: number): string =>
  `---\nplaces:\n  - "[[Busan]]"\narticle-id: o${n}\ndateline: 1\n---\nShips left [[Busan]].\n`;
const entity = (type: string, id: string, more = ''): string =>
  `---\ntype: ${type}\nentity-id: ${id}\n${more}---\nMine.\n`;

const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`Articles/Search ${n}.md`, searched(n)])),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`Articles/Other ${n}.md`, other(n)])),
  'Agencies/Police.md': entity('agency', 'agency:police', 'aliases:\n  - Cops\nthemes:\n  - "[[Thieves]]"\n'),
  'Agencies/Ministry.md': entity('agency', 'agency:ministry'),
  'Places/Hoeryong.md': entity('place', 'place:hoeryong'),
  'Places/Busan.md': entity('place', 'place:busan'),
  'Themes/Thieves.md': entity('theme', 'theme:thieves'),
};

let vault: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(vault, path)), { recursive: true });
  writeFileSync(join(vault, path), text);
};
const read = (path: string): string => readFileSync(join(vault, path), 'utf8');
const notes = (): Record<string, string> =>
  Object.fromEntries(
    filesBelow(vault)
      .map((path) => path.slice(vault.length + 1))
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path, read(path)]),
  );

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(vault, '.obsidian'));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

/** The vault is another process's, which lives. */
const busy = (): void =>
  put(
    '.obsidian/plugins/dateline/lock/000001.json',
    JSON.stringify({
      id: 'another',
      name: 'Obsidian on a phone',
      device: 'phone',
      process: null,
      command: 'import',
      since: '2026-11-25T09:12:44',
      beat: Date.now(),
      devices: ['phone'],
    }),
  );

describe('a command on a vault that is busy', () => {
  it.each([['relate'], ['relink', '--all'], ['merge', 'Police', 'Ministry'], ['not-same', 'Police', 'Ministry']])(
    '%s says so, and not that it did anything',
    (...args) => {
      busy();
      const { code, out } = dateline(...args, '--vault', vault);
      expect(code).toBe(1);
      expect(out).toContain('! Obsidian on a phone is writing to this vault');
      expect(out).not.toMatch(/up to date|articles change|would/);
      expect(notes()).toEqual(FILES);
    },
  );
});

describe('dateline relate', () => {
  it('tells what would change and writes nothing, then does it, and is done', () => {
    expect(dateline('check', '--vault', vault).out).toContain('dateline relate');
    const told = JSON.parse(dateline('relate', '--vault', vault, '--dry-run', '--json').out) as unknown;
    expect(told).toMatchObject({ batch: null, dryRun: true, cancelled: false, problems: [] });
    expect(told).toMatchObject({ notes: expect.arrayContaining([expect.objectContaining({ action: 'updated' })]) });
    const dry = dateline('relate', '--vault', vault, '--dry-run');
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('Agencies/Police.md: changed: agencies, places\n');
    expect(dry.out).toContain('3 of 5 notes get other related notes.');
    expect(notes()).toEqual(FILES);

    const old = new Date('2020-01-01');
    for (const path of Object.keys(FILES)) utimesSync(join(vault, path), old, old);
    const ran = dateline('relate', '--vault', vault);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain('3 notes updated; undo with: dateline undo');
    expect(read('Agencies/Police.md')).toMatch(
      /^---\ntype: agency\nentity-id: agency:police\naliases:\n {2}- Cops\nagencies:\n {2}- "\[\[Ministry\]\]"\nplaces:\n {2}- "\[\[Hoeryong\]\]"\nthemes:\n {2}- "\[\[Thieves\]\]"\ndateline-links: \w{4} \w{4}\n---\nMine\.\n$/,
    );
    const touched = Object.keys(FILES).filter((path) => statSync(join(vault, path)).mtimeMs !== old.getTime());
    expect(touched.sort()).toEqual(['Agencies/Ministry.md', 'Agencies/Police.md', 'Places/Hoeryong.md']);
    expect(dateline('relate', '--vault', vault).out).toBe('All related lists are up to date\n');
    expect(dateline('check', '--vault', vault)).toMatchObject({ code: 0 });
    expect(dateline('undo', '--vault', vault)).toMatchObject({ code: 0 });
    expect(notes()).toEqual(FILES);
  });

  it('leaves what a hand put in, and out what a hand took out', () => {
    dateline('relate', '--vault', vault);
    put('Agencies/Police.md', read('Agencies/Police.md').replace('agencies:\n  - "[[Ministry]]"\n', ''));
    const before = notes();
    expect(dateline('relate', '--vault', vault).out).toBe('All related lists are up to date\n');
    expect(dateline('check', '--vault', vault)).toMatchObject({ code: 0 });
    expect(notes()).toEqual(before);
    const told = dateline('related', 'Police', '--vault', vault).out;
    expect(told).toContain('Agencies/Ministry.md  (taken out by hand; it stays out)');
    expect(told).toContain('Themes/Thieves.md  (put there by hand)');
  });

  it('brings lists up to date after articles went by hand, which check names before', () => {
    dateline('relate', '--vault', vault);
    for (const n of [1, 2, 3, 4]) rmSync(join(vault, `Articles/Search ${n}.md`));
    const check = dateline('check', '--vault', vault);
    expect(check.code).not.toBe(0);
    const stale = [...(check.out + check.err).matchAll(/(\w+\/[\w ]+\.md): Its lists/g)].map(([, path]) => path);
    expect(stale.sort()).toEqual(['Agencies/Ministry.md', 'Agencies/Police.md', 'Places/Hoeryong.md']);
    expect(dateline('relate', '--vault', vault).out).toContain('3 notes updated');
    const left = Object.fromEntries(Object.entries(FILES).filter(([path]) => !path.startsWith('Articles/Search')));
    expect(notes()).toEqual(left);
  });
});

describe('dateline related', () => {
  it('tells how often, against what chance, and in which sentences', () => {
    dateline('relate', '--vault', vault);
    const { code, out } = dateline('related', 'Cops', 'Hoeryong', '--articles', '1', '--vault', vault);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Agencies/Police.md: named in 4 of 24 articles, copies counted once',
      '',
      expect.stringMatching(/^0\.\d\d {2}Places\/Hoeryong\.md$/),
      '      4 of the 4 articles that name it, 4 in one sentence; chance gives 0.7 (log-likelihood ratio 21.6, p < .001)',
      '      2024-03-01 Articles/Search 1.md',
      '        16: The Police searched homes in the town.',
      '',
    ]);
  });

  it('tells it to machines, also of two that nothing ties', () => {
    const { code, out } = dateline('related', 'agency:police', 'Places/Busan.md', '--json', '--vault', vault);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      entity: { id: 'agency:police', path: 'Agencies/Police.md' },
      stories: 4,
      total: 24,
      related: [
        {
          id: 'place:busan',
          standing: 'unlisted',
          strength: null,
          together: 0,
          second: 20,
          closest: { sentence: 0, paragraph: 0, article: 0 },
          g2: 0,
          p: 1,
          articles: [],
        },
      ],
    });
  });

  it('tells an entity that is not there, as the other commands do', () => {
    const { code, err } = dateline('related', 'Nobody', '--vault', vault);
    expect(code).toBe(1);
    expect(err).toContain('Nobody');
    const told = dateline('related', 'Nobody', '--json', '--vault', vault);
    expect({ code: told.code, ...(JSON.parse(told.out) as object) }).toMatchObject({
      code: 1,
      problems: [{ code: 'unknown-entity' }],
    });
    expect(dateline('related', 'Police', '--articles', 'few', '--vault', vault).code).toBe(2);
  });
});
