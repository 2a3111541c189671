import ts from 'typescript';
import { aboveLimits, lowered } from '../../tools/house/limits.mjs';
import { longExpressions, wordLists } from '../../tools/house/words.mjs';

const module = (text: string, path = 'src/analysis/x.ts') => ({
  path,
  text,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
});
const listsIn = (text: string, path?: string) => wordLists([module(text, path)]).map(({ words }) => words.length);

const EIGHT = 'said told added wrote argued claimed noted warned';
const QUOTED = `'${EIGHT.replaceAll(' ', "', '")}'`;
const ALTERNATIVES = EIGHT.replaceAll(' ', '|');

describe('a word list in code', () => {
  it.each([
    ['a text that is split', `const X = 'The An Of To In At By On'.split(' ');`],
    ['one given to a function of lists', `const X = words('the and or of at in by on');`],
    ['texts joined to one', `const X = ('said told added ' + 'wrote argued ' + 'claimed noted warned').split(' ');`],
    ['a text of words that make no sentence', `const X = { verbs: '${EIGHT}' };`],
    ['a template with more put in', 'const X = list(`${A} said told added wrote argued claimed noted warned`);'],
    ['Korean syllables', `const X = set('은 는 이 가 을 를 의 에');`],
    ['an array', `const X = new Set([${QUOTED}]);`],
    ['pairs', `const X = [${EIGHT.split(' ').map((word, at) => `['${word}', ${at}]`).join()}];`], // prettier-ignore
    [
      'a part of an open record',
      `const X: Record<string, object> = { keys: { ${EIGHT.split(' ')
        .map((word) => `${word}: '${word}'`)
        .join()} } };`,
    ],
    ['the keys of an open record', `const X: Record<string, number> = { ${EIGHT.split(' ').join(': 1, ')}: 1 };`],
    ['the alternatives of a group', `const X = /^(?:${ALTERNATIVES})\\b/;`],
    [
      'those with endings',
      `const X = /\\b(?:attack(?:s|ed)?|raids?|bomb(?:ed|s)|shot|kill(?:ed)?|hit|struck|fell)\\b/;`,
    ],
    ['those of a text for an expression', `const VERBS = '${ALTERNATIVES}';`],
  ])('is %s', (_what, text) => {
    expect(listsIn(text)).toHaveLength(1);
  });

  it.each([
    ['seven words', `const X = 'said told added wrote argued claimed noted'.split(' ');`],
    ['a sentence', `const X = { why: 'named in passing in one story so far: it waits' };`],
    ['a part of one', `const X = why('a court by the name of its judge');`],
    ['a message', 'const X = message`said told added wrote argued claimed noted warned`;'],
    ['an error', `throw new Error('${EIGHT}');`],
    ['numbers', `const X = '11 12 13 14 15 16 17 18'.split(' ');`],
    ['names of code', `const X = ['isOne', 'isTwo', 'isThree', 'isFour', 'isFive', 'isSix', 'isSeven', 'isEight'];`],
    ['a closed set of keys', `const KINDS = [${QUOTED}] as const;`],
    ['a part of what has a type', `const X: Settings = { keys: { ${EIGHT.split(' ').map((word) => `${word}: '${word}'`).join()} } };`], // prettier-ignore
    ['keys of a type', `const KINDS: readonly Kind[] = [${QUOTED}];`],
    ['settings', `const X = { ${EIGHT.split(' ').join(': 1, ')}: 1 };`],
    ['alternatives of patterns', String.raw`const X = /(?:\d|\w+|[a-z]|\p{L}|.*|x{2}|\s|\S)/u;`],
    ['few alternatives in many groups', `const X = /(?:said|told) (?:it|that|so) (?:at|on|in) (?:a|the)/;`],
  ])('is not %s', (_what, text) => {
    expect(listsIn(text)).toEqual([]);
  });

  it('is counted once in an array of it, and apart in a table of several', () => {
    expect(listsIn(`const X = { one: '${EIGHT}', other: '${EIGHT} wept' };`)).toEqual([8, 9]);
  });

  it('is told with its line, and is none where users read it', () => {
    expect(wordLists([module(`\nconst X = '${EIGHT}'.split(' ');`)])).toEqual([
      { path: 'src/analysis/x.ts', line: 2, words: EIGHT.split(' ') },
    ]);
    expect(listsIn(`const X = '${EIGHT}'.split(' ');`, 'src/text/x.ts')).toEqual([]);
  });
});

describe('a long regular expression', () => {
  it('has more than 120 characters', () => {
    const source = (length: number) => module(`const X = /${'a'.repeat(length - 2)}/;`);
    expect([120, 121].map((length) => longExpressions([source(length)]).length)).toEqual([0, 1]);
  });
});

describe('the limits of the house', () => {
  const limits = { model: { files: 2, lines: 100 }, lists: { analysis: 5 } };

  it('name what is above them', () => {
    expect(aboveLimits({ model: { files: 2, lines: 101 }, lists: { analysis: 6 } }, limits)).toEqual([
      'model: 101 lines, at most 100',
      'lists: 6 analysis, at most 5',
    ]);
    expect(aboveLimits({ model: { files: 2, lines: 100 }, added: { files: 9, lines: 9 } }, limits)).toEqual([]);
  });

  it('are lowered to what is reached, never raised, and written for what is new', () => {
    expect(lowered({ model: { files: 3, lines: 90 }, added: { files: 1, lines: 9 } }, limits)).toEqual({
      model: { files: 2, lines: 90 },
      added: { files: 1, lines: 9 },
    });
  });
});
