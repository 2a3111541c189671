import namesTable from '../../../../src/data/names.tsv';
import type { NameContext } from '../../../../src/analysis/entities/admission/name-context';
import { whyNoName } from '../../../../src/analysis/entities/admission/well-formed';
import { parseNames } from '../../../../src/analysis/language';
import { foldForm, type EntityKind } from '../../../../src/model';

const names = parseNames(namesTable);

function whyNot(
  name: string,
  kind: EntityKind,
  { forms = [], known = [], family = [] }: Partial<Record<string, string[]>> = {},
) {
  const context: NameContext = {
    names,
    forms,
    isKnown: (form) => known.includes(form),
    isFamilyName: (fold) => family.map((word) => foldForm(word)).includes(fold),
  };
  return whyNoName(name, kind, context);
}

describe('a person’s name', () => {
  it.each([
    'Anna Berg',
    'Kevin McCarthy',
    'Beto O’Rourke',
    'Leonardo DiCaprio',
    'Rick DesLauriers',
    'Bashar al-Assad',
    'Abdullah Abdullah',
    'Ling Ling Chang',
    'Mohammed bin Naif bin Abdulaziz',
    'Sheikh Abdullah bin Zayed Al Nahyan',
    'Gregory House',
    'Edward Said',
    'Theodore Boutrous Jr',
    '리철수',
  ])('may be %s', (name) => expect(whyNot(name, 'person')).toBeNull());

  it.each([
    ['Anna BergWhite', 'two names run together'],
    ['Beto O’RourkeBeto', 'two names run together'],
    ['Kevin McCarthySenate', 'two names run together'],
    ['Anna Berg Anna Karin', 'it says a word twice'],
    ['Olof Lind Lind', 'it says a word twice'],
    ['Karin Ek Anna Berg Olof Lind', 'more words than a name has'],
    ['“Emperor Lind', 'a quotation begins in it'],
    ['Facebook Twitter Pinterest Anna Berg', 'words of a page stand in it'],
    ['And Olof', 'a piece of a sentence'],
    ['Says Lind', 'a piece of a sentence'],
    ['Team Lind', 'no person, but those around one'],
    ['Lind Truthers', 'no person, but those around one'],
    ['Olof L', 'a name that is cut off'],
    ['Lind Derangement Syndrome', 'no person, but a thing'],
    ['Hurricane Olof', 'no person, but a thing'],
    ['Olof Lind2020', 'a number stands in it'],
    ['Olof Lind -- Anna', 'more than one name'],
    ['Pro Tempore Olof Lind', 'a title stands in it'],
  ])('is not %s: %s', (name, why) => expect(whyNot(name, 'person')).toBe(why));
});

describe('a body’s name', () => {
  it.each([
    ['Hyesan Security Bureau', 'agency'],
    ['Department of Health and Human Services', 'agency'],
    ['Securities and Exchange Commission', 'agency'],
    ['Centers for Disease Control', 'agency'],
    ['United Nations Development Programme', 'agency'],
    ['10th Corps', 'agency'],
    ['Secret Service’s Office of Integrity', 'agency'],
    ['Public Information Office of the Supreme Court of the United States', 'agency'],
    ['Liberal Democrats', 'agency'],
    ['Americans for Prosperity', 'organization'],
    ['BlackRock Inc', 'organization'],
    ['Coca-Cola', 'organization'],
    ['National People’s Party', 'organization'],
    ['Dick’s Sporting Goods', 'organization'],
  ] as const)('may be %s', (name, kind) => expect(whyNot(name, kind)).toBeNull());

  it.each([
    ['Clean Rivers Act', 'a law or an agreement, no body'],
    ['Treaty of Vale', 'a law or an agreement, no body'],
    ['School Lunch Program', 'a programme or a plan, no body'],
    ['Stevens-Johnson Syndrome', 'a disease, no body'],
    ['Consumer Price Index', 'a figure, no body'],
    ['Norland Papers', 'papers, no body'],
    ['Progressive Era', 'a time or an event, no body'],
    ['Senate Republicans', 'a group of people, no body'],
    ['Progressive Triumphalism', 'an idea, no body'],
    ['Republican VP', 'somebody’s office, no body'],
    ['March 4', 'a day or a month, no body'],
    ['39', 'a number, no name'],
    ['House', 'a word for many bodies'],
    ['Norland Senate and Assembly', 'two bodies in one'],
    ['And Senate', 'a piece of a sentence'],
    ['Withdraw Supreme Court', 'a piece of a sentence'],
    ['Ferguson Ferguson Police', 'it says a word twice'],
    ['OPPOSITION PARTY', 'a line in capitals'],
    ['Canopy Growth Corp. CGC', 'a ticker stands behind it'],
    ['House’s Democratic', 'what belongs to a body, not the body'],
    ['TheWashington Post', 'two words run together'],
  ])('is not %s: %s', (name, why) => expect(whyNot(name, 'organization')).toBe(why));

  it('of the state has no capital inside, but in its first word', () => {
    expect(whyNot('Jeb LindHas Congress', 'agency')).toBe('two names run together');
    expect(whyNot('HouseJudiciary Committee', 'agency')).toBe('two words run together');
    expect(whyNot('AbilityOne Commission', 'agency')).toBeNull();
  });

  it('is no acronym that its article never expands', () => {
    expect(whyNot('NHW', 'organization')).toBe('an acronym that the article does not expand');
    expect(whyNot('NHW', 'organization', { forms: ['NHW', 'Norland Harbour Watch'] })).toBeNull();
  });

  it('is none with somebody’s name beside it', () => {
    const story = { known: ['White House', 'Congress'], family: ['Berg', 'Lind'] };
    expect(whyNot('Berg White House', 'agency', story)).toBe('“White House” with a name before it');
    expect(whyNot('Congress Berg', 'agency', story)).toBe('“Congress” with a name behind it');
    expect(whyNot('Berg-Lind', 'organization', story)).toBe('the last name of somebody in the story');
    expect(whyNot('BergWhite House', 'agency', story)).toBe('two names run together');
    expect(whyNot('Vale White House', 'agency', story)).toBeNull();
  });
});
