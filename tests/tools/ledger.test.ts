import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readAnalysis, rulesIn, type Rule } from '../../tools/ledger/rules.mjs';
import { switching } from '../../tools/ledger/run.mjs';
import { ledgerOf } from '../../tools/ledger/table.mjs';

const SOURCE = `
export const isLong = (text: string): boolean => text.length > 3;
export function wordsOf(text: string): readonly string[] {
  const longOnes = (words: readonly string[]): readonly string[] => words.filter(isLong);
  return longOnes(text.split(' '));
}
export class Reader {
  first(text: string): string | null {
    return [text].map((each) => { return each; })[0] ?? null;
  }
}
export function* each(words: readonly string[]): Generator<string> {
  yield 'first';
  yield* words;
}
export const count = (text: string): number => text.length;
`;

interface Switched {
  readonly isLong: (text: string) => boolean;
  readonly wordsOf: (text: string) => readonly string[];
  readonly Reader: new () => { first: (text: string) => string | null };
  readonly each: (words: readonly string[]) => Iterable<string>;
  readonly count: (text: string) => number;
  readonly switchOff: (rule: number) => void;
  readonly fired: Set<number>;
  readonly denied: Set<number>;
  readonly calls: readonly number[];
}

/** The module above, in a project of its own, with its rules behind switches. */
async function switchedModule(root: string): Promise<{ rules: readonly Rule[]; module: Switched }> {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('tsconfig.json', '{ "compilerOptions": { "strict": true, "target": "ES2022", "types": [] } }');
  write('src/analysis/entities/words.ts', SOURCE);
  write('src/workflow/engine.ts', `export * from '../analysis/entities/words';`);
  const switches = JSON.stringify(resolve('tools/ledger/switches.mts'));
  write('entry.ts', `export * from './src/workflow/engine'; export * from ${switches};`);
  const rules = rulesIn(readAnalysis(root));
  const [entryPoints, outfile] = [[join(root, 'entry.ts')], join(root, 'out.mjs')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', plugins: [switching(rules)] });
  return { rules, module: (await import(outfile)) as Switched };
}

describe('a rule behind a switch', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-ledger-'));
  let rules: readonly Rule[];
  let module: Switched;
  beforeAll(async () => {
    ({ rules, module } = await switchedModule(root));
  }, 60_000);
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  afterEach(() => {
    module.switchOff(-1);
  });
  const off = (name: string): void => {
    module.switchOff(rules.findIndex(({ id }) => id === `entities/words:${name}`));
  };

  it('is named by where it stands, and is neutral by what it returns', () => {
    expect(rules.map(({ id, kind, lines }) => [id, kind, lines])).toEqual([
      ['entities/words:isLong', 'boolean', 1],
      ['entities/words:wordsOf', 'array', 4],
      ['entities/words:wordsOf.longOnes', 'given', 1],
      ['entities/words:Reader.first', 'null', 3],
      ['entities/words:each', 'generator', 4],
      ['entities/words:count', null, 1],
    ]);
  });

  it('answers as without one while it is on', () => {
    expect(module.wordsOf('a word')).toEqual(['word']);
    expect(new module.Reader().first('a')).toBe('a');
    expect([...module.each(['a'])]).toEqual(['first', 'a']);
    expect(module.count('a')).toBe(1);
  });

  it('gives what is neutral while it is off', () => {
    off('isLong');
    expect(module.isLong('word')).toBe(false);
    off('wordsOf');
    expect(module.wordsOf('a word')).toEqual([]);
    off('wordsOf.longOnes');
    expect(module.wordsOf('a word')).toEqual(['a', 'word']);
    off('Reader.first');
    expect(new module.Reader().first('a')).toBeNull();
    off('each');
    expect([...module.each(['a'])]).toEqual([]);
  });

  it('tells whether it gave anything else than what is neutral', () => {
    module.fired.clear();
    module.denied.clear();
    module.wordsOf('long words');
    expect([...module.fired].sort()).toEqual([0, 1]);
    module.isLong('a');
    expect([...module.denied]).toEqual([0]);
    expect(module.calls[5]).toBe(1);
  });
});

describe('the ledger', () => {
  const rule = (id: string, kind: Rule['kind'] = 'null'): Omit<Rule, 'path'> => ({ id, kind, lines: 1 });
  const covered = (fired: readonly number[], calls = 1, atStart = 0) => ({ fired, denied: 0, calls, atStart });
  const effect = (run: readonly number[], whole: readonly number[]) => ({ run, whole, linked: whole, failed: 0 });
  const rules = [
    rule('a:much'),
    rule('a:idle'),
    rule('a:silent'),
    rule('a:number', null),
    rule('a:data'),
    rule('a:little'),
    rule('a:endless'),
  ];
  const coverage = {
    sets: ['news', 'news', 'vault', 'vault'],
    rules: [
      covered([0, 1, 2, 3]),
      covered([0]),
      covered([]),
      covered([]),
      covered([], 0, 9),
      covered([2]),
      covered([1]),
    ],
  };
  const effects = new Map([
    ['a:much', effect([0, 2], [0, 2])],
    ['a:idle', effect([0], [])],
    ['a:little', effect([2], [2])],
    ['a:endless', effect([], [])],
  ]);
  const ledger = ledgerOf(rules, coverage, effects, { 'a:idle': 'an import done twice changes nothing' });

  it('begins with what moves nothing', () => {
    expect(ledger.map(({ id, state }) => [id, state])).toEqual([
      ['a:idle', 'moves nothing'],
      ['a:silent', 'never fired'],
      ['a:little', 'moves'],
      ['a:much', 'moves'],
      ['a:endless', 'ends the run'],
      ['a:data', 'at start'],
      ['a:number', 'not switchable'],
    ]);
    expect(ledger[0]?.guards).toBe('an import done twice changes nothing');
  });

  it('counts for all texts by those that were run', () => {
    expect(ledger[3]).toMatchObject({ differ: 4, differBySet: { news: 1, vault: 1 }, linkedInVault: 1 });
  });
});
