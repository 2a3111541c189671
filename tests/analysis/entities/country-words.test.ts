import { parseCountryWords } from '../../../src/analysis/entities/country-words';

const table =
  '# a comment\nRU\tDuma;Putin;United Russia\trouble\nUS\tCongress;House of Representatives\nIN\tCongress Party\n';
const words = (text: string) => [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, start: index }));
const found = (text: string) =>
  parseCountryWords(table)
    .find(words(text))
    .map(({ country, kind, start }) => `${country} ${kind} ${start}`);

describe('words that speak of a country', () => {
  it('are found where they stand, politics and public life apart', () => {
    expect(found('The Duma met while the rouble fell')).toEqual(['RU politics 4', 'RU life 23']);
  });

  it('are taken whole, the longest first', () => {
    expect(found('Congress Party leaders left Congress')).toEqual(['IN politics 0', 'US politics 28']);
    expect(found('House of cards')).toEqual([]);
  });

  it('count only as they are written', () => {
    expect(found('a congress of doctors')).toEqual([]);
  });
});
