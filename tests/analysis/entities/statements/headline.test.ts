import { resolveHeadline } from '../../../../src/analysis/entities';
import { understand } from '../support';

/** Who says what in a headline, as `speaker, kind: content`. */
function told(headline: string, text: string, language = 'en'): readonly string[] {
  const resolution = understand(text, { language });
  return resolveHeadline(headline, language, resolution).map(
    ({ speaker, kind, content }) =>
      `${speaker === null ? '-' : (resolution.entities[speaker]?.name ?? speaker)}, ${kind}: ` +
      content.map(({ start, end }) => headline.slice(start, end)).join(' … '),
  );
}

describe('who speaks in a headline', () => {
  it('is whom the text names by the same form', () => {
    expect(told('Keller says case is closed', 'Maria Keller closed the case. Keller will not appeal.')).toEqual([
      'Maria Keller, named person: case is closed',
    ]);
  });

  it('is found where all words are capitalised', () => {
    expect(told('Keller Says the Case Is Closed for Good', 'Maria Keller spoke. Keller will not appeal.')).toEqual([
      'Maria Keller, named person: the Case Is Closed for Good',
    ]);
  });

  it('is nobody known where the text does not name him', () => {
    expect(told('Officials: case is closed', 'Maria Keller spoke.')).toEqual(['-, officials: case is closed']);
  });

  it('is told in Korean too', () => {
    const text = '김정은 국무위원장이 15일 원산을 찾았다. 김정은 국무위원장은 “배를 더 만들라”고 지시했다.';
    expect(told('김정은 “배를 더 만들라”', text, 'ko')).toEqual(['Kim Jong Un, named person: “배를 더 만들라”']);
  });

  it('takes no longer for a headline that never ends', () => {
    const headline = 'Keller says '.repeat(20_000);
    const found = resolveHeadline(headline, 'en', understand('Maria Keller spoke. Keller left.'));
    for (const { content } of found) for (const { end } of content) expect(end).toBeLessThanOrEqual(400);
  });
});
