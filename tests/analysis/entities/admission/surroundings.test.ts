import { FeatureBag } from '../../../../src/analysis/language/log-linear';
import { SurroundingsReader } from '../../../../src/analysis/entities/admission/surroundings';
import { toTextDocument } from '../../../../src/analysis/language';

/** What the words between ⟦ and ⟧ do. */
function doing(marked: string, language = 'en'): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const document = toTextDocument(marked.replace(/[⟦⟧]/g, ''), { title: null, language, excluded: [] });
  return new SurroundingsReader(document).around({ start, end }, new FeatureBag()).deed ?? 'passing';
}

describe('what a name does in an English sentence', () => {
  it.each([
    ['⟦The customs house⟧ has closed the bridge.', 'acts'],
    ['⟦Anna Berg⟧, the head of the harbour office, resigned.', 'acts'],
  ])('%s: %s', (text, part) => expect(doing(text)).toBe(part));

  it.each([
    ['“It is late,” said harbour master ⟦Anna Berg⟧, who lives in Vale.', 'speaks'],
    ['⟦Anna Berg⟧ said it was late.', 'speaks'],
    ['It was late, according to the ⟦Harbour Office⟧.', 'speaks'],
    ['A spokesman for the ⟦Harbour Office⟧ would not comment.', 'speaks'],
    ['It was late, a ⟦Harbour Office⟧ spokeswoman told reporters.', 'speaks'],
    ['The ⟦Harbour Office⟧ has repeatedly denied it.', 'speaks'],
  ])('%s: %s', (text, part) => expect(doing(text)).toBe(part));

  it.each([
    ['Police arrested dock worker ⟦Olof Lind⟧ on Monday.', 'acted on'],
    ['⟦Olof Lind⟧ was arrested on Monday.', 'acted on'],
  ])('%s: %s', (text, part) => expect(doing(text)).toBe(part));

  it.each([
    ['He had read ⟦Anna Berg⟧’s letters.'],
    ['A student at the ⟦University of Vale⟧ laughed loudly.'],
    ['⟦GOP⟧ hawks were not amused.'],
    ['The death of a friend of ⟦Anna Berg⟧ shocked the town.'],
    ['Photo by ⟦Anna Berg⟧'],
    ['By Karin Ek, ⟦Anna Berg⟧, Olof Lind'],
    ['He lives near the ⟦Harbour Office⟧.'],
  ])('%s: only named', (text) => expect(doing(text)).toBe('passing'));
});

describe('what a name does in a Korean sentence', () => {
  it.each([
    ['⟦회령시 보위부⟧는 주민들을 불러 모았다.', 'acts'],
    ['⟦회령시 당위원회⟧ 조직부는 통역원을 교체했다.', 'acts'],
    ['⟦리철수⟧ 씨는 “쌀이 없다”고 말했다.', 'speaks'],
    ['⟦통일부⟧에 따르면 주민 네 명이 왔다.', 'speaks'],
    ['그는 ⟦시 안전부⟧에 불려가 경고를 받았다.', 'acted on'],
    ['그는 ⟦덕천탄광⟧의 광부였다.', 'passing'],
  ])('%s: %s', (text, part) => expect(doing(text, 'ko')).toBe(part));
});
