import { acronyms, enterpriseNames } from '../../../../src/analysis/language/recognizers/acronyms';
import { documentOf, found } from '../support';

describe('acronyms', () => {
  it('finds an introduced acronym, its name, and later uses', () => {
    expect(found(acronyms, 'The Joint Chiefs of Staff (JCS) met. The JCS agreed.')).toEqual([
      'Joint Chiefs of Staff',
      'JCS',
      'JCS',
    ]);
  });
  it('leaves a genitive out of the name', () => {
    expect(found(acronyms, "the National Unity Government's (NUG) envoy")).toEqual([
      'National Unity Government',
      'NUG',
    ]);
  });
  it('tells public bodies from others', () => {
    const types = acronyms
      .recognize(
        documentOf('The Supreme Election Commission (SEC) and the Assistance Association for Prisoners (AAP) met.'),
      )
      .map(({ text, type }) => [text, type]);
    expect(Object.fromEntries(types)).toMatchObject({ SEC: 'agency', AAP: 'organization' });
  });
  it('takes an acronym nobody introduces, weakly', () => {
    const [mention] = acronyms.recognize(documentOf('He joined SEBIN in May.'));
    expect([mention?.text, mention?.score]).toEqual(['SEBIN', 0.5]);
  });
  it.each([
    'the Digital Security Act (DSA) passed',
    'its CEO and GDP',
    'chapter XIV',
    'POLICE RAID SHOP IN TOWN',
    'a #HKT tag',
  ])('finds no body in: %s', (text) => {
    expect(acronyms.recognize(documentOf(text)).filter((mention) => mention.score > 0.5)).toEqual([]);
    expect(
      found(acronyms, text).filter((form) => ['CEO', 'GDP', 'XIV', 'POLICE', 'RAID', 'HKT'].includes(form)),
    ).toEqual([]);
  });
});

const enterprises = (text: string): string[] => found(enterpriseNames, text);

describe('enterpriseNames', () => {
  it.each([
    ['They went to the Konji Youth Coal Mine in autumn.', 'Konji Youth Coal Mine'],
    ['Managers of the Kim Chaek Iron and Steel Complex were asked.', 'Kim Chaek Iron and Steel Complex'],
    ['Workers of the Taehongdan County General Farm dug.', 'Taehongdan County General Farm'],
    ['It belongs to the Korea Rungra 88 Trading Corporation.', 'Korea Rungra 88 Trading Corporation'],
    ['The Musan Mine gave corn.', 'Musan Mine'],
  ])('finds the enterprise in %s', (text, name) => {
    expect(enterprises(text)).toEqual([name]);
  });
  it.each([
    'The Nyongbyon Nuclear Complex is watched.',
    'He lives in Mill Valley.',
    'The Farm Bureau agreed.',
    'The mine gave corn, and the coal mine closed.',
    'A Coal Mine is dark.',
    'The Olympic Complex was built.',
  ])('finds none in %s', (text) => {
    expect(enterprises(text)).toEqual([]);
  });
});
