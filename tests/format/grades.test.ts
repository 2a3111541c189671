import fc from 'fast-check';
import {
  credibilitiesIn,
  CREDIBILITY,
  credibilityLine,
  lastGrade,
  reasonLine,
  reliabilitiesIn,
  RELIABILITY,
  reliabilityLine,
} from '../../src/format/grades';

const day = fc.constantFrom('2024-02-29', '2026-11-29');
const reason = fc.string({ unit: 'binary', maxLength: 40 }).map(reasonLine);
const HASH = '0123456789ab';

describe('lines of grades', () => {
  it('read as they were written, whatever the reason', () => {
    fc.assert(
      fc.property(fc.record({ day, grade: fc.option(fc.constantFrom(...RELIABILITY)), reason }), (given) => {
        expect(reliabilitiesIn([reliabilityLine(given)])).toEqual([given]);
      }),
    );
    const block = fc.constantFrom(null, '4f1c0a', 'my-block');
    const sentence = fc.record({ length: fc.nat(99_999), hash: fc.constant(HASH) });
    const unnamed = fc.option(sentence);
    const grade = fc.option(fc.constantFrom(...CREDIBILITY));
    fc.assert(
      fc.property(fc.record({ day, grade, reason, block, sentence, unnamed }), (given) => {
        expect(credibilitiesIn([credibilityLine(given)])).toEqual([given]);
      }),
    );
  });

  it('that are something else are passed over', () => {
    const lines = ['', 'B', '2026-11-29 G: x', '2026-13-29 B: x', '2026-11-29 B x', 'note 2026-11-29 B: x'];
    expect(reliabilitiesIn(lines)).toEqual([]);
    expect(credibilitiesIn([...lines, '2026-11-29 7 12:0123456789ab: x', '2026-11-29 2 12:0123: x'])).toEqual([]);
  });

  it('give the last that was not taken back', () => {
    const first = { day: '2024-01-01', grade: 'A', reason: '' };
    expect(lastGrade([first])).toEqual(first);
    expect(lastGrade([first, { ...first, grade: null }])).toBeNull();
    expect(lastGrade([])).toBeNull();
  });
});
