import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { englishWords, koreanWords, markupWords, pattern } from '../../src/data/lexicon';
import { monthNames } from '../../src/data/lexicon/calendar';
import { typeAt } from '../../src/analysis/language/word-types';
import { compileLexicon } from '../../tools/lexicon.mjs';

const ROOT = resolve(__dirname, '../..');
const LEXICON = join(ROOT, 'src/data/lexicon');

describe('a lexicon', () => {
  it.each([
    ['words between blanks', 'rank: general  colonel\n', 'rank\tgeneral colonel'],
    [
      'a class that holds another',
      'rank: general\ntitle: { of: [rank], words: mr }\n',
      'rank\tgeneral\ntitle\tgeneral mr',
    ],
    ['phrases', 'party: labour_party\n', 'party\tlabour_party'],
    ['words in groups', 'season: [spring, autumn fall]\n', 'season\tspring\tautumn fall'],
  ])('is compiled: %s', (_, yaml, compiled) => {
    expect(compileLexicon(yaml)).toBe(compiled);
  });

  it.each([
    ['a word that stands twice', 'rank: general general\n', '“general” stands twice in “rank”'],
    ['a word a held class has', 'a: x\nb: { of: [a], words: x }\n', '“x” stands twice in “b”'],
    ['a class that is not there', 'b: { of: [a] }\n', '“b” cannot hold “a”'],
    ['a class that holds itself', 'b: { of: [b] }\n', '“b” cannot hold “b”'],
  ])('refuses %s', (_, yaml, why) => {
    expect(() => compileLexicon(yaml)).toThrow(why);
  });

  it('has every class that is asked for, and no other', () => {
    const [asked, named] = [new Set<string>(), new Set<string>()];
    const families: string[] = [];
    for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.m?ts$/.test(entry.name)) continue;
      const code = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, name = ''] of code.matchAll(/(?:english|korean|markup|world)Words\('([^']+)'\)/g)) asked.add(name);
      for (const [, name = ''] of code.matchAll(/'([a-z][a-z-]+)'/g)) named.add(name);
      for (const [, family = ''] of code.matchAll(/Words\(`([a-z-]+-)\$\{/g)) families.push(family);
      for (const [, source = ''] of code.matchAll(/pattern\(\s*(String\.raw`[^`]*`|'[^']*')/g))
        for (const [, name = ''] of source.matchAll(/\{([a-z][a-z-]*)\}/g)) asked.add(name);
    }
    const kept = readdirSync(LEXICON)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => compileLexicon(readFileSync(join(LEXICON, name), 'utf8')).split('\n'))
      .map((line) => line.slice(0, line.indexOf('\t')));
    const held = kept.filter(
      (name) => !asked.has(name) && !named.has(name) && !families.some((family) => name.startsWith(family)),
    );
    const text = readdirSync(LEXICON)
      .map((name) => readFileSync(join(LEXICON, name), 'utf8'))
      .join('\n');
    expect(held.filter((name) => !new RegExp(`of: \\[[^\\]]*\\b${name}\\b`).test(text))).toEqual([]);
    expect([...asked].filter((name) => !kept.includes(name))).toEqual([]);
  });
});

describe('a class of words', () => {
  it('says which words it has', () => {
    const weekdays = englishWords('closing-words-fixture-none');
    expect(() => weekdays.has('x')).toThrow('has no class');
  });

  it.each([
    ['a word in any case', 'months', 'MARCH', true],
    ['a word of another class', 'months', 'Monday', false],
    ['a word of none', 'months', 'qwertz', false],
  ])('is a bit of a token: %s', (_, name, word, isIn) => {
    expect(englishWords(name).in(typeAt(word))).toBe(isIn);
  });

  it('numbers its words, or its groups', () => {
    expect(englishWords('months').numbered(1).get('march')).toBe(3);
    expect(englishWords('seasons').numbered(0).get('fall')).toBe(2);
    expect(monthNames('en').get('sept')).toBe(9);
  });

  it('tells of its words what leads their group, which is none of them', () => {
    expect(englishWords('demonyms').leaders.get('Algerians')).toBe('DZ');
    expect(englishWords('demonyms').leaders.has('DZ')).toBe(false);
  });

  it('is part of a pattern, with capitals where its name has one', () => {
    expect(pattern(String.raw`^\p{Lu}|{Months} \d`, 'u').test('may 1')).toBe(false);
    expect(pattern('^(?:{Months}) 1$').test('May 1')).toBe(true);
  });

  it('is part of a pattern', () => {
    expect(pattern('^x{2}$').test('xx')).toBe(true);
    expect(() => pattern('{no-such-class}')).toThrow('has no class');
    expect(() => koreanWords('no-such-class').size).toThrow('has no class');
    expect(() => markupWords('no-such-class').size).toThrow('has no class');
  });
});
