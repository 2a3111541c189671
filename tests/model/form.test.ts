import fc from 'fast-check';
import { entityId, foldForm } from '../../src/model';

describe('foldForm', () => {
  it('drops diacritics, apostrophes, case and hyphens', () => {
    expect(foldForm('Ch’ŏngjin-si')).toBe('chongjin si');
    expect(foldForm('Hoeryŏng')).toBe('hoeryong');
  });
  it('keeps Hangul as syllables', () => {
    expect(foldForm('회령시')).toBe('회령시');
  });
  it('folds ASCII as it folds the same characters beside others', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'aZ9 -\'`.\n\t"&x') });
    fc.assert(fc.property(ascii, (form) => foldForm(`${form} é`) === `${foldForm(form)} e`.trim()));
  });
});

describe('entityId', () => {
  it('is kind, name and region', () => {
    expect(entityId('place', 'Hoeryong', 'KP/North Hamgyong')).toBe('place:hoeryong:kp.north-hamgyong');
    expect(entityId('theme', 'Phone surveillance')).toBe('theme:phone-surveillance');
  });
});
