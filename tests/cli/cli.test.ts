/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsShared } from '../support/shared';
import { filesBelow, SAMPLES } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function dateline(args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

let folder: string;
let vault: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  vault = join(folder, 'vault');
  mkdirSync(vault);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Path → bytes, without the plugin's own folder. */
const tree = (): Record<string, string> =>
  Object.fromEntries(
    filesBelow(vault)
      .map((path) => [path.slice(vault.length + 1), path] as const)
      .filter(([name]) => !name.startsWith('.obsidian/plugins/dateline/'))
      .map(([name, path]) => [name, readFileSync(path, 'latin1')]),
  );

const ARTICLE =
  'Police in Hoeryong searched homes for Chinese phones on Monday, residents said.\nMay 2, 2024 at 09:00AM\nby DailyNK(North Korean Media)\n';

describe('dateline', () => {
  it('explains itself', () => {
    const help = dateline(['--help']);
    expect(help.code).toBe(0);
    for (const word of ['import', 'extract', 'explain', 'check', 'undo', 'Exit codes'])
      expect(help.out).toContain(word);
  });

  it('answers what it does not understand with exit code 2', () => {
    expect(dateline(['fly']).code).toBe(2);
    expect(dateline(['import', 'x.txt']).code).toBe(2);
    expect(dateline(['import', 'x.txt', '--vault', join(folder, 'nowhere')]).code).toBe(2);
  });
});

describe('dateline import', () => {
  it('makes notes, and the same import again changes nothing, not even a date of change', () => {
    const path = put('a.txt', ARTICLE);
    expect(dateline(['import', path, '--vault', vault]).code).toBe(0);
    const before = tree();
    const times = (): number[] => Object.keys(before).map((name) => statSync(join(vault, name)).mtimeMs);
    const written = times();
    const again = dateline(['import', path, '--vault', vault]);
    expect(again.out).toContain('1 unchanged');
    expect(tree()).toEqual(before);
    expect(times()).toEqual(written);
  });

  it('names a file it cannot read, goes on with the rest and exits with 1', () => {
    const ran = dateline([
      'import',
      put('a.txt', ARTICLE),
      put('b.txt', ''),
      join(folder, 'none.txt'),
      '--vault',
      vault,
    ]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('1 created, 2 failed');
    expect(ran.out).toMatch(/b\.txt[\s\S]*none\.txt/);
  });

  it('tells what the samples came to in ten lines, then what to repair', () => {
    const { out } = dateline(['import', SAMPLES, '--vault', vault]);
    const lines = out.split('\n').slice(0, 9);
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^29 articles: 29 created; /),
      'Not imported: 0',
      'Without a day: 1; without an outlet: 3',
    ]);
    expect(lines.slice(3).map((line) => line.replace(/\d.*/, ''))).toEqual([
      'Names not sure enough to be linked: ',
      'Named once, in passing, and waiting for a second story: ',
      'New notes that one article names: ',
      'By outlet: ',
      'By place: ',
      'without an outlet (',
    ]);
    expect(lines[6]).toMatch(/^By outlet: 26 \(Radio Free Asia 5, Daily NK 4, /);
  });

  it('prints its report as JSON', () => {
    const { out } = dateline(['import', put('a.txt', ARTICLE), '--vault', vault, '--json']);
    expect(JSON.parse(out)).toMatchObject({ articles: [{ status: 'created', date: '2024-05-02' }] });
  });

  it('follows no links inside a folder', () => {
    mkdirSync(join(folder, 'in'));
    put('in/a.txt', ARTICLE);
    symlinkSync('.', join(folder, 'in', 'loop'));
    symlinkSync(put('secret.txt', 'A secret that nobody asked to import stands here.'), join(folder, 'in', 'b.txt'));
    expect(dateline(['import', join(folder, 'in'), '--vault', vault]).out).toContain('1 article: 1 created; ');
  });

  it('writes nothing in a dry run', () => {
    const ran = dateline(['import', put('a.txt', ARTICLE), '--vault', vault, '--dry-run']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('dry run');
    expect(filesBelow(vault)).toEqual([]);
  });

  it('writes its report to a file', () => {
    const report = join(folder, 'report.md');
    dateline(['import', put('a.txt', ARTICLE), '--vault', vault, '--report', report]);
    expect(readFileSync(report, 'utf8')).toContain('Hoeryong');
  });

  it('keeps to the settings the plugin keeps in the vault', () => {
    mkdirSync(join(vault, '.obsidian/plugins/dateline'), { recursive: true });
    writeFileSync(join(vault, '.obsidian/plugins/dateline/data.json'), '{"folders":{"articles":"News"}}');
    dateline(['import', put('a.txt', ARTICLE), '--vault', vault]);
    expect(Object.keys(tree()).some((path) => path.startsWith('News/2024/'))).toBe(true);
  });
});

describe('dateline undo', () => {
  it('gives back every byte of the vault as it was before the import', () => {
    writeFileSync(join(vault, 'Mine.md'), 'my own\r\nwords');
    const before = tree();
    dateline(['import', SAMPLES, '--vault', vault]);
    expect(Object.keys(tree()).length).toBeGreaterThan(100);
    expect(dateline(['undo', '--vault', vault]).code).toBe(0);
    expect(tree()).toEqual(before);
    expect(existsSync(join(vault, 'Articles'))).toBe(false);
  });

  it('keeps what the user changed since, and says so', () => {
    dateline(['import', put('a.txt', ARTICLE), '--vault', vault]);
    const note = Object.keys(tree()).find((path) => path.startsWith('Articles/')) ?? '';
    writeFileSync(join(vault, note), readFileSync(join(vault, note), 'utf8') + 'my remark\n');
    const { out } = dateline(['undo', '--vault', vault]);
    expect(out).toContain(`kept ${note}: It was changed since Dateline wrote it; your text stays.`);
    // What the note links stays with it: no link of it leads nowhere.
    expect(dateline(['check', '--vault', vault]).code).toBe(0);
  });
});

describe('dateline check', () => {
  it('tells programs what it found', () => {
    put('vault/Broken.md', '---\nentity-id: [\n---\n');
    const found = dateline(['check', '--json', '--vault', vault]);
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      notes: 1,
      problems: [{ code: 'invalid-yaml', subject: 'Broken.md' }],
    });
  });

  it('finds a link without a note, an entity with two notes and broken properties', () => {
    dateline(['import', put('a.txt', ARTICLE), '--vault', vault]);
    expect(dateline(['check', '--vault', vault]).code).toBe(0);
    const place = readFileSync(join(vault, 'Places/Hoeryong.md'), 'utf8');
    writeFileSync(join(vault, 'Copy of Hoeryong.md'), place);
    writeFileSync(join(vault, 'Broken.md'), '---\na: [\n---\n');
    rmSync(join(vault, 'Places/North Korea.md'));
    const found = dateline(['check', '--vault', vault]);
    expect(found.code).toBe(1);
    for (const code of ['unresolved-link', 'duplicate-entity', 'invalid-yaml']) expect(found.out).toContain(code);
  });
});

describe('dateline extract', () => {
  it('answers every line in order, also those it cannot read', () => {
    const lines = [
      { id: 'a', input: ARTICLE },
      { id: 'b', input: '' },
      'nonsense',
      { id: 'c', input: 'In Paris it rained.', format: 'passage' },
    ];
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const { code, out } = dateline(['extract'], input);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never>);
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { id: 'a', article: { date: '2024-05-02', published: '2024-05-02T09:00:00', source: 'Daily NK' } },
      { id: 'b', error: { code: 'empty-input' } },
      { id: null, error: { code: 'invalid-json' } },
      { id: 'c', article: { text: 'In Paris it rained.', date: null }, places: [{ name: 'Paris', country: 'FR' }] },
    ]);
  });

  it('gives mentions that stand where they say they stand', () => {
    const { out } = dateline(['extract'], JSON.stringify({ id: 'a', input: ARTICLE }));
    const { article, mentions, places, actors } = JSON.parse(out) as {
      article: { text: string };
      mentions: { start: number; end: number; text: string; entity: string | null }[];
      places: { id: string }[];
      actors: { id: string }[];
    };
    const ids = [...places, ...actors].map(({ id }) => id);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { start, end, text, entity } of mentions) {
      expect(article.text.slice(start, end)).toBe(text);
      if (entity !== null) expect(ids).toContain(entity);
    }
  });
});

describe('dateline explain', () => {
  const explained = (...args: string[]): Ran => dateline(['explain', put('a.txt', ARTICLE), ...args]);

  it('says what was recognised, what it was read from, and why', () => {
    const { code, out } = explained();
    expect(code).toBe(0);
    expect(out).toMatch(/date +2024-05-02 +\(footer: “May 2, 2024 at 09:00AM/);
    expect(out).toMatch(/author +not stated/);
    expect(out).toMatch(/Location\n +Hoeryong \(North Hamgyong, KP\) .*\n +won +story-location: /);
    expect(out).toMatch(/Themes\n +Phone surveillance +\.\d+ +.*“Chinese phones”/);
    expect(out).toMatch(/Places\n +\+ Hoeryong +×1 +linked: .* · North Hamgyong, KP/);
    expect(out).toMatch(/Hoeryong +place +[\d.]+ +\S+ +→ Hoeryong/);
  });

  it('gives every reason when asked for all', () => {
    const { out } = explained('--all');
    expect(out).toMatch(/“Hoeryong” {2}place [\d.]+ {2}→ Hoeryong \(North Hamgyong, KP\)\n +found +.+\n +won +/);
    expect(out).toContain('Rejected (');
    expect(out).toContain('…Police in [Hoeryong] searched homes');
  });

  it('answers why something is linked, and why something is not', () => {
    expect(explained('--find', 'hoeryong').out).toMatch(/Mentions \(\d+\)[\s\S]*“Hoeryong” .*→ Hoeryong \(North/);
    expect(explained('--find', 'homes').out).toMatch(/Passed over \(1\)[\s\S]*why +no rule/);
    expect(explained('--find', 'Paris').out).toContain('does not stand in this article');
  });

  it('knows what a vault knows where one is named', () => {
    writeFileSync(
      join(vault, 'H.md'),
      '---\ntype: organization\naliases: [residents]\nentity-id: organization:h\n---\n',
    );
    expect(explained('--find', 'residents').out).toContain('Passed over');
    expect(explained('--find', 'residents', '--vault', vault).out).toMatch(/“residents” {2}organization .*→ H\n/);
  });

  it('gives JSON for programs', () => {
    expect(JSON.parse(explained('--json').out)).toMatchObject({
      format: 'text',
      properties: expect.arrayContaining([expect.objectContaining({ name: 'source', value: 'Daily NK' })]),
      location: { entity: { name: 'Hoeryong' } },
    });
  });

  it('shows what an article holds and never lets it steer the terminal', () => {
    const { out } = dateline(['explain', put('b.txt', `${ARTICLE}Kim \u001b[31mJong\u202e Un\n`), '--all']);
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('tells a file it cannot read from one without an article, and exits with 1', () => {
    for (const path of [join(folder, 'none.txt'), folder, put('empty.txt', ' ')]) {
      const { code, err, out } = dateline(['explain', path]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^dateline: .+: .+\n$/);
    }
    expect(dateline(['explain']).code).toBe(2);
  });
});

/** What the notes of an article say: its head, and the names in its lists. */
function filed(path: string, day: string): { readonly notes: Record<string, string>; readonly note: string } {
  dateline(['import', path, '--vault', vault]);
  const notes = tree();
  const found = Object.entries(notes).find(([name]) => name.startsWith(`Articles/${day.slice(0, 4)}/${day} `));
  return { notes, note: Buffer.from(found?.[1] ?? '', 'latin1').toString('utf8') };
}
const listed = (note: string, key: string): string[] =>
  [...(new RegExp(`^${key}:\\n((?:  - .*\\n)+)`, 'm').exec(note)?.[1] ?? '').matchAll(/\[\[(.*?)\]\]/g)]
    .map((match) => match[1] ?? '')
    .sort();

describe('the sample article (needs the shared data)', () => {
  const sample = needsShared('data/sample-article.txt');
  it('comes out as the design shows it', () => {
    const { notes, note } = filed(sample, '2024-11-15');
    expect(note).toContain(
      'date: 2024-11-15\npublished: 2024-11-15T13:30:00\nsource: "[[Daily NK]]"\nlocation: "[[Hoeryong]]"',
    );
    expect(listed(note, 'actors')).toEqual([
      'Hoeryong Police Department',
      'North Hamgyong Province State Security Bureau',
    ]);
    expect(listed(note, 'places')).toEqual(['China', 'Hoeryong', 'North Hamgyong', 'North Korea', 'South Korea']);
    expect(listed(note, 'themes')).toEqual(expect.arrayContaining(['Remittances', 'Phone surveillance']));
    const bureau = notes['Agencies/North Hamgyong Province State Security Bureau.md'] ?? '';
    expect(bureau).toContain('parent: "[[Ministry of State Security]]"\nlocation: "[[North Hamgyong]]"');
    const police = notes['Agencies/Hoeryong Police Department.md'] ?? '';
    expect(police).toContain('parent: "[[Ministry of Social Security]]"\nlocation: "[[Hoeryong]]"');
    expect(notes['Places/Hoeryong.md']).toContain('  - "[[Hoeryong Police Department]]"');
    expect(notes['Themes/Remittances.md']).toContain('  - "[[North Hamgyong Province State Security Bureau]]"');
  });
});

describe('an article of our own of that kind', () => {
  it('comes out with day, outlet, location, actors, places and themes, linked on both sides', () => {
    const path = join(__dirname, '../fixtures/acceptance/ryanggang-phone-teams.txt');
    const { notes, note } = filed(path, '2025-02-18');
    expect(note).toContain(
      'date: 2025-02-18\npublished: 2025-02-18T08:20:00\nsource: "[[Daily NK]]"\nlocation: "[[Hyesan]]"',
    );
    expect(note).not.toMatch(/^title:/m);
    expect(listed(note, 'actors')).toEqual(['Hyesan Police Department', 'Ryanggang Province State Security Bureau']);
    const places = ['China', 'Hyesan', 'North Korea', 'Ryanggang', 'South Korea', 'Yalu River'];
    expect(listed(note, 'places')).toEqual(places);
    expect(listed(note, 'themes')).toEqual(expect.arrayContaining(['Phone surveillance', 'Remittances']));
    const body = note.slice(note.indexOf('\n---\n'));
    expect(body).toContain('[[Ryanggang Province State Security Bureau|Ryanggang province’s state security bureau]]');
    expect(body.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').replace(/\s+/g, ' ')).toContain(
      readFileSync(path, 'utf8').split('\n').slice(0, -2).join(' '),
    );
    const bureau = notes['Agencies/Ryanggang Province State Security Bureau.md'] ?? '';
    expect(bureau).toContain('parent: "[[Ministry of State Security]]"\nlocation: "[[Ryanggang]]"');
    const police = notes['Agencies/Hyesan Police Department.md'] ?? '';
    expect(police).toContain('parent: "[[Ministry of Social Security]]"\nlocation: "[[Hyesan]]"');
    expect(notes['Places/Hyesan.md']).toContain('  - "[[Hyesan Police Department]]"');
    expect(notes['Themes/Remittances.md']).toContain('  - "[[Ryanggang Province State Security Bureau]]"');
  });
});
