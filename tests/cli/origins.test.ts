/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

function dateline(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const note = (id: string, outlet: string, day: string, text: string): string =>
  `---\ntitle: Dam ${id}\ndate: ${day}\nsource: ${outlet}\nplaces:\n  - "[[Musan]]"\n  - "[[North Hamgyong]]"\ntags:\n  - article\narticle-id: ${id}\ndateline: 1\n---\n${text}\n`;
const place = (id: string): string => `---\ntype: place\nentity-id: ${id}\n---\n`;

const FILES: Readonly<Record<string, string>> = {
  'Articles/Dam 1.md': note('one', 'Daily NK', '2025-03-04', 'The dam above [[Musan]] burst on March 1 and washed away forty houses, a source in [[North Hamgyong]] province told Daily NK.'),
  'Articles/Dam 2.md': note('two', 'Reuters', '2025-03-05', 'A dam above [[Musan]] burst on March 1, Daily NK reported, citing a source in [[North Hamgyong]] province. It washed away forty houses.'),
  'Articles/Dam 3.md': note('three', 'The Sun', '2025-03-05', 'A dam above [[Musan]] burst and forty houses in [[North Hamgyong]] province are gone.'),
  'Places/Musan.md': place('place:musan'),
  'Places/North Hamgyong.md': place('place:north-hamgyong'),
}; // prettier-ignore

let vault: string;
beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-'));
  for (const folder of ['.obsidian', 'Articles', 'Places']) mkdirSync(join(vault, folder));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(vault, path), text);
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

describe('dateline origins', () => {
  it('prints how many origins articles have, who leans on whom, and what cannot be told', () => {
    const { code, out, err } = dateline('origins', 'Articles/Dam 2', '--vault', vault);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '3 articles · 3 outlets · 1 origin',
      '',
      'a source in North Hamgyong province  (anonymous)',
      '  Articles/Dam 1.md  (2025-03-04, Daily NK, at first hand)',
      '    Articles/Dam 2.md  (2025-03-05, Reuters, cites Daily NK)',
      '',
      'Independence not established: 1 article',
      '  Articles/Dam 3.md  (no source stated)',
      '',
    ]);
  });

  it('prints the same as one object', () => {
    const { code, out } = dateline('origins', 'Articles/Dam 2.md', '--json', '--vault', vault);
    const found = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(Object.keys(found).sort()).toEqual(['articles', 'cancelled', 'origins', 'outlets', 'problems', 'unknown']);
    expect(found.origins).toEqual([
      {
        ...{ kind: 'anonymous', source: 'a source in North Hamgyong province', outlet: 'Daily NK' },
        articles: [
          { article: 'one', reason: 'first hand', from: null, detail: 'a source in North Hamgyong province' },
          { article: 'two', reason: 'citation', from: 'one', detail: 'Daily NK' },
        ],
      },
    ]);
    expect(found.unknown).toEqual([{ article: 'three', reason: 'no source stated', like: null }]);
  });

  it('refuses what is no article', () => {
    expect(dateline('origins', 'Places/Musan.md', '--vault', vault)).toMatchObject({ code: 1, out: '' });
    expect(dateline('origins', 'Nowhere', '--vault', vault).code).toBe(1);
  });
});
