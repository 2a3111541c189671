import { readCueWords, findStatements, toTextDocument } from '../../../src/language';
import { resolveStatements } from '../../../src/entities';
import type { Statement } from '../../../src/model';
import { data, understand } from '../support';

const WORDS = readCueWords(data.statementCues);

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
  return resolveStatements(findStatements(document, WORDS), { ...resolution, document }).map((statement) => ({
    source: statement.source && text.slice(statement.source.start, statement.source.end),
    speaker: name(statement.speaker),
    kind: statement.kind,
    chain: statement.chain.map(({ start, end }) => text.slice(start, end)),
  }));
}

const speakers = (text: string, language?: string): readonly string[] =>
  told(text, language).map(({ speaker, kind }) => `${speaker ?? '-'}, ${kind}`);

describe('who a source is', () => {
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

  it('is nobody where it is told at first hand', () => {
    expect(told('Maria Keller said the case was closed.').map(({ chain }) => chain)).toEqual([[]]);
  });
});
