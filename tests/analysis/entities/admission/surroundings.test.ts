import { FeatureBag } from '../../../../src/analysis/language/log-linear';
import { SurroundingsReader } from '../../../../src/analysis/entities/admission/surroundings';
import { toTextDocument } from '../../../../src/analysis/language';

/** What the words between ⟦ and ⟧ do, and what is counted of them. */
function read(marked: string, language = 'en'): { readonly deed: string | null; readonly bag: FeatureBag } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const document = toTextDocument(marked.replace(/[⟦⟧]/g, ''), { title: null, language, excluded: [] });
  const bag = new FeatureBag();
  return { deed: new SurroundingsReader(document).around({ start, end }, bag).deed, bag };
}
const doing = (marked: string, language = 'en'): string => read(marked, language).deed ?? 'passing';

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
    ['The letter to ⟦Anna Berg⟧ shocked the town.'],
    ['Photo by ⟦Anna Berg⟧'],
    ['By Karin Ek, ⟦Anna Berg⟧, Olof Lind'],
    ['He lives near the ⟦Harbour Office⟧.'],
  ])('%s: only named', (text) => expect(doing(text)).toBe('passing'));
});

describe('what is counted of a name', () => {
  it.each([
    ['Reported by ⟦Anna Berg⟧ for the Courier.', 'a credit names it', 1],
    ['Edited in English by ⟦Anna Berg⟧.', 'a credit names it', 1],
    ['The bridge was closed by ⟦Anna Berg⟧.', 'a credit names it', 0],
    ['They named firms such as ⟦Vale Steel⟧, mills and yards.', 'it is an example', 1],
    ['They named ⟦Vale Steel⟧, mills and yards.', 'it is an example', 0],
    ['⟦Anna Berg⟧, the mayor, left.', 'a comma behind it', 1],
    ['⟦Anna Berg⟧, Olof Lind and Karin Ek left.', 'a comma behind it', 0],
    ['The town lies far from the sea and in -⟦Anna Berg⟧ left.', 'opens its sentence', 0],
    ['He came from there. ⟦Anna Berg⟧ left.', 'a preposition before it', 0],
    ['⟦Anna Berg⟧ left the town.', 'it acts', 1],
    ['The town heard of it in 1998 from ⟦Anna Berg⟧.', 'a year in its sentence', 1],
  ])('%s %s: %s', (text, feature, times) => expect(read(text).bag.features.get(feature) ?? 0).toBe(times));

  it('adds up over mentions of one', () => {
    const bag = new FeatureBag();
    const document = toTextDocument('Berg left. Berg left.', { title: null, language: 'en', excluded: [] });
    const reader = new SurroundingsReader(document);
    for (const start of [0, 11]) reader.around({ start, end: start + 4 }, bag);
    expect(bag.features.get('it acts')).toBe(2);
  });
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
