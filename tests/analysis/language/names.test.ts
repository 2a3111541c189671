import { parseNames } from '../../../src/analysis/language/names';
import { names } from './support';

describe('parseNames', () => {
  it('reads counts by folded word, trailing zeros left out', () => {
    const table = parseNames(
      '# a comment\nword\tgiven\tfamily\torganisation\tplace\tlower\tupper\nada\t7\t1\nbank\t\t\t9\t\t40\t5\n',
    );
    expect(table.of('ada')).toEqual({ given: 7, family: 1, organisation: 0, place: 0, lower: 0, upper: 0 });
    expect(table.of('nobody').given).toBe(0);
    expect([table.isCommon('bank'), table.isCommon('ada')]).toEqual([true, false]);
  });
  it('ships words that are names and words that are none', () => {
    expect(names.of('vladimir').given).toBeGreaterThan(10);
    expect(names.isCommon('police')).toBe(true);
    expect(names.isCommon('obama')).toBe(false);
  });
});
