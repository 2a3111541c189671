import {
  NAME_RULES,
  bodyKey,
  canonicalBody,
  isWellFormedBody,
  nameFault,
} from '../../../../src/analysis/entities/names/rules';
import type { Entity } from '../../../../src/model';

const keyOf = (name: string, region: string): string | null | undefined => {
  const entity: Entity = { id: `agency:x:${region}`, kind: 'agency', name, aliases: [], origin: 'article' };
  return NAME_RULES.agency?.key(entity);
};

describe('the key of a body of a place', () => {
  it.each([
    ['Circuit Court of Cook County', 'Cook County Circuit Court', 'us-illinois'],
    ['Los Angeles Superior Court', 'Los Angeles County Superior Court', 'us-california'],
    ['Los Angeles County Sheriff’s Office', "Los Angeles Sheriff's Department", 'us-california'],
    ['Fairfax Republican Party', 'Fairfax County Republican Party', 'us-virginia'],
    ['North Carolina Board of Elections', 'North Carolina State Board of Elections', 'us-north-carolina'],
    ['Georgia House', 'Georgia House of Representatives', 'us.georgia'],
    ['Civil Rights Commission of Colorado', 'Colorado Civil Rights Commission', 'us-colorado'],
    ['New South Wales State Police', 'New South Wales Police', 'au-new-south-wales'],
    ['New York State Supreme Court', 'New York Supreme Court', 'us-new-york'],
    ['7th Circuit U.S. Court of Appeals', 'United States Court of Appeals for the Seventh Circuit', 'us'],
    ['Party of the Regions', 'Party of Regions', 'ua'],
    ["National Health Commission of the People's Republic of China", 'National Health Commission of China', 'cn'],
  ])('is one for %s and %s', (one, other, region) => {
    expect(keyOf(one, region)).toBe(keyOf(other, region));
  });
  it.each([
    ["St. Louis County Prosecutor's Office", "St. Louis Prosecutor's Office", 'us-missouri'],
    ['Baltimore County Circuit Court', 'Baltimore Circuit Court', 'us-maryland'],
    ['Virginia State Police', 'Virginia Police', 'us-virginia'],
    ['New York City Department of Health', 'New York State Department of Health', 'us-new-york'],
    ["Florida State Attorney's Office", "Florida Attorney's Office", 'us-florida'],
  ])('tells %s from %s', (one, other, region) => {
    expect(keyOf(one, region)).not.toBe(keyOf(other, region));
  });
});

describe('bodyKey', () => {
  it.each([
    ['The U.S. Justice Department', 'Department of Justice'],
    ['Obama Justice Department', 'Justice Department'],
    ['House Committee on the Judiciary', 'House Judiciary Committee'],
    ['U.S. House Ways & Means Committee', 'House Ways and Means Committee'],
    ['House of Representatives Committee on Ways and Means', 'House Ways and Means Committee'],
    ['House Intel Committee', 'House Intelligence Committee'],
    ['Supreme Court of the United States', 'US Supreme Court'],
    ['9th U.S. Circuit Court of Appeals', 'Ninth U.S. Circuit Court of Appeals'],
    ['National Cyber Security Centre', 'National Cyber Security Center'],
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
    'Justice Department and FBI',
    'Justice Department and the Bureau of Mills',
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
