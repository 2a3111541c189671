import { machineRows, subjectRows, type SubjectFigures } from '../../tools/bench/figures.mjs';
import { benchTexts, countTokens, withNewNames } from '../../tools/bench/texts.mjs';

describe('texts to measure on', () => {
  it('are made of the samples where no archive is given: the same ones each time, none twice', () => {
    const { texts } = benchTexts(undefined, 50);
    expect(texts).toEqual(benchTexts(undefined, 50).texts);
    expect(new Set(texts).size).toBe(50);
    for (const text of texts) expect(countTokens(text)).toBeGreaterThan(100);
  });

  it('can each get names nobody has met', () => {
    const opened = [0, 1, 2].map((number) => withNewNames('Text.', number));
    expect(new Set(opened).size).toBe(3);
    expect(opened[0]).toMatch(
      /^(?:[A-Z][a-z]+ ){2}of the .* Council met officials in [A-Z][a-z]+ on Monday\.\n\nText\.$/,
    );
  });

  it('are counted in words, numbers and marks', () => {
    expect(countTokens('The U.S. paid $5m, 회령시 too.')).toBe(12);
  });
});

const figures = (tokens: number): SubjectFigures => ({
  tokens,
  cpuTokens: tokens,
  megabytes: 100,
  first: 300,
  firstMegabytes: 90,
});

describe('the figures of a machine', () => {
  const speed = {
    tokens: 1000,
    subjects: { dateline: figures(150_000), wink: figures(240_000), compromise: figures(40_000) },
  };

  it('are held to their bars', () => {
    const rows = machineRows({ speed, start: { cli: 401, node: 40 }, bytes: 4_800_000 });
    expect(rows.map(({ figure, ok }) => [figure, ok])).toEqual([
      ['0.63 ×', true],
      ['3.75 ×', false],
      ['401 ms', false],
      ['4.80 MB', true],
    ]);
  });

  it('leave out what was not measured', () => {
    expect(machineRows({ browser: null })).toEqual([]);
  });

  it('say how many times as fast as each peer we are', () => {
    expect(subjectRows(speed).map(({ name, ratio }) => [name, ratio])).toEqual([
      ['dateline', ''],
      ['wink', '0.63 ×'],
      ['compromise', '3.75 ×'],
    ]);
  });

  it('name the memory of a stream at each mark, and hold its highest to the bar', () => {
    const marks = [
      { articles: 1000, megabytes: 120 },
      { articles: 100_000, megabytes: 130 },
    ];
    expect(machineRows({ stream: { marks, highest: 151 } })).toMatchObject([
      { what: 'memory over 100,000 articles, highest', ok: false, other: '1,000: 120 MB, 100,000: 130 MB' },
    ]);
  });
});
