import fc from 'fast-check';
import { parse, unparse } from 'papaparse';
import { lineOf, type Cell } from '../../../../src/views/export/formats/csv';

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]/u;
const COLUMNS = ['a', 'b', 'c'] as const;
const lineWith = (cells: readonly Cell[]): string =>
  lineOf(COLUMNS, { a: cells[0] ?? null, b: cells[1] ?? null, c: cells[2] ?? null });

describe('a line of CSV', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '북', ',', '"', '\r', '\n', ' ', '\ufeff', '=', '-', "'", '\t'),
  });
  const cell = fc.oneof(text, fc.string(), fc.integer(), fc.constant(null));

  it('is as Papa Parse writes it, whatever is in its cells', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 3 }), (cells) => {
        const papas = unparse([cells.map((each) => each ?? '')], { escapeFormulae: FORMULA, newline: '\r\n' });
        expect(lineWith(cells)).toBe(`${papas}\r\n`);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back as it was, with an apostrophe before a formula and none before a number', () => {
    const line = lineWith(['=SUM(A1)', -5, ' “a, "b"”\n']);
    expect(parse(line.slice(0, -2)).data).toEqual([["'=SUM(A1)", '-5', ' “a, "b"”\n']]);
  });
});
