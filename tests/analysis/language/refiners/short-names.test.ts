import { sentenceHeads } from '../../../../src/analysis/language/refiners/short-names';
import { toTextDocument } from '../../../../src/analysis/language';
import type { MentionType } from '../../../../src/model';
import { documentOf, mentionOf, names } from '../support';

const kept = (text: string, form: string, type: MentionType, rule = 'tagger'): boolean => {
  const mention = mentionOf(text, form, type, { reason: { rule, detail: '' } });
  return sentenceHeads(names).refine([mention], documentOf(text)).kept.length === 1;
};

describe('a word at the head of a sentence', () => {
  it.each<[string, string, MentionType]>([
    ['Rice was trading at 8,200 won a kilogram.', 'Rice', 'person'],
    ['Salt has become rare. The salt came by sea.', 'Salt', 'organization'],
    ['Reading was hard for them.', 'Reading', 'place'],
  ])('is no name without another sign: %s', (text, form, type) => {
    expect(kept(text, form, type)).toBe(false);
    const mention = mentionOf(text, form, type, { reason: { rule: 'tagger', detail: '' } });
    expect(sentenceHeads(names).refine([mention], documentOf(text)).rejected[0]?.reason.rule).toBe('sentence-heads');
  });

  it.each<[string, string, MentionType]>([
    ['Rice said that the talks went on.', 'Rice', 'person'],
    ['Trump was at the table.', 'Trump', 'person'],
    ['Turkey was at the table.', 'Turkey', 'place'],
    ['They met Rice at noon.', 'Rice', 'person'],
  ])('is one with it: %s', (text, form, type) => {
    expect(kept(text, form, type)).toBe(true);
  });

  it('is one where a longer name has it, and where a list knows it', () => {
    const text = 'Rice was at the table. With her came Susan Rice.';
    const mentions = [mentionOf(text, 'Rice', 'person'), mentionOf(text, 'Susan Rice', 'person')];
    expect(sentenceHeads(names).refine(mentions, documentOf(text)).kept).toHaveLength(2);
    expect(kept('Salt was at the table.', 'Salt', 'organization', 'known')).toBe(true);
  });

  it('is not judged where nouns have capitals', () => {
    const text = 'Rice was trading at 8,200 won.';
    const german = toTextDocument(text, { title: null, language: 'de', excluded: [] });
    expect(sentenceHeads(names).refine([mentionOf(text, 'Rice', 'person')], german).kept).toHaveLength(1);
  });
});
