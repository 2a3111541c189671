import { agencyHeadAt, agencyType } from '../../src/language/agency-words';

const type = (name: string) => agencyType(name.toLowerCase().replace(/['’]/g, '').split(' '));

describe('agencyType', () => {
  it.each([
    'Ministry of Education',
    'Iraqi Defense Ministry',
    'Labour Party',
    'House Committee on Education',
    'National Transportation Safety Board',
    'Reserve Bank of India',
    'Central Bank of Nigeria',
    'Air War College',
    'Idaho National Laboratory',
    'Office of the Inspector General',
    'U.S. Forest Service',
    'Unit 61398',
    'Economic and Financial Crimes Commission',
    'Haitian National Police',
    'National Institute for Space Research',
    'National Institutes of Health',
    'National Security Council',
    'Customs and Border Patrol',
  ])('takes %s for a body of the state', (name) => {
    expect(type(name)).toBe('agency');
  });
  it.each([
    'Olympic Committee',
    'World Jewish Congress',
    'Iranian Students News Agency',
    'Deutsche Bank',
    'Tea Party',
    'Natural Resources Defense Council',
    'Paektusan Hero Youth Shock Brigade',
    'National Pork Producers Council',
    'National Border Patrol Council',
    'National Citizenship and Immigration Services Council',
    'International Council of Shopping Centers',
    'Environmental Defense Fund',
    'Air Force Times',
    'Police Executive Research Forum',
    'Association of Former Members of Congress',
    'Iowa Farm Bureau',
  ])('takes %s for an organisation', (name) => {
    expect(type(name)).toBe('organization');
  });
  it.each([
    'Sony Pictures',
    'Amazon Web Services',
    'Public Service',
    'University of Colorado',
    'World Trade Center',
    'Police 1',
    'Kansas City Chiefs',
    'National Institute for Reproductive Health',
  ])('says nothing of %s', (name) => {
    expect(type(name)).not.toBe('agency');
  });
  it('finds the head before what it is of', () => {
    expect(agencyHeadAt(['bureau', 'of', 'state', 'security'])).toBe(0);
    expect(agencyHeadAt(['state', 'security', 'bureau'])).toBe(2);
    expect(agencyHeadAt(['kim', 'jong', 'un'])).toBe(-1);
  });
});
