import { understand } from './support';

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
