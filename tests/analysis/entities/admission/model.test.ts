import table from '../../../../src/data/admission.tsv';
import { parseAdmissionModel } from '../../../../src/analysis/entities/admission/model';

const SMALL =
  'feature\tmentions\t3\t1\nfeature\tin the headline\t1\t0\ncut\tworth\t0.5\nworth\t0<2(0|1)\nworth\t1<1(0|1)\nno-name\t0<2(1|-1)\n';

describe('the model of admission', () => {
  it('says yes from the cut on', () => {
    const model = parseAdmissionModel(SMALL);
    expect(model.worth(new Map([['mentions', 1]]))).toBeLessThan(0.5);
    expect(model.worth(new Map([['mentions', 2]]))).toBeGreaterThan(0.5);
    expect(model.noName(new Map([['mentions', 1]]))).toBeGreaterThan(0.5);
  });

  it('tells what speaks for a note and what against', () => {
    const model = parseAdmissionModel(SMALL);
    expect(model.reasons(new Map([['mentions', 4]]), true)).toEqual(['mentions: 4']);
    expect(model.reasons(new Map([['mentions', 1]]), false)).toEqual(['mentions', 'not: in the headline']);
  });

  it('is as it ships, and refuses any other line', () => {
    expect(() => parseAdmissionModel(table)).not.toThrow();
    expect(() => parseAdmissionModel('feat\tx\n')).toThrow('unknown line');
  });
});
