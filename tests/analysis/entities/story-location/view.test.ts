import { storyView } from '../../../../src/analysis/entities/story-location/view';
import { toTextDocument } from '../../../../src/analysis/language';
import { articleOf } from '../support';

const FILLER = 'Rain fell on the town again. ';

describe('the view of a story', () => {
  it.each([
    ['within a quotation', '“We left Hyesan at dawn,” she said.', true],
    ['behind a quotation', '“We left,” she said in Hyesan.', false],
    ['in a paragraph behind one whose quotation never ends', '“We left.\nShe lives in Hyesan now.', false],
    ['late in a paragraph that is read', `“We left. ${FILLER.repeat(20)}Hyesan is far.`, true],
    ['in a paragraph too long to count', `${FILLER.repeat(400)}“We left Hyesan,” she said.`, false],
  ])('says whether a place is quoted: %s', (_, text, isQuoted) => {
    const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
    expect(storyView(document, articleOf(text, {}), []).isQuoted(text.indexOf('Hyesan'))).toBe(isQuoted);
  });
});
