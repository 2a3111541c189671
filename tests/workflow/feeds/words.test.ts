import { plainOf } from '../../../src/intake/feeds/item-words';
import { leftOutBy } from '../../../src/workflow/feeds/words';

const item = (title: string, html = '') => ({ title, words: plainOf(html) });
const kept = (title: string, include: string[], exclude: string[] = []): boolean =>
  leftOutBy(item(title), { include, exclude }) === null;

describe('the words of a feed', () => {
  it('are whole words, whatever their case, accents and punctuation', () => {
    expect(kept('PHONES seized', ['phones'])).toBe(true);
    expect(kept('Saxophones sold', ['phones'])).toBe(false);
    expect(kept('Phone-tapping grows', ['phone'])).toBe(true);
    expect(kept('Elections in Bogotá', ['bogota'])).toBe(true);
    expect(kept('Überwachung nimmt zu', ['überwachung'])).toBe(true);
    expect(kept('Обыски в домах', ['ОБЫСКИ'])).toBe(true);
  });

  it('may be several in a row', () => {
    expect(kept('State security bureau raids homes', ['state security'])).toBe(true);
    expect(kept('Security of the state', ['state security'])).toBe(false);
  });

  it('stand for any ending with an asterisk', () => {
    expect(kept('Sanctions bite', ['sanction*'])).toBe(true);
    expect(kept('Sanctions bite', ['sanction'])).toBe(false);
  });

  it('count wherever they stand in languages that write words together', () => {
    expect(kept('보위부는 집을 뒤졌다', ['보위부'])).toBe(true);
    expect(kept('国家安全部通报案件', ['国家安全'])).toBe(true);
  });

  it('leave out before they let in, and let all in where there are none', () => {
    expect(kept('Phones and football', ['phones'], ['football'])).toBe(false);
    expect(kept('Anything', [], [])).toBe(true);
    expect(kept('Anything', ['', ' – '], [' '])).toBe(true);
  });

  it('are looked for in the text too, as a reader sees it', () => {
    const words = { include: ['sanctions'], exclude: ['tracker'] };
    expect(
      leftOutBy(
        item('News', '<p class="tracker">New <b>sanctions</b>&nbsp;on trade</p><script>tracker()</script>'),
        words,
      ),
    ).toBeNull();
    expect(leftOutBy(item('News', '<p>Nothing</p>'), words)).toMatch(/none/);
  });
});
