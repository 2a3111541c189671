import { people, whom } from './support';

type Case = readonly [what: string, marked: string, expected: readonly (string | null)[]];

describe('later references', () => {
  const cases: readonly Case[] = [
    ['a family name', 'Spokesman [Dmitry Peskov] spoke. [Peskov] said no.', ['Dmitry Peskov', 'Dmitry Peskov']],
    ['Mr. outside the span', '[Dmitry Peskov] spoke. Mr. [Peskov] left.', ['Dmitry Peskov', 'Dmitry Peskov']],
    ['Mr. inside the span', '[Dmitry Peskov] spoke. [Mr. Peskov] left.', ['Dmitry Peskov', 'Dmitry Peskov']],
    ['a given name', '[Malala Yousafzai] spoke. [Malala] is 15.', ['Malala Yousafzai', 'Malala Yousafzai']],
    ['a later full name', '[Merkel] arrived. [Angela Merkel] said so.', ['Angela Merkel', 'Angela Merkel']],
    [
      'a middle name',
      '[Hillary Rodham Clinton] spoke. [Hillary Clinton] left.',
      Array(2).fill('Hillary Rodham Clinton'),
    ],
    ['a middle initial', '[John F. Kennedy] or [John Kennedy] or [Kennedy]', Array(3).fill('John F. Kennedy')],
    ['initials', '[J.D. Vance] won. [JD Vance] and [Vance]', Array(3).fill('J.D. Vance')],
    ['spelled-out initials', '[James David Vance], known as [J.D. Vance]', Array(2).fill('James David Vance')],
    ['one initial', '[V. Putin] signed; [Vladimir Putin] agreed.', Array(2).fill('Vladimir Putin')],
    ['a short given name', '[Joseph Crowley] spoke. [Joe Crowley] left.', Array(2).fill('Joseph Crowley')],
    ['another short given name', '[William Barr] spoke. [Bill Barr] left.', Array(2).fill('William Barr')],
    [
      'Jr.',
      '[Robert F. Kennedy Jr.] spoke. [Robert Kennedy Jr.] and [Kennedy]',
      Array(3).fill('Robert F. Kennedy Jr.'),
    ],
    ['III', '[John Roberts III] ruled. [Roberts] wrote.', Array(2).fill('John Roberts III')],
    ['a nickname in quotes', '[William “Bill” Murray] fell. [Bill] rose.', Array(2).fill('William Murray')],
    [
      'a nickname of two words',
      '[Joaquín "El Chapo" Guzmán] fled. [El Chapo] is small.',
      Array(2).fill('Joaquín Guzmán'),
    ],
    ['accents', '[Recep Tayyip Erdoğan] spoke. [Erdogan] left.', Array(2).fill('Recep Tayyip Erdoğan')],
    ['letters without decomposition', '[Lech Wałęsa] spoke. [Walesa] left.', Array(2).fill('Lech Wałęsa')],
    ['capitals', '[VLADIMIR PUTIN] spoke. [Vladimir Putin] left.', Array(2).fill('Vladimir Putin')],
  ];
  it.each(cases)('merges %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('Korean names', () => {
  const cases: readonly Case[] = [
    ['hyphen and capitals', '[Kim Jong Un], [Kim Jong-un], [KIM Jong Un], [Kim Jongun]', Array(4).fill('Kim Jong Un')],
    ['the family name', 'Minister [Kang Sun Nam] spoke. [Kang] left.', Array(2).fill('Kang Sun Nam')],
    ['the given name', '[Ban Ki-moon] spoke. [Ki-moon] left.', Array(2).fill('Ban Ki-moon')],
    ['Western order', '[Moon Jae-in] spoke. [Jae-in Moon] left. [Moon]', Array(3).fill('Moon Jae-in')],
    ['a name with a double vowel', '[Yoon Suk-min] spoke. [Yun Sok Min] left. [Yoon]', Array(3).fill('Yoon Suk-min')],
    ['Choe and Choi', '[Choe Son Hui] spoke. Minister [Choi Son-hui] left.', Array(2).fill('Choe Son Hui')],
    ['Ri and Lee', '[Ri Yong Ho] spoke. [Lee Yong-ho] left.', Array(2).fill('Ri Yong Ho')],
    ['Pak and Park', '[Pak Jong Chon] spoke. [Park Jong-chon] left.', Array(2).fill('Pak Jong Chon')],
    ['Un and Eun', '[Kim Jong Un] spoke. [Kim Jong-eun] left.', Array(2).fill('Kim Jong Un')],
  ];
  it.each(cases)('merges %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));

  const apart: readonly Case[] = [
    ['brother and sister', '[Kim Jong Un] and [Kim Yo Jong] left.', ['Kim Jong Un', 'Kim Yo Jong']],
    ['father and son', '[Kim Jong Un] and [Kim Jong Il] left.', ['Kim Jong Un', 'Kim Jong Il']],
    [
      'names that are spellings of one, but joined',
      '[Kim Yong Chol] and [Kim Yong Chul] met.',
      ['Kim Yong Chol', 'Kim Yong Chul'],
    ],
    ['Su and So', '[Kim Yong Su] met many. [Kim Yong So] left.', ['Kim Yong Su', 'Kim Yong So']],
    ['other families', '[Ri Yong Ho] and [Pak Yong Ho] left.', ['Ri Yong Ho', 'Pak Yong Ho']],
    ['an unclear family name', '[Kim Jong Un] met [Kim Yo Jong]. [Kim] smiled.', ['Kim Jong Un', 'Kim Yo Jong', null]],
    [
      'a family name with a title',
      'Gen. [Kim Yong Chol] met [Kim Yo Jong]. Gen. [Kim] smiled.',
      ['Kim Yong Chol', 'Kim Yo Jong', 'Kim Yong Chol'],
    ],
    ['a stranger', '[Kim Jong Un] visited. A trader surnamed [Kim] fled.', ['Kim Jong Un', 'Kim']],
    ['a newcomer of that name', '[Kim Jong Un] visited. [Kim], a 45-year-old trader, fled.', ['Kim Jong Un', 'Kim']],
  ];
  it.each(apart)('keeps apart %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('Chinese and Vietnamese names', () => {
  const cases: readonly Case[] = [
    ['Xi', '[Xi Jinping] spoke. [Xi] and President [Xi]', Array(3).fill('Xi Jinping')],
    ['syllables', '[Xi Jinping] or [Xi Jin-ping]', Array(2).fill('Xi Jinping')],
    [
      'an English given name',
      '[Joshua Wong Chi-fung] spoke. [Joshua Wong] and [Wong]',
      Array(3).fill('Joshua Wong Chi-fung'),
    ],
    [
      'the Vietnamese last name',
      '[Nguyen Phu Trong] spoke. [Trong] and Mr. [Trong]',
      Array(3).fill('Nguyen Phu Trong'),
    ],
    ['Vietnamese marks', '[Nguyễn Phú Trọng] spoke. [Nguyen Phu Trong]', Array(2).fill('Nguyễn Phú Trọng')],
    ['two of one family', '[Wang Yi] met [Wang Qishan]. [Wang] left.', ['Wang Yi', 'Wang Qishan', null]],
    [
      'two Nguyens',
      '[Nguyen Van A] and [Nguyen Thi Be] met. [Be] left.',
      ['Nguyen Van A', 'Nguyen Thi Be', 'Nguyen Thi Be'],
    ],
  ];
  it.each(cases)('resolves %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('Burmese names', () => {
  const cases: readonly Case[] = [
    [
      'honorifics',
      '[Aung San Suu Kyi] spoke. [Daw Aung San Suu Kyi] and [Daw Suu Kyi]',
      Array(3).fill('Aung San Suu Kyi'),
    ],
    ['Ms', '[Aung San Suu Kyi] spoke. Ms [Suu Kyi] left.', Array(2).fill('Aung San Suu Kyi')],
    ['U', 'President [U Thein Sein] spoke. [Thein Sein] left.', Array(2).fill('Thein Sein')],
    ['the general', '[Min Aung Hlaing] spoke. [Hlaing] left.', Array(2).fill('Min Aung Hlaing')],
    ['father and daughter', '[Aung San Suu Kyi] is the daughter of [Aung San].', ['Aung San Suu Kyi', 'Aung San']],
    ['a Chinese Ma', '[Ma Ying-jeou] spoke. [Ma] left.', Array(2).fill('Ma Ying-jeou')],
  ];
  it.each(cases)('resolves %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('Arabic and Persian names', () => {
  const cases: readonly Case[] = [
    [
      'al-',
      '[Bashar al-Assad] spoke. [Bashar Assad], [Assad], [al-Assad], Mr. [Al-Assad]',
      Array(5).fill('Bashar al-Assad'),
    ],
    [
      'el- and doubled letters',
      '[Abdel Fattah el-Sissi], [Abdel-Fattah al-Sisi], [el-Sissi], [Sissi]',
      Array(4).fill('Abdel Fattah el-Sissi'),
    ],
    ['bin', '[Mohammed bin Salman] spoke. [bin Salman] and Prince [Mohammed]', Array(3).fill('Mohammed bin Salman')],
    [
      'the house',
      '[Mohammed bin Salman Al Saud] or [Mohammed bin Salman]',
      Array(2).fill('Mohammed bin Salman Al Saud'),
    ],
    [
      'Mohammed spelled otherwise',
      '[Mohammed Morsi] or [Muhammad Morsi] or [Mohamed Mursi]',
      ['Mohammed Morsi', 'Mohammed Morsi', 'Mohamed Mursi'],
    ],
    ['a kunya', '[Abu Bakr al-Baghdadi] spoke. [Baghdadi] and [al-Baghdadi]', Array(3).fill('Abu Bakr al-Baghdadi')],
    ['father and son', '[Hafez al-Assad] and [Bashar al-Assad] ruled.', ['Hafez al-Assad', 'Bashar al-Assad']],
  ];
  it.each(cases)('resolves %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('Slavic, Hungarian and Icelandic names', () => {
  const cases: readonly Case[] = [
    ['a patronymic', '[Ivan Ivanovich Petrov] or [Ivan Petrov]', Array(2).fill('Ivan Ivanovich Petrov')],
    [
      'spouses',
      '[Alexei Navalny] and [Yulia Navalnaya] met. [Navalnaya] spoke, [Navalny] did not.',
      ['Alexei Navalny', 'Yulia Navalnaya', 'Yulia Navalnaya', 'Alexei Navalny'],
    ],
    [
      '-ov and -ova',
      '[Igor Petrov] and [Anna Petrova] met. [Petrova] left.',
      ['Igor Petrov', 'Anna Petrova', 'Anna Petrova'],
    ],
    ['Hungarian order', '[Orbán Viktor] spoke. [Viktor Orbán] left.', Array(2).fill('Orbán Viktor')],
    ['an Icelandic given name', '[Katrín Jakobsdóttir] spoke. [Katrín] left.', Array(2).fill('Katrín Jakobsdóttir')],
    ['Japanese order', '[Sato Kenji] spoke. [Kenji Sato] left. [Sato] slept.', Array(3).fill('Sato Kenji')],
  ];
  it.each(cases)('resolves %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('Spanish, Portuguese, Dutch and German names', () => {
  const cases: readonly Case[] = [
    [
      'two surnames',
      '[Andrés Manuel López Obrador], [López Obrador], [Andrés López], [López]',
      Array(4).fill('Andrés Manuel López Obrador'),
    ],
    [
      'the mother’s name left out',
      '[Juan Manuel Santos Calderón], [Juan Manuel Santos], [Santos]',
      Array(3).fill('Juan Manuel Santos Calderón'),
    ],
    [
      'many given names',
      '[Gabriel José García Márquez], [Gabriel García Márquez], [García Márquez]',
      Array(3).fill('Gabriel José García Márquez'),
    ],
    ['de la', '[Fernando de la Rúa] spoke. [De la Rúa] and [de la Rúa]', Array(3).fill('Fernando de la Rúa')],
    [
      'da Silva',
      '[Luiz Inácio Lula da Silva] spoke. [Lula da Silva] and [Lula]',
      Array(3).fill('Luiz Inácio Lula da Silva'),
    ],
    [
      'von der',
      '[Ursula von der Leyen] spoke. [Von der Leyen] and [von der Leyen]',
      Array(3).fill('Ursula von der Leyen'),
    ],
    ['van den', '[Mark van den Berg] spoke. [Van den Berg] left.', Array(2).fill('Mark van den Berg')],
    ['Le Pen', '[Marine Le Pen] spoke. [Le Pen] left.', Array(2).fill('Marine Le Pen')],
    [
      'two Le Pens',
      '[Marine Le Pen] met [Jean-Marie Le Pen]. [Le Pen] left. [Marine] wept.',
      ['Marine Le Pen', 'Jean-Marie Le Pen', null, 'Marine Le Pen'],
    ],
  ];
  it.each(cases)('resolves %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('namesakes', () => {
  const cases: readonly Case[] = [
    [
      'presidents Bush',
      '[George W. Bush] and [George H.W. Bush] met. [George Bush] left.',
      ['George W. Bush', 'George H.W. Bush', null],
    ],
    ['Jr. and Sr.', '[Martin King Jr.] met [Martin King Sr.] there.', ['Martin King Jr.', 'Martin King Sr.']],
    [
      'a couple',
      '[Bill] and [Hillary Clinton] came. [Hillary Clinton] spoke. [Clinton] left.',
      ['Bill Clinton', 'Hillary Clinton', 'Hillary Clinton', null],
    ],
    [
      'a couple, one named in full',
      '[Bill Clinton] won. [Bill] and [Hillary Clinton] came.',
      ['Bill Clinton', 'Bill Clinton', 'Hillary Clinton'],
    ],
    [
      'no couple',
      '[Donald Trump] won. [Trump] and [Hillary Clinton] met.',
      ['Donald Trump', 'Donald Trump', 'Hillary Clinton'],
    ],
    ['no couple without a given name', '[Trump] and [Hillary Clinton] met.', ['Trump', 'Hillary Clinton']],
    ['a clan', '[Jeb Bush] won. The [Bush] family left.', ['Jeb Bush', null]],
    ['a name that ends in s', '[Bernie Sanders] won. The [Sanders] campaign left.', Array(2).fill('Bernie Sanders')],
    [
      'given names that are particles',
      '[Van Jones] met [Al Gore]. [Jones] left.',
      ['Van Jones', 'Al Gore', 'Van Jones'],
    ],
    [
      'father and junior',
      '[Donald Trump] met [Donald Trump Jr.] there. [Trump Jr.] left.',
      ['Donald Trump', 'Donald Trump Jr.', 'Donald Trump Jr.'],
    ],
    [
      'father with his title',
      '[Donald Trump Jr.] met President [Donald Trump] there.',
      ['Donald Trump Jr.', 'Donald Trump'],
    ],
    [
      'the one the article is about',
      '[Jane Roe] spoke. [Roe] sat. [Roe] ate. [Roe] slept. Her aunt [Ann Roe] called. And then, after a long while in which nothing happened, [Roe] woke.',
      [...Array(4).fill('Jane Roe'), 'Ann Roe', null],
    ],
    [
      'the one the article is about, far from the other',
      `[Jane Roe] spoke. [Roe] sat. [Roe] ate. [Roe] slept. Her aunt [Ann Roe] called. [Jane Roe] woke. [Roe] left.`,
      [...Array(4).fill('Jane Roe'), 'Ann Roe', 'Jane Roe', 'Jane Roe'],
    ],
    [
      'an age at a second mention',
      '[John Kelly] spoke. [Kelly], 66, left. [Kelly], a retired general, wept.',
      Array(3).fill('John Kelly'),
    ],
    ['a family', '[Barack Obama] won. The [Obamas] left.', ['Barack Obama', null]],
    [
      'a lady',
      '[Bill Clinton] and [Hillary Clinton] came. Mr. [Bill Clinton] sat. Mrs. [Hillary Clinton] stood. Mrs. [Clinton] spoke.',
      ['Bill Clinton', 'Hillary Clinton', 'Bill Clinton', 'Hillary Clinton', 'Hillary Clinton'],
    ],
    ['another lady', 'Mr. [Robert Mugabe] fell. Mrs. [Mugabe] fled.', ['Robert Mugabe', 'Mugabe']],
    [
      'the one who is no sister',
      '[Kim Yo Jong], sister of leader [Kim Jong Un], spoke. Leader [Kim] slept.',
      ['Kim Yo Jong', 'Kim Jong Un', 'Kim Jong Un'],
    ],
    [
      'one not yet introduced',
      '[Ann Reid] spoke. [Reid] said so. Later [Tom Reid] came.',
      ['Ann Reid', 'Ann Reid', 'Tom Reid'],
    ],
    ['no name', '[Barack Obama] won. [@] left.', ['Barack Obama', null]],
    ['nobody else', '[Suharto] fell. [Suharto] died.', ['Suharto', 'Suharto']],
    ['other given names', '[John Smith] and [James Smith] met. [J. Smith] left.', ['John Smith', 'James Smith', null]],
    ['words in common', '[Mary Jane Watson] met [Jane Foster].', ['Mary Jane Watson', 'Jane Foster']],
  ];
  it.each(cases)('tells %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
  it('names the candidates of an unclear one', () => {
    const unclear = people('[Kim Jong Un] met [Kim Yo Jong]. [Kim] smiled.')[2]?.[1];
    expect(unclear?.losers.map(({ name }) => name).sort()).toEqual(['Kim Jong Un', 'Kim Yo Jong']);
    expect(unclear?.reason.detail).toBe('more than one person of that name');
  });
  it('says that a family is nobody', () => {
    expect(people('[Barack Obama] won. The [Obamas] left.')[1]?.[1].reason.detail).toBe('a family, not one person');
  });
});

describe('names of entities', () => {
  it('does not depend on which form comes first', () => {
    expect(whom('[Vance] won. [J.D. Vance] is 40.')).toEqual(whom('[J.D. Vance] won. [Vance] is 40.'));
  });
  it('leaves initials of a whole name as they are', () => expect(whom('[FDR] won.')).toEqual(['FDR']));
  it('leaves titles out that a mention took in', () => {
    expect(
      whom('[Brig. Gen. Tahseen Ibrahim] met [Maj-Gen Zaw Min Tun], [Field Marshal Birhanu Jula] and [Dean Heller].'),
    ).toEqual(['Tahseen Ibrahim', 'Zaw Min Tun', 'Birhanu Jula', 'Dean Heller']);
    expect(whom('[Barack Obama] spoke. [President Obama] left.')).toEqual(Array(2).fill('Barack Obama'));
  });
  it('leaves honorifics out', () => {
    expect(whom('[Daw Khin Khin] and [U Tin Oo] met.')).toEqual(['Khin Khin', 'Tin Oo']);
  });
  it('writes capitals as names are written', () => {
    expect(whom('[MARIA DE LA CRUZ] met [JOHN O’NEILL-SMITH].')).toEqual(['Maria de la Cruz', 'John O’Neill-Smith']);
  });
  it('keeps other full forms as aliases, short ones not', () => {
    const [first] = people('[Ivan Ivanovich Petrov] is [Ivan Petrov]. [Petrov] left.');
    expect(first?.[1].entity?.aliases).toEqual(['Ivan Petrov']);
  });
  it('gives those everyone knows one name in all articles', () => {
    expect(
      whom(
        'In Pyongyang, [김정은] met [Abe Shinzo] and [Sergei Lavrov], then [Vladimir Vladimirovich Putin] spoke. [Vladimir Putin] left.',
      ),
    ).toEqual(['Kim Jong Un', 'Shinzo Abe', 'Sergey Lavrov', 'Vladimir Putin', 'Vladimir Putin']);
  });
  it('knows officials of the north in texts about the north only', () => {
    expect(whom('북한의 [최선희] 외무상은 말했다.')).toEqual(['Choe Son Hui']);
    expect(whom('가수 [최선희]의 노래를 들었다.')).toEqual(['최선희']);
  });
  it('calls a pope or a king by title and name', () => {
    expect(whom('Pope [Francis] met King [Salman]. [Francis] spoke.')).toEqual([
      'Pope Francis',
      'King Salman',
      'Pope Francis',
    ]);
  });
  it('prefers the vault’s entity, in whatever form it is named', () => {
    const vault = {
      id: 'person:v',
      kind: 'person',
      name: 'Volodya Putin',
      aliases: ['Vladimir Putin'],
      origin: 'vault',
    } as const;
    expect(whom('[Vladimir Vladimirovich Putin] is [Vladimir Putin]. [Putin] left.', [vault])).toEqual(
      Array(3).fill('Volodya Putin'),
    );
  });
});

describe('namesakes through an article', () => {
  const cases: readonly Case[] = [
    [
      'a junior who keeps his name',
      '[Don Roe Jr.] met many. [Roe Jr.] spoke. His father, [Don Roe], slept. [Roe] snored.',
      ['Don Roe Jr.', 'Don Roe Jr.', 'Don Roe', 'Don Roe'],
    ],
    ['a junior who loses it', '[Martin King Jr.] spoke. [Martin King] and [King]', Array(3).fill('Martin King Jr.')],
    [
      'a given name that is another’s full one',
      '[Frank Miniter] wrote. [Francis] prayed.',
      ['Frank Miniter', 'Francis'],
    ],
    [
      'the one called by the family name so far',
      '[Don Roe] spoke. [Roe] sat. [Roe] ate. His daughter [Iva Roe] called [Don Roe]. [Roe] slept.',
      ['Don Roe', 'Don Roe', 'Don Roe', 'Iva Roe', 'Don Roe', 'Don Roe'],
    ],
    [
      'nobody, when the other was named last',
      '[Don Roe] spoke. [Roe] sat. [Roe] ate. His daughter [Iva Roe] called. [Roe] slept.',
      ['Don Roe', 'Don Roe', 'Don Roe', 'Iva Roe', null],
    ],
    ['two of other middle initials', '[Jose M. Roe] met [Jose E. Roe].', ['Jose M. Roe', 'Jose E. Roe']],
    [
      'father and son of other forms',
      '[Robert A. Taft] came, then [Robert Taft Jr.] did.',
      ['Robert A. Taft', 'Robert Taft Jr.'],
    ],
    ['the form without a slip', '[John Kasich – but] left. [John Kasich] slept.', Array(2).fill('John Kasich')],
    ['the name before a slip', '[Edward Webber — instead] left. [Webber] slept.', Array(2).fill('Edward Webber')],
  ];
  it.each(cases)('takes it for %s', (_, marked, expected) => expect(whom(marked)).toEqual(expected));
});

describe('one name that the article means somebody by', () => {
  it('may be the one who is called something, or whose name is misspelt', () => {
    expect(whom('[Ada Zorvynne] left. They called [Zorvynne] brave.')).toEqual(['Ada Zorvynne', 'Ada Zorvynne']);
    expect(whom('[Ada Zorvynne] left. [Zorvenne] echoed them.')).toEqual(['Ada Zorvynne', 'Ada Zorvynne']);
  });

  it('is another where two may be meant, or the name is short', () => {
    expect(whom('[Ada Zorvynne] met [Olga Zorvinne]. [Zorvenne] left.')[2]).toBe('Zorvenne');
    expect(whom('[Ada Zorv] left. [Zorb] echoed them.')[1]).toBe('Zorb');
  });
});
