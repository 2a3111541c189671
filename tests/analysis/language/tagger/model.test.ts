import {
  hashText,
  LABEL_COUNT as L,
  mix,
  parseTagger,
  WEIGHT_UNIT,
  parseClusters,
} from '../../../../src/analysis/language/tagger/model';

const TEXT = [
  '# a remark',
  '\ttransition',
  'o\ta\t-8',
  '\tword0',
  '#\to3',
  '=\to5',
  'kim\ta32o-16',
  '\tword-1|word',
  'mr\tkim\td4',
  '',
].join('\n');

const scoresOf = (feature: number): number[] => {
  const scores = new Int32Array(2 * L);
  parseTagger(TEXT).add(feature, scores, L);
  return [...scores];
};

describe('the tagger’s file', () => {
  it('gives a feature the weights that its line says, at the token asked for', () => {
    const scores = scoresOf(mix(hashText('word0'), hashText('kim')));
    expect(scores[L]).toBe(-16);
    expect(scores[L + 1]).toBe(32);
    expect(scores.filter((score) => score !== 0)).toHaveLength(2);
  });

  it('knows features of several words', () => {
    const scores = scoresOf(mix(mix(hashText('word-1|word'), hashText('mr')), hashText('kim')));
    expect(scores[L + 4]).toBe(4);
  });

  it.each(['#', '='])('takes the mark %s for a word like any other', (mark) => {
    expect(scoresOf(mix(hashText('word0'), hashText(mark)))[L]).toBeGreaterThan(0);
  });

  it('gives an unknown feature nothing', () => {
    expect(scoresOf(mix(hashText('word0'), hashText('lee'))).every((score) => score === 0)).toBe(true);
  });

  it('reads what one label costs after another', () => {
    expect(parseTagger(TEXT).transitions[1]).toBe(-8 * WEIGHT_UNIT);
  });

  it('says which line it cannot read', () => {
    expect(() => parseTagger('# remark\n\tword0\nkim\tz3\n')).toThrow('kim');
  });

  it('keeps many features apart', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
    const model = parseTagger(
      ['# remark', '\tword0', ...words.map((word, at) => `${word}\ta${(at % 900) + 1}`)].join('\n'),
    );
    expect(model.size).toBe(words.length);
    const wrong = words.filter((word, at) => {
      const scores = new Int32Array(L);
      model.add(mix(hashText('word0'), hashText(word)), scores, 0);
      return scores[1] !== (at % 900) + 1;
    });
    expect(wrong).toEqual([]);
  });
});

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
