import { isSlip } from '../../../../src/analysis/entities/names/likeness';

describe('a slip', () => {
  it('differs by a slip only', () => {
    expect(isSlip('robert', 'roberta', 5)).toBe(false);
    expect(isSlip('vladmir', 'vladimir', 5)).toBe(true);
    expect(isSlip('preibus', 'priebus', 6)).toBe(true);
    expect(isSlip('preibus', 'triebus', 6)).toBe(false);
    expect(isSlip('parker', 'barker', 6)).toBe(false);
  });
});
