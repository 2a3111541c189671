import { readDay } from '../../../../src/model';
import officeHoldersTable from '../../../../src/data/office-holders.tsv';
import { officeHolders, isTitleOf } from '../../../../src/analysis/entities/persons/office-holders';
import { personName } from '../../../../src/analysis/language/person-names/person-name';
import { people, whom, type Told } from './support';

const holders = officeHolders(officeHoldersTable);
const US: Told = { date: '2014-05-02', countries: [['US', 6]] };
const repeated = (name: string): string[] => Array<string>(2).fill(name);

describe('the pack of office-holders', () => {
  it.each([
    ['Bashar Assad', 'Bashar al-Assad'],
    ['Donald J. Trump', 'Donald Trump'],
    ['Barack H. Obama', 'Barack Obama'],
    ['Moammar Gadhafi', 'Muammar Gaddafi'],
    ['Robert S. Mueller III', 'Robert Mueller'],
    ['김정은', 'Kim Jong Un'],
  ])('knows %s as %s', (form, name) => {
    expect(holders.byName(personName(form))?.entity.name).toBe(name);
  });

  it.each(['Donald Trump Jr.', 'Melania Trump', 'Tim Obama', 'Michael Jordan'])('does not know %s', (form) => {
    expect(holders.byName(personName(form))).toBeNull();
  });

  it('has terms with days', () => {
    const [term] = holders.byName(personName('David Cameron'))?.terms ?? [];
    expect(term).toMatchObject({ office: 'prime minister', country: 'GB', from: readDay('2010-05-01') });
  });

  it('knows the titles of an office', () => {
    expect(isTitleOf('German Chancellor', 'chancellor')).toBe(true);
    expect(isTitleOf('Vice President', 'president')).toBe(false);
    expect(isTitleOf('Secretary', 'foreign minister')).toBe(true);
  });
});

describe('a word of the language before the surname of somebody foremost', () => {
  it('is no first name', () => {
    const text = 'They called him [“Emperor Obama]”. President [Obama] smiled, and [Obama] left.';
    expect(whom(text, [], US)).toEqual(['Barack Obama', 'Barack Obama', 'Barack Obama']);
    const crowned = 'They called him “Emperor [Obama]”. President [Obama] smiled, and [Obama] left.';
    expect(whom(crowned, [], US)).toEqual(['Barack Obama', 'Barack Obama', 'Barack Obama']);
  });

  it.each(['Senate Acquits Obama', 'Spicer Obama', 'Obama I', 'Getty Obama'])('is none in “%s”', (name) => {
    expect(whom(`[${name}]. President [Obama] smiled.`, [], US)).toEqual(['Barack Obama', 'Barack Obama']);
  });

  it('is a first name where one of the pack has it', () => {
    expect(whom('[Cameron Easley] spoke.', [], US)).toEqual(['Cameron Easley']);
  });

  it('leaves wives and kings their names', () => {
    expect(whom('[Barack Obama] spoke. His wife [Grace Obama] left.', [], US)).toEqual(['Barack Obama', 'Grace Obama']);
    expect(whom('[Summer Trump] spoke.', [], US)).toEqual(['Summer Trump']);
    expect(whom('Senator [Spicer Obama] spoke. [Obama] left.', [], US)[0]).toBe('Spicer Obama');
    expect(whom('[Barack Obama] met [Spicer Obama]. [Obama] left.', [], US)[1]).toBe('Spicer Obama');
    expect(whom('[Comey] met [Spicer Obama].', [], US)[1]).toBe('Spicer Obama');
    expect(whom('First Lady [Grace Obama] spoke. [Obama] left.', [], US)[0]).toBe('Grace Obama');
    expect(whom('King [Salman] spoke.', [], US)).toEqual(['King Salman']);
  });

  it('is one where others are baptised so', () => {
    expect(whom('[Michelle Obama] smiled.', [], US)).toEqual(['Michelle Obama']);
    expect(whom('[Hallie Biden] smiled.', [], US)).toEqual(['Hallie Biden']);
  });
});

describe('a title and a surname without a first name', () => {
  it('mean who bore them on the article’s day', () => {
    expect(whom('President [Obama] spoke. Mr. [Obama] left.', [], US)).toEqual(repeated('Barack Obama'));
    const later: Told = { date: '2007-03-01', countries: [['US', 6]] };
    expect(whom('President [Bush] spoke. [Bush] left.', [], later)).toEqual(repeated('George W. Bush'));
  });

  it('mean a chancellor, a foreign minister, a leader', () => {
    const germany: Told = { date: '2014-05-02', countries: [['DE', 4]] };
    expect(whom('Chancellor [Merkel] spoke. [Merkel] left.', [], germany)).toEqual(repeated('Angela Merkel'));
    const russia: Told = { date: '2016-05-02', countries: [['RU', 4]] };
    expect(whom('Foreign Minister [Lavrov] spoke. [Lavrov] left.', [], russia)).toEqual(repeated('Sergei Lavrov'));
    const syria: Told = { date: '2013-09-02', countries: [['SY', 4]] };
    expect(whom('President [Assad] spoke. [Assad] left.', [], syria)).toEqual(repeated('Bashar al-Assad'));
  });

  it('mean him where only relatives are named in full, later', () => {
    const text = 'President [Obama] spoke. [Michelle Obama] smiled. [Malia Obama] left.';
    expect(whom(text, [], US)).toEqual(['Barack Obama', 'Michelle Obama', 'Malia Obama']);
  });

  it('mean him though a crowd chants his name', () => {
    expect(whom('[Obama] spoke. The crowd chanted “[Barack Obama].”', [], US)).toEqual(repeated('Barack Obama'));
  });

  it('mean a secretary by “Sec.”', () => {
    const cabinet: Told = { date: '2019-03-02', countries: [['US', 4]] };
    expect(whom('Sec. [Pompeo] spoke. [Pompeo] left.', [], cabinet)).toEqual(repeated('Mike Pompeo'));
  });

  it('never mean a man by Mrs., or a woman by Mr.', () => {
    const campaign: Told = { date: '2016-08-02', countries: [['US', 6]] };
    expect(whom('Mrs. [Clinton] spoke. Mrs. [Clinton] left.', [], campaign)).toEqual(repeated('Hillary Clinton'));
    expect(whom('Mr. [Merkel] spoke.', [], US)).not.toContain('Angela Merkel');
  });

  it('stay as said where it may be another', () => {
    const [[, decision] = []] = people('[Clinton] spoke to the club.', [], { date: '2009-05-02', countries: [] });
    expect(decision?.entity?.name ?? null).not.toBe('Bill Clinton');
    expect(decision?.entity?.name ?? null).not.toBe('Hillary Clinton');
  });

  it('mean nobody of the pack where the article names another in full', () => {
    expect(whom('[Michael Obama], a baker, spoke. [Obama] left.', [], US)).toEqual(repeated('Michael Obama'));
  });

  it('without a date mean the only one of the pack', () => {
    expect(whom('President [Obama] spoke. President [Obama] left.', [], { countries: [['US', 6]] })).toEqual(
      repeated('Barack Obama'),
    );
  });
});

describe('a relative of somebody who is in office', () => {
  const now: Told = { date: '2018-05-02', countries: [['US', 6]] };

  it('has no surname alone', () => {
    expect(whom('First lady [Melania Trump] came. President [Trump] spoke. [Trump] left.', [], now)).toEqual([
      'Melania Trump',
      ...repeated('Donald Trump'),
    ]);
    expect(whom('[Donald Trump Jr.] came. [Trump] spoke. [Trump] left.', [], now)).toEqual([
      'Donald Trump Jr.',
      ...repeated('Donald Trump'),
    ]);
  });

  it('has it where both are named only with an own mark', () => {
    const text = '[Donald Trump] came with his wife, [Melania Trump]. [Trump] spoke. Mrs. [Trump] left.';
    expect(whom(text, [], now)).toEqual(['Donald Trump', 'Melania Trump', 'Donald Trump', 'Melania Trump']);
  });
});
