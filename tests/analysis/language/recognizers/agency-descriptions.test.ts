import { agencyDescriptions } from '../../../../src/analysis/language/recognizers/agency-descriptions';
import { documentOf, found } from '../support';

const PLACES = new Set([
  'North Hamgyong',
  'Hoeryong',
  'Musan',
  'Japan',
  'South Korea',
  'Yangon',
  'Yangon Region',
  'Hotan',
  'Bhaluka',
  'Tamaulipas',
]);
const agencies = agencyDescriptions((form) => PLACES.has(form));

describe('agency-descriptions', () => {
  it.each([
    [
      'sent by North Hamgyong province’s state security bureau last week',
      ['North Hamgyong province’s state security bureau'],
    ],
    ['the Hoeryong police department had ordered it', ['Hoeryong police department']],
    ['the provincial state security bureau stressed', ['provincial state security bureau']],
    ["the Musan county people's committee met", ["Musan county people's committee"]],
    ["the provincial prosecutors' office took over", ["provincial prosecutors' office"]],
    ["The city prosecutors' office took over", ["city prosecutors' office"]],
    ['The city police arrested him', ['city police']],
    ['The county state security department met', ['county state security department']],
    ["Japan's defense ministry said so", ["Japan's defense ministry"]],
    ['the Russian foreign ministry denied it', ['Russian foreign ministry']],
    ['the Yangon Region military command', ['Yangon Region military command']],
    ["Hotan prefecture's education department", ["Hotan prefecture's education department"]],
    ["the country's defense ministry", ["country's defense ministry"]],
    ["the Tamaulipas attorney general's office", ["Tamaulipas attorney general's office"]],
    ['The Syrian army withdrew.', ['Syrian army']],
    ['Since border guards were moved in January fewer arrive.', []],
    ["South Korea's military said", ["South Korea's military"]],
    ['the ministry of intelligence warned', ['ministry of intelligence']],
    ['Police in Bhaluka arrested him', ['Police in Bhaluka']],
    ['the state security department in Hoeryong held him', ['state security department in Hoeryong']],
    ["the Kharkiv regional prosecutor's office opened it", ["Kharkiv regional prosecutor's office"]],
    ['the 25th brigade moved', ['25th brigade']],
    ['the Yangon regional KGB department', ['Yangon regional KGB department']],
    ["the ministry's organised-crime directorate came", ['organised-crime directorate']],
    ['the government of Japan paid', ['government of Japan']],
    ['the Russian consulate in Musan closed', ['Russian consulate in Musan']],
    ['the Yangon local authority refused', ['Yangon local authority']],
  ])('finds: %s', (text, expected) => {
    expect(found(agencies, text)).toEqual(expected);
  });
  it.each([
    'police officers are beating the bushes',
    'state security agents are nervous',
    'Russian police officers came',
    'the bureau of a clerk',
    'the department store',
    'an office in town',
    'a court case',
    "Mr. Smith's office is closed",
    'the number of police in Japan',
    'soldiers and police in Yangon detained them',
    'Latin American military men',
    'a federal appeals court ruled',
    "Obama's justice department",
    'Russian military exercises',
  ])('finds no agency in: %s', (text) => {
    expect(found(agencies, text)).toEqual([]);
  });
  it('takes the description apart', () => {
    const text = "the Musan county people's committee";
    const [mention] = agencies.recognize(documentOf(text));
    expect(mention?.form).toBe('description');
    expect(mention?.agency).toEqual({
      function: '',
      head: "people's committee",
      level: 'county',
      place: { start: 4, end: 9 },
    });
  });
  it('tells a level from a function', () => {
    const [mention] = agencies.recognize(documentOf('The provincial state security bureau met.'));
    expect(mention?.agency).toEqual({ function: 'state security', head: 'bureau', level: 'province' });
  });
});
