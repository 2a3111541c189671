import type { Entity } from '../../../../src/model';
import { NAME_RULES } from '../../../../src/analysis/entities/link/rules';

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
