import trained from '../../../src/data/themes.tsv';
import { parseThemeWeights } from '../../../src/analysis/themes';

describe('parseThemeWeights', () => {
  it('keeps the two questions apart', () => {
    const { given, main } = parseThemeWeights('# a remark\ngiven rest\t0.5\nmain rest\t-1\nmain a beside b\t2\n');
    expect([...given]).toEqual([['rest', 0.5]]);
    expect([...main]).toEqual([
      ['rest', -1],
      ['a beside b', 2],
    ]);
  });

  it.each(['given rest', 'given rest\tmuch', 'often rest\t1'])('refuses “%s”', (line) => {
    expect(() => parseThemeWeights(`${line}\n`)).toThrow(/no weight/);
  });

  it('reads what ships: more of a theme makes it likelier', () => {
    const { given, main } = parseThemeWeights(trained);
    expect(given.get('strength')).toBeGreaterThan(0);
    expect(main.get('share of headline')).toBeGreaterThan(0);
  });
});
