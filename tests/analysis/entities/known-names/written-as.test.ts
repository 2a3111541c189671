import { marking, named } from '../../../support/marked-names';

const marked = marking([
  named('place', 'Turkey', { country: 'TR' }),
  named('place', 'Mu Se', { names: ['Mu Se', 'Muse'], country: 'MM', where: 'Shan State' }),
  named('place', 'Kyiv', { country: 'UA', where: 'Ukraine' }),
  named('place', 'Tumen River'),
  named('place', 'North Korea', { names: ['북한', '조선'], country: 'KP' }),
  named('place', 'China', { names: ['중국'], country: 'CN' }),
  named('place', 'Changbai', { names: ['장백'], country: 'CN', where: 'Jilin' }),
  named('place', 'Chongjin', { names: ['청진'], country: 'KP', where: 'North Hamgyong' }),
  named('place', 'Rason', { names: ['나선', '나선시'], country: 'KP' }),
  named('agency', 'Ministry of Unification', { names: ['통일부'] }),
  named('source', 'The Irrawaddy', { names: ['Irrawaddy'] }),
  named('theme', 'Society'),
  named('person', 'Kim Jong Il'),
]);

describe('capitals of a name', () => {
  it('may be fewer in the word that says what a place is', () => {
    expect(marked('the Tumen river, the tumen river, the tumen River')).toEqual(['Tumen river']);
  });

  it('may be all of four letters where a line begins with place and agency', () => {
    expect(marked('KYIV (Reuters) – Rain\nKYIV, Nov. 3\nKYIV is four letters\nin KYIV, too')).toEqual(['KYIV', 'KYIV']);
  });

  it('tell nothing of common words among capitals and in headlines', () => {
    expect(marked('SOUP AND TURKEY AND BREAD')).toEqual([]);
    expect(marked('How the Muse Takes Leave From Grand Old Theatre')).toEqual([]);
    expect(marked('we left Turkey early')).toEqual(['Turkey']);
  });

  it('are of the word itself behind an article, unless a noun follows', () => {
    expect(marked('eat the Turkey. Eat a Turkey and leave; the Turkey desk, the Turkey-Syria border')).toEqual(['Turkey', 'Turkey']); // prettier-ignore
    expect(marked('we told the Society nothing, filed under Society')).toEqual(['Society']);
  });
});

describe('names with something within', () => {
  it('may have emphasis or a quote’s line between their words, but no item of a list', () => {
    expect(marked('**Kim** Jong Il, Kim *Jong* __Il__')).toEqual(['Kim** Jong Il', 'Kim *Jong* __Il']);
    expect(marked('> Kim\n> Jong Il')).toEqual(['Kim\n> Jong Il']);
    expect(marked('- Kim\n- Jong Il\n* Tumen\n* River')).toEqual([]);
  });
});

describe('words of the same spelling', () => {
  it('are people, mountains, times and forms of verbs in Korean', () => {
    expect(marked('중국인 기자, 북한산 입구, 장백산 관광, 조선 시대, 거리에 나선 사람')).toEqual([]);
    expect(marked('중국산 쌀, 나선시에서, 조선에서')).toEqual(['중국', '나선시', '조선']);
  });

  it('are a river where a word for one follows', () => {
    expect(marked('the Irrawaddy delta, down the Irrawaddy, says Irrawaddy')).toEqual(['Irrawaddy']);
  });
});
