import { standsAt, titleText } from '../../../src/analysis/entities/standing';

describe('a form in a headline', () => {
  it.each([
    ['WHO', 'WHO warns of cholera', 0],
    ['WHO', 'Who is to blame?', -1],
    ['EU', 'A museum reopens', -1],
    ['Iran', 'Iranian poets read', -1],
    ['Iran', 'IRAN CLOSES ITS BORDER', 0],
    ['회령시', '북 회령시에서 단속', 2],
    ['', 'Anything', -1],
    ['Iran', '', -1],
  ])('“%s” in “%s” stands at %i', (form, title, at) => {
    expect(standsAt(form, titleText(title))).toBe(at);
  });
});
