import { statedContainers } from '../../../src/analysis/language';
import type { EntityKind } from '../../../src/model';

const KINDS: Readonly<Record<string, EntityKind>> = { p: 'place', a: 'agency', h: 'person' };

/** What is stated of the name within ⟦ ⟧, a place with `p:` before it; the mentions stand within { }, their kind first. */
function stated(marked: string): string {
  let text = '';
  const found = [...marked.matchAll(/[⟦{](?:([pah]):)?([^⟧}]+)[⟧}]|[^⟦{]+/g)].flatMap(([whole, kind = '', words]) => {
    const start = text.length;
    text += words ?? whole;
    return words === undefined
      ? []
      : [{ start, end: text.length, kind: KINDS[kind] ?? null, isName: whole[0] === '⟦' }];
  });
  const name = found.find(({ isName }) => isName);
  if (name === undefined) throw new Error('no name');
  const mentions = found.filter(({ isName }) => !isName);
  const { parent, location } = statedContainers(text, name, mentions);
  return [location, parent].map((mention) => (mention ? text.slice(mention.start, mention.end) : '-')).join(' ');
}

describe('what a sentence states that a name is in or part of', () => {
  it.each([
    ['⟦Firm⟧ in {p:Musan} paid', 'Musan -'],
    ['⟦Firm⟧, which is based in the port of {p:Rason}', 'Rason -'],
    ['⟦Firm⟧ in {p:Musan}, {p:Hamgyong}, and went', 'Musan -'],
    ['⟦Firm⟧ in {p:Musan}, {p:Rason} and {p:Anju}', '- -'],
    ['⟦Firm⟧ went to {p:Musan}', '- -'],
    ['in {p:Musan} the ⟦Firm⟧ paid', '- -'],
    ['⟦p:Undok⟧, {p:Musan}, was quiet', 'Musan -'],
    ['⟦p:Undok⟧, {p:Musan} was quiet', '- -'],
    ['⟦p:Undok⟧, {p:Musan} and Rason', '- -'],
    ['{p:Rason}, ⟦p:Undok⟧, {p:Musan}.', '- -'],
    ['{p:Musan}’s ⟦Firm⟧', 'Musan -'],
    ['{a:Customs}’ ⟦Unit⟧', '- Customs'],
    ['‘{p:Musan}’ ⟦Firm⟧', '- -'],
    ['⟦Unit⟧ of the {a:Customs}', '- Customs'],
    ['⟦Unit⟧ of {h:Kim}', '- -'],
    ['{p:무산}에 있는 ⟦회사⟧', '무산 -'],
    ['{p:회령}과 {p:무산}에 있는 ⟦회사⟧', '- -'],
    ['{p:무산}에서 ⟦회사⟧', '- -'],
    ['{p:함경북도} ⟦p:무산⟧', '함경북도 -'],
    ['{p:평양} ⟦p:무산⟧', '- -'],
    ['{p:평양} ⟦회사⟧', '평양 -'],
    ['{a:세관} 산하 ⟦회사⟧', '- 세관'],
    ['{a:세관}의 ⟦회사⟧', '- 세관'],
  ])('in “%s”: %s', (marked, expected) => {
    expect(stated(marked)).toBe(expected);
  });

  it('is read in time that grows with the text alone', () => {
    expect(stated(`⟦Firm⟧ in {p:Musan}${', Musan'.repeat(100_000)}`)).toBe('Musan -');
    expect(stated(`⟦Firm⟧, {p:Musan}${' '.repeat(300_000)}x`)).toBe('- -');
  });
});
