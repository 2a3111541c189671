import { enterpriseNames } from '../../../../src/analysis/language/recognizers/enterprise-names';
import { documentOf } from '../support';

const found = (text: string): string[] => enterpriseNames.recognize(documentOf(text)).map((mention) => mention.text);

describe('enterpriseNames', () => {
  it.each([
    ['They went to the Konji Youth Coal Mine in autumn.', 'Konji Youth Coal Mine'],
    ['Managers of the Kim Chaek Iron and Steel Complex were asked.', 'Kim Chaek Iron and Steel Complex'],
    ['Workers of the Taehongdan County General Farm dug.', 'Taehongdan County General Farm'],
    ['It belongs to the Korea Rungra 88 Trading Corporation.', 'Korea Rungra 88 Trading Corporation'],
    ['The Musan Mine gave corn.', 'Musan Mine'],
  ])('finds the enterprise in %s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });
  it.each([
    'The Nyongbyon Nuclear Complex is watched.',
    'He lives in Mill Valley.',
    'The Farm Bureau agreed.',
    'The mine gave corn, and the coal mine closed.',
    'A Coal Mine is dark.',
    'The Olympic Complex was built.',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
