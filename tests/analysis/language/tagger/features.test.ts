import { toTextDocument } from '../../../../src/analysis/language';
import { lineCase, stretches } from '../../../../src/analysis/language/tagger/features';
import { wordType } from '../../../../src/analysis/language/tagger/word';
import { parseNames } from '../../../../src/analysis/language/names';

const KNOWN = { names: parseNames(''), clusterOf: () => undefined, placeRank: () => 0 };

/** The words of a sentence that are read, a string for each stretch. */
function read(text: string): string[] {
  const { tokens } = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const words = tokens.map(({ text: word, fold }) => wordType(word, fold, KNOWN));
  return stretches(words, 0, words.length, lineCase(words, 0, words.length)).map(({ first, last }) =>
    tokens
      .slice(first, last)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('what of a sentence is read for names', () => {
  it('is what stands beside a capital', () => {
    expect(read('they had long waited for the Bank of the West to answer them')).toEqual(['the Bank of the West to']);
  });

  it('goes beyond a hyphen', () => {
    expect(read('it was said that Kim Jong-un had met the general al-Assad there')).toEqual([
      'that Kim Jong - un',
      'al - Assad there',
    ]);
  });

  it.each([
    ['capitals', 'KIM MEETS PUTIN IN VLADIVOSTOK'],
    ['title', 'Kim Meets Putin In Vladivostok'],
    ['small', 'kim meets putin in vladivostok'],
  ])('is all of a line in %s, where case says little', (line, text) => {
    const { tokens } = toTextDocument(text, { title: null, language: 'en', excluded: [] });
    const words = tokens.map(({ text: word, fold }) => wordType(word, fold, KNOWN));
    expect(lineCase(words, 0, words.length)).toBe(line);
    expect(read(text)).toEqual([text]);
  });
});
