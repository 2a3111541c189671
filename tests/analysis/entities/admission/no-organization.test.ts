import { whyNoOrganization } from '../../../../src/analysis/entities/admission/no-organization';
import { knowledge } from '../support';

const why = (name: string, families: readonly string[] = []): string | null =>
  whyNoOrganization(name, name.split(' '), {
    names: knowledge.names,
    forms: [],
    isKnown: () => false,
    isFamilyName: (fold) => families.includes(fold),
  });

describe('what is no organisation', () => {
  it.each([
    'National Debt',
    'Islamic nations',
    'Enlightenment',
    'Juneteenth',
    'Medicare Trust Fund',
    'Board of Supervisors',
    'Medical Examiner’s Office',
    'Big Pharma',
    'Mainstream Media',
    'Democratic Super PAC',
    'House super PACs',
    'Bluegrass State',
    'ITINs',
    'H-1Bs',
    'Hispanic Republican',
    'Milwaukee university',
    'Littoral Combat Ships',
    'USS Arlington',
    'Federal Labor Law',
    'Health Center',
    'Feds',
    'Palmetto State',
    'Boston Tea Party',
    'Protestant',
    'Jesuits',
    'Roman Catholic',
    'Promise Zones',
    'Deferred Action for Parents of Americans',
    'Rubio-Schumer',
    'Defense and Energy',
    'Clintons and Weinstein',
    'Military Force',
    'Mayflower Hotel',
    'Institute for Advanced',
    'Ambassador Stevens',
    'Republican Victor Stevens',
    'Mueller Report',
    'Blue Team',
    'Source B',
    'Keystone XL',
    'Naval Operations',
    'Zorbia RFRA',
    'Weird Zorb Twitter',
    'Zorbhil Power Plant',
  ])('is %s', (name) => {
    expect(why(name)).not.toBeNull();
  });

  it.each([
    'Islamic State',
    'New York Jets',
    'Vanity Fair',
    'Duke University School of Law',
    'Foster’s Daily Democrat',
    'Center for Medicare Advocacy',
    'Judicial Advisory Panel',
    'University of Human Rights',
    'Zorblat Health Center',
    'Los Angeles County Board of Supervisors',
    'Oregonian',
    'Urban Institute',
    'Post-Dispatch',
    'Covington Catholic',
    'League of the South',
    'Equal Justice Initiative',
    'Justice Democrats',
    'General Dynamics',
    'Smith and Wesson',
    'Freedom From Facebook',
    'Palaich and Associates',
    'Victor Press',
    'Stanford Report',
  ])('is not %s', (name) => {
    expect(why(name)).toBeNull();
  });

  it('is a family whom the story names', () => {
    expect(why('Skripals', ['skripal'])).toBe('a family');
    expect(why('Skripals')).toBeNull();
  });
});
