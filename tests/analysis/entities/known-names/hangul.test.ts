import { hasHangul, initialsOf, isInitialsAlone, typedLetters } from '../../../../src/analysis/entities/known-names/hangul';

describe('Hangul letter by letter', () => {
  it('is what is typed on the way to a syllable', () => {
    expect(typedLetters('김정은')).toBe('ㄱㅣㅁㅈㅓㅇㅇㅡㄴ');
    expect(typedLetters('화')).toBe('ㅎㅗㅏ');
    expect(typedLetters('닭')).toBe('ㄷㅏㄹㄱ');
    expect(typedLetters('ㅘa')).toBe('ㅗㅏa');
    // What the keyboard shows halfway is a beginning of the name as well.
    for (const halfway of ['ㄱ', '기', '김', '김ㅈ', '김저', '김정', '김정ㅇ', '김정으'])
      expect(typedLetters('김정은').startsWith(typedLetters(halfway))).toBe(true);
    expect(typedLetters('가구').startsWith(typedLetters('각'))).toBe(true);
  });

  it('has consonants that syllables begin with', () => {
    expect(initialsOf('김정은 NK')).toBe('ㄱㅈㅇ NK');
    expect([isInitialsAlone('ㄱㅈㅇ'), isInitialsAlone('ㄱ정'), isInitialsAlone('')]).toEqual([true, false, false]);
    expect([hasHangul('a김'), hasHangul('ㅏ'), hasHangul('kim')]).toEqual([true, true, false]);
  });
});
