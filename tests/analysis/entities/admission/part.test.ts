import { doingOf, partOfAll } from '../../../../src/analysis/entities/admission/part';
import { toTextDocument } from '../../../../src/analysis/language';

/** What the words between ⟦ and ⟧ do. */
function doing(marked: string, language = 'en'): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const document = toTextDocument(marked.replace(/[⟦⟧]/g, ''), { title: null, language, excluded: [] });
  return doingOf({ start, end }, document) ?? 'passing';
}

describe('what a name does in an English sentence', () => {
  it.each([
    ['⟦The customs house⟧ has closed the bridge.', 'acts'],
    ['On Monday ⟦Anna Berg⟧ quietly left the party.', 'acts'],
    ['Her brother, ⟦Ri Chol⟧, had served four years.', 'acts'],
    ['⟦Anna Berg⟧, the head of the harbour office, resigned.', 'acts'],
    ['⟦Anna Berg⟧, Olof Lind and Mayor Karin Ek have left.', 'acts'],
    ['The ⟦embassy of Norland⟧ in Port Vale closed its gates.', 'acts'],
    ['The men were taken away by the ⟦Hyesan Security Bureau⟧.', 'acts'],
    ['Soldiers of the ⟦10th Corps⟧ carried the rice away.', 'acts'],
  ])('%s: %s', (text, part) => expect(doing(text)).toBe(part));

  it.each([
    ['“It is late,” said harbour master ⟦Anna Berg⟧, who lives in Vale.', 'speaks'],
    ['⟦Anna Berg⟧ said it was late.', 'speaks'],
    ['It was late, according to the ⟦Harbour Office⟧.', 'speaks'],
    ['A spokesman for the ⟦Harbour Office⟧ would not comment.', 'speaks'],
    ['It was late, a ⟦Harbour Office⟧ spokeswoman told reporters.', 'speaks'],
    ['Fewer ships came, according to a recent report by ⟦Norland Watch⟧.', 'speaks'],
    ['The ⟦Harbour Office⟧ has repeatedly denied it.', 'speaks'],
  ])('%s: %s', (text, part) => expect(doing(text)).toBe(part));

  it.each([
    ['Police arrested dock worker ⟦Olof Lind⟧ on Monday.', 'acted on'],
    ['⟦Olof Lind⟧ was arrested on Monday.', 'acted on'],
    ['The attack on the ⟦Harbour Office⟧ lasted an hour.', 'acted on'],
    ['They brought charges against ⟦Olof Lind⟧.', 'acted on'],
    ['The dead are ⟦Olof Lind⟧, 44, and a clerk.', 'acted on'],
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

describe('the part of an entity', () => {
  it('is the strongest of its mentions', () => {
    const text = 'He met Anna Berg’s aunt. Anna Berg left. Anna Berg’s aunt stayed.';
    const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
    const spans = [...text.matchAll(/Anna Berg/g)].map(({ index }) => ({ start: index, end: index + 9 }));
    expect(partOfAll(spans, document)).toBe('acts');
    expect(partOfAll(spans.slice(2), document)).toBe('passing');
    expect(partOfAll([], document)).toBe('passing');
  });
});
