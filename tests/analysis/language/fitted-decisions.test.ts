import table from '../../../src/data/admission.tsv';
import { parseDecisions } from '../../../src/analysis/language/fitted-decisions';

const SMALL =
  'feature\tmentions\t3\t1\nfeature\tin the headline\t1\t0\ncut\tworth\t0.5\ncut\tno-name\t0\t2\nworth\t0<2(0|1)\nworth\t1<1(0|1)\nno-name\t0<2(1|-1)\n';
const NAMES = ['worth', 'no-name'] as const;

describe('fitted decisions', () => {
  it('say yes from the cut on, the surer the steeper', () => {
    const { worth, 'no-name': noName } = parseDecisions(SMALL, NAMES);
    expect(worth.chance(new Map([['mentions', 1]]))).toBeLessThan(0.5);
    expect(worth.chance(new Map([['mentions', 2]]))).toBe(0.622);
    expect(noName.chance(new Map([['mentions', 1]]))).toBe(0.881);
  });

  it('tell what speaks for yes and what for no', () => {
    const { worth } = parseDecisions(SMALL, NAMES);
    expect(worth.reasons(new Map([['mentions', 4]]), true)).toEqual(['mentions: 4']);
    expect(worth.reasons(new Map([['mentions', 1]]), false)).toEqual(['mentions', 'not: in the headline']);
  });

  it('are as they ship; any other line is refused, and one without a cut', () => {
    expect(() => parseDecisions(table, NAMES)).not.toThrow();
    expect(() => parseDecisions('feat\tx\n', NAMES)).toThrow('unknown line');
    expect(() => parseDecisions('', NAMES)).toThrow('no cut for “worth”');
  });
});
