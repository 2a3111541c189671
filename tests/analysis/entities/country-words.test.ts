import { parseCountryWords } from '../../../src/analysis/entities/country-words';
import { understand } from './support';

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

const demonyms = (text: string): [string, string | null][] =>
  understand(text).demonyms.map(({ text: words, entity }) => [words, entity]);

describe('adjectives and peoples of places', () => {
  it('are evidence with the place as entity', () => {
    expect(demonyms('Russian troops met Kurdish fighters. The Turks left.')).toEqual([
      ['Russian', 'place:russia:ru'],
      ['Kurdish', expect.stringMatching(/^place:kurdistan/)],
      ['Turks', 'place:turkey:tr'],
    ]);
  });

  it('are taken by pairs: South Korean is not Korean', () => {
    expect(demonyms('A South Korean ship left.')).toEqual([['South Korean', 'place:south-korea:kr']]);
  });

  it('are neither linked nor counted as places', () => {
    const { places, mentions } = understand('Russian troops met Turkish officers on Monday.');
    expect(places).toEqual([]);
    expect(mentions.filter(({ type }) => type === 'place')).toEqual([]);
  });

  it('are none inside a name behind a long description', () => {
    const text = 'The North Hamgyong province’s state security bureau told the Russian Academy of Sciences nothing.';
    expect(demonyms(text)).toEqual([]);
  });

  it('are none inside a name', () => {
    expect(demonyms('The Russian Academy of Sciences met.')).toEqual([]);
  });
});
