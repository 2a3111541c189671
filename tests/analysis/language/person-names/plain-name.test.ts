import { plainName } from '../../../../src/analysis/language/person-names/plain-name';

describe('a person’s name without what is none of it', () => {
  it.each([
    ['Knewton CEO Jose Ferreira', 'Jose Ferreira'],
    ['Markham Mayor Frank Scarpitti', 'Frank Scarpitti'],
    ['Nato Secretary-General Anders Fogh Rasmussen', 'Anders Fogh Rasmussen'],
    ['Senators McCain', 'McCain'],
    ['Opinion Julia Song', 'Julia Song'],
  ])('%s → %s', (form, name) => {
    expect(plainName(form)).toBe(name);
  });

  it.each([
    'Joan of Arc',
    'Mahzarin R. Banaji of Harvard',
    'Major Owens',
    'Thomas Judge',
    'Greg Mayor',
    'Pope Francis',
    'Earl Warren',
    'Stephen A. Judge',
  ])('keeps %s', (form) => {
    expect(plainName(form)).toBe(form);
  });
});
