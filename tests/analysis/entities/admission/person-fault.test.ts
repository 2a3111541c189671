import { personFault } from '../../../../src/analysis/entities/admission/person-fault';

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
    'JoEllen Smith',
    'Daniel DellaPosta',
    '리철수',
  ])('may be %s', (name) => expect(personFault(name)).toBeNull());

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
  ])('is not %s: %s', (name, why) => expect(personFault(name)).toBe(why));
});
