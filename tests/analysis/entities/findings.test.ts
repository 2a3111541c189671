import { findings } from '../../../src/analysis/entities/findings';
import { standsAt, titleText } from '../../../src/analysis/entities/salience';
import { parseNames, toTextDocument } from '../../../src/analysis/language';
import { english, type Entity, type ResolvedMention } from '../../../src/model';
import { knowledge } from './support';

const WHO: Entity = { id: 'agency:who', kind: 'agency', name: 'WHO', aliases: [], origin: 'pack' };

function whyOf(title: string, form: string): string {
  const text = `One. Two. Three. Four. Then ${form} spoke.`;
  const start = text.indexOf(form);
  const document = toTextDocument(text, { title, language: 'en', excluded: [] });
  const reason = { rule: 'test', detail: '' };
  const mention: ResolvedMention = {
    start,
    end: start + form.length,
    text: form,
    type: 'agency',
    form: 'name',
    score: 0.9,
    reason,
    entity: WHO.id,
    resolution: reason,
    losers: [],
  };
  const context = {
    document,
    source: null,
    names: parseNames(''),
    isKnown: () => false,
    admission: knowledge.admission(),
  };
  return english(findings([mention], new Map([[WHO.id, { ...WHO, name: form }]]), context)[0]?.why ?? '');
}

describe('being named in the headline', () => {
  it.each([
    ['WHO warns of cholera', 'WHO', true],
    ['Who is to blame?', 'WHO', false],
    ['A museum reopens', 'EU', false],
    ['Iranian poets read', 'Iran', false],
    ['IRAN CLOSES ITS BORDER', 'Iran', true],
    ['회령시에서 단속', '회령시', true],
  ])('“%s” names %s: %s', (title, form, named) => {
    expect(whyOf(title, form).startsWith('named in the headline')).toBe(named);
  });
});

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
