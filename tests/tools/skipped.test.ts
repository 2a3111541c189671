import { skippedLines } from '../support/skipped-reporter';

describe('what a run of the tests leaves out', () => {
  it('is told at its end, by reasons', () => {
    const lines = skippedLines([
      { file: 'a.test.ts', test: 'one', reason: 'gold is not there' },
      { file: 'b.test.ts', test: 'two', reason: null },
      { file: 'c.test.ts', test: 'three', reason: 'gold is not there' },
    ]);
    expect(lines).toEqual([
      'Not run: 3 tests.',
      '  gold is not there:',
      '    a.test.ts > one',
      '    c.test.ts > three',
      '  No reason is given:',
      '    b.test.ts > two',
    ]);
  });

  it('is nothing where all were run', () => {
    expect(skippedLines([])).toEqual([]);
  });
});
