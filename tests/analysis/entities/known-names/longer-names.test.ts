import { marking, named } from '../../../support/marked-names';

const marked = marking([
  named('place', 'Seoul', { country: 'KR', where: 'South Korea' }),
  named('place', 'Kyiv', { country: 'UA', where: 'Ukraine' }),
  named('place', 'Odesa', { country: 'UA', where: 'Ukraine', names: ['Odesa', 'Odessa'] }),
  named('place', 'Musan', { country: 'KP', where: 'North Hamgyong' }),
  named('place', 'Boston', { country: 'US', where: 'Massachusetts' }),
  named('place', 'Ukraine', { country: 'UA' }),
  named('place', 'China', { country: 'CN' }),
  named('place', 'North Korea', { country: 'KP' }),
  named('place', 'United States', { country: 'US', names: ['United States', 'US'] }),
  named('place', 'Asia'),
  named('place', 'Kim Hyong Jik', { country: 'KP', where: 'Ryanggang' }),
  named('person', 'Nan Hnin'),
  named('agency', 'Chongjin Police Department'),
  named('agency', 'Department of Meteorology'),
  named('organization', 'Red Cross'),
  named('source', '38 North'),
  named('source', 'BBC News', { names: ['BBC News', 'BBC'] }),
  named('source', 'The Korea Times', { names: ['The Korea Times', 'Korea Times'] }),
  named('theme', 'Border control'),
]);

/** Each text by itself. */
const markedIn = (...texts: readonly string[]): readonly (readonly string[])[] => texts.map(marked);
const none = (texts: readonly string[]): readonly (readonly string[])[] => texts.map(() => []);

describe('words with capitals behind a name', () => {
  it.each([
    ['a paper, a school, a paper of what was agreed, a club', ['the Kyiv Post said', 'Seoul National University', 'the Seoul Accords', 'an Odesa Derby', 'Kyiv FC']], // prettier-ignore
    ['a body or people who have no note', ['the US Congress', 'Musan County Hospital', 'Odessa Young', 'Seoul Foreign Language Institute', 'Asia de la Cruz']], // prettier-ignore
    ['a further name', ['we met Nan Hnin Phyu', 'Nan Hnin-Oo', 'Nan Hnin II', 'Nan Hnin Street', 'a young Khin Nan Hnin']], // prettier-ignore
    ['a service, a part of a body', ['BBC Persian', 'the Department of Meteorology and Hydrology']],
    ['two names in one', ['the US-China Institute', 'the China Asia Bank']],
  ])('make another name of it: %s', (_, texts) => {
    expect(markedIn(...texts).map((each) => each.filter((name) => name !== 'Asia'))).toEqual(none(texts));
  });

  it('are none of its own where they say who somebody is, when, or of what people', () => {
    const texts = ['Seoul Mayor Oh', 'US President Biden', 'in Kyiv Monday', 'near Musan Chinese trucks', 'Seoul NGO workers', 'UN']; // prettier-ignore
    expect(markedIn(...texts)).toEqual([['Seoul'], ['US'], ['Kyiv'], ['Musan'], ['Seoul'], []]);
  });

  it('are another name where one is known that begins there', () => {
    expect(markedIn('Seoul Nan Hnin', 'Kyiv BBC crew')).toEqual([['Seoul', 'Nan Hnin'], ['Kyiv', 'BBC']]); // prettier-ignore
    expect(marked('the Chongjin Police Department')).toEqual(['Chongjin Police Department']);
  });

  it('are somebody’s behind a place that opens a sentence, unless they are a body’s', () => {
    expect(markedIn('In Seoul Kim said so', 'In Seoul Central Court', 'all in Seoul Kim said')).toEqual([['Seoul'], [], []]); // prettier-ignore
  });

  it('begin another line, cell, sentence or what is not emphasised', () => {
    const texts = [
      'in Seoul\nThe market',
      '| Seoul | Times |',
      'to Seoul. Times',
      '**Seoul** The market',
      '- Seoul: Times',
    ];
    expect(markedIn(...texts)).toEqual(texts.map(() => ['Seoul']));
  });

  it('tell nothing in a headline or among capitals, but where they are heads', () => {
    expect(marked('China Urges Calm After Guards Cross Frozen River')).toEqual(['China']);
    expect(marked('NORTH KOREA SHUTS BRIDGE')).toEqual(['NORTH KOREA']);
    expect(marked('Seoul Times Says Grain Deal Never Really Happened')).toEqual([]);
  });

  it('may be the kind of the place itself, but not where counties are called after towns', () => {
    expect(markedIn('in Musan County today', 'in Boston County today')).toEqual([['Musan'], []]);
  });
});

describe('what is written onto a name or stands around it without a blank', () => {
  it('tells what is alike, files, handles and money', () => {
    const texts = ['Seoul-style toast', 'a Kyiv-class ship', 'BBC-style', 'Kyiv-map.png', 'Musan market prices.xlsx', '@the-Kyiv', 't.me/Kyiv/1', 'u/Seoul', 'US$50', 'Kyiv_Live']; // prettier-ignore
    expect(markedIn(...texts)).toEqual(none(texts));
  });

  it('leaves a name what it is in `Seoul-based`, `US-led`, `Seoul/Kyiv`', () => {
    expect(marked('a Seoul-based US-led drill, Seoul/Kyiv, China-Vietnam')).toEqual(['Seoul', 'US', 'Seoul', 'Kyiv', 'China']); // prettier-ignore
  });
});

describe('words before a place', () => {
  it.each([
    ['heads of names', ['Hotel Odessa', 'at Lake Seoul', 'Dynamo Kyiv won', 'Radio Kyiv', 'Latin Asia']],
    ['heads with `of`', ['the University of Seoul', 'Bank of China said', 'the Siege of Kyiv', 'Rue de Seoul', 'the Fall of Kyiv is a book']], // prettier-ignore
    [
      '`for` and `in`',
      ['the Committee for Human Rights in North Korea', 'a Council for Ukraine', 'by Justice for Ukraine'],
    ],
    ['titles, given names, initials', ['Mr Seoul', 'Mrs. Kyiv', 'we met Irving Kyiv', 'by J. Seoul', 'Simón Kyiv wrote', 'my friend Odessa']], // prettier-ignore
    [
      'things that have names',
      ['the band Asia', 'The ferry Odessa burned', 'a cat called Seoul', 'chicken Kyiv', 'the USS Boston'],
    ],
  ])('make another name of it: %s', (_, texts) => {
    expect(markedIn(...texts)).toEqual(none(texts));
  });

  it('are somebody’s whom the place is called after', () => {
    expect(markedIn('Kim Hyong Jik was his father', 'in Kim Hyong Jik county', 'in Kim Hyong Jik County today')).toEqual([[], ['Kim Hyong Jik'], ['Kim Hyong Jik']]); // prettier-ignore
  });

  it('are none of its name where they say who or which part is meant', () => {
    const texts = ['the President of Ukraine', 'Senator Coons of Boston', 'North of Seoul', 'in Eastern Ukraine', 'in West. Seoul', 'the State of Ukraine', 'Ask Seoul']; // prettier-ignore
    expect(markedIn(...texts).map((each) => each.length)).toEqual(texts.map(() => 1));
  });
});

describe('names that begin or end within others', () => {
  it('are not marked: people counted, another paper, one country’s branch', () => {
    expect(markedIn('38 North Korean soldiers', '38 North maps', 'the South Korea Times')).toEqual([[], ['38 North'], []]); // prettier-ignore
    expect(markedIn('the Norwegian Red Cross', 'China Red Cross', 'the Red Cross')).toEqual([[], [], ['Red Cross']]); // prettier-ignore
    expect(markedIn('the Border Control Act', 'border control, Border Control')).toEqual([[], ['border control', 'Border Control']]); // prettier-ignore
  });
});
