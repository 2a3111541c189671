import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namedMost } from '../../tools/bench/acts.mjs';
import { growthTable, machineRows, subjectRows, type SubjectFigures } from '../../tools/bench/figures.mjs';
import { DEFAULT_SETTINGS } from '../../src/model';
import { parseNote } from '../../src/format/note-record';
import { VaultIndex } from '../../src/index/vault-index';
import { markOf, marksValue } from '../../src/format/marks';
import { entryLines } from '../../src/format/yaml-value';
import { newArticles, vaultNotes } from '../../tools/bench/growth-vault.mjs';
import { benchTexts, countTokens, withNewNames } from '../../tools/bench/texts.mjs';

describe('texts to measure on', () => {
  it('are made of the samples where no archive is given: the same ones each time, none twice', () => {
    const { texts } = benchTexts(undefined, 50);
    expect(texts).toEqual(benchTexts(undefined, 50).texts);
    expect(new Set(texts).size).toBe(50);
    for (const text of texts) expect(countTokens(text)).toBeGreaterThan(100);
  });

  it('can each get names nobody has met', () => {
    const opened = [0, 1, 2].map((number) => withNewNames('Text.', number));
    expect(new Set(opened).size).toBe(3);
    expect(opened[0]).toMatch(
      /^(?:[A-Z][a-z]+ ){2}of the .* Council met officials in [A-Z][a-z]+ on Monday\.\n\nText\.$/,
    );
  });

  it('are counted in words, numbers and marks', () => {
    expect(countTokens('The U.S. paid $5m, 회령시 too.')).toBe(12);
  });
});

describe('who has the dossier that is timed', () => {
  it('is the one that most articles of the vault link and that has a note', () => {
    const vault = mkdtempSync(join(tmpdir(), 'dateline-acts-'));
    const note = (links: readonly string[], id: string): string =>
      `---\nactors:\n${links.map((link) => `  - "[[${link}]]"\n`).join('')}${id}\n---\n- "[[Wire]]"\n`;
    const notes = {
      'a.md': note(['Police', 'Nowhere', 'People/Kim|Kim'], 'article-id: a'),
      'b.md': note(['Kim', 'Nowhere'], 'article-id: b'),
      'Kim.md': note(['Police'], 'entity-id: kim'),
      'Police.md': note(['Police'], 'entity-id: police'),
    };
    for (const [path, text] of Object.entries(notes)) writeFileSync(join(vault, path), text);
    expect(namedMost(vault)).toEqual({ articles: 2, name: 'Kim', count: 2, note: 'Kim.md' });
    rmSync(vault, { recursive: true });
  });
});

const figures = (tokens: number): SubjectFigures => ({
  tokens,
  cpuTokens: tokens,
  megabytes: 100,
  first: 300,
  firstMegabytes: 90,
});

describe('the figures of a machine', () => {
  const speed = {
    tokens: 1000,
    subjects: { dateline: figures(150_000), wink: figures(240_000), compromise: figures(40_000) },
  };

  it('are held to their bars', () => {
    const rows = machineRows({ speed, start: { cli: 401, node: 40 } });
    expect(rows.map(({ figure, ok }) => [figure, ok])).toEqual([
      ['0.63 ×', true],
      ['3.75 ×', false],
      ['401 ms', false],
    ]);
  });

  it('hold statements to the median of what they cost', () => {
    const rowOf = (cost: number) => machineRows({ statements: { cost, costs: [1, cost, 1.2], articles: 9 } });
    expect([1.15, 1.16].flatMap(rowOf)).toMatchObject([
      { figure: '1.15 ×', ok: true, other: '1.00 to 1.20 in 3 rounds of 9 articles' },
      { figure: '1.16 ×', ok: false },
    ]);
  });

  it('leave out what was not measured', () => {
    expect(machineRows({ browser: null })).toEqual([]);
  });

  it('say how many times as fast as each peer we are', () => {
    expect(subjectRows(speed).map(({ name, ratio }) => [name, ratio])).toEqual([
      ['dateline', ''],
      ['wink', '0.63 ×'],
      ['compromise', '3.75 ×'],
    ]);
  });

  it('hold growth with the vault to its bars: the largest against the smallest', () => {
    const spent = (seconds: number) => ({ seconds, cpu: seconds });
    const size = (notes: number, seconds: number, highest: number) => ({
      notes,
      import: {
        ...spent(seconds),
        parts: { begin: spent(0.1), understand: spent(1), file: spent(1), lists: spent(seconds - 2.1) },
        made: 300,
        changed: 200,
      },
      cpu: seconds,
      opened: spent(2),
      cold: { read: 10, build: 29, cpu: 2.8 },
      command: 20,
      highest,
    });
    const growth = { from: 'invented', isOurs: true, sizes: [size(1000, 4, 200), size(100_000, 5.1, 600)] };
    expect(machineRows({ growth: [growth] }).map(({ figure, ok }) => [figure, ok])).toEqual([
      ['1.27 ×', false],
      ['2.90 ×', true],
      ['600 MB', true],
    ]);
    expect(machineRows({ growth: [growth] })[1]).toMatchObject({ other: '29.0 s against 10.0 s; CPU time 2.80 ×' });
    expect(growthTable(growth)[1]).toMatchObject({
      notes: '100,000',
      lists: '3.00 s',
      written: '300 made, 200 changed',
    });
  });

  it('name the memory of a stream at each mark, and hold its highest to the bar', () => {
    const marks = [
      { articles: 1000, megabytes: 120 },
      { articles: 100_000, megabytes: 130 },
    ];
    expect(machineRows({ stream: { marks, highest: 151 } })).toMatchObject([
      { what: 'memory over 100,000 articles, highest', ok: false, other: '1,000: 120 MB, 100,000: 130 MB' },
    ]);
  });
});

describe('the vaults that growth is measured in', () => {
  const given = {
    sentence: () => 'A sentence.',
    known: [{ kind: 'place', name: 'Seoul', id: 'place:seoul:kr' }],
    entryLines,
    markOf,
    marksValue,
  };

  it('hold as many notes as they should, the same each time, at paths of their own', () => {
    const notes = [...vaultNotes(1000, given)];
    expect(notes).toHaveLength(1000);
    expect(notes).toEqual([...vaultNotes(1000, given)]);
    expect(new Set(notes.map(({ path }) => path.toLowerCase())).size).toBe(1000);
  });

  it('are of notes as Dateline writes them, and of the user’s own', () => {
    const kinds = { article: 0, entity: 0, own: 0 };
    const index = new VaultIndex(DEFAULT_SETTINGS);
    for (const { path, text } of vaultNotes(1000, given)) {
      const parsed = parseNote(path, text, DEFAULT_SETTINGS);
      if (!parsed.ok) throw new Error(parsed.problem.message);
      index.add(path, parsed.value);
      kinds[parsed.value?.kind === 'decisions' ? 'own' : (parsed.value?.kind ?? 'own')] += 1;
    }
    expect(kinds).toEqual({ article: 500, entity: 450, own: 50 });
    expect(index.countOf('place:seoul:kr')).toBeGreaterThan(50);
    const [article] = index.articles;
    expect(article?.marks.size).toBeGreaterThan(5);
    for (const target of article?.actors ?? []) expect(index.resolve(target)).not.toBeNull();
  });

  it('get articles that each set has for itself', () => {
    const [one, other] = [newArticles(1, 5, 1000, given), newArticles(2, 5, 1000, given)];
    expect(one).toEqual(newArticles(1, 5, 1000, given));
    expect(new Set([...one, ...other].map(({ text }) => text)).size).toBe(10);
  });
});
