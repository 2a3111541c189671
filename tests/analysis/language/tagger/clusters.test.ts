import { parseClusters } from '../../../../src/analysis/language/tagger/clusters';

describe('parseClusters', () => {
  const clusters = parseClusters('# remark\n0010\tcity town\n01\tofficial 회령\n\n1\tend');

  it('gives every word the class of its line', () => {
    expect(['city', 'town', 'official', '회령', 'end'].map((word) => clusters.get(word))).toEqual([
      '0010',
      '0010',
      '01',
      '01',
      '1',
    ]);
  });

  it('knows no part of a word, no path, no remark and nothing empty', () => {
    for (const word of ['tow', 'own', 'city town', '01', 'remark', '']) expect(clusters.get(word)).toBeUndefined();
  });

  it('holds more words than share a slot', () => {
    const words = Array.from({ length: 3000 }, (_, number) => `w${number}`);
    const many = parseClusters(words.map((word, number) => `${number.toString(2)}\t${word}`).join('\n'));
    expect(words.map((word) => many.get(word))).toEqual(words.map((_, number) => number.toString(2)));
  });
});
