import { bodyKey, canonicalBody, isWellFormedBody, nameFault } from '../../../../src/analysis/entities/names/rules';

describe('bodyKey', () => {
  it.each([
    ['The U.S. Justice Department', 'Justice Department'],
    ['House of Representatives Ways and Means Committee', 'House Ways and Means Committee'],
    ['Obama Justice Department', 'Justice Department'],
    ['U.S. House Ways & Means Committee', 'House Ways and Means Committee'],
    ['Supreme Court of the United States', 'US Supreme Court'],
    ['GOP House', 'House'],
    ['Trump White House', 'White House'],
  ])('is one for %s and %s', (one, other) => {
    expect(bodyKey(one, 'agency')).toBe(bodyKey(other, 'agency'));
  });
  it.each([
    ['Zorblat Holdings Ltd.', 'Zorblat'],
    ['Purdy & Sons', 'Purdy and Sons'],
    ['N.A.A.C.P. Legal Defense Fund', 'NAACP Legal Defense Fund'],
  ])('is one for the company %s and %s', (one, other) => {
    expect(bodyKey(one, 'organization')).toBe(bodyKey(other, 'organization'));
  });
  it.each([
    ['Texas Department of Health', 'Department of Health'],
    ['House Judiciary Committee', 'Senate Judiciary Committee'],
    ['Alabama Supreme Court', 'Supreme Court'],
    ['Bank of America', 'Bank of Africa'],
    ['Glen Ivy Spa', 'Glen Ivy'],
  ])('tells %s from %s', (one, other) => {
    expect(bodyKey(one, 'agency')).not.toBe(bodyKey(other, 'agency'));
  });
  it('leaves a company its country, where little else is left', () => {
    expect(bodyKey('US Airways', 'organization')).toBe('us airways');
  });
});

describe('nameFault', () => {
  const knowledge = {
    isKnown: (form: string) => ['Justice Department', 'FBI', 'World Food Programme', 'BP'].includes(form),
  };
  it.each([
    'Lisbon Treaty',
    'Bill of Rights',
    'House Bill 2',
    'Title IX',
    'Fifth Amendment',
    'Supreme Court Justice',
    'Army Chief of Staff',
    'State Department Inspector General',
    'White House East Room',
    'Sunni Muslims',
    'Justice Kennedy',
    'Stoicism',
    'Anti-gun',
    'MUST WATCH Police',
    'Ellis SchumerDivided Supreme Court',
    'Senate Senate',
    'health agency',
    'XQ',
  ])('speaks against %s', (name) => {
    expect(nameFault(name, knowledge)).not.toBeNull();
  });
  it.each([
    'World Food Programme',
    'BP',
    'Office of the Inspector General',
    'Trust for Prison Reform',
    'Citizens Against War',
    'Southern Baptist Convention',
    'Chamber of Commerce',
    'Justice Department',
    'General Electric',
    'BlackRock Funds',
    '52nd Fighter Wing',
    'Hoeryong Police Department',
    'College Republicans',
    '회령시 인민위원회',
  ])('lets %s be', (name) => {
    expect(isWellFormedBody(name, knowledge)).toBe(true);
  });
});

describe('canonicalBody', () => {
  it('is the well-formed form most stories use', () => {
    const forms = new Map([
      ['the Zorblat Council', 2],
      ['Zorblat Council', 2],
      ['Zorblat Council on Mills', 3],
      ['Zorblat Council Chairman', 9],
    ]);
    expect(canonicalBody(forms)).toBe('Zorblat Council');
  });
  it('is not one that says whose body it is, where another is there', () => {
    expect(
      canonicalBody(
        new Map([
          ['Obama Justice Department', 2],
          ['Justice Department', 1],
        ]),
      ),
    ).toBe('Justice Department');
    expect(canonicalBody(new Map([['GOP Senate', 1]]))).toBe('GOP Senate');
  });
  it('is a name before an acronym, and does not depend on the order', () => {
    const forms: [string, number][] = [
      ['ZCM', 9],
      ['Zorblat Council', 1],
      ['Zorblat Circle', 1],
    ];
    expect(canonicalBody(new Map(forms))).toBe('Zorblat Council');
    expect(canonicalBody(new Map(forms.reverse()))).toBe('Zorblat Council');
  });
  it('is none where no form is one', () => {
    expect(canonicalBody(new Map([['Lisbon Treaty', 4]]))).toBeNull();
  });
});
