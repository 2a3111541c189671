/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

function dateline(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const article = (n: number, text: string): string =>
  `---\ntitle: Story ${n}\ndate: 2024-03-1${n}\ntags:\n  - article\narticle-id: s${n}\ndateline: 1\n---\n${text}\n`;

const FILES: Readonly<Record<string, string>> = {
  'Articles/1.md': article(1, 'Engineers repair the storm drains. The storm drains were blocked.'),
  'Articles/2.md': article(2, 'A storm drain flooded the school. Pupils fled the storm drain.'),
  'Articles/3.md': article(3, 'Residents dug a storm drain, and cleaned another storm drain.'),
  ...Object.fromEntries(
    [4, 5, 6, 7, 8, 9].map((n) => [
      `Articles/${n}.md`,
      article(n, `Traders sold ${'barley kettles ropes mats oxen lamps'.split(' ')[n - 4] ?? ''}.`),
    ]),
  ),
  'Articles/10.md': article(0, 'Bakers met.'),
  'Articles/11.md': article(0, 'Weavers left.').replace('s0', 's11'),
  'Articles/12.md': article(0, 'Potters sang.').replace('s0', 's12'),
  'Agencies/Police.md': '---\ntype: agency\nentity-id: agency:police\naliases:\n  - Cops\n---\n',
  'Mine.md': '```yaml\npack: mine\nname: Mine\nthemes:\n  - { id: oxen, name: Oxen, terms: { strong: oxen } }\n```\n',
  'broken.yaml': 'pack: broken\nname: Broken\nthemes:\n  - { id: Bad id, name: Bad, terms: { strong: bad } }\n',
};

const settings = (own: readonly string[]): string => JSON.stringify({ vocabularies: { packs: ['dprk-watch'], own } });

let vault: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(vault, path)), { recursive: true });
  writeFileSync(join(vault, path), text);
};

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-vocabulary-'));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

const notes = (): string[] => filesBelow(vault).filter((path) => path.endsWith('.md') && !path.includes('.obsidian'));

describe('dateline vocabulary', () => {
  it('lists packs, on and off, themes, and the agencies that have notes', () => {
    put('.obsidian/plugins/dateline/data.json', settings(['Mine.md']));
    const { code, out } = dateline('vocabulary', '--vault', vault);
    expect(code).toBe(0);
    expect(out).toContain('on   Mine: 1 themes (Mine.md)\n');
    expect(out).toContain('off  General news: 17 themes\n');
    expect(out).toContain('\n  Oxen (Mine)\n');
    expect(out).toContain('\n  Police (Agencies/Police.md)');
    expect(out).toMatch(/\n- Weather \(General news\)\n/);
    expect(out).not.toContain('State Security');
    expect(dateline('vocabulary', '--terms', '--vault', vault).out).toMatch(/Police \(.*\)\n {6}Cops\n/);
  });

  it('says which vocabulary cannot be used, and on which line', () => {
    put('.obsidian/plugins/dateline/data.json', settings(['broken.yaml', 'gone.yaml']));
    const { code, out } = dateline('vocabulary', '--vault', vault);
    expect(code).toBe(1);
    expect(out).toContain('broken.yaml: Line 4: ');
    expect(out).toContain('gone.yaml: The vocabulary is not there any more.');
  });
});

describe('dateline suggest-themes', () => {
  it('names phrases with stories and sentences, and writes nothing', () => {
    const before = notes();
    const { code, out } = dateline('suggest-themes', '--vault', vault);
    expect(code).toBe(0);
    expect(out).toContain(
      'storm drain (drain, storm): 3 stories, 6 mentions\n      Story 1: Engineers repair the storm drains.\n',
    );
    expect(out).toContain('of 12 stories that no theme listens to');
    const found = JSON.parse(dateline('suggest-themes', '--json', '--vault', vault).out) as {
      suggestions: { text: string }[];
    };
    expect(found.suggestions.map(({ text }) => text)).toContain('storm drain');
    expect(notes()).toEqual(before);
  });
});
