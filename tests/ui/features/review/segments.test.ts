import { markedSpans, paragraphsOf } from '../../../../src/ui/features/review/segments';
import { entity, mentionsOf, reviewArticle } from './fake-session';

const TEXT = 'The Hoeryong Police Department\nsearched Hoeryong. Phones in Hoeryong, 회령시.\n\nمدينة too';

describe('the stretches of a text that are highlighted', () => {
  const police = entity(TEXT, 'Hoeryong Police Department', { id: 'agency:police', kind: 'agency' });
  const place = entity(TEXT, 'Hoeryong');

  it('give the longer of two that overlap', () => {
    const spans = markedSpans(reviewArticle(TEXT, { entities: [place, police] }));
    expect(spans.map(({ start, end, kind }) => [TEXT.slice(start, end), kind])).toEqual([
      ['Hoeryong Police Department', 'agency'],
      ['Hoeryong', 'place'],
      ['Hoeryong', 'place'],
    ]);
  });

  it('give a name before a theme’s phrase, and nothing for what was refused', () => {
    const theme = entity(TEXT, 'Phones', { kind: 'theme', mentions: mentionsOf(TEXT, 'Phones in Hoeryong') });
    const named = markedSpans(reviewArticle(TEXT, { entities: [theme, place] }));
    expect(named.some(({ kind }) => kind === 'theme')).toBe(false);
    const refused = markedSpans(reviewArticle(TEXT, { entities: [theme, { ...place, state: 'rejected' }] }));
    expect(refused.map(({ kind }) => kind)).toEqual(['theme']);
  });

  it('leave the text as it is, character by character', () => {
    const spans = markedSpans(reviewArticle(TEXT, { entities: [place, police] }));
    const paragraphs = paragraphsOf(TEXT, spans);
    expect(paragraphs.map((segments) => segments.map(({ text }) => text).join(''))).toEqual([
      'The Hoeryong Police Department\n',
      'searched Hoeryong. Phones in Hoeryong, 회령시.\n',
      '\n',
      'مدينة too',
    ]);
    const marked = paragraphs.flat().filter(({ mark }) => mark !== null);
    expect(marked.map(({ text }) => text)).toEqual(['Hoeryong Police Department', 'Hoeryong', 'Hoeryong']);
  });

  it('go on where one stretches over a line break', () => {
    const over = entity(TEXT, 'Department\nsearched', { kind: 'agency' });
    const spans = markedSpans(reviewArticle(TEXT, { entities: [over] }));
    const paragraphs = paragraphsOf(TEXT, spans);
    expect(
      paragraphs
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXT);
  });
});
