import { agencyHeadAt, agencyType } from '../../../src/analysis/language/agency-words';

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
    'Idaho National Laboratory',
    'Office of the Inspector General',
    'U.S. Forest Service',
    'Unit 61398',
    'Economic and Financial Crimes Commission',
    'Haitian National Police',
    'National Institute for Space Research',
    'National Institutes of Health',
    'National Security Council',
    "People's Liberation Army",
    'State Committee for National Security',
    'House Select Committee on Benghazi',
    'Committee for State Security',
    'Domestic Policy Council',
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
    'International Council of Shopping Centers',
    'Environmental Defense Fund',
    'Air Force Times',
    'Police Executive Research Forum',
    'Association of Former Members of Congress',
    'Iowa Farm Bureau',
    'World Affairs Council of New Hampshire',
    'Clean Air Council',
    'American Foreign Policy Council',
    'Committee for Economic Development',
    'Lawyers’ Committee for Civil Rights',
    'Greater Wisconsin Committee',
    'Trump Victory Committee',
    'Commission on Presidential Debates',
    'National Organization of Police Associations',
    'Chicago Teachers Union House of Delegates',
    'Economist Intelligence Unit',
    'Naval War College',
    'New York Military Academy',
    'Symbionese Liberation Army',
    'National Congress of American Indians',
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
