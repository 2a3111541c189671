import { toTextDocument } from '../../../../src/analysis/language';
import { sentenceHeads, bareNames } from '../../../../src/analysis/language/refiners/short-names';
import type { MentionType } from '../../../../src/model';
import { marked, mentionAt } from '../marked';
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

/** The forms of the people in square brackets in the end. */
function read(written: string, rule = 'tagger'): readonly string[] {
  const { text, mentions } = marked(written, (form, start) => mentionAt(form, start, 'person', rule));
  return bareNames.refine(mentions, documentOf(text)).kept.map(({ start, end, text: form }) => {
    expect(text.slice(start, end)).toBe(form);
    return form;
  });
}

describe('a mention of a person', () => {
  it.each([
    ['said [Army Lt. Col. Ada Byron].', 'Ada Byron'],
    ['[Justices Byron] and Ollk left.', 'Byron'],
    ['a shop owner [surnamed Kye] left.', 'Kye'],
    ['[Knewton CEO Ada Byron] left.', 'Ada Byron'],
    ['[Ada Byron] left.', 'Ada Byron'],
    ['[Radiologist Richard Wolf] left.', 'Richard Wolf'],
    ['[Bill de Blasio] left.', 'Bill de Blasio'],
    ['[Pope Francis] spoke.', 'Pope Francis'],
    ['[Daw Tin Aye] spoke.', 'Daw Tin Aye'],
  ])('begins with the name: %s', (text, name) => {
    expect(read(text)).toEqual([name]);
  });

  it('is none where half an office or a handle stands', () => {
    expect(read('Turkey’s [Prime] Minister came.')).toEqual([]);
    expect(read('Ada (@[AdaByron]) wrote.')).toEqual([]);
    expect(read('The USS [McCain] came with [Abrams] tanks to [St Margaret]’s.')).toEqual([]);
    expect(read('[Reeves]’ Office left.')).toEqual(['Reeves']);
    expect(read('[Ada St. Byron] and [Abrams] came.')).toEqual(['Ada St. Byron', 'Abrams']);
    expect(read('[Grand] opera is long.')).toEqual(['Grand']);
  });

  it('stays as a pack or a user knows it', () => {
    expect(read('[Justices Byron] left.', 'known')).toEqual(['Justices Byron']);
  });
});
