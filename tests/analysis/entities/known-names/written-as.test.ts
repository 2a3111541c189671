import { marking, named } from '../../../support/marked-names';

describe('a place before a state', () => {
  const marked = marking([
    named('place', 'Odessa', { country: 'UA', where: 'Ukraine' }),
    named('place', 'Austin', { country: 'US', where: 'Texas' }),
    named('place', 'Montana', { country: 'US', where: 'United States' }),
    named('place', 'Moscow', { country: 'RU', where: 'Russia' }),
  ]);

  it.each([
    'Odessa, Texas, has oil',
    'Odessa (Texas)',
    'Odessa in West Virginia',
    'Odessa, in Texas',
    'Moscow, Pa., is small',
    'Moscow, ID',
    'the Texas town of Odessa',
  ])('is a namesake: %s', (text) => {
    // prettier-ignore
    expect(marked(text)).toEqual([]);
  });

  it.each([
    'Austin, Texas',
    'Montana, Idaho',
    'Moscow, Washington, Rome',
    'Odessa, Texas and Rome',
    'ODESSA, IN PART',
    'Odessa, Ukraine',
  ])('is the place where it is in it, or one of a list: %s', (text) => {
    // prettier-ignore
    expect(marked(text)).toHaveLength(1);
  });
});

describe('a body beside a country', () => {
  const marked = marking([
    named('agency', 'Ministry of State Security', {
      country: 'KP',
      names: ['Ministry of State Security', '국가보위성'],
    }),
    named('agency', 'Cabinet of North Korea', { country: 'KP', names: ['내각'] }),
    named('agency', 'UNICEF'),
    named('place', 'China', { country: 'CN' }),
    named('place', 'Japan', { country: 'JP', names: ['Japan', '일본'] }),
    named('place', 'North Korea', { country: 'KP', names: ['North Korea', '북한'] }),
  ]);

  it('is another country’s', () => {
    expect(marked('China’s Ministry of State Security')).toEqual(['China']);
    expect(marked('the Chinese Ministry of State Security')).toEqual([]);
    expect(marked('the South Korean Ministry of State Security')).toEqual([]);
    expect(marked('the Ministry of State Security of China')).toEqual(['China']);
    expect(marked('일본 내각은')).toEqual(['일본']);
  });

  it('is what it is called beside its own, or where it has none', () => {
    expect(marked('North Korea’s Ministry of State Security')).toEqual(['North Korea', 'Ministry of State Security']);
    expect(marked('the North Korean Ministry of State Security')).toEqual(['Ministry of State Security']);
    expect(marked('북한 내각은 국가보위성을')).toEqual(['북한', '내각', '국가보위성']);
    expect(marked('Chinese UNICEF staff')).toEqual(['UNICEF']);
  });
});

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
    expect(marked('eat the Turkey. Eat a Turkey and leave; some Turkey was left; the Turkey desk, the Turkey-Syria border')).toEqual(['Turkey', 'Turkey']); // prettier-ignore
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
