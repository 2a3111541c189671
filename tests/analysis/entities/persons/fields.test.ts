import { areApart, fieldsOf, rolesIn } from '../../../../src/analysis/entities';

const apart = (one: readonly string[], other: readonly string[]): boolean => areApart(fieldsOf(one), fieldsOf(other));

describe('fields that roles are of', () => {
  it.each([
    ['Mayor', 'attorney'],
    ['Rep.', 'professor of history'],
    ['Vice Minister of Trade', 'striker'],
    ['Lt. Gen.', 'actress'],
    ['Army Secretary', 'Dr.'],
    ['attorney general', 'Rev.'],
  ])('are far apart: %s and %s', (one, other) => {
    expect(apart([one], [other])).toBe(true);
    expect(apart([other], [one])).toBe(true);
  });

  it.each([
    ['Gen.', 'defense minister'],
    ['Sen.', 'Attorney General'],
    ['mayor', 'former governor'],
    ['president', 'singer'],
    ['Secretary General', 'coach'],
    ['Director General', 'senator'],
    ['club secretary', 'senator'],
    ['Minister', 'Rev.'],
    ['sister', 'judge'],
    ['Democrat', 'entrepreneur'],
  ])('are not: %s and %s', (one, other) => {
    expect(apart([one], [other])).toBe(false);
  });

  it('are not far apart where one of several is shared', () => {
    expect(apart(['Dr.', 'Rep.'], ['congressman'])).toBe(false);
  });
});

describe('what a text says somebody is', () => {
  it('stands before the name and behind it, each time', () => {
    const text = 'Mayor Jim Lane spoke.\nJim Lane, an attorney from Leeds, agreed. Jim Lanes did not.';
    expect(rolesIn(text, ['Jim Lane'])).toEqual(['Mayor', 'attorney from Leeds']);
  });

  it('is nothing where the name is not there', () => {
    expect(rolesIn('Mayor Jim Lane spoke.', ['Ann Lane', ''])).toEqual([]);
  });
});
