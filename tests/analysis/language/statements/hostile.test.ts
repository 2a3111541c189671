import { EnglishReading } from '../../../../src/analysis/language/en/reading';
import { spansIn, told } from './support';

/** Enough for any article, several times over. */
const LONG = 200_000;
const repeated = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length));

describe('the work for a hostile text', () => {
  const reads = (text: string): number => {
    const spies = (['fold', 'is', 'verbFrom'] as const).map((name) => vi.spyOn(EnglishReading.prototype, name));
    spansIn(text);
    const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return count;
  };

  it.each([
    'said ',
    'Jo Reyes said that ',
    '“Go,” Jo Reyes said. ',
    '“ he said ',
    'A, B and C said ',
    'Jo, who said, ',
    'Jo Reyes said so, citing Ann Lee, ',
    'according to Jo Reyes ',
    'reportedly is said to ',
    'KCNA quoted the ministry as saying ',
    'citing Jo, which quoted ',
    'asked about ',
    'Asked by Jo whether ',
    'The port was shut, who said, ',
    "''Go,'' Jo Reyes said, calling it ''far.'' ",
    '“Go far.\n\n“Go home,” Jo Reyes said.\n\n',
    'Jo Reyes said:\n\n“Go far from here, all of you.”\n\n',
  ])('grows with its length: %s', (piece) => {
    const [once, twice] = [reads(piece.repeat(800)), reads(piece.repeat(1600))];
    expect(once).toBeGreaterThan(600);
    expect(twice).toBeLessThan(2.2 * once);
  });
});

describe('what is said within what is said', () => {
  const deepest = (text: string, language: string): number => {
    const found = spansIn(text, language);
    const holds = found.map(({ cue }) => found.filter(({ content }) => content.some(({ start, end }) => cue !== null && cue.start >= start && cue.end <= end)).length); // prettier-ignore
    return Math.max(...holds);
  };

  it.each([
    ['en', 'Jo Reyes said that Ann Lee said that '],
    ['ko', '김한별은 이새벽이 말했다고 말했다고 '],
    ['ko', '통일부는 좋다고 말했다고 '],
  ])('is told four deep at most, %s: %s', (language, piece) => {
    expect(deepest(piece.repeat(300), language)).toBeLessThan(4);
    const size = (count: number): number =>
      spansIn(piece.repeat(count), language).reduce((sum, { content }) => sum + content.reduce((all, { start, end }) => all + end - start, 0), 0); // prettier-ignore
    expect(size(600)).toBeLessThan(8 * 600 * piece.length);
  });

  it('is told where somebody wrote it', () => {
    expect(told('Kyodo said the envoy told Jo Reyes that Ann Lee said the port was shut.')).toHaveLength(3);
  });
});

describe('a text of many statements', () => {
  it.each([
    ['en', '“Go,” Jo Reyes said. '],
    ['en', 'The ministry said that two bridges were closed. '],
    ['en', 'Two bridges were closed, according to the ministry. '],
    ['ko', '통일부는 “다리가 닫혔다”고 밝혔다. '],
    ['ko', '국방부는 미사일이 발사됐다고 발표했다. '],
  ])('holds those of its pieces, %s: %s', (language, piece) => {
    const [one] = told(piece, language);
    const all = told(repeated(piece), language);
    expect(all).toHaveLength(Math.ceil(LONG / piece.length));
    expect(new Set(all)).toEqual(new Set([one]));
  });

  // Read by regular expressions, whose steps cannot be counted: one that went back would not end in the time of a test.
  it.each([
    ['en', '“ '],
    ['en', '"a" '],
    ['ko', '“ '],
    ['ko', '" 고 '],
    ['ko', '“가다”며 '],
    ['ko', '다며 '],
    ['ko', '간다는 말 '],
    ['ko', '것으로가나'],
    ['ko', '것으로 알려졌다 '],
  ])('ends where nobody is said to say anything, %s: %s', (language, piece) => {
    expect(told(repeated(piece), language).every((one) => one.startsWith('- |'))).toBe(true);
  });

  it('tells who speaks in every part of a line that never ends', () => {
    const all = told(repeated('“가다”고 말했다 '), 'ko');
    expect(all.length).toBeGreaterThan(15_000);
    // Nothing ends a sentence: each part of it is one that holds the others, and four of these are told.
    const clauses = told(repeated('개가 간다고 말했다 '), 'ko');
    expect(clauses.length).toBeGreaterThan(500);
  });

  it('goes on to be read behind a quotation that is never closed', () => {
    const open = told(`“${repeated('통일부는 다리가 닫혔다고 밝혔다. ')}`, 'ko');
    expect(open.length).toBeGreaterThan(5000);
  });
});
