import { josa } from '../../src/text/josa';

describe('a Korean particle', () => {
  it('follows the final consonant of the word', () => {
    expect(josa('회령', '을/를')).toBe('회령을');
    expect(josa('국가보위부', '을/를')).toBe('국가보위부를');
    expect(josa('서울', '이/가')).toBe('서울이');
    expect(josa('혜산시', '은/는')).toBe('혜산시는');
    expect(josa('무산군', '과/와')).toBe('무산군과');
  });

  it('takes ㄹ for a vowel before 으로', () => {
    expect(['평양', '서울', '라선시'].map((word) => josa(word, '으로/로'))).toEqual(['평양으로', '서울로', '라선시로']);
  });

  it('reads digits and Latin letters', () => {
    expect(['2021', '2022', '2023', '2026'].map((year) => josa(year, '을/를'))).toEqual([
      '2021을',
      '2022를',
      '2023을',
      '2026을',
    ]);
    expect(['Hyesan', 'Hoeryong', 'Musa', 'Seoul', 'Daily NK', 'UN'].map((word) => josa(word, '이/가'))).toEqual([
      'Hyesan이',
      'Hoeryong이',
      'Musa가',
      'Seoul이',
      'Daily NK가',
      'UN이',
    ]);
    expect(josa('Seoul', '으로/로')).toBe('Seoul로');
  });

  it('does not read quotes and brackets', () => {
    expect(josa('“회령”', '을/를')).toBe('“회령”을');
    expect(josa('부산 (South Korea)', '을/를')).toBe('부산 (South Korea)를');
  });

  it('stands in both forms where the reading is not known', () => {
    expect(josa('Москва', '을/를')).toBe('Москва을(를)');
    expect(josa('東京', '으로/로')).toBe('東京(으)로');
  });
});
