import fc from '../../../support/fast-check';
import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/known-name-index';
import { KnownNameTable } from '../../../../src/analysis/entities/known-names/known-name-table';
import { foldName } from '../../../../src/analysis/entities/known-names/name-words';
import { markableSpans } from '../../../../src/format/markable';
import type { EntityNames } from '../../../../src/model';

const NAMES = [
  'New York',
  'New York City',
  'U.S.',
  'US',
  'U.N. Security Council',
  'Choi Eun-byul',
  'José Ángel Peña',
  'Daily NK',
  '데일리NK',
  '회령',
  '회령시',
  '유엔 인권이사회',
  'Supreme People’s Assembly',
  'RFE/RL',
  'Muse',
  '38 North',
  '82연합지휘부',
  'Æon Ⅻ',
  'Łódź',
] as const;
const OTHERS = [' ', '\n', '\n\n', '.', ',', '-', '’s', 'New', 'York', 'x', '시', '는', '에서', '`', '[[', ']]', '%%', '# ', '$', '\u0301', '\ud83d', '🇰🇷', '_', 'https://', '**', '\0', 'North ', 'U.']; // prettier-ignore

const noteOf = (name: string): EntityNames => ({ path: `${name}.md`, kind: 'place', names: [name] });
function indexOf(names: readonly string[]): KnownNameIndex {
  const index = new KnownNameIndex();
  index.update({ changed: names.map(noteOf), gone: [] });
  return index;
}

const all = indexOf(NAMES);
const alone = NAMES.map((name) => indexOf([name]));
const folds = new Set(NAMES.map(foldName));
const texts = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...NAMES) }, { weight: 3, arbitrary: fc.constantFrom(...OTHERS) }),
    { maxLength: 25 },
  ) // prettier-ignore
  .map((parts) => parts.join(''));

describe('matches in any text', () => {
  it('are apart, in order, in prose, and read as a name of their notes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = markableSpans(text, { headings: false });
        let last = 0;
        for (const { start, end, paths } of all.find({ text })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(spans.some((span) => span.start <= start && end <= span.end)).toBe(true);
          // Emphasis between words is passed over.
          const shown = foldName(text.slice(start, end).replace(/[*_]/g, ''));
          expect(folds.has(shown)).toBe(true);
          for (const path of paths) expect(foldName(path.slice(0, -3))).toBe(shown);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave out no name that is found where it is the only one, but within a longer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = all.find({ text });
        for (const one of alone)
          for (const { start } of one.find({ text }))
            expect(found.some((match) => match.start <= start && start < match.end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in a range as in the whole, where it begins outside of a match', () => {
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(100), (text, from, length) => {
        const range = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const whole = all.find({ text });
        if (whole.some(({ start, end }) => start < range.start && range.start < end)) return;
        const inRange = whole.filter(({ start }) => range.start <= start && start < range.end);
        expect(all.find({ text, range })).toEqual(inRange);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text made to be slow', () => {
  it.each([
    ['one word again and again', 'Kim '.repeat(50_000)],
    ['one long word', 'Kim'.repeat(50_000)],
    ['initials without end', 'U.'.repeat(50_000)],
    ['gaps without end', `Kim${' '.repeat(100_000)}Kim`],
    ['particles without end', '회령에서'.repeat(30_000)],
    ['marks without end', `Kim${'\u0301'.repeat(100_000)}`],
    ['no ends of sentences', '"'.repeat(100_000)],
  ])('is read all the same: %s', (_, text) => {
    const index = indexOf(['Kim', 'Mark', 'Kim Kim Kim Kim Kim Kim Kim Kim Kim Jong', '회령', ...Array.from({ length: 300 }, (__, at) => `Kim Number ${String(at)}`)]); // prettier-ignore
    const found = index.find({ text });
    expect(found.every(({ start, end }, at) => start >= (found[at - 1]?.end ?? 0) && end > start)).toBe(true);
  });
});

describe('the work of a place', () => {
  it('is the same however many names begin with the same letters', () => {
    const text = 'Kim Jong Number 7 met Kim Jong Nam and Kim. '.repeat(20);
    const looks = vi.spyOn(KnownNameTable.prototype, 'nextWith');
    const work = (count: number): number => {
      const index = indexOf(Array.from({ length: count }, (_, at) => `Kim Jong Number ${String(at)}`));
      looks.mockClear();
      expect(index.find({ text })).toHaveLength(20);
      return looks.mock.calls.length;
    };
    const few = work(1000);
    expect(work(10_000)).toBeLessThan(3 * few);
    looks.mockRestore();
  });
});
