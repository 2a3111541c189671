import { singleSpaced } from '../../src/model';

describe('text in one line', () => {
  it.each([
    ['', ''],
    [' \n\t ', ''],
    ['Rain in Wau', 'Rain in Wau'],
    ['\n  Rain\r\n\tin\u00a0\u3000Wau \u2028', 'Rain in Wau'],
  ])('%j is %j', (text, line) => {
    expect(singleSpaced(text)).toBe(line);
  });
});
