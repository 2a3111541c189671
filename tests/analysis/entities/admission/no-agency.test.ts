import namesTable from '../../../../src/data/names.tsv';
import { whyNoAgency } from '../../../../src/analysis/entities/admission/no-agency';
import { parseNames } from '../../../../src/analysis/language';
import { foldForm } from '../../../../src/model';

const names = parseNames(namesTable);

function whyNot(name: string, { known = [], family = [] }: Partial<Record<string, string[]>> = {}) {
  const words = name.split(' ');
  return whyNoAgency(
    name,
    words,
    words.map((word) => foldForm(word)),
    {
      names,
      forms: [],
      isKnown: (form) => known.includes(form),
      isFamilyName: (fold) => family.includes(fold),
    },
  );
}

describe('whyNoAgency', () => {
  it.each([
    ['Our Army', 'a word before it that no name begins with'],
    ['Another City Council', 'a word before it that no name begins with'],
    ['Requesting Party', 'a kind of party, no body'],
    ['State’s Office', 'an office of many'],
    ['Norland State Court', 'a kind of court, no body'],
    ['Federal District Court', 'a kind of court, no body'],
    ['Texas Legislative Committee', 'a kind of committee, no body'],
    ['Democratic court', 'a body as one party has it'],
    ['House GOP Committee', 'a body as one party has it'],
    ['Judiciary Committee Republican', 'a body as one party has it'],
    ['Democrats in Congress', 'a body as one party has it'],
    ['House and Senate Budget Committees', 'more than one body'],
    ['Courts of Norland', 'more than one body'],
    ['Police and Military of Norland', 'two bodies in one'],
    ['Roberts Court', 'a court by the name of its judge'],
    ['Army Green Beret', 'a rank or a trade, no body'],
    ['Air Force B-52H', 'a machine, no body'],
    ['Order of the Court', 'something of a body, no body'],
    ['Senate Gang of Eight', 'a group of members, no body'],
    ['Vale County Court House', 'a room or a house, no body'],
    ['Bureau of East Asian', 'a piece of a longer name'],
    ['Russian Intelligence Services', 'forces of a state at large'],
    ['U.S. Special Forces', 'forces of a state at large'],
    ['MPs', 'a group of people, no body'],
    ['Labour’s Treasury', 'a body as one party has it'],
    ['House committee CGI', 'two names that stand side by side'],
    ['Agency X', 'no body by this name'],
    ['114th Supreme Court', 'no body by this name'],
    ['Party of Obama', 'a party by somebody in it'],
    ['Democratic Party of Clinton', 'a party by somebody in it'],
    ['Ministry of Emergency Situations Sergei Poletykin of Norland', 'a person’s name behind it'],
    ['Cleveland Department', 'a place and no word of what it is for'],
  ])('holds back %s: %s', (name, why) => expect(whyNot(name)).toBe(why));

  it('holds back what begins or ends with somebody of the story', () => {
    expect(whyNot('Lindqvist Rules Committee', { family: ['lindqvist'] })).toBe(
      '“Rules Committee” with a name before it',
    );
    expect(whyNot('Barr Justice Department', { known: ['Justice Department'] })).toBe(
      '“Justice Department” with a name before it',
    );
    expect(whyNot('Party of Lindqvist', { family: ['lindqvist'] })).toBe('a party by somebody in it');
    expect(whyNot('Parliament Anna Lindqvist', { family: ['lindqvist'] })).toBe('a person’s name behind it');
    expect(whyNot('Ministry of Emergencies John Lindqvist', { family: ['lindqvist'] })).toBe(
      'a person’s name behind it',
    );
  });

  it.each([
    'Federal Court of Norland',
    'United States District Court',
    'Supreme Court',
    'Republican Policy Committee',
    'Democratic National Committee',
    'Republican State Committee',
    'New Jersey Assembly Investigative Committee',
    'Immigration and Customs Enforcement',
    'Council of Chief State School Officers',
    'National Congress of American Indians',
    'Danish Security and Intelligence Service',
    'Kerner Commission',
    'Hoover Commission',
    'Party of Regions',
    'Labor Party',
    '1st Armored Division',
    'General Staff',
    'Customs and Border Patrol',
    'Customs and Excise Department',
    'Police and Border Guard Board',
    'Clear Creek County Sheriff’s Office',
    'Three Rivers District Council',
  ])('lets %s be', (name) => expect(whyNot(name)).toBeNull());
});

describe('whyNoAgency, of a name with a known one in it', () => {
  const known = { known: ['Justice Department', 'Supreme Court', 'Immigration and Customs Enforcement'] };
  it.each([
    ['Justice Department and Bureau of Alcohol', 'two bodies in one'],
    ['Immigration and Customs Enforcement and Customs', 'two bodies in one'],
    ['Supreme Court’s Citizens United', 'something of a body, no body'],
  ])('holds back %s: %s', (name, why) => expect(whyNot(name, known)).toBe(why));
  it.each([
    'Immigration and Customs Enforcement',
    'Supreme Court’s Advisory Committee',
    'Bureau of Alcohol, Tobacco, Firearms and Explosives',
    'Department of Health and Human Services',
    'Party of Regions',
    'Martin Luther King Commission',
    'Vermont Agency of Digital Services',
  ])('lets %s be', (name) => expect(whyNot(name, known)).toBeNull());
});
