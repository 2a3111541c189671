import { tokenize } from '../../../src/analysis/language/tokens';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('keeps apostrophes inside names and splits a possessive off', () => {
    expect(words("Ch'ongjin and O’Neill's brother")).toEqual(["Ch'ongjin", 'and', 'O’Neill', "'s", 'brother']);
  });
  it('keeps the periods of abbreviations and initials', () => {
    expect(words('U.S. Gen. J. Smith met U.N. envoys.')).toEqual([
      'U.S.',
      'Gen.',
      'J.',
      'Smith',
      'met',
      'U.N.',
      'envoys',
      '.',
    ]);
  });
  it('splits at hyphens', () => {
    expect(words('Shin Won-sik, U.S.-led')).toEqual(['Shin', 'Won', '-', 'sik', ',', 'U.S.', '-', 'led']);
  });
  it('tells numbers from words', () => {
    expect(tokenize('1,000.5 men of the 25th, G7').map((token) => token.kind)).toEqual([
      'number',
      'word',
      'word',
      'word',
      'word',
      'punctuation',
      'word',
    ]);
  });
  it('stands every token at its offsets, surrogate pairs whole', () => {
    const text = '“Nay 😀 Pyi Taw”, 양강도 보위국은 Hoeryŏng.';
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(words(text)).toEqual(['“', 'Nay', '😀', 'Pyi', 'Taw', '”', ',', '양강도', '보위국은', 'Hoeryŏng', '.']);
  });
  it('takes letters beyond the basic plane and marks as letters', () => {
    expect(words('𝟏𝟐 is 𝔘n, e\u0301te’s')).toEqual(['𝟏𝟐', 'is', '𝔘n', ',', 'e\u0301te', '’s']);
  });
  it('ends a token where the stretch to be read ends', () => {
    expect(tokenize('the GOP’s plan', 4, 8).map((token) => token.text)).toEqual(['GOP', '’']);
  });
});
