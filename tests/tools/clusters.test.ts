import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize as appTokens } from '../../src/analysis/language/tokens';
import { count } from '../../tools/train/clusters/counts.mjs';
import { entropyTable, exchange, type Classes } from '../../tools/train/clusters/exchange.mjs';
import { serialize } from '../../tools/train/clusters/serialize.mjs';
import { normalForm, sentences, tokenize } from '../../tools/train/clusters/tokens.mjs';
import { bitStrings } from '../../tools/train/clusters/tree.mjs';
import { filesBelow, SAMPLES } from '../support/workspace';

describe('the tokens that words are clustered on', () => {
  it('are those of the app', () => {
    const samples = filesBelow(SAMPLES).map((path) => readFileSync(path, 'utf8'));
    const text = [...samples, "U.S. Gen. J. Kim's 1,000th day—Ch'ongjin, 3.5 km; it didn’t “stop” 20-year Zé 😀"].join(
      '\n',
    );
    expect(tokenize(text)).toEqual(appTokens(text).map((token) => token.text));
  });

  it('end a sentence at a stop that no small letter follows', () => {
    const found = sentences('He left. “Why?” She asked Gen. Kim of Yahoo! what he saw');
    expect(found.map((tokens) => tokens.join(' '))).toEqual([
      'He left .',
      '“ Why ? ”',
      'She asked Gen. Kim of Yahoo ! what he saw',
    ]);
  });

  it.each([
    ['São', 'sao'],
    ['Gen.', 'gen'],
    ['U.S.', 'u_s'],
    ['N’Djamena', 'ndjamena'],
    ['1,204', '0,000'],
    ['20th', '00th'],
    ['’s', 's'],
    ['—', '-'],
    ['“', '"'],
    ['😀', ''],
  ])('fold %s to %s', (token, form) => {
    expect(normalForm(token)).toBe(form);
  });
});

/** A small language: people speak in cities; who and where are drawn in turn, so that kinds share neighbours. */
const PEOPLE = ['Ann', 'Bob', 'Cho', 'Dov'];
const CITIES = ['Lagos', 'Minsk', 'Osaka', 'Quito'];
const VERBS = ['spoke', 'sang', 'slept'];
const toyLines = (): string[] =>
  Array.from({ length: 240 }, (_, at) => {
    const [who, where, verb] = [PEOPLE[at % 4], CITIES[Math.floor(at / 4) % 4], VERBS[Math.floor(at / 16) % 3]];
    return `${who} ${verb} in ${where} .`;
  });

const cluster = (lines: readonly string[], classes: number, rounds = 10) => {
  const counted = count(lines, 2);
  const f = entropyTable(counted.counts.reduce((sum, n) => sum + n, 0));
  const found = exchange(counted, { classes, rounds, f });
  return { counted, found, f, bits: bitStrings({ ...found, f }) };
};

describe('counting', () => {
  it('counts who follows whom, and lets a rare word pass as its kind', () => {
    const { words, counts, pairs } = count(['Ann met Bob', 'Ann met Zed'], 2);
    const at = (word: string): number => words.indexOf(word);
    const follows = (a: string, b: string): number => {
      const end = pairs.right.start[at(a) + 1] ?? 0;
      for (let i = pairs.right.start[at(a)] ?? 0; i < end; i += 1)
        if (pairs.right.word[i] === at(b)) return pairs.right.count[i] ?? 0;
      return 0;
    };
    expect([...words].sort()).toEqual(['<capital>', '<other>', '<s>', '<small>', '<upper>', 'ann', 'met'].sort());
    expect(counts[at('ann')]).toBe(2);
    expect([follows('ann', 'met'), follows('met', '<capital>'), follows('<s>', 'ann')]).toEqual([2, 2, 2]);
    expect(follows('met', 'ann')).toBe(0);
  });
});

describe('clustering', () => {
  it('puts only words of a kind into one class', () => {
    const { counted, found } = cluster(toyLines(), 8);
    const classesOf = (kind: readonly string[]) =>
      new Set(kind.map((word) => found.classOf[counted.words.indexOf(word.toLowerCase())]));
    const kinds = [PEOPLE, CITIES, VERBS, ['in']].map(classesOf);
    const all = kinds.flatMap((classes) => [...classes]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeLessThan(8);
  });

  it('keeps counts of classes that add up to those of their words', () => {
    const { counted, found } = cluster(toyLines(), 5);
    expect(found).toEqual(recount(counted, found));
  });

  it('merges like classes first', () => {
    const { counted, found, bits } = cluster(toyLines(), 16, 0);
    const of = (word: string): string => bits[found.classOf[counted.words.indexOf(word)] ?? -1] ?? '';
    expect(common(of('ann'), of('bob'))).toBeGreaterThan(common(of('ann'), of('quito')));
    expect(common(of('lagos'), of('minsk'))).toBeGreaterThan(common(of('lagos'), of('slept')));
  });

  it('writes the same table again, without stand-ins and other scripts', () => {
    const write = (): string => {
      const { counted, found, bits } = cluster([...toyLines(), 'Ann spoke in काम .', 'Bob spoke in काम !'], 9);
      return serialize(counted, found.classOf, bits);
    };
    expect(write()).toBe(write());
    expect(write()).not.toMatch(/<|\p{Script=Devanagari}/u);
    expect(write()).toMatch(/^[01]+\tlagos minsk osaka quito$/m);
  });
});

/** Class counts made from scratch, to hold those kept while words moved against. */
function recount(counted: ReturnType<typeof count>, { classOf, sizes }: Classes): Classes {
  const follows = new Int32Array(sizes.length ** 2);
  const total = new Float64Array(sizes.length);
  const { start, word, count: times } = counted.pairs.right;
  const of = (at: number): number => classOf[at] ?? -1;
  counted.counts.forEach((n, at) => (total[of(at)] = (total[of(at)] ?? 0) + n));
  for (let w = 0; w < classOf.length; w += 1) {
    for (let at = start[w] ?? 0; at < (start[w + 1] ?? 0); at += 1) {
      const cell = of(w) * sizes.length + of(word[at] ?? -1);
      follows[cell] = (follows[cell] ?? 0) + (times[at] ?? 0);
    }
  }
  return { classOf, follows, sizes: total };
}

const common = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

describe('clusters.tsv', () => {
  const rows = readFileSync(join(__dirname, '../../src/data/clusters.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const bitsOf = new Map(rows.flatMap(([bits = '', words = '']) => words.split(' ').map((word) => [word, bits])));

  it('has one row a class, none of whose bit strings begins another, of at most 20 bits', () => {
    const bits = rows.map(([string = '']) => string);
    expect(bits.filter((string) => !/^[01]{1,20}$/.test(string))).toEqual([]);
    expect(bits.filter((string, at) => bits[at + 1]?.startsWith(string))).toEqual([]);
  });

  it('names a word once', () => {
    expect(bitsOf.size).toBe(rows.reduce((sum, [, words = '']) => sum + words.split(' ').length, 0));
  });

  it.each([
    ['kabul', 'baghdad', 'obama'],
    ['june', 'july', 'monday'],
    ['michael', 'peter', 'france'],
    ['jong', 'chong', 'chicago'],
    ['nigeria', 'kenya', 'nigerian'],
    ['spokesman', 'spokeswoman', 'hospital'],
    ['hyesan', 'chongjin', 'university'],
  ])('has %s nearer to %s than to %s', (word, like, unlike) => {
    const [a = '', b = '', c = ''] = [word, like, unlike].map((each) => bitsOf.get(each));
    expect(common(a, b)).toBeGreaterThanOrEqual(8);
    expect(common(a, b)).toBeGreaterThan(common(a, c));
  });
});
