import { transformSync } from 'esbuild';
import { createContext, Script } from 'node:vm';
import { unpackText } from '../../src/data/inflate';
import { packLists, packWords } from '../../tools/pack-words.mjs';

/** What the packed module gives, run as the plugin's bundle runs it. */
function evaluated(source: string): unknown {
  const { code } = transformSync(packWords('xx.ts', source), { format: 'cjs' });
  const module = { exports: {} as { default?: () => unknown } };
  new Script(code).runInContext(createContext({ module, exports: module.exports, require: () => ({ unpackText }) }));
  return module.exports.default?.();
}

const SOURCE = `
const kind = { 'by-hand': '손으로', plain: 'plain' };
export default () => ({
  title: '노트',
  kind,
  list: ['가', 'b'],
  count: (count: number) => \`노트 \${count}개\`,
  sum: (one: number, other: number) => \`\${one}\${other} = \${one > 1 ? '많음' : 'few'}\`,
});
`;

describe('a packed translation', () => {
  const words = evaluated(SOURCE) as {
    title: string;
    kind: Record<string, string>;
    list: string[];
    count: (count: number) => string;
    sum: (one: number, other: number) => string;
  };

  it('says what it said', () => {
    expect(words.title).toBe('노트');
    expect({ ...words.kind }).toEqual({ 'by-hand': '손으로', plain: 'plain' });
    expect([...words.list]).toEqual(['가', 'b']);
    expect(words.count(3)).toBe('노트 3개');
    expect([words.sum(1, 2), words.sum(2, 3)]).toEqual(['12 = few', '23 = 많음']);
  });

  it('is in ASCII', () => {
    expect(packWords('xx.ts', SOURCE)).toMatch(/^[\n\r\t\0-~]*$/);
  });
});

describe('a packed list', () => {
  const words = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
  const packed = packLists(
    'x.ts',
    `export const list = new Set('${words}'.split(' ')); export const few = 'a b';`,
    'u',
  );

  it('is shorter, and what it was', () => {
    expect(packed.length).toBeLessThan(words.length);
    const { code } = transformSync(packed, { format: 'cjs' });
    const module = { exports: {} as { list?: Set<string>; few?: string } };
    new Script(code).runInContext(
      createContext({ module, exports: module.exports, require: () => ({ unpackText }), Set }),
    );
    expect([...(module.exports.list ?? [])].join(' ')).toBe(words);
    expect(module.exports.few).toBe('a b');
  });

  it('may be a table, of strings and numbers alone', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => (at % 2 ? [String(at), at % 5] : [`' ${at}é`, `x${at % 7}`])),
    );
    const source = `export const table = {id:'t', inner: ${JSON.stringify(rows)}}; export const other = {f: () => 1};`;
    const code = packLists('x.mjs', source, 'u');
    expect(code.length).toBeLessThan(source.length * 0.7);
    const module = { exports: {} as { table?: object; other?: object } };
    const run = transformSync(code, { format: 'cjs' }).code;
    new Script(run).runInContext(createContext({ module, exports: module.exports, require: () => ({ unpackText }) }));
    expect(JSON.stringify(module.exports.table)).toBe(JSON.stringify({ id: 't', inner: rows }));
    expect(Object.keys(module.exports.other ?? {})).toEqual(['f']);
  });
});
