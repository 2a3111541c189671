import { resolveStatements, resolveHeadline } from '../../../../src/analysis/entities';
import { findStatements, toTextDocument } from '../../../../src/analysis/language';
import type { Statement } from '../../../../src/model';
import { understand } from '../support';

interface Told {
  readonly source: string | null;
  readonly speaker: string | null;
  readonly kind: Statement['kind'];
  readonly chain: readonly string[];
}

function told(text: string, language = 'en'): readonly Told[] {
  const resolution = understand(text, { language });
  const document = toTextDocument(text, { title: null, language, excluded: [] });
  const name = (id: string | null): string | null => (id === null ? null : (resolution.entities[id]?.name ?? id));
  return resolveStatements(findStatements(document), { ...resolution, document }).map((statement) => ({
    source: statement.source && text.slice(statement.source.start, statement.source.end),
    speaker: name(statement.speaker),
    kind: statement.kind,
    chain: statement.chain.map(({ start, end }) => text.slice(start, end)),
  }));
}

const speakers = (text: string, language?: string): readonly string[] =>
  told(text, language).map(({ speaker, kind }) => `${speaker ?? '-'}, ${kind}`);

describe('who a source is', () => {
  it('is nobody whom only a dateline or byline names', () => {
    expect(speakers('SEOUL, April 7 (Yonhap) -- The launch failed, it said.')).toEqual(['-, none']);
    expect(speakers('By Maria Delgado LIMA (Reuters) - The port is shut. She said so.')).toEqual(['-, anonymous']);
    expect(speakers('(서울=연합뉴스) 김철수 기자 = 통일부는 회담이 끝났다고 밝혔다.', 'ko')).toEqual([
      'Ministry of Unification, body',
    ]);
  });

  it('is the person it names, not one whom that person has to do with', () => {
    expect(speakers('Maria Keller, a lawyer for Daniel Hart, said the case was closed.')).toEqual([
      'Maria Keller, named person',
    ]);
  });

  it('is for a pronoun who spoke or was named before', () => {
    expect(speakers('Maria Keller said the case was closed. She said nobody would appeal.')).toEqual([
      'Maria Keller, named person',
      'Maria Keller, named person',
    ]);
  });

  it('is nobody by a verb that is part of a name', () => {
    expect(speakers('The U.S. State Department said it was watching the talks.')).toEqual([
      'United States Department of State, body',
    ]);
  });

  it('is nobody of whom somebody only speaks', () => {
    const first = 'Daniel Hart spoke in Lima. Maria Keller, a governor, saw him.';
    expect(speakers(`${first} “I know Rosa Diaz, the governor,” the governor said.`)).toEqual(['Maria Keller, named person']); // prettier-ignore
    expect(speakers('The Unification Ministry was closed, it said. “We warned the Foreign Ministry of it,” it said.').at(-1)).toBe('Ministry of Unification, body'); // prettier-ignore
  });

  it('is the body whose officials speak without a name', () => {
    expect(speakers('An official of the Unification Ministry said that two letters had come.')).toEqual([
      'Ministry of Unification, officials',
    ]);
  });

  it('is of the state of one who stands for it without a name', () => {
    for (const source of ['China’s delegate', 'A delegate of China'])
      expect(speakers(`${source} said that the talks were over.`)).toEqual([expect.stringMatching(/, officials$/)]);
    expect(speakers('A delegate said that the talks were over.')).toEqual(['-, anonymous']);
  });

  it('is no person for “it”', () => {
    const [, it] = speakers(
      'Maria Keller said the case was closed. The mission is not far away. It denied the charge.',
    );
    expect(it).not.toMatch(/Keller|named person/);
  });

  it('is for a pronoun nobody who only speaks in what another says', () => {
    expect(
      speakers('“The market is closed, a trader said to me,” Maria Keller said. She said nobody would come.').slice(-2),
    ).toEqual(['Maria Keller, named person', 'Maria Keller, named person']);
    expect(speakers('Maria Keller said his doctors agreed. She said nobody would come.').at(-1)).toBe(
      'Maria Keller, named person',
    );
  });

  it('is for several the first of those who spoke together', () => {
    const text =
      'Maria Keller and Daniel Hart said the case was closed. They said nobody would appeal. The lawmakers added that it was late.';
    expect(speakers(text)).toEqual([
      'Maria Keller, named person',
      'Maria Keller, named person',
      'Maria Keller, named person',
    ]);
  });

  it('is a body, and not the person, where an office speaks', () => {
    expect(speakers('Maria Keller left. Her office said the case was closed.')).toEqual(['-, body']);
    expect(speakers('Maria Keller’s campaign said the case was closed.')).toEqual(['-, body']);
  });

  it.each([
    [
      'a spokesman of another body',
      'Daniel Hart, a spokesman for the Unification Ministry, came. A spokesman for the Defense Ministry of South Korea said the road was shut.',
      'Daniel Hart, named person',
    ],
    [
      'the one his supporters stand for',
      'Supporters of candidate Maria Keller said the road was shut.',
      'Maria Keller, named person',
    ],
    [
      'the outlet of a reporter whom nobody knows',
      'Yonhap wrote of it. “The road is shut,” Yonhap reporter Qwen Zzyx, one of many, wrote.',
      'Yonhap News Agency, outlet',
    ],
    [
      'one who holds that office elsewhere',
      'Vice President Maria Keller came. The president of the Unification Ministry said the road was shut.',
      'Maria Keller, named person',
    ],
    [
      'a body by any word of its name',
      'The United States Department of State watched the road. The states said it was shut.',
      'United States Department of State, body',
    ],
  ])('is not %s', (_, text, wrong) => {
    expect(speakers(text).at(-1)).not.toBe(wrong);
  });

  it('is for a pronoun nobody behind a preposition, where another is named', () => {
    const text = 'Asked by host Daniel Hart, Maria Keller laughed. “The road is shut,” she said.';
    expect(speakers(text).at(-1)).toBe('Maria Keller, named person');
  });

  it('is for “it” the body that its sentence begins with', () => {
    const text = 'Yonhap said so. The Unification Ministry closed what it called “a bad road”.';
    expect(speakers(text).at(-1)).toBe('Ministry of Unification, body');
  });

  it('is a spokesman who is named behind', () => {
    const text =
      'A spokesman for the union said the case was closed. The spokesman, Daniel Hart, did not say when it was.';
    expect(speakers(text)[0]).toBe('Daniel Hart, named person');
  });

  it('is a crowd for a share of those asked', () => {
    for (const share of ['Another 44%', 'Two-thirds of people in a survey', 'Nearly half', 'One in four'])
      expect(speakers(`${share} said that the market was closed.`)).toEqual(['-, crowd']);
  });

  it('is for “the survey” the one of which a share of those asked was told', () => {
    const text = 'Half of people in a Reuters survey said the market was closed. The survey found that few buy rice.';
    expect(speakers(text)).toEqual(['-, crowd', 'Reuters, document']);
  });

  it('is nobody for a source without a name, and for many', () => {
    expect(speakers('A source in North Hamgyong Province said the market was closed.')).toEqual(['-, anonymous']);
    expect(speakers('Residents said the market was closed.')).toEqual(['-, crowd']);
  });

  it('is nobody where a thing is only said to be so', () => {
    expect(speakers('The market was reportedly closed.')).toEqual(['-, none']);
  });

  it('is told in Korean too', () => {
    expect(speakers('양강도 소식통은 “쌀값이 올랐다”고 전했다.', 'ko')).toEqual(['-, anonymous']);
    expect(speakers('주민들은 “쌀값이 올랐다”고 말했다.', 'ko')).toEqual(['-, crowd']);
  });
});

describe('what kind of source it is in Korean', () => {
  const kind = (source: string): string => told(`${source}에 따르면 쌀값이 올랐다.`, 'ko')[0]?.kind ?? 'no statement';

  it('is told by the last word, and by a name before a title', () => {
    expect(['기상청', '미국 국무부', '경찰', '외교부 대변인'].map(kind)).toEqual(['body', 'body', 'body', 'body']);
    expect(['신화통신', '데일리NK', '38노스'].map(kind)).toEqual(['outlet', 'outlet', 'outlet']);
    expect(['마크 해링턴 주한미군 부사령관', '정세윤 대표'].map(kind)).toEqual(['named person', 'named person']);
    expect(['해군 사령관', '통일부 당국자'].map(kind)).toEqual(['officials', 'officials']);
    expect(['최모 씨', '한 교수', '탈북민 상인'].map(kind)).toEqual(['anonymous', 'anonymous', 'anonymous']);
    expect(kind('북한 주민들')).toBe('crowd');
  });

  it('is that of an outlet or a body by its initials, of a document by its last word', () => {
    expect(['미국의소리(VOA)', 'NHK', '블룸버그', '외신'].map(kind)).toEqual(['outlet', 'outlet', 'outlet', 'outlet']);
    expect(['세계보건기구(WHO)', '국정원', '통일연구원', '해경'].map(kind)).toEqual(['body', 'body', 'body', 'body']);
    expect(['국방백서', '공소장', '여론조사', '유엔 보고서'].map(kind)).toEqual(['document', 'document', 'document', 'document']); // prettier-ignore
  });

  it('is that of one of a trade, a surname alone, or a share', () => {
    expect(['회령시의 한 농민', '30대 탈북 여성', 'A씨', '이모씨(30)'].map(kind)).toEqual(['anonymous', 'anonymous', 'anonymous', 'anonymous']); // prettier-ignore
    expect(['국민 10명 중 6명', '응답자의 60%', '주민 대부분'].map(kind)).toEqual(['crowd', 'crowd', 'crowd']);
    expect(kind('도널드 마이어 대통령 당선인')).toBe('named person');
  });

  it('is that of who spoke before where nobody is named, but not for hearsay', () => {
    const text = '소식통은 “쌀값이 올랐다”고 말했다. 이어 “모두 걱정한다”고 덧붙였다. 공장도 멈춘 것으로 알려졌다.';
    expect(told(text, 'ko').map((one) => one.kind)).toEqual(['anonymous', 'anonymous', 'none']);
  });
});

describe('through whom a statement came', () => {
  it('is the outlet that tells it and whom that cites', () => {
    const [first, second] = told('Yonhap reported that the market was closed, citing a trader in Hyesan.');
    expect(first?.chain).toEqual(['Yonhap', 'a trader in Hyesan']);
    expect(second?.chain).toEqual(['Yonhap', 'a trader in Hyesan']);
  });

  it('is every one that quotes another in turn', () => {
    const chain = ['Yonhap', 'Daily NK', 'a source in Hyesan'];
    const all = told('Yonhap, citing Daily NK, which quoted a source in Hyesan, reported that the market was closed.');
    expect(all.map((each) => each.chain)).toEqual([chain, chain, chain]);
    const quoted = told('Yonhap quoted Maria Keller as saying that the market was closed.');
    expect(quoted.map((each) => each.chain)).toEqual([['Yonhap', 'Maria Keller'], ['Yonhap', 'Maria Keller']]); // prettier-ignore
  });

  it('is the one who tells what another said', () => {
    const [, inner] = told('The newspaper reported that Maria Keller said the case was closed.');
    expect(inner?.chain).toEqual(['The newspaper', 'Maria Keller']);
  });

  it('is not one who is only told of', () => {
    const all = told('The Foreign Ministry ordered the police to search homes, a resident said.');
    expect(all.map(({ source, chain }) => [source, chain])).toEqual([
      ['The Foreign Ministry', ['a resident', 'The Foreign Ministry']],
      ['a resident', []],
    ]);
  });

  it('is nobody twice', () => {
    const all = told('Maria Keller told reporters that she had warned that the bridge would fall.');
    expect(all.map(({ chain }) => chain)).toEqual([[], []]);
  });

  it('is nobody where it is told at first hand', () => {
    expect(told('Maria Keller said the case was closed.').map(({ chain }) => chain)).toEqual([[]]);
  });
});

/** Who says what in a headline, as `speaker, kind: content`. */
function inHeadline(headline: string, text: string, language = 'en'): readonly string[] {
  const resolution = understand(text, { language });
  return resolveHeadline(headline, language, resolution).map(
    ({ speaker, kind, content }) =>
      `${speaker === null ? '-' : (resolution.entities[speaker]?.name ?? speaker)}, ${kind}: ` +
      content.map(({ start, end }) => headline.slice(start, end)).join(' … '),
  );
}

describe('who speaks in a headline', () => {
  it('is whom the text names by the same form', () => {
    expect(inHeadline('Keller says case is closed', 'Maria Keller closed the case. Keller will not appeal.')).toEqual([
      'Maria Keller, named person: case is closed',
    ]);
  });

  it('is found where all words are capitalised', () => {
    expect(
      inHeadline('Keller Says the Case Is Closed for Good', 'Maria Keller spoke. Keller will not appeal.'),
    ).toEqual(['Maria Keller, named person: the Case Is Closed for Good']);
  });

  it('is nobody known where the text does not name him', () => {
    expect(inHeadline('Officials: case is closed', 'Maria Keller spoke.')).toEqual(['-, officials: case is closed']);
  });

  it('is told in Korean too', () => {
    const text = '김정은 국무위원장이 15일 원산을 찾았다. 김정은 국무위원장은 “배를 더 만들라”고 지시했다.';
    expect(inHeadline('김정은 “배를 더 만들라”', text, 'ko')).toEqual(['Kim Jong Un, named person: “배를 더 만들라”']);
  });

  it('takes no longer for a headline that never ends', () => {
    const headline = 'Keller says '.repeat(20_000);
    const found = resolveHeadline(headline, 'en', understand('Maria Keller spoke. Keller left.'));
    for (const { content } of found) for (const { end } of content) expect(end).toBeLessThanOrEqual(400);
  });
});
